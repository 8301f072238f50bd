/**
 * The deadline shared by all of a field's calls. It has only what the SDK needs of an AbortSignal: a real AbortController costs
 * 25 µs per request.
 */
export interface Deadline {
  readonly aborted: boolean;
  /** Called at the deadline. Each call replaces the listener of the call before, because a field makes one call at a time. */
  onabort: (() => void) | null;
}

/** Runs `run` with a deadline that is aborted after `milliseconds`. */
export const withDeadline = async <Answer>(
  milliseconds: number,
  run: (deadline: Deadline) => Promise<Answer>,
): Promise<Answer> => {
  const deadline: { -readonly [Key in keyof Deadline]: Deadline[Key] } = { aborted: false, onabort: null };
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
