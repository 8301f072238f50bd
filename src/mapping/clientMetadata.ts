import { readLanguages } from '../http/languages.ts';
import type { Context } from '../runtime/resolver.ts';

/**
 * Returns what Cognito passes to the pool's triggers: the languages of the person who reads the message. InitiateAuth passes nothing to
 * the triggers of messages: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_InitiateAuth.html
 * @param more values for the triggers of one operation. Cognito neither stores nor encrypts them.
 */
export const toClientMetadata = (
  { acceptLanguage }: Pick<Context<unknown>, 'acceptLanguage'>,
  more: Readonly<Record<string, string>> = {},
): { readonly ClientMetadata?: Record<string, string> } => {
  const languages = readLanguages(acceptLanguage);
  const ClientMetadata = { ...(languages === undefined ? {} : { locale: languages }), ...more };
  return Object.keys(ClientMetadata).length === 0 ? {} : { ClientMetadata };
};
