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
import { toUnexpectedProblem } from './problem.ts';
import { createSession } from './session.ts';

const http = new HttpLink({
  uri: import.meta.env.VITE_API_URL,
  // The refresh token is a cookie.
  credentials: 'include',
  headers: { 'x-token-delivery': 'cookie' },
});

/** Adds the access token to an operation. @returns the token, or undefined if nobody is signed in */
const authorize = (operation: ApolloLink.Operation): string | undefined => {
  const current = session.get();
  if (current.status !== 'signedIn') return undefined;
  operation.setContext({ headers: { authorization: `Bearer ${current.accessToken}` } });
  return current.accessToken;
};

/** True if the API rejected the access token. Errors are data, so the status is 200 and the data contains the error. */
const isRejected = ({ data }: ApolloLink.Result): boolean =>
  Object.values(data ?? {}).some((field) => field?.__typename === 'NotSignedInError');

/** Sends the access token. If the API rejects it, refreshes the session and sends the operation once more. */
const authorizationLink = new ApolloLink((operation, forward) => {
  const accessToken = authorize(operation);
  return forward(operation).pipe(
    mergeMap((result) => {
      if (accessToken === undefined || !isRejected(result)) return of(result);
      return defer(() => renew(accessToken)).pipe(
        mergeMap(() => (authorize(operation) ? forward(operation) : of(result))),
      );
    }),
  );
});

/** Refreshes the session, unless another request or tab has already replaced the rejected token. */
const renew = async (rejectedToken: string): Promise<void> => {
  const current = session.get();
  if (current.status === 'signedIn' && current.accessToken === rejectedToken) await session.refresh();
};

export const client = new ApolloClient({
  link: ApolloLink.from([authorizationLink, http]),
  cache: new InMemoryCache({ possibleTypes }),
});

/** Sends a mutation. @throws an error that `toProblem` converts to a message */
export const mutate = async <Data, Variables extends OperationVariables>(
  mutation: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> => {
  const { data } = await client.mutate<Data>({ mutation, variables });
  if (!data) throw new Error('The response has no data.');
  return data;
};

export const refetchMe = () => client.refetchQueries({ include: [MeDocument] });

export const session = createSession(async () => {
  // Without a timeout, a request that hangs would keep the lock and block all tabs.
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
      throw new Error(result?.message ?? 'The response has no data.');
    default:
      toUnexpectedProblem(result);
      throw new Error('The result is unknown.');
  }
});

// The next user must not see the previous user's data.
session.subscribe(() => {
  if (session.get().status === 'signedOut') void client.clearStore();
});
