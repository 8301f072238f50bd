import type { SchemaAttributeType } from '@aws-sdk/client-cognito-identity-provider';
import type { Cognito } from '../cognito.ts';
import { findSetting, getOrCreateSetting } from '../storage/database.ts';
import { createAppClient, findClient, saveClient } from './appClient.ts';
import { createUserPool, savePool, toPoolAttribute } from './userPool.ts';

/** The IDs that a client needs to use the default user pool. */
export interface DefaultPool {
  userPoolId: string;
  clientId: string;
  region: string;
}

export interface AttributeSettings {
  /** Custom attributes, without the prefix `custom:`. */
  Schema: SchemaAttributeType[];
  ReadAttributes: string[];
  WriteAttributes: string[];
}

/** Sets the app client's lists, and adds the attributes that the pool does not have yet. Cognito can remove none. */
const applyAttributes = (cognito: Cognito, clientId: string, { Schema, ...lists }: AttributeSettings): void => {
  const { client, pool } = findClient(cognito, clientId);
  const present = pool.settings.Schema ?? [];
  const added = Schema.map(toPoolAttribute).filter(({ Name }) => !present.some((attribute) => attribute.Name === Name));
  savePool(cognito, { ...pool, settings: { ...pool.settings, Schema: [...present, ...added] } });
  saveClient(cognito, { ...client, settings: { ...client.settings, ...lists } });
};

const createDefaultPool = (cognito: Cognito): void => {
  const pool = createUserPool(
    cognito,
    {
      PoolName: 'local',
      UsernameAttributes: ['email'],
      AutoVerifiedAttributes: ['email'],
      UsernameConfiguration: { CaseSensitive: false },
      AccountRecoverySetting: {
        RecoveryMechanisms: [
          { Name: 'verified_email', Priority: 1 },
          { Name: 'verified_phone_number', Priority: 2 },
        ],
      },
      UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
      MfaConfiguration: 'OPTIONAL',
    },
    { SmsMfaConfiguration: {}, SoftwareTokenMfaConfiguration: { Enabled: true }, EmailMfaConfiguration: {} },
  );
  const client = createAppClient(cognito, {
    UserPoolId: pool.id,
    ClientName: 'local',
    ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    PreventUserExistenceErrors: 'ENABLED',
    EnableTokenRevocation: true,
  });
  getOrCreateSetting(cognito.database, 'default pool', () => pool.id);
  getOrCreateSetting(cognito.database, 'default client', () => client.id);
};

/** Returns the default pool, which is created at the first start on a database and is the same at every later one. */
export const openDefaultPool = (cognito: Cognito, attributes?: AttributeSettings): DefaultPool => {
  const { database } = cognito;
  if (!findSetting(database, 'default client')) database.transaction(() => createDefaultPool(cognito));
  const clientId = findSetting(database, 'default client') ?? '';
  if (attributes) database.transaction(() => applyAttributes(cognito, clientId, attributes));
  return {
    userPoolId: findSetting(database, 'default pool') ?? '',
    clientId,
    region: 'us-east-1',
  };
};
