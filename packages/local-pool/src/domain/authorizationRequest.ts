import type { Cognito } from '../cognito.ts';
import { CognitoError } from '../cognitoError.ts';
import { findIdentityProvider, type IdentityProvider, listIdentityProviders } from '../federation/identityProviders.ts';
import { type AppClient, findClient } from '../pools/appClient.ts';
import type { UserPool } from '../pools/userPool.ts';
import { CLAIM_SCOPES } from '../tokens/scopes.ts';
import { CallbackError, PageError } from './domainErrors.ts';

/** The app that asks, and the address that its answer goes to. */
export interface Callback {
  pool: UserPool;
  client: AppClient;
  redirectUri: string;
  state: string | undefined;
}

export interface AuthorizationRequest extends Callback {
  /** Separated by spaces. */
  scope: string;
  codeChallenge: string | undefined;
  nonce: string | undefined;
  prompts: string[];
  loginHint: string;
  /** Undefined if the user has to choose. */
  provider: IdentityProvider | undefined;
}

/** The text is that of AWS's page: https://github.com/aws-amplify/amplify-js/issues/2423 */
const requireParameter = (parameters: URLSearchParams, name: string): string => {
  const value = parameters.get(name);
  if (!value) throw new PageError(`Required String parameter '${name}' is not present`);
  return value;
};

/** Guess: the message for an unknown client. */
export const findApp = (cognito: Cognito, id: string): { client: AppClient; pool: UserPool } => {
  try {
    return findClient(cognito, id);
  } catch (error) {
    if (error instanceof CognitoError) throw new PageError('The client_id is not one of this user pool.');
    throw error;
  }
};

/**
 * Returns the callback, which has to be one of the client's exactly (RFC 9700, section 4.1.3), and rejects parameters that
 * are repeated (RFC 6749, section 3.1). @throws PageError
 */
export const parseCallback = (cognito: Cognito, parameters: URLSearchParams): Callback => {
  const repeated = [...parameters.keys()].find((name) => name !== 'resource' && parameters.getAll(name).length > 1);
  if (repeated !== undefined) throw new PageError('A parameter is repeated.');
  const app = findApp(cognito, requireParameter(parameters, 'client_id'));
  const redirectUri = requireParameter(parameters, 'redirect_uri');
  // https://github.com/aws-amplify/amplify-cli/issues/1711
  if (!app.client.settings.CallbackURLs?.includes(redirectUri)) throw new PageError('redirect_mismatch');
  return { ...app, redirectUri, state: parameters.get('state') ?? undefined };
};

/** No scope means all that the client may have. `phone`, `email` and `profile` need `openid`. */
const parseScope = ({ settings }: AppClient, text: string): string => {
  const allowed = settings.AllowedOAuthScopes ?? [];
  const scopes = text.split(' ').filter((name) => name !== '');
  if (scopes.length === 0) return allowed.join(' ');
  const needsOpenId = scopes.some((name) => CLAIM_SCOPES.includes(name)) && !scopes.includes('openid');
  // Guess: that the combination is an invalid scope. AWS documents only that it is not possible.
  if (needsOpenId || !scopes.every((name) => allowed.includes(name))) throw new CallbackError('invalid_scope');
  return [...new Set(scopes)].join(' ');
};

/** "Amazon Cognito supports only S256". Guess: a challenge that SHA-256 cannot return is rejected here. */
const parseCodeChallenge = (parameters: URLSearchParams): string | undefined => {
  const [challenge, method] = [parameters.get('code_challenge'), parameters.get('code_challenge_method')];
  if (challenge === null && method === null) return undefined;
  if (method !== 'S256' || !/^[\w-]{43}$/.test(challenge ?? '')) throw new CallbackError('invalid_request');
  return challenge ?? undefined;
};

const isSupported = ({ settings }: AppClient, { name }: IdentityProvider): boolean =>
  settings.SupportedIdentityProviders?.includes(name) ?? false;

export const listSupportedProviders = (cognito: Cognito, { pool, client }: Callback): IdentityProvider[] =>
  listIdentityProviders(cognito, pool.id).filter((provider) => isSupported(client, provider));

/** Finds the provider by its name, or by one of its identifiers, such as an email domain. */
const parseProvider = (
  cognito: Cognito,
  { pool, client }: Callback,
  parameters: URLSearchParams,
): IdentityProvider | undefined => {
  const [name, identifier] = [parameters.get('identity_provider'), parameters.get('idp_identifier')];
  if (name === null && identifier === null) return undefined;
  const provider =
    name === null
      ? listIdentityProviders(cognito, pool.id).find(({ settings }) =>
          settings.IdpIdentifiers?.includes(identifier ?? ''),
        )
      : findIdentityProvider(cognito, pool.id, name);
  // Guess: AWS shows this on a page of its own, and does not redirect. AWS does not document it.
  if (!provider || !isSupported(client, provider))
    throw new PageError('Login option is not available. Please try another one');
  return provider;
};

/**
 * https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html
 * @throws PageError or CallbackError
 */
export const parseAuthorizationRequest = (
  cognito: Cognito,
  callback: Callback,
  parameters: URLSearchParams,
): AuthorizationRequest => {
  const { settings } = callback.client;
  // Guess: the description.
  if (!settings.AllowedOAuthFlowsUserPoolClient || !settings.AllowedOAuthFlows?.includes('code'))
    throw new CallbackError('unauthorized_client', 'Client is not enabled for OAuth2.0 flows.');
  // Guess: the code. The pool does not support the implicit grant, whose response type is `token`.
  if (parameters.get('response_type') !== 'code') throw new CallbackError('invalid_request');
  return {
    ...callback,
    scope: parseScope(callback.client, parameters.get('scope') ?? ''),
    codeChallenge: parseCodeChallenge(parameters),
    nonce: parameters.get('nonce') ?? undefined,
    prompts: (parameters.get('prompt') ?? '').split(' '),
    loginHint: parameters.get('login_hint') ?? '',
    provider: parseProvider(cognito, callback, parameters),
  };
};
