/**
 * Until when a field's calls have to be done. What the SDK takes for a signal, and not the Web's AbortSignal:
 * its controller, events and listeners cost 25 µs a request.
 */
export interface Deadline {
  readonly aborted: boolean;
  /** The call under way sets it, and is the only one: a field's calls follow one another. */
  onabort: (() => void) | null;
}

export const withDeadline = async <Answer>(
  milliseconds: number,
  run: (deadline: Deadline) => Promise<Answer>,
): Promise<Answer> => {
  const deadline = { aborted: false, onabort: null as Deadline['onabort'] };
  const timer = setTimeout(() => {
    deadline.aborted = true;
    deadline.onabort?.();
  }, milliseconds);
  try {
    return await run(deadline);
  } finally {
    clearTimeout(timer);
  }
};
