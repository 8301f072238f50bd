import type { Cognito } from '../cognito.ts';
import { findSetting, saveSetting } from '../storage/database.ts';
import { createAppClient } from './createClient.ts';
import { createUserPool } from './userPool.ts';

/** What MFA by SMS and by email needs, although nothing is sent here: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa.html */
export const SMS = { SnsCallerArn: 'arn:aws:iam::000000000000:role/local', ExternalId: 'local' };
export const SES = {
  EmailSendingAccount: 'DEVELOPER' as const,
  SourceArn: 'arn:aws:ses:us-east-1:000000000000:identity/example.com',
};

export const createDefaultPool = (cognito: Cognito): void => {
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
      SmsConfiguration: SMS,
    },
    { SmsMfaConfiguration: {}, SoftwareTokenMfaConfiguration: { Enabled: true } },
  );
  const client = createAppClient(cognito, {
    UserPoolId: pool.id,
    ClientName: 'local',
    // SRP is what Amplify and amazon-cognito-identity-js sign in with by default.
    ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    PreventUserExistenceErrors: 'ENABLED',
    EnableTokenRevocation: true,
  });
  saveSetting(cognito.database, 'default pool', pool.id);
  saveSetting(cognito.database, 'default client', client.id);
};

/** False at the first start on a database, and if DeleteUserPool or DeleteUserPoolClient has deleted it. */
export const hasDefaultClient = ({ database }: Cognito): boolean => {
  const sql = 'SELECT 1 FROM clients WHERE id = :id';
  return database.get(sql, { id: findSetting(database, 'default client') ?? '' }) !== undefined;
};
