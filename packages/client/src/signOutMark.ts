/**
 * Remembers that a sign-out did not reach the API. The cookie of the refresh token is then still there, and scripts cannot delete it, so the
 * next page would be signed in again.
 */
export interface SignOutMark {
  readonly isSet: () => boolean;
  readonly set: (isSet: boolean) => void;
}

/** @param key of `localStorage`, which a browser can lack or block */
export const createSignOutMark = (key: string): SignOutMark => {
  let mark = false;
  return {
    isSet: () => {
      try {
        return mark || localStorage.getItem(key) !== null;
      } catch {
        return mark;
      }
    },
    set: (isSet) => {
      mark = isSet;
      try {
        if (isSet) localStorage.setItem(key, '');
        else localStorage.removeItem(key);
      } catch {
        // Kept in memory.
      }
    },
  };
};
