import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import type { AuthClient } from 'cognito-graphql-auth-client';
import { cacheOptions, createAuthLink, resetOnUserChange } from 'cognito-graphql-auth-client/apollo';

export const createApollo = (auth: AuthClient): ApolloClient => {
  const client = new ApolloClient({
    link: ApolloLink.from([createAuthLink(auth), new HttpLink({ uri: auth.url })]),
    cache: new InMemoryCache(cacheOptions),
  });
  resetOnUserChange(client, auth);
  return client;
};
