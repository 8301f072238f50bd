import { Client, cacheExchange, fetchExchange } from '@urql/core';
import type { AuthClient } from 'cognito-graphql-auth-client';
import { authExchange } from 'cognito-graphql-auth-client/urql';

/** Creates a client for one user, because its cache has what this user may see. */
export const createUrql = (auth: AuthClient): Client =>
  new Client({ url: auth.url, exchanges: [cacheExchange, authExchange(auth), fetchExchange] });
