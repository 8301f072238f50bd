import type { AuthClient } from 'cognito-graphql-auth-client';
import { createAuthFetch } from 'cognito-graphql-auth-client/fetch';

/** Returns a function that sends a document and returns the response's data. */
export const createSend = (auth: AuthClient) => {
  const authFetch = createAuthFetch(auth);
  const headers = { 'content-type': 'application/json' };
  return async (query: string, variables: object = {}) => {
    const response = await authFetch(auth.url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
    const { data, errors } = await response.json();
    if (!data) throw new Error(errors?.[0]?.message ?? `Status ${response.status}`);
    return data;
  };
};
