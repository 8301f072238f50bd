import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { RefreshTokensDocument } from './generated/graphql.ts';

/** Sends a typed document with the access token. @returns its data */
type Send = <Data, Variables extends Record<string, unknown>>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
) => Promise<Data>;

export interface Client {
  readonly query: Send;
  readonly mutate: Send;
}

/** In a browser with cookies, the access token alone; on a phone, the refresh token is in Keychain or Keystore. */
export const session: { accessToken?: string | undefined; refreshToken?: string | undefined } = {};

export const authorization = (): Record<string, string> =>
  session.accessToken ? { authorization: `Bearer ${session.accessToken}` } : {};

let refreshing: Promise<boolean> | undefined;

/** One at a time: a pool that rotates refresh tokens takes each one once. @returns false: the person has to sign in again */
export const refresh = (client: Client): Promise<boolean> => {
  refreshing ??= askForTokens(client).finally(() => {
    refreshing = undefined;
  });
  return refreshing;
};

const askForTokens = async (client: Client): Promise<boolean> => {
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

/** Asks again, once, with new tokens, where somebody has to be signed in and the access token is over. */
export const withRefresh = (client: Client): Client => {
  const again =
    (send: Client['query']): Client['query'] =>
    async (document, variables) => {
      const data = await send(document, variables);
      // Safe: each field of these documents is an object, with its __typename.
      const fields = Object.values(data as Record<string, { __typename: string }>);
      const isOver = fields.some(({ __typename }) => __typename === 'NotSignedInError');
      return isOver && (await refresh(client)) ? send(document, variables) : data;
    };
  return { query: again(client.query), mutate: again(client.mutate) };
};
