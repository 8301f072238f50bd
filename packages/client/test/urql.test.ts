import { cacheExchange, type Exchange, fetchExchange, gql, type OperationResult, Client as Urql } from '@urql/core';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { delay, filter, fromArray, map, mergeMap, never, pipe, subscribe, take, toPromise } from 'wonka';
import { type Api, startApi } from '../../../test/support/api.ts';
import { startTarget, type Target } from '../../../test/support/target.ts';
import { toDocument } from '../src/document.ts';
import { fragments, operations } from '../src/generated/operations.ts';
import type { AuthClient } from '../src/index.ts';
import { authExchange } from '../src/urql.ts';
import { openClient, signInNewUser } from './realApi.ts';

let target: Target;
let api: Api;
beforeAll(async () => {
  target = await startTarget();
  api = await startApi(target);
});
afterAll(async () => {
  await api.close();
  await target.close();
});

const openUrql = (auth: AuthClient, network: Exchange = fetchExchange) =>
  new Urql({ url: auth.url, exchanges: [cacheExchange, authExchange(auth), network] });

const Me = gql(toDocument(operations.me, fragments));

test('sends short queries by POST, and keeps the headers of the app', async () => {
  const auth = openClient(api);
  const urql = openUrql(auth);
  const send = vi.spyOn(globalThis, 'fetch');
  onTestFinished(() => send.mockRestore());
  const document = gql('{ passwordPolicy { __typename } }');
  const result = await urql.query(document, {}, { fetchOptions: () => ({ headers: { 'X-App': '1' } }) }).toPromise();
  expect(result.data).toEqual({ passwordPolicy: { __typename: 'PasswordPolicy' } });
  const init = send.mock.calls.find(([, { body } = {}]) => String(body).includes('passwordPolicy'))?.[1];
  expect(init?.method).toBe('POST');
  expect(new Headers(init?.headers).get('x-app')).toBe('1');
});

test('no token is in the operation that caches and developer tools see', async () => {
  const auth = openClient(api);
  await signInNewUser(auth, api, target);
  const result = await openUrql(auth).query(Me, {}).toPromise();
  const token = (await auth.getAccessToken()) ?? '';
  expect(result.data.me.__typename).toBe('User');
  expect(JSON.stringify(result)).not.toContain(token);
});

const rejected = { me: { __typename: 'NotSignedInError', message: '' } };
const user = (id: string) => ({ me: { __typename: 'User', id } });

/** Answers each operation with the next of these lists of results, as a server that sends results in parts. */
const answerWith =
  (...answers: { data: object; hasNext: boolean }[][]): Exchange =>
  () =>
  (operations) =>
    pipe(
      operations,
      filter(({ kind }) => kind !== 'teardown'),
      mergeMap((operation) =>
        pipe(
          fromArray(answers.shift() ?? []),
          map((answer): OperationResult => ({ operation, stale: false, ...answer })),
        ),
      ),
    );

const part = (data: object, hasNext = true) => ({ data, hasNext });

test('passes on all results of an operation, and only those of the second attempt', async () => {
  const auth = openClient(api);
  await signInNewUser(auth, api, target);
  const network = answerWith([part(rejected), part(rejected, false)], [part(user('1')), part(user('2'), false)]);
  const urql = new Urql({ url: auth.url, exchanges: [authExchange(auth), network] });
  const seen: unknown[] = [];
  const done = pipe(
    urql.query(gql('{ me { __typename } }'), {}),
    map(({ data, hasNext }) => seen.push([data.me.id, hasNext])),
    take(2),
    toPromise,
  );
  await done;
  expect(seen).toEqual([
    ['1', true],
    ['2', false],
  ]);
});

test('returns the new result when an operation is sent again', async () => {
  const auth = openClient(api);
  const network: Exchange = (input) => (operations) =>
    pipe(operations, answerWith([part(user('1'), false)], [part(user('2'), false)])(input), delay(1));
  const urql = new Urql({ url: auth.url, exchanges: [authExchange(auth), network] });
  const ask = () => urql.query(gql('{ me { __typename } }'), {}, { requestPolicy: 'network-only' }).toPromise();
  expect((await ask()).data).toEqual(user('1'));
  expect((await ask()).data).toEqual(user('2'));
});

test('tells the network when an operation is canceled', async () => {
  const auth = openClient(api);
  const kinds: string[] = [];
  const network: Exchange = () => (operations) =>
    pipe(
      operations,
      mergeMap(({ kind }) => {
        kinds.push(kind);
        return never;
      }),
    );
  const urql = new Urql({ url: auth.url, exchanges: [authExchange(auth), network] });
  const ask = () =>
    pipe(
      urql.query(gql('{ me { __typename } }'), {}),
      subscribe(() => {}),
    );
  // Before the session is known.
  ask().unsubscribe();
  await auth.getAccessToken();
  const { unsubscribe } = ask();
  await expect.poll(() => kinds).toEqual(['teardown', 'query']);
  unsubscribe();
  expect(kinds).toEqual(['teardown', 'query', 'teardown']);
});
