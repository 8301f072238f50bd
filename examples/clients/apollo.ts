import { readFileSync } from 'node:fs';
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { buildSchema, isAbstractType } from 'graphql';
import { apiUrl, demonstrate } from './account.ts';
import { type Client, getAuthHeaders } from './session.ts';

/**
 * The members of each interface and union. The cache needs them to match `... on AuthError`. A browser app generates
 * them with codegen's fragment-matcher plugin instead.
 */
const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
const abstractTypes = Object.values(schema.getTypeMap()).filter(isAbstractType);
const possibleTypes = Object.fromEntries(
  abstractTypes.map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]),
);

const apollo = new ApolloClient({
  link: ApolloLink.from([
    new SetContextLink(({ headers }) => ({ headers: { ...headers, ...getAuthHeaders() } })),
    new HttpLink({ uri: apiUrl }),
  ]),
  // Without `merge: false`, the cache would merge one user's fields into the next user's.
  cache: new InMemoryCache({ possibleTypes, typePolicies: { Query: { fields: { me: { merge: false } } } } }),
  // Mutations are not cached, because their payloads contain tokens. Queries are not read from the cache, because the
  // signed-in user changes.
  defaultOptions: { query: { fetchPolicy: 'network-only' }, mutate: { fetchPolicy: 'no-cache' } },
});

const requireData = <Data>(data: Data | undefined): Data => {
  if (data === undefined) throw new Error('The response has no data.');
  return data;
};

export const client: Client = {
  query: async (query, variables) => requireData((await apollo.query({ query, variables })).data),
  mutate: async (mutation, variables) => requireData((await apollo.mutate({ mutation, variables })).data),
};

if (import.meta.main) console.log(await demonstrate(client));
