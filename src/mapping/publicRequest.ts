import type { Context } from '../runtime/resolver.ts';
import { toClientMetadata } from './clientMetadata.ts';

/** Returns the parameters that all operations without a token share, for the user who is named. @param metadata for triggers */
export const publicRequest = (
  ctx: Pick<Context<unknown>, 'app' | 'userContextData' | 'acceptLanguage'>,
  username: string,
  metadata?: Readonly<Record<string, string>>,
) => ({
  ClientId: ctx.app.clientId,
  SecretHash: ctx.app.secretHash(username),
  Username: username,
  UserContextData: ctx.userContextData,
  ...toClientMetadata(ctx, metadata),
});
