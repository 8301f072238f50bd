import type {
  CreateUserPoolCommandInput,
  SetUserPoolSessionConfigurationCommandInput,
  UserPoolType,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Cognito } from '../cognito.ts';
import { CognitoError } from '../cognitoError.ts';
import { ALPHANUMERIC, generateText } from '../crypto/crypto.ts';
import type { MfaConfigSettings } from '../mfa/factors.ts';
import type { Positioned } from '../storage/page.ts';
import { checkNames, checkPoolSettings } from './poolRules.ts';
import { toPoolAttribute } from './schemaAttributes.ts';

/** The settings in AWS's form. Only SetUserPoolMfaConfig sets those in `mfa`. */
export interface UserPool {
  id: string;
  createdAt: number;
  modifiedAt: number;
  settings: Omit<UserPoolType, 'Id' | 'CreationDate' | 'LastModifiedDate' | 'SchemaAttributes'> & {
    Schema?: UserPoolType['SchemaAttributes'];
  };
  mfa: MfaConfigSettings;
  /** Undefined until SetUserPoolSessionConfiguration. */
  sessions?: Omit<SetUserPoolSessionConfigurationCommandInput, 'UserPoolId'> | undefined;
}

export const createUserPool = (
  cognito: Cognito,
  input: CreateUserPoolCommandInput,
  mfa: MfaConfigSettings = {},
): UserPool => {
  const { PoolName, Schema, ...settings } = input;
  checkNames(settings);
  const pool: UserPool = {
    id: `us-east-1_${generateText(ALPHANUMERIC, 9)}`,
    createdAt: cognito.now(),
    modifiedAt: cognito.now(),
    settings: { Name: PoolName, ...settings, Schema: (Schema ?? []).map(toPoolAttribute) },
    mfa,
  };
  checkPoolSettings(pool);
  savePool(cognito, pool);
  return pool;
};

export const findPool = ({ database }: Cognito, id: string): UserPool => {
  const row = database.get<{ data: string }>('SELECT data FROM pools WHERE id = :id', { id });
  if (!row) throw new CognitoError('ResourceNotFoundException', `User pool ${id} does not exist.`);
  return JSON.parse(row.data);
};

/** Returns pools in the order of their creation. */
export const listPools = (
  { database }: Cognito,
  { after, limit }: { after: number; limit: number },
): (Positioned & { pool: UserPool })[] =>
  database
    .all<Positioned & { data: string }>(
      'SELECT rowid AS position, data FROM pools WHERE rowid > :after ORDER BY rowid LIMIT :limit',
      { after, limit },
    )
    .map(({ position, data }) => ({ position, pool: JSON.parse(data) }));

export const isPool = ({ database }: Pick<Cognito, 'database'>, id: string): boolean =>
  database.get('SELECT 1 FROM pools WHERE id = :id', { id }) !== undefined;

export const savePool = ({ database }: Cognito, pool: UserPool): void => {
  const sql = 'INSERT INTO pools (id, data) VALUES (:id, :data) ON CONFLICT (id) DO UPDATE SET data = excluded.data';
  database.run(sql, { id: pool.id, data: JSON.stringify(pool) });
};

/** Usernames are case-insensitive by default: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UsernameConfigurationType.html */
export const foldCase = (pool: UserPool, name: string): string =>
  pool.settings.UsernameConfiguration?.CaseSensitive ? name : name.toLowerCase();

export const toIssuer = ({ endpoint }: Cognito, poolId: string): string => `${endpoint}/${poolId}`;
