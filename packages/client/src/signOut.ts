import { isBrowser } from './browser.ts';
import type { Operations } from './generated/operations.ts';
import type { AuthStorage } from './storage.ts';
import { send, type TransportOptions } from './transport.ts';

export interface SignOutOptions {
  /** Where the browser returns to from `logoutUrl`. */
  readonly logoutUri?: string | null | undefined;
}

interface Options extends TransportOptions {
  readonly storage: AuthStorage | undefined;
}

/** Returns undefined if the browser blocks it, and on servers, where one localStorage would serve all users. */
const openMarks = (): Storage | undefined => {
  try {
    return isBrowser() ? localStorage : undefined;
  } catch {
    return undefined;
  }
};

/**
 * A sign-out that is sent until the API has answered. In cookie mode, the refresh token is still there until then, and scripts cannot delete it:
 * without a mark in `localStorage`, the next page would be signed in again.
 */
export class SignOut {
  readonly #options: Options;
  /** The key of the mark. */
  readonly #key: string;
  /** Replaces the mark if the platform lacks localStorage, or the browser blocks it. */
  #isPending = false;
  #refreshToken: string | undefined;

  constructor(options: Options, key: string) {
    this.#options = options;
    this.#key = key;
  }

  /** A sign-in removes the mark in all tabs, because the cookie that this sign-out was to delete is another one by then. */
  get isPending(): boolean {
    return this.#isPending || typeof openMarks()?.getItem(this.#key) === 'string';
  }

  begin(): void {
    const marks = openMarks();
    try {
      marks?.setItem(this.#key, '');
      this.#isPending = !marks;
    } catch {
      // It is full.
      this.#isPending = true;
    }
  }

  /** Nothing is to be sent any longer. A sign-out that is sent after the next sign-in would end that session. */
  end(): void {
    this.#isPending = false;
    this.#refreshToken = undefined;
    openMarks()?.removeItem(this.#key);
  }

  /** Call it while no tab refreshes. @throws an AuthTransportError, or what the storage throws; it can then be sent again */
  async send(options: SignOutOptions, controller: AbortController): Promise<Operations['signOut']['result']> {
    const { storage } = this.#options;
    this.#refreshToken ??= (await storage?.get()) ?? undefined;
    await storage?.remove();
    const input = this.#refreshToken ? { ...options, refreshToken: this.#refreshToken } : options;
    const result = await send(this.#options, 'signOut', { input, controller });
    // The deployment does not list the address. Tell the developer so, but sign the person out.
    if (result.__typename === 'InvalidInputError' && options.logoutUri) await this.send({}, controller);
    else if (result.__typename !== 'TooManyAttemptsError') this.end();
    return result;
  }
}
