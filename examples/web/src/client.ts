import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { cacheOptions, createAuthLink, resetOnUserChange } from 'cognito-graphql-auth-client/apollo';
import { auth } from './auth.ts';
import { MeDocument } from './generated/graphql.ts';

/** The context of queries about the service, which are the same for everyone. */
export const PUBLIC = { isPublic: true };

const http = new HttpLink({ uri: auth.url });

/**
 * Sends the app's own queries. Mutations are functions of `auth`. Queries about the service need no access token, so they do not wait until
 * an earlier session is restored.
 */
export const client = new ApolloClient({
  link: ApolloLink.split(
    (operation) => operation.getContext().isPublic === true,
    http,
    createAuthLink(auth).concat(http),
  ),
  cache: new InMemoryCache(cacheOptions),
});

resetOnUserChange(client, auth);

export const refetchMe = () => client.refetchQueries({ include: [MeDocument] });
