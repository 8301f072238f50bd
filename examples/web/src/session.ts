import type { Notice } from './texts/notice.ts';

/** The tokens of a sign-in or refresh. The refresh token is a cookie that scripts cannot read. */
interface Tokens {
  readonly accessToken: string;
  /** Seconds. */
  readonly expiresIn: number;
}

export type Session =
  /** The app has not yet asked the API whether the refresh token is valid. */
  | { readonly status: 'unknown' }
  | { readonly status: 'unreachable' }
  /** `notice` tells why an earlier session ended. */
  | { readonly status: 'signedOut'; readonly notice?: Notice }
  | { readonly status: 'signedIn'; readonly accessToken: string; readonly expiresAt: number };

const NAME = 'session';
const MINUTE = 60_000;

/**
 * Creates the session that all tabs of this browser share. Each tab keeps the access token only in memory. A pool that
 * rotates refresh tokens accepts each token only once, except during its grace period, so one tab refreshes under a lock
 * and tells the others.
 * @param requestTokens sends `refreshTokens`; returns undefined if the refresh token is missing or no longer valid
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
    // A failed refresh changes nothing: the next request with a rejected access token tries again.
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

  const signOut = (notice: Notice): void => publish({ status: 'signedOut', notice });

  /** Gets new tokens. Parallel callers share one refresh. */
  const refresh = (): Promise<void> => {
    refreshing ??= refreshOnce().finally(() => {
      refreshing = undefined;
    });
    return refreshing;
  };

  const refreshOnce = async (): Promise<void> => {
    const before = session;
    const hasRefreshed = await navigator.locks.request(NAME, { ifAvailable: true }, async (lock) => {
      if (lock) await renewTokens();
      return lock !== null;
    });
    if (hasRefreshed || session !== before) return;
    // Another tab is refreshing and will send a message. If its lock is released without a message, it failed or was
    // closed. Wait a little after the release, because the message can arrive later than the lock.
    const message = new Promise((resolve) => tabs.addEventListener('message', resolve, { once: true }));
    const release = navigator.locks.request(
      NAME,
      { mode: 'shared' },
      () => new Promise((resolve) => setTimeout(resolve, 500)),
    );
    await Promise.race([message, release]);
    if (session === before) await refreshOnce();
  };

  const renewTokens = async (): Promise<void> => {
    const tokens = await requestTokens();
    if (tokens) return signIn(tokens);
    if (session.status === 'signedIn') return signOut('sessionExpired');
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
    /** Signs in with the cookie, if there is one. Called when the page loads. */
    restore: (): Promise<void> => {
      set({ status: 'unknown' });
      return refresh().catch(() => set({ status: 'unreachable' }));
    },
  };
};
