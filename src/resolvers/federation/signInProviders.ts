import type { SignInProvider } from '../../generated/types.ts';
import type { Context } from '../../runtime/resolver.ts';

export const functions = [] as const;

/** Without a domain, a provider would be a button that leads nowhere. */
export const response = ({ app }: Context<Record<PropertyKey, never>, unknown>): SignInProvider[] =>
  app.oauthEndpoint === undefined ? [] : [...app.signInProviders];
