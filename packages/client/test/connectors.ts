import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { cacheExchange, fetchExchange, Client as Urql } from '@urql/core';
import { GraphQLClient } from 'graphql-request';
import { createAuthLink } from '../src/apollo.ts';
import { createAuthFetch } from '../src/fetch.ts';
import type { AuthClient } from '../src/index.ts';
import { authExchange } from '../src/urql.ts';

/** Sends a document. @returns the answer's data */
export type Send = (document: string) => Promise<unknown>;

const withFetch = (auth: AuthClient): Send => {
  const authFetch = createAuthFetch(auth);
  return async (query) => {
    const headers = { 'content-type': 'application/json' };
    const response = await authFetch(auth.url, { method: 'POST', headers, body: JSON.stringify({ query }) });
    return (await response.json()).data;
  };
};

const withRequest = (auth: AuthClient): Send => {
  const authFetch = createAuthFetch(auth);
  return async (query) => {
    const headers = { 'content-type': 'application/json' };
    const request = new Request(auth.url, { method: 'POST', headers, body: JSON.stringify({ query }) });
    return (await (await authFetch(request)).json()).data;
  };
};

const withGraphqlRequest = (auth: AuthClient): Send => {
  const client = new GraphQLClient(auth.url, { fetch: createAuthFetch(auth) });
  return (document) => client.request(document);
};

const withApollo = (auth: AuthClient): Send => {
  const client = new ApolloClient({
    link: ApolloLink.from([createAuthLink(auth), new HttpLink({ uri: auth.url })]),
    cache: new InMemoryCache(),
    queryDeduplication: false,
    defaultOptions: { query: { fetchPolicy: 'no-cache' }, mutate: { fetchPolicy: 'no-cache' } },
  });
  return async (document) =>
    document.startsWith('mutation')
      ? (await client.mutate({ mutation: gql(document) })).data
      : (await client.query({ query: gql(document) })).data;
};

const withUrql = (auth: AuthClient): Send => {
  const client = new Urql({ url: auth.url, exchanges: [cacheExchange, authExchange(auth), fetchExchange] });
  return async (document) =>
    document.startsWith('mutation')
      ? (await client.mutation(document, {}).toPromise()).data
      : (await client.query(document, {}, { requestPolicy: 'network-only' }).toPromise()).data;
};

/** The connection of each client to the API. */
export const adapters: Record<string, (auth: AuthClient) => Send> = {
  'fetch with an address': withFetch,
  'fetch with a Request': withRequest,
  'graphql-request': withGraphqlRequest,
  'Apollo Client': withApollo,
  urql: withUrql,
};
