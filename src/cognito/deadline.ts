/**
 * Until when a field's calls have to be done. What the SDK takes for a signal, and not the Web's AbortSignal:
 * its controller, events and listeners cost 25 µs a request.
 */
export interface Deadline {
  readonly aborted: boolean;
  /** Each call sets it, and all are told: some fields make two at a time. */
  onabort: (() => void) | null;
}

export const withDeadline = async <Answer>(
  milliseconds: number,
  run: (deadline: Deadline) => Promise<Answer>,
): Promise<Answer> => {
  const listeners: Deadline['onabort'][] = [];
  const deadline = {
    aborted: false,
    set onabort(listener: Deadline['onabort']) {
      listeners.push(listener);
    },
  };
  const timer = setTimeout(() => {
    deadline.aborted = true;
    for (const listener of listeners) listener?.();
  }, milliseconds);
  try {
    return await run(deadline);
  } finally {
    clearTimeout(timer);
  }
};
