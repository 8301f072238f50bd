import { type Exchange, makeOperation, type Operation, type OperationResult } from '@urql/core';
import {
  filter,
  make,
  makeSubject,
  merge,
  mergeMap,
  pipe,
  type Source,
  type Subject,
  share,
  subscribe,
  takeUntil,
} from 'wonka';
import { keylessTypes } from './generated/keylessTypes.ts';
import { possibleTypes } from './generated/possibleTypes.ts';
import type { AuthClient } from './index.ts';

/**
 * Options of Graphcache, which matches `... on AuthError` by the members, and warns of objects without a key. Add the `schema`, or it warns in
 * development of each fragment on another member. With types of your own API, merge them.
 */
export const cacheOptions = {
  possibleTypes,
  // The annotation lets bundlers drop the options of an app without Graphcache.
  keys: /* @__PURE__ */ Object.fromEntries(/* @__PURE__ */ keylessTypes.map((name) => [name, () => null])),
};

/** The exchanges that follow. */
interface Network {
  readonly send: Subject<Operation>['next'];
  readonly results: Source<OperationResult>;
}

/**
 * Returns an exchange that adds the access token to each operation, and sends the operation once more if the API rejects the token. Put it
 * between `cacheExchange` and `fetchExchange`.
 */
export const authExchange =
  (auth: AuthClient): Exchange =>
  ({ forward }) =>
  (source) => {
    const operations = share(source);
    const teardowns = pipe(
      operations,
      filter(({ kind }) => kind === 'teardown'),
    );
    const { source: sent, next: send } = makeSubject<Operation>();
    const results = pipe(merge([sent, teardowns]), forward, share);
    const authorized = pipe(
      operations,
      filter(({ kind }) => kind !== 'teardown'),
      mergeMap((operation) => {
        const end = pipe(
          teardowns,
          filter(({ key }) => key === operation.key),
        );
        return pipe(authorize(auth, operation, { send, results }), takeUntil(end));
      }),
    );
    // The second source shows nothing, but keeps the exchanges that follow running between two operations.
    const none = pipe(
      results,
      filter(() => false),
    );
    return merge([authorized, none]);
  };

const authorize = (auth: AuthClient, operation: Operation, network: Network): Source<OperationResult> =>
  make(({ next, complete }) => {
    let current: Attempt | undefined;
    let isStopped = false;
    const send = async (token: Record<string, string>): Promise<OperationResult> => {
      current?.stop();
      // A canceled operation needs no answer.
      if (isStopped) return new Promise(() => {});
      current = startAttempt(withToken(auth, operation, token), network);
      return current.first;
    };
    void auth
      .sendAuthorized({ send, getData: ({ data }) => data, isMutation: operation.kind === 'mutation' })
      .then(() =>
        current?.release((result) => {
          // The operation without the token, because caches and developer tools keep it.
          next({ ...result, operation });
          if (!result.hasNext) complete();
        }),
      );
    return () => {
      isStopped = true;
      current?.stop();
    };
  });

const withToken = (auth: AuthClient, operation: Operation, token: Record<string, string>): Operation => {
  const { fetchOptions } = operation.context;
  const own = typeof fetchOptions === 'function' ? fetchOptions() : fetchOptions;
  const { headers, ...options } = auth.requestInit();
  return makeOperation(operation.kind, operation, {
    ...operation.context,
    fetchOptions: {
      ...own,
      ...options,
      headers: { ...Object.fromEntries(new Headers(own?.headers)), ...headers, ...token },
    },
    // By default urql sends short queries by GET, which the API refuses without a header against forged requests.
    preferGetMethod: false,
    // Tells the results of two attempts apart, whose keys are equal.
    authAttempt: {},
  });
};

interface Attempt {
  readonly first: Promise<OperationResult>;
  /** Passes on the results so far, and those that follow. */
  readonly release: (next: (result: OperationResult) => void) => void;
  readonly stop: () => void;
}

/** Sends an operation, and keeps its results. */
const startAttempt = (operation: Operation, { send, results }: Network): Attempt => {
  const kept: OperationResult[] = [];
  let deliver = (result: OperationResult): void => void kept.push(result);
  let resolve: (result: OperationResult) => void;
  const first = new Promise<OperationResult>((settle) => {
    resolve = settle;
  });
  const { unsubscribe } = pipe(
    results,
    filter(({ operation: { context } }) => context.authAttempt === operation.context.authAttempt),
    subscribe((result) => {
      deliver(result);
      resolve(result);
    }),
  );
  send(operation);
  return {
    first,
    stop: unsubscribe,
    release: (next) => {
      deliver = next;
      for (const result of kept) next(result);
    },
  };
};
