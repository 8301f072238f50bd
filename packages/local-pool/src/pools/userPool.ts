import type { UserPoolType } from '@aws-sdk/client-cognito-identity-provider';
import type { Cognito } from '../cognito.ts';
import { CognitoError } from '../cognitoError.ts';
import type { MfaConfigSettings } from '../mfa/factors.ts';
import { makeSigningKey } from '../tokens/signingKeys.ts';

/** What the pool-management operations set, as AWS describes it, and the MFA settings that only SetUserPoolMfaConfig has. */
export interface UserPool {
  id: string;
  createdAt: number;
  modifiedAt: number;
  settings: Omit<UserPoolType, 'Id' | 'CreationDate' | 'LastModifiedDate' | 'SchemaAttributes'> & {
    Schema?: UserPoolType['SchemaAttributes'];
  };
  mfa: MfaConfigSettings;
}

export const findPool = ({ database }: Cognito, id: string): UserPool => {
  const row = database.get<{ data: string }>('SELECT data FROM pools WHERE id = ?', id);
  if (!row) throw new CognitoError('ResourceNotFoundException', `User pool ${id} does not exist.`);
  return JSON.parse(row.data);
};

export const insertPool = async ({ database }: Cognito, pool: UserPool): Promise<void> => {
  const key = await makeSigningKey();
  database.run('INSERT INTO pools (id, data, signing_key) VALUES (?, ?, ?)', pool.id, JSON.stringify(pool), key);
};

export const savePool = ({ database }: Cognito, pool: UserPool): void => {
  database.run('UPDATE pools SET data = ? WHERE id = ?', JSON.stringify(pool), pool.id);
};

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UsernameConfigurationType.html: insensitive by default in a new pool. */
export const foldCase = (pool: UserPool, name: string): string =>
  pool.settings.UsernameConfiguration?.CaseSensitive ? name : name.toLowerCase();

export const issuerOf = ({ endpoint }: Cognito, poolId: string): string => `${endpoint}/${poolId}`;

export const describePool = ({ database }: Cognito, pool: UserPool): UserPoolType => {
  const { Schema, ...settings } = pool.settings;
  const users = database.get<{ count: number }>('SELECT count(*) AS count FROM users WHERE pool_id = ?', pool.id);
  return {
    ...settings,
    Id: pool.id,
    Arn: `arn:aws:cognito-idp:us-east-1:000000000000:userpool/${pool.id}`,
    SchemaAttributes: Schema ?? [],
    CreationDate: new Date(pool.createdAt),
    LastModifiedDate: new Date(pool.modifiedAt),
    EstimatedNumberOfUsers: users?.count ?? 0,
  };
};
