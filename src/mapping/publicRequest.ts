import type { Context } from '../runtime/resolver.ts';

/** Returns the parameters that all operations without a token share, for the user who is named. */
export const publicRequest = (
  { app, userContextData }: Pick<Context<unknown>, 'app' | 'userContextData'>,
  username: string,
) => ({
  ClientId: app.clientId,
  SecretHash: app.secretHash(username),
  Username: username,
  UserContextData: userContextData,
});
