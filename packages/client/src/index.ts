import { getAccessToken, type Sending, sendAuthorized } from './authorized.ts';
import { documents, type Operations } from './generated/operations.ts';
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

/** Creates a client. Nothing runs until `start` or the first request. */
export const createAuthClient = ({ url, delivery, onError, ...options }: AuthClientOptions): AuthClient => {
  const usesCookie = delivery === 'cookie';
  const transport = { url, usesCookie, fetch: options.fetch ?? ((input, init) => fetch(input, init)) };
  const session = new Session({ ...transport, storage: usesCookie ? undefined : delivery, onError });

  const request = async (name: keyof Operations, input: unknown): Promise<unknown> => {
    const result = await sendAuthorized(session, {
      send: (headers) => send(transport, name, { input, headers }),
      getData: (answer) => ({ answer }),
      isMutation: true,
    });
    return observe(session, result);
  };

  // Only the session refreshes: the result has tokens.
  const names = Object.keys(documents).filter((name) => name !== 'refreshTokens');
  const operations = Object.fromEntries(
    names.map((name) => [name, (input?: unknown) => request(name as keyof Operations, input)]),
  );
  return {
    // Safe: one function for each key of `documents`, whose types come from the same files.
    ...(operations as unknown as AuthOperations),
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

type Result = Operations[keyof Operations]['result'];

/** Applies to the session what an operation returned. @returns the result without tokens */
const observe = async (session: Session, result: Result): Promise<unknown> => {
  if (!('__typename' in result)) return result;
  switch (result.__typename) {
    case 'SignInPayload': {
      await session.signIn(result);
      const { accessToken: _accessToken, refreshToken: _refreshToken, expiresIn: _expiresIn, ...rest } = result;
      return rest;
    }
    case 'DeleteAccountPayload':
      await session.end('deleted');
      return result;
    case 'SignOutPayload':
      await session.end('user');
      return result;
    case 'ChangePasswordPayload':
      if (result.signedOut) await session.end('user');
      return result;
    default:
      return result;
  }
};
