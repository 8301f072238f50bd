import type { AuthClient } from 'cognito-graphql-auth-client';
import { createAuthFetch } from 'cognito-graphql-auth-client/fetch';
import { Environment, fetchQuery, graphql, Network, RecordSource, Store } from 'relay-runtime';
import type { relayMeQuery } from './generated/relayMeQuery.graphql.ts';

/** Creates an environment for one user, because its store has what this user may see. */
export const createEnvironment = (auth: AuthClient): Environment => {
  const authFetch = createAuthFetch(auth);
  const headers = { 'content-type': 'application/json' };
  const network = Network.create(async ({ text }, variables) => {
    const body = JSON.stringify({ query: text, variables });
    return (await authFetch(auth.url, { method: 'POST', headers, body })).json();
  });
  return new Environment({ network, store: new Store(new RecordSource()) });
};

/** Each member by its name: in Relay's types, `... on AuthError` alone tells no members apart. */
const query = () => graphql`
  query relayMeQuery {
    me {
      __typename
      ... on User {
        id
        email
      }
      ... on NotSignedInError {
        message
      }
      ... on TooManyAttemptsError {
        message
      }
    }
  }
`;

export const loadMe = async (environment: Environment): Promise<relayMeQuery['response']['me'] | undefined> =>
  (await fetchQuery<relayMeQuery>(environment, query(), {}).toPromise())?.me;
