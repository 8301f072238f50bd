import type {
  CreateUserPoolClientCommandInput,
  CreateUserPoolCommandInput,
  SchemaAttributeType,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Cognito } from '../cognito.ts';
import type { MfaConfigSettings } from '../mfa/factors.ts';
import { findSetting } from '../storage/database.ts';
import { findClient, saveClient } from './appClient.ts';
import { checkClientSettings } from './clientRules.ts';
import { newClientSecret } from './createClient.ts';
import { createDefaultPool, hasDefaultClient, SES, SMS } from './createDefaultPool.ts';
import { applyProviders, type ProviderSettings } from './defaultProviders.ts';
import { checkMfaConfig } from './mfaConfig.ts';
import { checkPoolSettings } from './poolRules.ts';
import { toPoolAttribute } from './schemaAttributes.ts';
import { findPool, savePool, type UserPool } from './userPool.ts';

/** The IDs that a client needs to use the default user pool. */
export interface DefaultPool {
  userPoolId: string;
  clientId: string;
  region: string;
}

/** Properties that only a new pool or app client can have are not among them. */
type PoolProperties = Omit<
  CreateUserPoolCommandInput,
  'PoolName' | 'UsernameAttributes' | 'AliasAttributes' | 'UsernameConfiguration'
>;
type ClientProperties = Omit<CreateUserPoolClientCommandInput, 'UserPoolId' | 'ClientName' | 'ClientSecret'>;

/**
 * The settings that can change at each start, for users of an earlier one, too. A property that is not set keeps its value, and one that is
 * undefined gets AWS's default.
 */
export interface DefaultPoolSettings {
  /** Properties of CreateUserPool. `Schema` adds attributes to those that the pool has. */
  pool?: Partial<PoolProperties> | undefined;
  /** Properties of SetUserPoolMfaConfig. MFA by email gets the settings of SES that it needs. */
  mfa?: MfaConfigSettings | undefined;
  /** Properties of SetUserPoolSessionConfiguration. By default sessions are not tracked. */
  sessions?: UserPool['sessions'];
  /** The identity providers that users can sign in with. The client needs them in `SupportedIdentityProviders`, too. */
  identityProviders?: readonly ProviderSettings[] | undefined;
  /** Properties of CreateUserPoolClient. By default the client is public, and does not rotate refresh tokens. */
  client?: Partial<ClientProperties> | undefined;
}

const changeClient = (cognito: Cognito, id: string, changes: Partial<ClientProperties>): void => {
  const { GenerateSecret, ...settings } = changes;
  const { client: before } = findClient(cognito, id);
  // AWS replaces a client to give it a secret. Here it keeps its ID, so that sessions of earlier starts stay valid.
  const secret = GenerateSecret ? (before.secret ?? newClientSecret()) : undefined;
  const client = { ...before, secret, settings: { ...before.settings, ...settings } };
  checkClientSettings(cognito, client);
  saveClient(cognito, client);
};

/** Returns the pool's attributes with those that it does not have yet. Cognito can remove none: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html */
const addAttributes = (present: SchemaAttributeType[] = [], schema: SchemaAttributeType[] = []) => [
  ...present,
  ...schema.map(toPoolAttribute).filter(({ Name }) => !present.some((attribute) => attribute.Name === Name)),
];

type PoolChanges = Pick<DefaultPoolSettings, 'pool' | 'mfa' | 'sessions'>;

const changePool = (cognito: Cognito, id: string, { pool: changes = {}, mfa, sessions }: PoolChanges): void => {
  const before = findPool(cognito, id);
  const { Schema, ...properties } = changes;
  const pool: UserPool = {
    ...before,
    ...(sessions ? { sessions } : {}),
    settings: {
      ...before.settings,
      // A pool of an earlier version does not have it.
      SmsConfiguration: before.settings.SmsConfiguration ?? SMS,
      ...(mfa?.EmailMfaConfiguration ? { EmailConfiguration: SES } : {}),
      ...properties,
      Schema: addAttributes(before.settings.Schema, Schema),
    },
    mfa: { ...before.mfa, ...mfa },
  };
  checkPoolSettings(pool);
  // Operations can have changed the pool since the last start in a way that this check does not accept.
  if (mfa) checkMfaConfig(pool);
  savePool(cognito, pool);
};

/** Returns the default pool, which is created at the first start on a database and has the same IDs at every later one. */
export const openDefaultPool = (
  cognito: Cognito,
  { client, identityProviders, pool, mfa, sessions }: DefaultPoolSettings = {},
): DefaultPool => {
  const { database } = cognito;
  return database.transaction(() => {
    if (!hasDefaultClient(cognito)) createDefaultPool(cognito);
    const userPoolId = findSetting(database, 'default pool') ?? '';
    const clientId = findSetting(database, 'default client') ?? '';
    if (identityProviders) applyProviders(cognito, { userPoolId, clientId }, identityProviders);
    if (client) changeClient(cognito, clientId, client);
    changePool(cognito, userPoolId, { pool, mfa, sessions });
    return { userPoolId, clientId, region: 'us-east-1' };
  });
};
