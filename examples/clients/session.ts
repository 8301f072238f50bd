import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { RefreshTokensDocument } from './generated/graphql.ts';

/** Sends a typed document with the access token. @returns the response's data */
type Send = <Data, Variables extends Record<string, unknown>>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
) => Promise<Data>;

export interface Client {
  readonly query: Send;
  readonly mutate: Send;
}

/**
 * The tokens of the signed-in user. A web app that receives the refresh token as a cookie keeps only the access token
 * here. A mobile app stores the refresh token in Keychain or Keystore.
 */
export const session: { accessToken?: string | undefined; refreshToken?: string | undefined } = {};

/** Keeps the tokens of a `SignInPayload`. */
export const keepTokens = (payload: { accessToken: string; refreshToken: string | null }): void => {
  session.accessToken = payload.accessToken;
  session.refreshToken = payload.refreshToken ?? undefined;
};

export const getAuthHeaders = (): Record<string, string> =>
  session.accessToken ? { authorization: `Bearer ${session.accessToken}` } : {};

let refreshing: Promise<boolean> | undefined;

/**
 * Refreshes the tokens. Parallel callers share one request, because a pool that rotates refresh tokens accepts each
 * token only once, except during its grace period.
 * @returns false if the person has to sign in again
 */
export const refresh = (client: Client): Promise<boolean> => {
  refreshing ??= requestTokens(client).finally(() => {
    refreshing = undefined;
  });
  return refreshing;
};

const requestTokens = async (client: Client): Promise<boolean> => {
  const { refreshToken } = session;
  const input = refreshToken === undefined ? {} : { refreshToken };
  const { refreshTokens } = await client.mutate(RefreshTokensDocument, { input });
  switch (refreshTokens.__typename) {
    case 'RefreshTokensPayload':
      session.accessToken = refreshTokens.accessToken;
      session.refreshToken = refreshTokens.refreshToken ?? refreshToken;
      return true;
    case 'InvalidRefreshTokenError':
      session.accessToken = undefined;
      session.refreshToken = undefined;
      return false;
    case 'InvalidInputError':
    case 'TooManyAttemptsError':
      throw new Error(refreshTokens.message);
    default:
      refreshTokens satisfies never;
      throw new Error('Please update the app.');
  }
};

/** Wraps a client: if the API rejects the access token, refreshes the tokens and sends the document once more. */
export const withRefresh = (client: Client): Client => {
  const retryOnce =
    (send: Client['query']): Client['query'] =>
    async (document, variables) => {
      const data = await send(document, variables);
      // Safe: each root field of these documents is an object that selects __typename.
      const fields = Object.values(data as Record<string, { __typename: string }>);
      const isRejected = fields.some(({ __typename }) => __typename === 'NotSignedInError');
      return isRejected && (await refresh(client)) ? send(document, variables) : data;
    };
  return { query: retryOnce(client.query), mutate: retryOnce(client.mutate) };
};
