import { ApolloClient, ApolloLink, gql, InMemoryCache, Observable } from '@apollo/client';
import { EMPTY, firstValueFrom, of, toArray } from 'rxjs';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Api, startApi } from '../../../test/support/api.ts';
import { startTarget, type Target } from '../../../test/support/target.ts';
import { createAuthLink } from '../src/apollo.ts';
import type { AuthClient } from '../src/index.ts';
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

const document = gql`query Me { me { __typename } }`;
const execute = (link: ApolloLink, auth: AuthClient) => {
  const client = new ApolloClient({ link, cache: new InMemoryCache() });
  return ApolloLink.execute(ApolloLink.from([createAuthLink(auth), link]), { query: document }, { client });
};
const rejected = { data: { me: { __typename: 'NotSignedInError' } } };
const user = { data: { me: { __typename: 'User' } } };

test('cancels the request when the caller unsubscribes', async () => {
  const canceled = Promise.withResolvers<void>();
  const sent = Promise.withResolvers<void>();
  const link = new ApolloLink(
    () =>
      new Observable(() => {
        sent.resolve();
        return () => canceled.resolve();
      }),
  );
  const subscription = execute(link, openClient(api)).subscribe();
  await sent.promise;
  subscription.unsubscribe();
  await canceled.promise;
});

test('sends nothing when the caller unsubscribes before the session is known', async () => {
  const link = new ApolloLink(() => of(user));
  const request = vi.spyOn(link, 'request');
  const auth = openClient(api);
  execute(link, auth).subscribe().unsubscribe();
  await auth.getAccessToken();
  await Promise.resolve();
  expect(request).not.toHaveBeenCalled();
});

test('passes on all results of an operation, and only those of the second attempt', async () => {
  const auth = openClient(api);
  await signInNewUser(auth, api, target);
  const answers = [of(rejected, rejected), of(user, user)];
  const link = new ApolloLink(() => answers.shift() ?? EMPTY);
  expect(await firstValueFrom(execute(link, auth).pipe(toArray()))).toEqual([user, user]);
});

test('passes on an error, and an end without a result', async () => {
  const error = new Error('of the network');
  const failing = new ApolloLink(() => new Observable((observer) => observer.error(error)));
  await expect(firstValueFrom(execute(failing, openClient(api)))).rejects.toBe(error);
  const ending = new ApolloLink(() => EMPTY);
  expect(await firstValueFrom(execute(ending, openClient(api)).pipe(toArray()))).toEqual([]);
});
