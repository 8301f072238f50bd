import type { AuthClient } from 'cognito-graphql-auth-client';

/** Sends a request to a service of your own, which verifies the token. */
export const callService = async (auth: AuthClient, url: string): Promise<Response> => {
  const accessToken = await auth.getAccessToken();
  if (accessToken === null) throw new Error('Nobody is signed in.');
  return fetch(url, { headers: { authorization: `Bearer ${accessToken}` } });
};
