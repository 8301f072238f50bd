import { isBrowser } from './browser.ts';
import type { SignedOutReason } from './state.ts';
import { findUserId } from './tokens.ts';
import { startTimeout } from './transport.ts';

/** A message to the other tabs of this origin. They could read the access token from this tab's memory as well. */
export type Message =
  /** A tab that loads asks for the session. */
  | { readonly type: 'ask' }
  /** `expiresAt` is a time of the wall clock, which tabs share, because a frozen tab gets its messages late. */
  | { readonly type: 'tokens'; readonly accessToken: string; readonly expiresAt: number }
  /** `accessToken` tells which session ended, and which of its tokens the tab had. */
  | {
      readonly type: 'signedOut';
      readonly reason: SignedOutReason;
      readonly userId: string;
      readonly accessToken: string;
    };

/** False for messages of other versions of this package, which an app can have in another tab after a deployment. */
const isMessage = (data: unknown): data is Message => {
  if (typeof data !== 'object' || data === null) return false;
  // Each property is checked.
  const { type, accessToken, expiresAt, reason, userId } = data as Partial<Record<string, unknown>>;
  if (type === 'ask') return true;
  if (typeof accessToken !== 'string') return false;
  if (type === 'tokens') return Number.isFinite(expiresAt) && findUserId(accessToken) !== undefined;
  return type === 'signedOut' && typeof reason === 'string' && typeof userId === 'string';
};

const ANSWER_TIME = 100;
const LOCK_TIME = 5_000;

/** The other tabs of this browser. Outside browsers there are none. */
export class Tabs {
  readonly #name: string;
  readonly #onMessage: (message: Message) => void;
  #channel: BroadcastChannel | undefined;
  #heard: (() => void) | undefined;

  constructor(name: string, onMessage: (message: Message) => void) {
    this.#name = name;
    this.#onMessage = onMessage;
  }

  open(): void {
    if (this.#channel || !isBrowser()) return;
    try {
      this.#channel = new BroadcastChannel(this.#name);
    } catch {
      // The browser is older than Safari 15.4, or blocks what pages store.
      return;
    }
    this.#channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (!isMessage(data)) return;
      this.#onMessage(data);
      if (data.type !== 'ask') this.#heard?.();
    };
  }

  close(): void {
    this.#channel?.close();
    this.#channel = undefined;
  }

  post(message: Message): void {
    this.#channel?.postMessage(message);
  }

  /** Asks the other tabs for the session. Returns after the first answer, which `onMessage` has handled, or after 100 ms. */
  ask(): Promise<void> {
    if (!this.#channel) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ANSWER_TIME);
      this.#heard = () => {
        clearTimeout(timer);
        resolve();
      };
      this.post({ type: 'ask' });
    });
  }

  /**
   * Runs a task while no other tab runs one, because a pool that rotates refresh tokens accepts each only once. A frozen tab can hold
   * the lock for long (https://github.com/w3c/web-locks/issues/4), so after five seconds the task runs without it: the grace period of rotation covers that.
   * @param task learns whether another tab had the lock, and may have changed the session
   */
  async exclusive<Result>(task: (hasWaited: boolean) => Promise<Result>): Promise<Result> {
    const locks = isBrowser() ? navigator.locks : undefined;
    if (!locks) return task(false);
    let running: Promise<Result> | undefined;
    let hasWaited = false;
    const run = (): Promise<Result> => {
      running ??= task(hasWaited);
      return running;
    };
    const { signal, stop } = startTimeout(LOCK_TIME);
    try {
      await locks.request(this.#name, { ifAvailable: true }, async (lock) => lock && (await run()));
      hasWaited = !running;
      if (hasWaited) await locks.request(this.#name, { signal }, run);
    } catch {
      // The time is over, the browser refuses locks, as in a sandboxed frame, or the task has failed.
    } finally {
      stop();
    }
    return run();
  }
}
