import { toOAuthSettings, toProviderList } from '../../serverless/federation.ts';
import { type IdentityProvider, readIdentityProviders } from '../../serverless/identityProviders.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The providers of a local pool without options: one of a kind that everyone knows, and one with a name of its own. */
const LOCAL_PROVIDERS = readIdentityProviders({
  GOOGLE_CLIENT_ID: 'local',
  GOOGLE_CLIENT_SECRET: 'local',
  OIDC_NAME: 'Example',
  OIDC_LABEL: 'Example company',
  OIDC_ISSUER: 'local',
  OIDC_CLIENT_ID: 'local',
  OIDC_CLIENT_SECRET: 'local',
});

/** Returns the providers of the options or, without any, those of LOCAL_PROVIDERS. */
const localProviders = (env: Environment): readonly IdentityProvider[] => {
  const providers = readIdentityProviders(env);
  return providers.length > 0 ? providers : LOCAL_PROVIDERS;
};

/** The pages of examples/web by default. `http://localhost` is for codes that are copied from the address bar. */
const urlsOf = (env: Environment) => ({
  CALLBACK_URLS: env.CALLBACK_URLS?.trim() || 'http://localhost:5173/callback,http://localhost',
  LOGOUT_URLS: env.LOGOUT_URLS?.trim() || 'http://localhost:5173/',
});

/** Returns the providers of the local pool, and what its app client has in addition for them. */
export const toLocalFederation = (env: Environment) => {
  const providers = localProviders(env);
  return { identityProviders: providers, oauth: toOAuthSettings(providers, urlsOf(env)) };
};

/**
 * Returns the variables of src/config.ts for the local pool.
 * @param endpoint of the pool. Its host becomes localhost, so that the cookie of its domain does not depend on the address that is opened.
 */
export const toLocalFederationVariables = (env: Environment, endpoint: string) => ({
  OAUTH_ENDPOINT: `http://localhost:${URL.parse(endpoint)?.port ?? ''}`,
  SIGN_IN_PROVIDERS: toProviderList(localProviders(env)),
  LINK_PROVIDERS: env.LINK_PROVIDERS || 'true',
  ...urlsOf(env),
});
