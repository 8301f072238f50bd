import type { AuthClient, FederatedPrompt, FinishFederatedSignInInput } from './index.ts';

/** A sign-in with a provider, or the link of a provider to the account. */
export interface FederatedStart {
  /** The provider's `name` in `signInProviders`. */
  readonly provider: string;
  /** The page that calls `takeCallback`, as the deployment's CALLBACK_URLS lists it. */
  readonly redirectUri: string;
  /** The path to open afterwards, of this origin. It is kept in this tab, because anyone could write it into an address. */
  readonly returnTo?: string;
  /** `link` connects the provider to the account of the signed-in user. */
  readonly purpose?: 'signIn' | 'link';
  readonly loginHint?: string;
  readonly prompt?: FederatedPrompt;
}

/** The return from a provider. */
export interface FederatedCallback {
  readonly input: FinishFederatedSignInInput;
  /** Undefined if the sign-in was not started in this tab. */
  readonly started: FederatedStart | undefined;
}

interface Kept {
  readonly started: FederatedStart;
  /** Null if the API keeps the flow in a cookie. */
  readonly flow: string | null;
  /** True if the sign-in was started once more without asking. */
  readonly isRepeated: boolean;
}

const KEY = 'cognito-graphql-auth federated sign-in';

const keep = (kept: Kept): void => {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // The storage is blocked. In cookie mode, the sign-in succeeds nevertheless.
  }
};

/** Reads what was kept, and removes it, so that it is used once. Undefined also if its path leads to another origin. */
const takeKept = (): Kept | undefined => {
  try {
    const text = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    // Safe: only this file writes this key.
    const kept = JSON.parse(text ?? 'null') as Kept | null;
    const { origin } = new URL(kept?.started.returnTo ?? '/', location.origin);
    return kept && origin === location.origin ? kept : undefined;
  } catch {
    return undefined;
  }
};

/** Sends the browser to a provider, which returns it to `redirectUri`. @returns an error of the schema if the browser stays */
export const startFederatedSignIn = (auth: AuthClient, started: FederatedStart) => start(auth, started, false);

const start = async (auth: AuthClient, started: FederatedStart, isRepeated: boolean) => {
  const { provider, redirectUri, purpose, loginHint } = started;
  // The account to link is often not the one that the provider would choose.
  const prompt = started.prompt ?? (purpose === 'link' ? 'SELECT_ACCOUNT' : null);
  const result = await auth.startFederatedSignIn({ provider, redirectUri, loginHint, prompt });
  if (result.__typename !== 'StartFederatedSignInPayload') return result;
  keep({ started, flow: result.flow, isRepeated });
  location.assign(result.url);
  return undefined;
};

const repeated = new WeakSet<FederatedCallback>();

/**
 * Reads the callback of this page, and removes it from the address and the history, so that a reload, the back button and analytics cannot
 * repeat it. Call it once, before a router reads the address. Undefined if this page is no callback.
 */
export const takeCallback = (): FederatedCallback | undefined => {
  const parameters = new URLSearchParams(location.search);
  const state = parameters.get('state');
  if (state === null || !(parameters.has('code') || parameters.has('error'))) return undefined;
  // With the origin, because a path that begins with two slashes would be another host's address.
  history.replaceState(history.state, '', location.origin + location.pathname);
  const kept = takeKept();
  const [code, error] = [parameters.get('code'), parameters.get('error')];
  const input = { flow: kept?.flow ?? null, state, code, error, errorDescription: parameters.get('error_description') };
  const callback = { input, started: kept?.started };
  if (kept?.isRepeated) repeated.add(callback);
  return callback;
};

const finished = new WeakMap<FederatedCallback, ReturnType<typeof finish>>();

/**
 * Finishes a sign-in, or the link of a provider. However often it is called, the callback is sent once: its code works once, and React's
 * StrictMode runs effects twice. After an AuthTransportError it can be called again, because the address no longer has the callback.
 * @returns the result, or undefined if there is none: the browser leaves for the provider once more, or somebody is signed in already, whom a
 * callback never replaces
 */
export const finishFederatedSignIn = (auth: AuthClient, callback: FederatedCallback) => {
  const promise = finished.get(callback) ?? finish(auth, callback);
  finished.set(callback, promise);
  promise.catch(() => finished.delete(callback));
  return promise;
};

const finish = async (auth: AuthClient, callback: FederatedCallback) => {
  const { input, started } = callback;
  const isLink = started?.purpose === 'link';
  if (!isLink && (await auth.getAccessToken()) !== null) return undefined;
  const result = await (isLink ? auth.linkProvider(input) : auth.finishFederatedSignIn(input));
  const isLinked = result.__typename === 'FederatedSignInError' && result.reason === 'FEDERATION_LINKED';
  if (!isLinked || !started || repeated.has(callback)) return result;
  // A trigger of the user pool has just linked the account to a user, which makes this sign-in fail and the next one succeed.
  return start(auth, started, true);
};
