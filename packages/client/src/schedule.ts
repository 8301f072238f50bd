import { elapsed, type Moment, now } from './moment.ts';
import { AuthTransportError } from './transport.ts';
import { isHidden } from './wake.ts';

const MAX_DELAY = 30_000;

interface Pause {
  readonly since: Moment;
  readonly delay: number;
  /** True if the API asked for less requests, so that not even a person who returns to the page makes one. */
  readonly isRefused: boolean;
}

interface Handlers {
  /** Milliseconds until there is something to do without a failure; undefined if there is nothing. */
  readonly untilDue: () => number | undefined;
  readonly run: () => void;
}

/** Runs what is due: the next renewal of the tokens, or the next attempt after a failure. */
export class Schedule {
  readonly #handlers: Handlers;
  #failures = 0;
  #pause: Pause | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isRunning = false;

  constructor(handlers: Handlers) {
    this.#handlers = handlers;
  }

  /** True from a failure until the next success. */
  get hasFailed(): boolean {
    return this.#failures > 0;
  }

  /** True while the API wants no requests. */
  get isRefused(): boolean {
    return this.#pause?.isRefused === true && !this.#isDue();
  }

  start(): void {
    this.#isRunning = true;
    this.#set();
  }

  stop(): void {
    this.#isRunning = false;
    clearTimeout(this.#timer);
  }

  succeed(): void {
    this.#failures = 0;
    this.#pause = undefined;
    this.#set();
  }

  /** @param error an exception, or an error of the schema, which asks for less requests */
  fail(error: unknown): void {
    this.#failures += 1;
    const isRefused = !(error instanceof Error) || (error instanceof AuthTransportError && error.status === 429);
    const backoff = isRefused ? MAX_DELAY : Math.min(MAX_DELAY, 100 * 2 ** this.#failures);
    // Devices that lost the same network come back at different times.
    this.#pause = { since: now(), delay: backoff * (1 + Math.random() / 2), isRefused };
    this.#set();
  }

  /** Timers may have been late, or the network is back. */
  wake(): void {
    if (!this.#pause?.isRefused) this.#pause = undefined;
    this.#tick();
  }

  /** Sets a short timer, because a long one is late after the computer has slept. */
  #set(): void {
    clearTimeout(this.#timer);
    const delay = this.#untilDue();
    if (delay === undefined || !this.#isRunning) return;
    this.#timer = setTimeout(() => this.#tick(), Math.min(delay, MAX_DELAY));
    // Only Node has it: a timer would keep the process alive.
    (this.#timer as { unref?: () => void }).unref?.();
  }

  #isDue(): boolean {
    const delay = this.#untilDue();
    return delay !== undefined && delay <= 0;
  }

  #untilDue(): number | undefined {
    if (this.#pause) return this.#pause.delay - elapsed(this.#pause.since);
    return this.hasFailed ? 0 : this.#handlers.untilDue();
  }

  /** Tabs in the background wait until they are shown: otherwise all of them would refresh. */
  #tick(): void {
    if (isHidden()) return;
    if (this.#isDue()) this.#handlers.run();
    else this.#set();
  }
}
