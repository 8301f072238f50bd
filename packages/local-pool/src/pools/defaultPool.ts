import type { Cognito } from '../cognito.ts';
import { findSetting, getOrCreateSetting } from '../storage/database.ts';
import { createAppClient } from './appClient.ts';
import { createUserPool } from './userPool.ts';

/** The IDs that a client needs to use the default user pool. */
export interface DefaultPool {
  userPoolId: string;
  clientId: string;
  region: string;
}

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
export const openDefaultPool = (cognito: Cognito): DefaultPool => {
  const { database } = cognito;
  if (!findSetting(database, 'default client')) database.transaction(() => createDefaultPool(cognito));
  return {
    userPoolId: findSetting(database, 'default pool') ?? '',
    clientId: findSetting(database, 'default client') ?? '',
    region: 'us-east-1',
  };
};
