import { gql } from '@apollo/client';
import type { AuthClient } from 'cognito-graphql-auth-client';
import { signInByCode, signUpAndIn, signUpWithoutPassword } from './account.ts';
import { createApollo } from './apollo.ts';
import { createSend } from './fetch.ts';
import { createLocalAuth } from './local.ts';
import { createUrql } from './urql.ts';

const query = 'query Me { me { __typename ... on User { id email } ... on AuthError { message } } }';

/** Returns a function that asks the API who is signed in. */
const createAsk: Record<string, (auth: AuthClient) => () => Promise<unknown>> = {
  apollo: (auth) => {
    const client = createApollo(auth);
    return async () => (await client.query({ query: gql(query) })).data;
  },
  urql: (auth) => async () => (await createUrql(auth).query(query, {}).toPromise()).data,
  fetch: (auth) => {
    const send = createSend(auth);
    return () => send(query);
  },
};

/** Signs two users up and in. @returns a line for each answer */
const demonstrate = async (auth: AuthClient, ask: () => Promise<unknown>): Promise<string> => {
  const lines: string[] = [];
  const note = async () => lines.push(JSON.stringify(await ask()));
  await signUpAndIn(auth);
  await note();
  const username = await signUpWithoutPassword(auth);
  await note();
  await auth.signOut();
  await note();
  await signInByCode(auth, username);
  await note();
  return lines.join('\n');
};

const name = process.argv[2] ?? 'fetch';
const create = createAsk[name];
if (create === undefined) throw new Error(`Unknown client: ${name}. Use one of ${Object.keys(createAsk).join(', ')}.`);
const auth = createLocalAuth();
console.log(await demonstrate(auth, create(auth)));
