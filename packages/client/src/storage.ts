/** Keeps the refresh token of an app that cannot use cookies. The functions can be asynchronous; a promise that rejects is not taken for "no token". */
export interface AuthStorage {
  readonly get: () => Promise<string | null> | string | null;
  /** Resolves when the token is stored durably. */
  readonly set: (refreshToken: string) => Promise<void> | void;
  readonly remove: () => Promise<void> | void;
}
