import type { Cognito } from '../cognito.ts';
import { CognitoError, invalidParameterError } from '../cognitoError.ts';
import { findIdentityProvider } from '../federation/identityProviders.ts';
import { STANDARD_SCOPES } from '../tokens/scopes.ts';
import type { AppClient } from './appClient.ts';

type Client = Pick<AppClient, 'settings' | 'poolId' | 'secret'>;

const LOCAL_HOSTS = ['localhost', '127.0.0.1', '[::1]'];

/** https, http on this machine, or a scheme of the app: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html */
const isRegistrable = (address: string): boolean => {
  if (!URL.canParse(address) || address.includes('#') || address.length > 1024) return false;
  const { protocol, hostname } = new URL(address);
  if (['javascript:', 'data:', 'blob:', 'file:', 'about:'].includes(protocol)) return false;
  return protocol !== 'http:' || LOCAL_HOSTS.includes(hostname);
};

/** "Be an absolute URI", "Not include a fragment component". Guess: the messages, and which schemes are not an app's own. */
const checkAddresses = ({ settings: { CallbackURLs = [], LogoutURLs = [], DefaultRedirectURI } }: Client): void => {
  if (![...CallbackURLs, ...LogoutURLs].every(isRegistrable))
    throw invalidParameterError('Callback and sign-out URLs must be absolute https, localhost or custom scheme URIs.');
  if (CallbackURLs.length > 100 || LogoutURLs.length > 100)
    throw invalidParameterError('A client can have 100 callback URLs and 100 sign-out URLs.');
  if (DefaultRedirectURI !== undefined && !CallbackURLs.includes(DefaultRedirectURI))
    throw invalidParameterError('DefaultRedirectURI must be in the list of CallbackURLs.');
};

/** Guess: the messages. The first is seen in reports of real pools. */
const checkFlows = ({ settings, secret }: Client): void => {
  const { AllowedOAuthFlowsUserPoolClient, AllowedOAuthFlows: flows = [], AllowedOAuthScopes: scopes = [] } = settings;
  if (AllowedOAuthFlowsUserPoolClient && (flows.length === 0 || scopes.length === 0))
    throw invalidParameterError(
      'AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is allowed to use OAuth flows.',
    );
  if (flows.includes('client_credentials') && flows.length > 1)
    throw invalidParameterError('client_credentials flow can not be selected along with code flow or implicit flow.');
  if (flows.includes('client_credentials') && secret === undefined)
    throw invalidParameterError('client_credentials flow can not be selected if client does not have a client secret.');
  if ((flows.includes('code') || flows.includes('implicit')) && !settings.CallbackURLs?.length)
    throw invalidParameterError('CallbackURLs are required for the code and implicit flows.');
};

/** Checks what a client needs for the endpoints of the pool's domain. The pool has no resource servers, so no custom scopes. */
export const checkOAuthSettings = (cognito: Cognito, client: Client): void => {
  checkAddresses(client);
  checkFlows(client);
  const { AllowedOAuthScopes = [], SupportedIdentityProviders = [] } = client.settings;
  const scope = AllowedOAuthScopes.find((name) => !STANDARD_SCOPES.includes(name));
  // https://github.com/awsdocs/aws-cloudformation-user-guide/issues/564
  if (scope !== undefined) throw new CognitoError('ScopeDoesNotExistException', `Invalid scope requested: ${scope}`);
  const unknown = SupportedIdentityProviders.find(
    (name) => name !== 'COGNITO' && !findIdentityProvider(cognito, client.poolId, name),
  );
  // https://github.com/aws/aws-cdk/issues/15692
  if (unknown !== undefined)
    throw invalidParameterError(`The provider ${unknown} does not exist for User Pool ${client.poolId}.`);
};
