import { fetchExchange, gql, Client as Urql } from '@urql/core';
import { type CacheExchangeOpts, cacheExchange } from '@urql/exchange-graphcache';
import { introspectionFromSchema } from 'graphql';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { type Api, startApi } from '../../../test/support/api.ts';
import { schema } from '../../../test/support/document.ts';
import { startTarget, type Target } from '../../../test/support/target.ts';
import { toDocument } from '../src/document.ts';
import { fragments, operations } from '../src/generated/operations.ts';
import { authExchange, cacheOptions } from '../src/urql.ts';
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

const Me = gql(toDocument(operations.me, fragments));

const meWith = async (options: CacheExchangeOpts) => {
  const auth = openClient(api);
  const open = () =>
    new Urql({ url: auth.url, exchanges: [cacheExchange(options), authExchange(auth), fetchExchange] });
  const rejected = await open().query(Me, {}).toPromise();
  const email = await signInNewUser(auth, api, target);
  // A new client for a new user.
  const urql = open();
  const signedIn = await urql.query(Me, {}).toPromise();
  const input = { name: 'Ada' };
  await urql.mutation(gql(toDocument(operations.updateProfile, fragments)), { input }).toPromise();
  // From the cache, which the mutation has updated.
  const cached = await urql.query(Me, {}, { requestPolicy: 'cache-only' }).toPromise();
  return { email, me: [rejected, signedIn, cached].map(({ data }) => data?.me) };
};

test.each([
  ['the members', cacheOptions],
  ['the schema', { ...cacheOptions, schema: introspectionFromSchema(schema) }],
])(
  'Graphcache matches `... on AuthError`, and stores users alone by their key when it knows %s',
  async (name, options) => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    onTestFinished(() => warn.mockRestore());
    // Safe: the introspection is what Graphcache takes, but has a type of its own.
    const { email, me } = await meWith(options as CacheExchangeOpts);
    expect(me).toEqual([
      expect.objectContaining({ __typename: 'NotSignedInError', message: expect.any(String) }),
      expect.objectContaining({ email, name: null, mfa: expect.objectContaining({ enabled: [] }) }),
      expect.objectContaining({ email, name: 'Ada' }),
    ]);
    // Of objects without a key. Without the schema, Graphcache also warns of each fragment on another member.
    const warnings = warn.mock.calls
      .map(String)
      .filter((text) => name === 'the schema' || !text.includes('Invalid undefined'));
    expect(warnings).toEqual([]);
  },
);
