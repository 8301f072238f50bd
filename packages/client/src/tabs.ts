import type { SignedOutReason } from './state.ts';
import { startTimeout } from './transport.ts';

/** A message to the other tabs of this origin. They could read the access token from this tab's memory as well. */
export type Message =
  /** A tab that loads asks for the session. */
  | { readonly type: 'ask' }
  /** `validFor` is in milliseconds, because tabs do not share a monotonic clock. */
  | { readonly type: 'tokens'; readonly accessToken: string; readonly validFor: number }
  /** `accessToken` tells which session ended, and which of its tokens the tab had. */
  | {
      readonly type: 'signedOut';
      readonly reason: SignedOutReason;
      readonly userId: string;
      readonly accessToken: string;
    };

const ANSWER_TIME = 100;
const LOCK_TIME = 5_000;

/** The other tabs of this browser. Without BroadcastChannel or Web Locks, as in React Native, there are none. */
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
    if (this.#channel || typeof BroadcastChannel === 'undefined') return;
    this.#channel = new BroadcastChannel(this.#name);
    this.#channel.onmessage = ({ data }: MessageEvent<Message>) => {
      this.#onMessage(data);
      if (data.type !== 'ask') this.#heard?.();
    };
    // Only Node has it: a channel would keep the process alive.
    (this.#channel as { unref?: () => void }).unref?.();
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
    const locks = globalThis.navigator?.locks;
    if (!locks) return task(false);
    let running: Promise<Result> | undefined;
    const run = (hasWaited: boolean): Promise<Result> => {
      running = task(hasWaited);
      return running;
    };
    await locks.request(this.#name, { ifAvailable: true }, async (lock) => lock && (await run(false)));
    if (!running) {
      const { signal, stop } = startTimeout(LOCK_TIME);
      await locks.request(this.#name, { signal }, () => run(true)).catch(() => running ?? run(true));
      stop();
    }
    // Assigned by one of the three.
    return running as unknown as Promise<Result>;
  }
}
