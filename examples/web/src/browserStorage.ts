/**
 * Keeps JSON under one key of a storage. Browsers can block a storage, or clear it at any time: then nothing was stored, and the person is
 * asked again.
 * @param open returns the storage; reading the global throws if the browser blocks it
 */
export const openItem = <Value>(open: () => Storage, key: string) => ({
  read: (): Value | undefined => {
    try {
      // Safe: only the owner of the key writes it.
      return (JSON.parse(open().getItem(key) ?? 'null') as Value | null) ?? undefined;
    } catch {
      return undefined;
    }
  },
  write: (value: Value): void => {
    try {
      open().setItem(key, JSON.stringify(value));
    } catch {
      // Blocked or full.
    }
  },
  remove: (): void => {
    try {
      open().removeItem(key);
    } catch {
      // Blocked.
    }
  },
});
