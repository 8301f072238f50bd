import type {
  ClientSSOSessionConfigType,
  CreateUserPoolClientCommandInput,
  UserPoolClientType,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Cognito } from '../cognito.ts';
import { CognitoError, invalidParameterError } from '../cognitoError.ts';
import { generateText, LOWERCASE_ALPHANUMERIC } from '../crypto/crypto.ts';
import { checkOAuthSettings } from './oauthSettings.ts';
import { findPool, type UserPool } from './userPool.ts';

export interface AppClient {
  id: string;
  poolId: string;
  secret?: string | undefined;
  createdAt: number;
  modifiedAt: number;
  /** Undefined until SetUserPoolClientSessionConfiguration. */
  ssoSession?: ClientSSOSessionConfigType | undefined;
  settings: Omit<UserPoolClientType, 'ClientId' | 'UserPoolId' | 'ClientSecret' | 'CreationDate' | 'LastModifiedDate'>;
}

export const newClientSecret = (): string => generateText(LOWERCASE_ALPHANUMERIC, 51);

export const createAppClient = (cognito: Cognito, input: CreateUserPoolClientCommandInput): AppClient => {
  const { UserPoolId = '', GenerateSecret, ClientSecret, ...settings } = input;
  if (GenerateSecret && ClientSecret !== undefined)
    throw invalidParameterError('You cannot specify both GenerateSecret as true and provide a ClientSecret value.');
  const client: AppClient = {
    id: generateText(LOWERCASE_ALPHANUMERIC, 26),
    poolId: findPool(cognito, UserPoolId).id,
    secret: GenerateSecret ? newClientSecret() : ClientSecret,
    createdAt: cognito.now(),
    modifiedAt: cognito.now(),
    // AWS's defaults for a new client: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html
    settings: {
      EnableTokenRevocation: true,
      ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_CUSTOM_AUTH'],
      ...settings,
    },
  };
  checkClientSettings(cognito, client);
  saveClient(cognito, client);
  return client;
};

/** Rejects settings that exclude each other, when a client is created or updated. */
export const checkClientSettings = (cognito: Cognito, client: AppClient): void => {
  const { settings } = client;
  // "You must disable this authentication flow" to rotate refresh tokens:
  // https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-refresh-token.html
  // Guess: the message, which AWS does not document.
  if (
    settings.RefreshTokenRotation?.Feature === 'ENABLED' &&
    settings.ExplicitAuthFlows?.includes('ALLOW_REFRESH_TOKEN_AUTH')
  )
    throw invalidParameterError('ALLOW_REFRESH_TOKEN_AUTH cannot be enabled together with refresh token rotation.');
  checkOAuthSettings(cognito, client);
};

const clientNotFoundError = (id: string) =>
  new CognitoError('ResourceNotFoundException', `User pool client ${id} does not exist.`);

/** Finds a client as an app names it: by its ID alone. */
export const findClient = ({ database }: Cognito, id: string): { client: AppClient; pool: UserPool } => {
  const row = database.get<{ client: string; pool: string }>(
    `SELECT clients.data AS client, pools.data AS pool FROM clients JOIN pools ON pools.id = pool_id
     WHERE clients.id = :id`,
    { id },
  );
  if (!row) throw clientNotFoundError(id);
  return { client: JSON.parse(row.client), pool: JSON.parse(row.pool) };
};

/** Finds a client as an administrator names it: within its pool. */
export const findPoolClient = (cognito: Cognito, poolId: string, clientId: string): AppClient => {
  const pool = findPool(cognito, poolId);
  const { client } = findClient(cognito, clientId);
  if (client.poolId !== pool.id) throw clientNotFoundError(clientId);
  return client;
};

export const saveClient = ({ database }: Cognito, client: AppClient): void => {
  database.run(
    `INSERT INTO clients (id, pool_id, data) VALUES (:id, :poolId, :data)
     ON CONFLICT (id) DO UPDATE SET data = excluded.data`,
    { id: client.id, poolId: client.poolId, data: JSON.stringify(client) },
  );
};

export const describeClient = ({ id, poolId, secret, createdAt, modifiedAt, settings }: AppClient) => ({
  ...settings,
  ClientId: id,
  UserPoolId: poolId,
  ...(secret === undefined ? {} : { ClientSecret: secret }),
  CreationDate: new Date(createdAt),
  LastModifiedDate: new Date(modifiedAt),
});

/** LEGACY is the default: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserPoolClientType.html */
export const hidesUnknownUsers = ({ settings }: AppClient): boolean =>
  settings.PreventUserExistenceErrors === 'ENABLED';

const SECONDS = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 };

/**
 * Returns the lifetime of a token in seconds. Units and defaults (1 hour, 30 days; 0 means the default):
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html
 */
export const getTokenLifetime = ({ settings }: AppClient, kind: 'AccessToken' | 'IdToken' | 'RefreshToken'): number => {
  const fallback =
    kind === 'RefreshToken' ? { unit: 'days' as const, value: 30 } : { unit: 'hours' as const, value: 1 };
  const unit = settings.TokenValidityUnits?.[kind] ?? fallback.unit;
  const value = settings[`${kind}Validity`];
  return value ? value * SECONDS[unit] : fallback.value * SECONDS[fallback.unit];
};
