import { type ApolloClient, ApolloLink, type InMemoryCacheConfig, Observable } from '@apollo/client';
import { firstValueFrom, ReplaySubject, Subscription } from 'rxjs';
import { possibleTypes } from './generated/possibleTypes.ts';
import type { AuthClient } from './index.ts';

/**
 * Options of Apollo's cache. It matches fragments on an interface or a union, such as `... on AuthError`, only if it knows the members. With
 * types of your own API, merge them.
 */
export const cacheOptions = {
  possibleTypes,
  typePolicies: {
    // Otherwise the cache warns when a user replaces an error or another user.
    Query: { fields: { me: { merge: false } } },
    // Has no ID, and belongs to one user.
    MfaSettings: { merge: true },
  },
} satisfies InMemoryCacheConfig;

interface Sent {
  readonly results: ReplaySubject<ApolloLink.Result>;
  readonly first: ApolloLink.Result | undefined;
}

/**
 * Returns a link that adds the access token to each operation, and sends the operation once more if the API rejects the token. Put it before
 * the HttpLink of the API, and give that link no other URL: the token is sent there.
 */
export const createAuthLink = (auth: AuthClient): ApolloLink =>
  new ApolloLink(
    (operation, forward) =>
      new Observable((observer) => {
        const subscription = new Subscription();
        const send = async (token: Record<string, string>): Promise<Sent> => {
          const results = new ReplaySubject<ApolloLink.Result>();
          const { headers, ...options } = auth.requestInit();
          operation.setContext(({ headers: own }) => ({ ...options, headers: { ...own, ...headers, ...token } }));
          // Not after the operation was canceled, which the caller does at any time.
          if (!subscription.closed) subscription.add(forward(operation).subscribe(results));
          // Operations with several results, such as subscriptions, go on after the first.
          return { results, first: await firstValueFrom(results, { defaultValue: undefined }) };
        };
        auth
          .sendAuthorized({ send, getData: ({ first }) => first?.data, isMutation: isMutation(operation) })
          .then(({ results }) => subscription.add(results.subscribe(observer)))
          .catch((error: unknown) => observer.error(error));
        return subscription;
      }),
  );

const isMutation = ({ operationType }: ApolloLink.Operation): boolean => operationType === 'mutation';

/** True if the cache has an answer that a query got before somebody was signed in, such as `me`. */
const hasRejection = ({ cache }: ApolloClient): boolean => {
  // Safe: InMemoryCache has this form, and of another cache any object is searched.
  const { ROOT_QUERY } = (cache.extract() ?? {}) as { ROOT_QUERY?: Record<string, { __typename?: string } | null> };
  return Object.values(ROOT_QUERY ?? {}).some((field) => field?.__typename === 'NotSignedInError');
};

/**
 * Clears the cache when somebody signs in or out, and asks the active queries again. So an answer from before the sign-in does not stay, and
 * nobody sees another user's data. Promises of queries that are under way then reject.
 * @returns a function that stops it
 */
export const resetOnUserChange = (client: ApolloClient, auth: AuthClient): (() => void) => {
  /** Null if nobody is signed in, and undefined until that is known. */
  let userId: string | null | undefined;
  const follow = (): void => {
    const state = auth.getSnapshot();
    if (state.status === 'loading') return;
    const previous = userId;
    userId = state.status === 'signedIn' ? state.userId : null;
    const isChanged = previous === undefined ? userId !== null && hasRejection(client) : userId !== previous;
    // Each query reports its own error.
    if (isChanged) client.resetStore().catch(() => {});
  };
  follow();
  return auth.subscribe(follow);
};
