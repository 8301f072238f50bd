/** Why nobody is signed in. */
export type SignedOutReason =
  /** There was no session when the app started. */
  | 'none'
  /** `signOut`, `signOutEverywhere` or `changePassword` with `signOutOtherDevices` was called in this tab. */
  | 'user'
  /** The user signed out in another tab. */
  | 'otherTab'
  /** Another user signed in in another tab. `refresh` continues as that user. */
  | 'otherUser'
  /** The refresh token has expired. */
  | 'expired'
  /** The session was ended elsewhere, such as by `revokeSession` on another device. */
  | 'revoked'
  | 'deleted';

/** `offline` is true after a refresh failed for a reason that can pass, until one succeeds. It ends no session, and needs to hide no screen. */
export type AuthState = { readonly offline: boolean } & (
  | { readonly status: 'loading' }
  /** `userId` is the user's `sub`. */
  | { readonly status: 'signedIn'; readonly userId: string }
  | { readonly status: 'signedOut'; readonly reason: SignedOutReason }
);

/** Holds the state, in the form that React's useSyncExternalStore and other frameworks take: a new object only if something changed. */
export class Store {
  #state: AuthState = { status: 'loading', offline: false };
  readonly #listeners = new Set<() => void>();

  readonly get = (): AuthState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    // One function can subscribe twice, and each time ends for itself.
    const subscription = (): void => listener();
    this.#listeners.add(subscription);
    return () => this.#listeners.delete(subscription);
  };

  set(state: AuthState): void {
    // The keys of a status are always in the same order.
    if (JSON.stringify(state) === JSON.stringify(this.#state)) return;
    this.#state = state;
    for (const listener of [...this.#listeners]) {
      try {
        listener();
      } catch (error) {
        // A listener that throws must neither stop the others nor fail the sign-in. Report it as an uncaught error.
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }
}
