import type { Operations } from './generated/operations.ts';
import { Schedule } from './schedule.ts';
import { SignOut, type SignOutOptions } from './signOut.ts';
import { type SignedOutReason, Store } from './state.ts';
import { type AuthStorage, ReliableStorage } from './storage.ts';
import { type Message, Tabs } from './tabs.ts';
import { type Payload, readTokens, remaining, type Tokens, toTokens, untilRenewal } from './tokens.ts';
import { send, type TransportOptions } from './transport.ts';
import { watchPage } from './wake.ts';

/** `unavailable`: the API could not be asked, and the session is as before. */
export type RefreshOutcome = 'renewed' | 'ended' | 'unavailable';

export interface SessionOptions extends TransportOptions {
  /** Undefined if the API keeps the refresh token in a cookie. */
  readonly storage: AuthStorage | undefined;
  readonly onError: ((error: unknown) => void) | undefined;
}

/** How long a request waits for a refresh or for the first answer about the session. */
const PATIENCE = 5_000;
const REFRESH_TIMEOUT = 10_000;

/** Keeps the access token in memory, renews it, and agrees with the other tabs. */
export class Session {
  readonly #options: SessionOptions;
  readonly #storage: AuthStorage | undefined;
  readonly #tabs: Tabs;
  readonly #signOut: SignOut;
  readonly #schedule: Schedule;
  readonly store = new Store();
  #tokens: Tokens | undefined;
  /** Undefined until the first answer. */
  #reason: SignedOutReason | undefined;
  /** Counts the sessions, so that an answer that belongs to an earlier one is dropped. */
  #epoch = 0;
  #restoring: Promise<unknown> | undefined;
  #refreshing: Promise<RefreshOutcome> | undefined;
  /** Cancels the last refresh or sign-out: an answer that arrives after a sign-in would replace or delete the new cookie. */
  #request: AbortController | undefined;
  #unwatch: (() => void) | undefined;

  constructor(options: SessionOptions) {
    const name = `auth ${options.url}`;
    this.#options = options;
    this.#storage = options.storage && new ReliableStorage(options.storage, (error) => this.#report(error));
    this.#tabs = new Tabs(name, (message) => this.#receive(message));
    this.#signOut = new SignOut({ ...options, storage: this.#storage }, name);
    this.#schedule = new Schedule({
      untilDue: () => this.#tokens && untilRenewal(this.#tokens),
      run: () => void (this.#signOut.isPending ? this.#repeatSignOut() : this.refresh()),
    });
  }

  get tokens(): Tokens | undefined {
    return this.#tokens;
  }

  start(): void {
    if (this.#unwatch) return;
    this.#tabs.open();
    this.#schedule.start();
    this.#unwatch = watchPage({ onWake: () => this.#schedule.wake(), onRestore: () => void this.#restore() });
    void this.#restore();
  }

  dispose(): void {
    this.#unwatch?.();
    this.#unwatch = undefined;
    this.#tabs.close();
    this.#schedule.stop();
  }

  /** True while it is not known whether somebody is signed in. */
  get isRestoring(): boolean {
    return this.#restoring !== undefined;
  }

  /** Waits until it is known whether somebody is signed in, and for a refresh under way, but not for long. */
  async settled(): Promise<void> {
    this.start();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const patience = new Promise((resolve) => {
      timer = setTimeout(resolve, PATIENCE);
    });
    await Promise.race([Promise.allSettled([this.#restoring, this.#refreshing]), patience]);
    clearTimeout(timer);
  }

  async #restore(): Promise<void> {
    this.#restoring = this.#findSession();
    this.#emit();
    await this.#restoring;
    this.#restoring = undefined;
    this.#emit();
  }

  async #findSession(): Promise<void> {
    if (this.#signOut.isPending) {
      this.#end('user');
      return this.#repeatSignOut();
    }
    const [tokens, epoch] = [this.#tokens, this.#epoch];
    await this.#tabs.ask();
    const isAnswered = this.#tokens !== tokens || this.#epoch !== epoch;
    if (!isAnswered && this.#unwatch) await this.refresh();
  }

  /** Gets new tokens. Parallel callers share one refresh. */
  refresh(): Promise<RefreshOutcome> {
    // The API has still to hear of the sign-out, and would sign the person in again.
    if (this.#signOut.isPending) return this.#repeatSignOut().then(() => 'ended');
    this.#refreshing ??= this.#refreshOnce().finally(() => {
      this.#refreshing = undefined;
      // After the lock is released: a listener may call the session again.
      this.#emit();
    });
    return this.#refreshing;
  }

  /** Gets new tokens for a request of the app, unless the API has asked for less requests: an app sends many. */
  async renew(): Promise<void> {
    if (!this.#schedule.isRefused) await this.refresh();
  }

  #refreshOnce(): Promise<RefreshOutcome> {
    const { accessToken } = this.#tokens ?? {};
    const epoch = this.#epoch;
    const isChanged = (): boolean => this.#tokens?.accessToken !== accessToken || this.#epoch !== epoch;
    return this.#tabs.exclusive(async (hasWaited) => {
      if (hasWaited) await this.#tabs.ask();
      if (!isChanged()) await this.#renew(isChanged);
      if (isChanged()) return this.#tokens ? 'renewed' : 'ended';
      return this.#schedule.hasFailed ? 'unavailable' : 'ended';
    });
  }

  /** @param isChanged whether the session is another one by now: then the answer is dropped */
  async #renew(isChanged: () => boolean): Promise<void> {
    const storage = this.#storage;
    try {
      const refreshToken = await storage?.get();
      if (storage && !refreshToken) return this.#lose();
      const input = refreshToken ? { refreshToken } : undefined;
      this.#request = new AbortController();
      const options = { input, timeout: REFRESH_TIMEOUT, controller: this.#request };
      const result = await send(this.#options, 'refreshTokens', options);
      switch (result.__typename) {
        case 'RefreshTokensPayload':
          return await this.#keep(result, isChanged);
        case 'InvalidRefreshTokenError':
        case 'InvalidInputError':
          // Another tab may have refreshed without the lock, after this one had kept it waiting for too long.
          await this.#tabs.ask();
          return isChanged() ? undefined : await this.#lose();
        default:
          return this.#fail(result);
      }
    } catch (error) {
      if (!isChanged()) this.#fail(error);
    }
  }

  /** Keeps what a refresh returned, unless the session is another one by now, or the cookie another user's. */
  async #keep(payload: Payload, isChanged: () => boolean): Promise<void> {
    const tokens = readTokens(payload);
    // A sign-out that waits for this answer sends the newest token.
    const isNeeded = !isChanged() || this.#signOut.isPending;
    if (payload.refreshToken && isNeeded) await this.#storage?.set(payload.refreshToken);
    if (isChanged()) return;
    if (this.#tokens && this.#tokens.userId !== tokens.userId) return this.#end('otherUser');
    this.#setTokens(tokens);
    this.#share();
  }

  /** Keeps the tokens of a sign-in. */
  async signIn(payload: Payload): Promise<void> {
    const tokens = readTokens(payload);
    if (payload.refreshToken) await this.#storage?.set(payload.refreshToken);
    this.#epoch += 1;
    // A sign-out that is repeated later would end this session.
    this.#signOut.end();
    this.#setTokens(tokens);
    this.#share();
    this.#emit();
  }

  /** Ends the session after the API has confirmed it, in all tabs. */
  async end(reason: 'user' | 'deleted'): Promise<void> {
    this.#forget(reason);
    this.#emit();
    await this.#storage?.remove();
  }

  /** Signs out. The session is over here even if the API cannot be asked: the request is then repeated until it can. */
  async signOut(input: SignOutOptions = {}): Promise<Operations['signOut']['result']> {
    this.start();
    this.#signOut.begin();
    this.#forget('user');
    this.#emit();
    // A refresh that is answered later would set the cookie again.
    await this.settled();
    return this.#sendSignOut(() => this.#trySignOut(input));
  }

  async #repeatSignOut(): Promise<void> {
    // Another tab may have sent it meanwhile, and the person may have signed in again.
    const repeat = async () => (this.#signOut.isPending ? this.#trySignOut({}) : undefined);
    // Its failure is known already.
    await this.#sendSignOut(repeat).catch(() => {});
  }

  async #sendSignOut<Result>(attempt: () => Promise<Result>): Promise<Result> {
    try {
      return await this.#tabs.exclusive(attempt);
    } finally {
      this.#emit();
    }
  }

  async #trySignOut(options: SignOutOptions): Promise<Operations['signOut']['result']> {
    try {
      this.#request = new AbortController();
      const result = await this.#signOut.send(options, this.#request);
      if (this.#signOut.isPending) this.#fail(result);
      else this.#schedule.succeed();
      return result;
    } catch (error) {
      if (this.#signOut.isPending) this.#fail(error);
      throw error;
    }
  }

  #receive(message: Message): void {
    switch (message.type) {
      case 'ask':
        this.#share();
        break;
      case 'tokens':
        this.#adopt(toTokens(message.accessToken, message.expiresAt - Date.now()));
        break;
      case 'signedOut':
        this.#follow(message);
        break;
    }
    // A refresh under way tells the listeners at its end, when it no longer holds the lock.
    if (!this.#refreshing) this.#emit();
  }

  /** Takes over the session of another tab, but never another user's: the person may not have noticed. */
  #adopt(tokens: Tokens): void {
    if (this.#reason === 'otherUser' || this.#signOut.isPending) return;
    if (this.#tokens?.accessToken === tokens.accessToken) return;
    if (this.#tokens && this.#tokens.userId !== tokens.userId) {
      this.#request?.abort();
      this.#end('otherUser');
    } else if (!this.#tokens || remaining(tokens) > remaining(this.#tokens)) this.#setTokens(tokens);
  }

  #follow({ reason, userId, accessToken }: Message & { readonly type: 'signedOut' }): void {
    if (this.#tokens ? this.#tokens.userId !== userId : this.#reason !== undefined) return;
    if (reason === 'user' || reason === 'deleted') this.#end(reason === 'user' ? 'otherTab' : reason);
    // That tab knew only an older token of this session, or has lost the race against the refresh of this one.
    else if (this.#refreshing || (this.#tokens && this.#tokens.accessToken !== accessToken)) void this.refresh();
    else this.#end(reason);
  }

  /** Sends the access token to the other tabs. */
  #share(): void {
    if (!this.#tokens || this.#signOut.isPending) return;
    const { accessToken } = this.#tokens;
    this.#tabs.post({ type: 'tokens', accessToken, expiresAt: Date.now() + remaining(this.#tokens) });
  }

  #setTokens(tokens: Tokens): void {
    this.#request?.abort();
    this.#tokens = tokens;
    this.#reason = undefined;
    this.#schedule.succeed();
  }

  /** Ends the session because its refresh token is no longer valid. */
  async #lose(): Promise<void> {
    const earlier = this.#reason === 'otherUser' ? undefined : this.#reason;
    if (this.#tokens) this.#forget(remaining(this.#tokens) > 0 ? 'revoked' : 'expired');
    else this.#end(earlier ?? 'none');
    await this.#storage?.remove();
  }

  /** Ends the session in all tabs. */
  #forget(reason: SignedOutReason): void {
    if (this.#tokens) {
      const { userId, accessToken } = this.#tokens;
      this.#tabs.post({ type: 'signedOut', reason, userId, accessToken });
    }
    this.#end(reason);
  }

  /** Ends the session in this tab. */
  #end(reason: SignedOutReason): void {
    this.#epoch += 1;
    this.#tokens = undefined;
    this.#reason = reason;
    this.#schedule.succeed();
  }

  /** Keeps the session, and tries again later. @param error an exception, or an error of the schema */
  #fail(error: unknown): void {
    this.#schedule.fail(error);
    this.#report(error);
  }

  /** Calls the app outside the refresh, which an exception of the app's would break off. */
  #report(error: unknown): void {
    queueMicrotask(() => this.#options.onError?.(error));
  }

  #emit(): void {
    const offline = this.#schedule.hasFailed;
    const isKnown = offline || !this.#restoring;
    if (isKnown && this.#tokens) this.store.set({ status: 'signedIn', userId: this.#tokens.userId, offline });
    else if (isKnown && this.#reason) this.store.set({ status: 'signedOut', reason: this.#reason, offline });
    else this.store.set({ status: 'loading', offline });
  }
}
