import type { Cognito } from '../cognito.ts';
import type { DefaultPool } from '../http/fallback.ts';
import { setting } from '../storage/database.ts';
import { newAppClient } from './newAppClient.ts';
import { newUserPool } from './newUserPool.ts';

const stored = ({ database }: Cognito, name: string): string | undefined =>
  database.get<{ value: string }>('SELECT value FROM settings WHERE name = ?', name)?.value;

const create = async (cognito: Cognito): Promise<void> => {
  const pool = await newUserPool(
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
  const client = newAppClient(cognito, {
    UserPoolId: pool.id,
    ClientName: 'local',
    ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    PreventUserExistenceErrors: 'ENABLED',
    EnableTokenRevocation: true,
  });
  setting(cognito.database, 'default pool', () => pool.id);
  setting(cognito.database, 'default client', () => client.id);
};

/** The pool that is there without anybody creating one; it is the same one at every start on the same database. */
export const defaultPool = async (cognito: Cognito): Promise<DefaultPool> => {
  if (!stored(cognito, 'default client')) await create(cognito);
  return {
    userPoolId: stored(cognito, 'default pool') ?? '',
    clientId: stored(cognito, 'default client') ?? '',
    region: 'us-east-1',
  };
};
