/** What the graph answers to a sign-in and to a refresh. The refresh token is in a cookie that no script can read. */
interface Tokens {
  readonly accessToken: string;
  /** Seconds. */
  readonly expiresIn: number;
}

export type Session =
  /** Nobody knows yet: the cookie may be there or not. */
  | { readonly status: 'unknown' }
  | { readonly status: 'unreachable' }
  /** `notice` says why, where there was a session before. */
  | { readonly status: 'signedOut'; readonly notice?: string }
  | { readonly status: 'signedIn'; readonly accessToken: string; readonly expiresAt: number };

const NAME = 'session';
const MINUTE = 60_000;

/**
 * The session of all tabs of this browser. The access token is in their memory only. Where refresh tokens are rotated
 * each serves once, so one tab refreshes at a time, under a lock, and tells the others.
 * @param requestTokens sends `refreshTokens`; undefined: the refresh token is not, or no longer, valid
 */
export const createSession = (requestTokens: () => Promise<Tokens | undefined>) => {
  let session: Session = { status: 'unknown' };
  let refreshing: Promise<void> | undefined;
  let timer: number | undefined;
  const listeners = new Set<() => void>();
  const tabs = new BroadcastChannel(NAME);

  const set = (next: Session): void => {
    session = next;
    clearTimeout(timer);
    // A refresh that fails leaves things as they are: the next request that is refused tries again.
    if (next.status === 'signedIn') {
      timer = setTimeout(() => void refresh().catch(() => {}), next.expiresAt - MINUTE - Date.now());
    }
    for (const listener of listeners) listener();
  };

  const publish = (next: Session): void => {
    set(next);
    tabs.postMessage(next);
  };

  tabs.addEventListener('message', ({ data }: MessageEvent<Session>) => set(data));

  const signIn = ({ accessToken, expiresIn }: Tokens): void =>
    publish({ status: 'signedIn', accessToken, expiresAt: Date.now() + expiresIn * 1000 });

  const signOut = (notice: string): void => publish({ status: 'signedOut', notice });

  /** Parallel callers share one refresh. */
  const refresh = (): Promise<void> => {
    refreshing ??= refreshOnce().finally(() => {
      refreshing = undefined;
    });
    return refreshing;
  };

  const refreshOnce = async (): Promise<void> => {
    const before = session;
    const mine = await navigator.locks.request(NAME, { ifAvailable: true }, async (lock) => {
      if (lock) await askForTokens();
      return lock !== null;
    });
    if (mine || session !== before) return;
    // Another tab is at it, and will tell. If it ends without a word, it failed or was closed; the lock may be here a
    // little before the word.
    const news = new Promise((resolve) => tabs.addEventListener('message', resolve, { once: true }));
    const end = navigator.locks.request(NAME, { mode: 'shared' }, () => new Promise((done) => setTimeout(done, 500)));
    await Promise.race([news, end]);
    if (session === before) await refreshOnce();
  };

  const askForTokens = async (): Promise<void> => {
    const tokens = await requestTokens();
    if (tokens) return signIn(tokens);
    if (session.status === 'signedIn') return signOut('Your session has ended. Sign in again.');
    publish({ status: 'signedOut' });
  };

  return {
    get: (): Session => session,
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    signIn,
    signOut,
    refresh,
    /** As the page is loaded: silently signs in by the cookie, where there is one. */
    restore: (): Promise<void> => {
      set({ status: 'unknown' });
      return refresh().catch(() => set({ status: 'unreachable' }));
    },
  };
};
