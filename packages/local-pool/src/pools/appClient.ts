import type { ClientSSOSessionConfigType, UserPoolClientType } from '@aws-sdk/client-cognito-identity-provider';
import type { Cognito } from '../cognito.ts';
import { CognitoError } from '../cognitoError.ts';
import type { Positioned } from '../storage/page.ts';
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

/** Returns clients of the pool in the order of their creation. */
export const listClients = (
  { database }: Cognito,
  poolId: string,
  { after, limit }: { after: number; limit: number },
): (Positioned & { client: AppClient })[] =>
  database
    .all<Positioned & { data: string }>(
      `SELECT rowid AS position, data FROM clients WHERE pool_id = :poolId AND rowid > :after
       ORDER BY rowid LIMIT :limit`,
      { poolId, after, limit },
    )
    .map(({ position, data }) => ({ position, client: JSON.parse(data) }));

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
