/** Keeps the refresh token of an app that cannot use cookies. The functions can be asynchronous; a promise that rejects is not taken for "no token". */
export interface AuthStorage {
  readonly get: () => Promise<string | null> | string | null;
  /** Resolves when the token is stored durably. */
  readonly set: (refreshToken: string) => Promise<void> | void;
  readonly remove: () => Promise<void> | void;
}

/**
 * Writes to a storage in order, and keeps in memory what it fails to take over: the API has replaced the token that is still stored, so the
 * session would end with the grace period. The next `get` tries again.
 */
export class ReliableStorage implements AuthStorage {
  readonly #storage: AuthStorage;
  readonly #onError: (error: unknown) => void;
  /** Null to remove the token, and undefined if everything is stored. */
  #unsaved: string | null | undefined;
  #writes: Promise<void> = Promise.resolve();

  constructor(storage: AuthStorage, onError: (error: unknown) => void) {
    this.#storage = storage;
    this.#onError = onError;
  }

  async get(): Promise<string | null> {
    if (this.#unsaved !== undefined) await this.#save(this.#unsaved);
    return this.#unsaved === undefined ? this.#storage.get() : this.#unsaved;
  }

  set(refreshToken: string): Promise<void> {
    return this.#save(refreshToken);
  }

  remove(): Promise<void> {
    return this.#save(null);
  }

  #save(value: string | null): Promise<void> {
    this.#unsaved = value;
    this.#writes = this.#writes.then(() => this.#write(value));
    return this.#writes;
  }

  async #write(value: string | null): Promise<void> {
    if (this.#unsaved !== value) return;
    try {
      await (value === null ? this.#storage.remove() : this.#storage.set(value));
      if (this.#unsaved === value) this.#unsaved = undefined;
    } catch (error) {
      this.#onError(error);
    }
  }
}
