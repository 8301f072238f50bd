import { readFileSync } from 'node:fs';
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { buildSchema, isAbstractType } from 'graphql';
import { graph, signUpAndIn } from './account.ts';
import { authorization, type Client } from './session.ts';

/** What the cache must know to match `... on AuthError`. For a browser, let codegen's fragment-matcher plugin write it. */
const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
const abstractTypes = Object.values(schema.getTypeMap()).filter(isAbstractType);
const possibleTypes = Object.fromEntries(
  abstractTypes.map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]),
);

const apollo = new ApolloClient({
  link: ApolloLink.from([
    new SetContextLink(({ headers }) => ({ headers: { ...headers, ...authorization() } })),
    new HttpLink({ uri: graph }),
  ]),
  // Whoever is signed in next has nothing of the one before.
  cache: new InMemoryCache({ possibleTypes, typePolicies: { Query: { fields: { me: { merge: false } } } } }),
  // Tokens belong in no cache, and who is signed in is asked anew each time.
  defaultOptions: { query: { fetchPolicy: 'network-only' }, mutate: { fetchPolicy: 'no-cache' } },
});

const answered = <Data>(data: Data | undefined): Data => {
  if (data === undefined) throw new Error('The graph answered no data.');
  return data;
};

export const client: Client = {
  query: async (query, variables) => answered((await apollo.query({ query, variables })).data),
  mutate: async (mutation, variables) => answered((await apollo.mutate({ mutation, variables })).data),
};

if (import.meta.main) console.log(await signUpAndIn(client));
