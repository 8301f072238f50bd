import type { UserPoolClientType } from '@aws-sdk/client-cognito-identity-provider';
import type { Cognito } from '../cognito.ts';
import { CognitoError } from '../cognitoError.ts';
import { findPool, type UserPool } from './userPool.ts';

export interface AppClient {
  id: string;
  poolId: string;
  secret?: string | undefined;
  createdAt: number;
  modifiedAt: number;
  settings: Omit<UserPoolClientType, 'ClientId' | 'UserPoolId' | 'ClientSecret' | 'CreationDate' | 'LastModifiedDate'>;
}

export const findClient = ({ database }: Cognito, id: string): { client: AppClient; pool: UserPool } => {
  const row = database.get<{ client: string; pool: string }>(
    'SELECT clients.data AS client, pools.data AS pool FROM clients JOIN pools ON pools.id = pool_id WHERE clients.id = ?',
    id,
  );
  if (!row) throw new CognitoError('ResourceNotFoundException', `User pool client ${id} does not exist.`);
  return { client: JSON.parse(row.client), pool: JSON.parse(row.pool) };
};

/** The client as an administrator names it: within its pool. */
export const findPoolClient = (cognito: Cognito, poolId: string, clientId: string): AppClient => {
  const pool = findPool(cognito, poolId);
  const { client } = findClient(cognito, clientId);
  if (client.poolId === pool.id) return client;
  throw new CognitoError('ResourceNotFoundException', `User pool client ${clientId} does not exist.`);
};

export const saveClient = ({ database }: Cognito, client: AppClient): void => {
  const sql =
    'INSERT INTO clients (id, pool_id, data) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET data = excluded.data';
  database.run(sql, client.id, client.poolId, JSON.stringify(client));
};

export const describeClient = ({ id, poolId, secret, createdAt, modifiedAt, settings }: AppClient) => ({
  ...settings,
  ClientId: id,
  UserPoolId: poolId,
  ...(secret === undefined ? {} : { ClientSecret: secret }),
  CreationDate: new Date(createdAt),
  LastModifiedDate: new Date(modifiedAt),
});

/** LEGACY where it is not set: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserPoolClientType.html */
export const hidesUnknownUsers = ({ settings }: AppClient): boolean =>
  settings.PreventUserExistenceErrors === 'ENABLED';

const SECONDS = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 };

/**
 * Seconds that a token of this client lives. Units and defaults (1 hour, 30 days; 0 means the default):
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html
 */
export const tokenSeconds = ({ settings }: AppClient, kind: 'AccessToken' | 'IdToken' | 'RefreshToken'): number => {
  const fallback =
    kind === 'RefreshToken' ? { unit: 'days' as const, value: 30 } : { unit: 'hours' as const, value: 1 };
  const unit = settings.TokenValidityUnits?.[kind] ?? fallback.unit;
  const value = settings[`${kind}Validity`];
  return value ? value * SECONDS[unit] : fallback.value * SECONDS[fallback.unit];
};
