import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { cacheOptions, createAuthLink, resetOnUserChange } from 'cognito-graphql-auth-client/apollo';
import { auth } from './auth.ts';
import { MeDocument } from './generated/graphql.ts';

/** Sends the app's own queries. Mutations are functions of `auth`. */
export const client = new ApolloClient({
  link: ApolloLink.from([createAuthLink(auth), new HttpLink({ uri: auth.url })]),
  cache: new InMemoryCache(cacheOptions),
});

resetOnUserChange(client, auth);

export const refetchMe = () => client.refetchQueries({ include: [MeDocument] });
