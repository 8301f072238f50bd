import { createRequest, fetchExchange, gql, Client as Urql } from '@urql/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Version } from '../../local/gateway/gateway.ts';
import { type Api, startApi } from '../support/api.ts';
import { type CognitoStub, startCognitoStub } from '../support/cognitoStub.ts';

const documents = new URL('../fixtures/persisted-documents.json', import.meta.url).pathname;

let cognito: CognitoStub;
beforeAll(async () => {
  cognito = await startCognitoStub();
});
afterAll(() => cognito.close());

/** Starts urql, and records the method of each request. */
const startUrql = (url: string, preferGetMethod: boolean | 'force' | 'within-url-limit') => {
  const methods: (string | undefined)[] = [];
  const urql = new Urql({
    url,
    exchanges: [fetchExchange],
    preferGetMethod,
    fetchOptions: () => ({ headers: { 'apollo-require-preflight': 'true' } }),
    fetch: (input, init) => {
      methods.push(init?.method);
      return fetch(input, init);
    },
  });
  return { urql, methods };
};

const Me = gql('query Me ($all: Boolean!) { me { __typename ... on AuthError @include(if: $all) { message } } }');

// Function URLs send format 2.0, too.
describe.each<Version>(['1.0', '2.0'])('urql, with an event of format %s', (version) => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi(cognito, {}, version);
  });
  afterAll(() => api.close());

  test.each([true, 'force', 'within-url-limit'] as const)(
    'returns data for a query by GET when preferGetMethod is %s',
    async (preferGetMethod) => {
      const { urql, methods } = startUrql(api.url, preferGetMethod);
      const { data, error } = await urql.query(Me, { all: false }).toPromise();
      expect(error).toBeUndefined();
      expect(data).toEqual({ me: { __typename: 'NotSignedInError' } });
      expect(methods).toEqual(['GET']);
    },
  );

  test('returns data for a mutation by POST when preferGetMethod is set', async () => {
    const { urql, methods } = startUrql(api.url, 'force');
    const { data } = await urql.mutation(gql('mutation SignOut { signOut { __typename } }'), {}).toPromise();
    expect(data).toEqual({ signOut: { __typename: 'InvalidRefreshTokenError' } });
    expect(methods).toEqual(['POST']);
  });

  test('returns an error that names the header when a GET lacks apollo-require-preflight', async () => {
    const urql = new Urql({ url: api.url, exchanges: [fetchExchange], preferGetMethod: true });
    const { error } = await urql.query(Me, { all: false }).toPromise();
    expect(error?.message).toContain('apollo-require-preflight');
  });
});

test('urql returns data by GET when the documents are trusted and the request has a hash', async () => {
  const api = await startApi(cognito, { trustedDocuments: documents });
  // Safe: the fixture has one document.
  const [sha256Hash] = Object.keys(
    (await import('../fixtures/persisted-documents.json', { with: { type: 'json' } })).default,
  ) as [string];
  const { urql, methods } = startUrql(api.url, true);
  // What urql's persistedExchange does.
  const request = createRequest(gql('{ me { __typename } }'), {}, { persistedQuery: { version: 1, sha256Hash } });
  const { data, error } = await urql.executeQuery(request).toPromise();
  expect(error).toBeUndefined();
  expect(data).toEqual({ me: { __typename: 'NotSignedInError' } });
  expect(methods).toEqual(['GET']);
  await api.close();
});
