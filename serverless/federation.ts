import { type IdentityProvider, readIdentityProviders, toProviderResources } from './identityProviders.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** True for a domain of one's own. Otherwise AUTH_DOMAIN is the prefix of a domain of Cognito's. */
export const isOwnDomain = ({ AUTH_DOMAIN = '' }: Environment): boolean => AUTH_DOMAIN.includes('.');

/**
 * Returns the origin of the pool's domain.
 * @param region of the pool
 */
const toOrigin = (env: Environment, region: string): string =>
  isOwnDomain(env) ? `https://${env.AUTH_DOMAIN}` : `https://${env.AUTH_DOMAIN}.auth.${region}.amazoncognito.com`;

/** Converts CALLBACK_URLS or LOGOUT_URLS to a list. */
export const readUrls = (list: string | undefined): string[] =>
  list === undefined || list.trim() === '' ? [] : list.trim().split(/\s*,\s*/);

/** Returns the value of the Lambda's variable SIGN_IN_PROVIDERS. */
export const toProviderList = (providers: readonly IdentityProvider[]): string =>
  providers.map(({ name, kind, label }) => `${name}:${kind}:${label}`).join(',');

/** Returns the variables of src/config.ts that depend on other options. The region is that of the pool. */
export const toFederationVariables = (env: Environment, region: string) => {
  const list = env.USER_POOL_ID ? (env.SIGN_IN_PROVIDERS ?? '') : toProviderList(readIdentityProviders(env));
  // Without a provider, the domain signs nobody in.
  return { SIGN_IN_PROVIDERS: list, OAUTH_ENDPOINT: env.AUTH_DOMAIN && list ? toOrigin(env, region) : '' };
};

/** Returns the region of an existing pool, from its ID. */
export const regionOf = ({ USER_POOL_ID = '' }: Environment): string =>
  USER_POOL_ID.slice(0, USER_POOL_ID.lastIndexOf('_'));

/** Returns the properties of an app client that sign users in by providers. */
export const toOAuthSettings = (providers: readonly IdentityProvider[], env: Environment) => {
  const logoutUrls = readUrls(env.LOGOUT_URLS);
  return {
    AllowedOAuthFlowsUserPoolClient: true,
    // The implicit flow shows tokens to everything that sees the URL: RFC 9700, section 2.1.2.
    AllowedOAuthFlows: ['code' as const],
    // Without aws.cognito.signin.user.admin, Cognito's operations reject the access token.
    AllowedOAuthScopes: ['openid', 'email', 'profile', 'aws.cognito.signin.user.admin'],
    // Without COGNITO, the domain's pages offer no sign-up and no passwords, which would bypass the API's limits. The API itself still can:
    // https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html
    SupportedIdentityProviders: providers.map(({ name }) => name),
    CallbackURLs: readUrls(env.CALLBACK_URLS),
    ...(logoutUrls.length > 0 ? { LogoutURLs: logoutUrls } : {}),
  };
};

interface Resource {
  readonly Properties: Record<string, unknown>;
  DependsOn?: string[];
}

interface Stack {
  readonly resources: Record<string, unknown> & { readonly UserPoolClient: Resource };
  readonly outputs: Record<string, unknown>;
  /** The environment variables of the function. */
  readonly variables: Record<string, unknown>;
}

/** Adds the providers, their settings of the app client of serverless/userPool.yml, and what the function and the outputs say of them. */
export const addFederation = ({ resources, outputs, variables }: Stack, env: Environment): void => {
  const region = env.USER_POOL_ID ? regionOf(env) : `\${AWS::Region}`;
  const { OAUTH_ENDPOINT, SIGN_IN_PROVIDERS } = toFederationVariables(env, region);
  variables.SIGN_IN_PROVIDERS = SIGN_IN_PROVIDERS;
  variables.OAUTH_ENDPOINT = OAUTH_ENDPOINT && toSub(OAUTH_ENDPOINT);
  if (env.USER_POOL_ID) return;
  if (env.AUTH_DOMAIN) Object.assign(outputs, toOutputs(toOrigin(env, region)));
  const providers = readIdentityProviders(env);
  if (providers.length === 0) return;
  const providerResources = toProviderResources(env);
  Object.assign(resources, providerResources);
  const { UserPoolClient } = resources;
  Object.assign(UserPoolClient.Properties, toOAuthSettings(providers, env));
  // Cognito rejects a client whose providers do not exist yet.
  UserPoolClient.DependsOn = [...(UserPoolClient.DependsOn ?? []), ...Object.keys(providerResources)];
};

/** Leaves an address without variables as it is. */
const toSub = (text: string): string | { 'Fn::Sub': string } => (text.includes('${') ? { 'Fn::Sub': text } : text);

/** The addresses that are registered at the providers. */
const toOutputs = (origin: string) => ({
  AuthDomain: { Value: toSub(origin) },
  ProviderRedirectUri: { Value: toSub(`${origin}/oauth2/idpresponse`) },
  SamlRedirectUri: { Value: toSub(`${origin}/saml2/idpresponse`) },
  SamlEntityId: { Value: { 'Fn::Sub': `urn:amazon:cognito:sp:\${UserPool}` } },
});
