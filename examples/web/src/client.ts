import {
  ApolloClient,
  ApolloLink,
  HttpLink,
  InMemoryCache,
  type OperationVariables,
  type TypedDocumentNode,
} from '@apollo/client';
import { defer, mergeMap, of } from 'rxjs';
import { MeDocument, RefreshTokensDocument } from './generated/graphql.ts';
import { possibleTypes } from './generated/possibleTypes.ts';
import { unexpected } from './problem.ts';
import { createSession } from './session.ts';

const http = new HttpLink({
  uri: import.meta.env.VITE_GRAPH_URL,
  // The refresh token comes and goes as a cookie.
  credentials: 'include',
  headers: { 'x-token-delivery': 'cookie' },
});

/** @returns the access token that is sent */
const authorize = (operation: ApolloLink.Operation): string | undefined => {
  const current = session.get();
  if (current.status !== 'signedIn') return undefined;
  operation.setContext({ headers: { authorization: `Bearer ${current.accessToken}` } });
  return current.accessToken;
};

/** Errors are data: an answer that is refused has status 200 and a NotSignedInError in it. */
const isRefused = ({ data }: ApolloLink.Result): boolean =>
  Object.values(data ?? {}).some((field) => field?.__typename === 'NotSignedInError');

/** Sends the access token. If it is refused, gets a new one and repeats, once. */
const authorization = new ApolloLink((operation, forward) => {
  const sent = authorize(operation);
  return forward(operation).pipe(
    mergeMap((result) => {
      if (sent === undefined || !isRefused(result)) return of(result);
      return defer(() => renew(sent)).pipe(mergeMap(() => (authorize(operation) ? forward(operation) : of(result))));
    }),
  );
});

/** Another request, or another tab, may have refreshed while this one was under way. */
const renew = async (accessToken: string): Promise<void> => {
  const current = session.get();
  if (current.status === 'signedIn' && current.accessToken === accessToken) await session.refresh();
};

export const client = new ApolloClient({
  link: ApolloLink.from([authorization, http]),
  cache: new InMemoryCache({ possibleTypes }),
});

/** @throws what `problemOf` puts into words */
export const mutate = async <Data, Variables extends OperationVariables>(
  mutation: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> => {
  const { data } = await client.mutate<Data>({ mutation, variables });
  if (!data) throw new Error('The answer is empty.');
  return data;
};

export const refetchMe = () => client.refetchQueries({ include: [MeDocument] });

export const session = createSession(async () => {
  // A request that hangs would keep the lock from all tabs.
  const context = { fetchOptions: { signal: AbortSignal.timeout(30_000) } };
  const { data } = await client.mutate({ mutation: RefreshTokensDocument, context });
  const result = data?.refreshTokens;
  switch (result?.__typename) {
    case 'RefreshTokensPayload':
      return result;
    case 'InvalidRefreshTokenError':
      return undefined;
    case 'TooManyAttemptsError':
    case 'InvalidInputError':
    case undefined:
      throw new Error(result?.message ?? 'The answer is empty.');
    default:
      throw new Error(unexpected(result).message);
  }
});

// What was loaded for one user is not for the next one.
session.subscribe(() => {
  if (session.get().status === 'signedOut') void client.clearStore();
});
