import { onTestFinished, vi } from 'vitest';

/** Gives the tabs of a test a `localStorage`, which Node lacks. */
export const stubLocalStorage = (): void => {
  const items = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  });
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
};
