import { getAccessToken, type Sending, sendAuthorized } from './authorized.ts';
import { type Operations, operations } from './generated/operations.ts';
import { type RefreshOutcome, Session } from './session.ts';
import type { SignOutOptions } from './signOut.ts';
import type { AuthState } from './state.ts';
import type { AuthStorage } from './storage.ts';
import { requestInit, send } from './transport.ts';

export type { Sending } from './authorized.ts';
export type { Operations } from './generated/operations.ts';
export type * from './generated/types.ts';
export type { RefreshOutcome } from './session.ts';
export type { SignOutOptions } from './signOut.ts';
export type { AuthState, SignedOutReason } from './state.ts';
export type { AuthStorage } from './storage.ts';
export { AuthTransportError, type TransportErrorKind } from './transport.ts';

export interface AuthClientOptions {
  /** The API's URL, such as `https://api.example.com/graphql`. */
  readonly url: string;
  /** Where the refresh token is: an HttpOnly cookie of the API, for web apps, or a storage of the app's own, for mobile apps. */
  readonly delivery: 'cookie' | AuthStorage;
  readonly fetch?: typeof fetch;
  /** Called when the session cannot be renewed for now: with an AuthTransportError, an error of the schema, or what the storage threw. */
  readonly onError?: (error: unknown) => void;
}

/** The session keeps the tokens: results do not contain them, so that no cache, log or error report does. */
type WithoutTokens<Result> = Result extends { readonly accessToken: string }
  ? Omit<Result, 'accessToken' | 'refreshToken' | 'expiresIn'>
  : Result;

type Arguments<Input> = undefined extends Input ? [input?: Input] : [input: Input];

/** One function for each operation. Each returns a member of the operation's union, and throws only an AuthTransportError. */
export type AuthOperations = {
  readonly [Name in Exclude<keyof Operations, 'refreshTokens' | 'signOut'>]: (
    ...args: Arguments<Operations[Name]['input']>
  ) => Promise<WithoutTokens<Operations[Name]['result']>>;
} & {
  /** Signs out in all tabs. The session is over at once, even if this function throws because the API cannot be reached. */
  readonly signOut: (options?: SignOutOptions) => Promise<Operations['signOut']['result']>;
};

/** The result of a function: a member of the union of its operation. */
export type AuthResult<Name extends keyof AuthOperations> = Awaited<ReturnType<AuthOperations[Name]>>;

export interface AuthClient extends AuthOperations {
  /** Finds out whether somebody is signed in, and listens to the other tabs. Without it, the first request does so. Can be called repeatedly. */
  readonly start: () => void;
  /** Stops timers and listeners. `start` begins again. */
  readonly dispose: () => void;
  /** Returns the same object until something changes. */
  readonly getSnapshot: () => AuthState;
  /** Calls the listener after each change of the state. @returns a function that stops that */
  readonly subscribe: (listener: () => void) => () => void;
  /** Returns an access token for requests to your own services, renewed if it is about to expire, or null if nobody is signed in. */
  readonly getAccessToken: () => Promise<string | null>;
  /** Renews the tokens now. After the reason `otherUser`, continues as that user. */
  readonly refresh: () => Promise<RefreshOutcome>;
  /** For adapters of GraphQL clients: sends an operation with the access token, and once more if the API rejects the token. */
  readonly sendAuthorized: <Result>(sending: Sending<Result>) => Promise<Result>;
  /** For adapters: the headers and credentials that each request to the API needs. */
  readonly requestInit: () => { headers: Record<string, string>; credentials?: RequestCredentials };
  readonly url: string;
}

/** The steps of a sign-in, which need no access token. */
const SIGN_IN = /^(signIn|startSignIn|verify|(select|answer|complete|finishFederated)\w+)$/;

/** Creates a client. Nothing runs until `start` or the first request. */
export const createAuthClient = ({ url, delivery, onError, ...options }: AuthClientOptions): AuthClient => {
  const usesCookie = delivery === 'cookie';
  const transport = { url, usesCookie, fetch: options.fetch ?? ((input, init) => fetch(input, init)) };
  const session = new Session({ ...transport, storage: usesCookie ? undefined : delivery, onError });

  const request = async (name: Requested, input: unknown): Promise<unknown> => {
    const sendWith = (headers: Record<string, string>) => send(transport, name, { input, headers });
    if (!SIGN_IN.test(name))
      return observe(
        session,
        await sendAuthorized(session, { send: sendWith, getData: (answer) => ({ answer }), isMutation: true }),
      );
    // A refresh that is answered later would set the cookie of the earlier session again.
    await session.settled();
    return observe(session, await sendWith({}));
  };

  const names = Object.keys(operations).filter((name) => name !== 'refreshTokens');
  const functions = Object.fromEntries(
    names.map((name) => [name, (input?: unknown) => request(name as Requested, input)]),
  );
  return {
    // Safe: one function for each key of `operations`, whose types come from the same files.
    ...(functions as unknown as AuthOperations),
    signOut: (input) => session.signOut(input),
    start: () => session.start(),
    dispose: () => session.dispose(),
    getSnapshot: session.store.get,
    subscribe: session.store.subscribe,
    getAccessToken: () => getAccessToken(session),
    refresh: async () => {
      await session.settled();
      return session.refresh();
    },
    sendAuthorized: (sending) => sendAuthorized(session, sending),
    requestInit: () => requestInit(usesCookie),
    url,
  };
};

/** Only the session refreshes: the result has tokens. */
type Requested = Exclude<keyof Operations, 'refreshTokens'>;

type Result = Operations[Requested]['result'];

/** Applies to the session what an operation returned. @returns the result without tokens */
const observe = async (session: Session, result: Result): Promise<unknown> => {
  if ('accessToken' in result) {
    await session.signIn(result);
    const { accessToken: _accessToken, refreshToken: _refreshToken, expiresIn: _expiresIn, ...rest } = result;
    return rest;
  }
  const name = '__typename' in result && result.__typename;
  if (name === 'DeleteAccountPayload') await session.end('deleted');
  else if (name === 'SignOutPayload' || ('signedOut' in result && result.signedOut)) await session.end('user');
  return result;
};
