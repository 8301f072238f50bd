import type {
  CreateUserPoolCommandInput,
  SchemaAttributeType,
  SetUserPoolSessionConfigurationCommandInput,
  UserPoolType,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Cognito } from '../cognito.ts';
import { CognitoError, invalidParameterError } from '../cognitoError.ts';
import { ALPHANUMERIC, generateText } from '../crypto/crypto.ts';
import type { MfaConfigSettings } from '../mfa/factors.ts';
import { getPasswordPolicy } from '../passwords/passwordPolicy.ts';
import { isStandardAttribute } from '../users/userAttributes.ts';
import { describePoolDomain } from './poolDomain.ts';
import { checkSignInPolicy } from './signInPolicy.ts';

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

/** Adds the prefix of custom attributes: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SchemaAttributeType.html */
export const toPoolAttribute = (attribute: SchemaAttributeType): SchemaAttributeType => {
  const { Name = '' } = attribute;
  if (isStandardAttribute(Name)) return attribute;
  if (attribute.Required) throw invalidParameterError('Required custom attributes are not supported currently.');
  return { ...attribute, Name: `custom:${Name}` };
};

/** Checks a rule that holds when a pool is created and when it is updated. The message is Cognito's. */
export const checkVerificationSettings = ({
  AutoVerifiedAttributes = [],
  UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: before = [] } = {},
}: Pick<CreateUserPoolCommandInput, 'AutoVerifiedAttributes' | 'UserAttributeUpdateSettings'>): void => {
  if (!before.every((name) => AutoVerifiedAttributes.includes(name)))
    throw invalidParameterError(
      'All attributes in AttributesRequireVerificationBeforeUpdate must exist in AutoVerifiedAttributes.',
    );
};

export const createUserPool = (
  cognito: Cognito,
  input: CreateUserPoolCommandInput,
  mfa: MfaConfigSettings = {},
): UserPool => {
  const { PoolName, Schema, ...settings } = input;
  if (settings.UsernameAttributes?.length && settings.AliasAttributes?.length)
    throw invalidParameterError('Only one of the aliasAttributes or usernameAttributes can be set in a user pool.');
  checkVerificationSettings(settings);
  const pool: UserPool = {
    id: `us-east-1_${generateText(ALPHANUMERIC, 9)}`,
    createdAt: cognito.now(),
    modifiedAt: cognito.now(),
    settings: { Name: PoolName, ...settings, Schema: (Schema ?? []).map(toPoolAttribute) },
    mfa,
  };
  checkSignInPolicy(pool);
  savePool(cognito, pool);
  return pool;
};

export const findPool = ({ database }: Cognito, id: string): UserPool => {
  const row = database.get<{ data: string }>('SELECT data FROM pools WHERE id = :id', { id });
  if (!row) throw new CognitoError('ResourceNotFoundException', `User pool ${id} does not exist.`);
  return JSON.parse(row.data);
};

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

export const describePool = (cognito: Cognito, pool: UserPool): UserPoolType => {
  const { Schema, ...settings } = pool.settings;
  const sql = 'SELECT count(*) AS count FROM users WHERE pool_id = :poolId';
  return {
    ...settings,
    Id: pool.id,
    ...describePoolDomain(cognito, pool.id),
    Arn: `arn:aws:cognito-idp:us-east-1:000000000000:userpool/${pool.id}`,
    Policies: { ...settings.Policies, PasswordPolicy: getPasswordPolicy(pool) },
    SchemaAttributes: Schema ?? [],
    CreationDate: new Date(pool.createdAt),
    LastModifiedDate: new Date(pool.modifiedAt),
    EstimatedNumberOfUsers: cognito.database.get<{ count: number }>(sql, { poolId: pool.id })?.count ?? 0,
  };
};
