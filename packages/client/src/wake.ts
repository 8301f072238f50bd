/** A tab that is in the background skips its timers, and looks again when it is shown. */
export const isHidden = (): boolean => globalThis.document?.visibilityState === 'hidden';

interface Handlers {
  /** The page is shown, or the network is back: timers may have been late. */
  readonly onWake: () => void;
  /** The page comes from the back/forward cache, where messages of other tabs did not reach it. */
  readonly onRestore: () => void;
}

/** Listens for what timers miss. Does nothing outside browsers. @returns a function that stops listening */
export const watchPage = ({ onWake, onRestore }: Handlers): (() => void) => {
  if (typeof document === 'undefined') return () => {};
  const controller = new AbortController();
  const { signal } = controller;
  document.addEventListener('visibilitychange', () => isHidden() || onWake(), { signal });
  addEventListener('online', onWake, { signal });
  addEventListener('pageshow', ({ persisted }) => persisted && onRestore(), { signal });
  return () => controller.abort();
};
