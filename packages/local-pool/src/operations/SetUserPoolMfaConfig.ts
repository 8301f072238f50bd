import type {
  SetUserPoolMfaConfigCommandInput,
  SetUserPoolMfaConfigCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { invalidParameter } from '../cognitoError.ts';
import { poolFactors } from '../mfa/factors.ts';
import { findPool, savePool, type UserPool } from '../pools/userPool.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserPoolMfaConfig.html: the request is taken for the whole configuration, which AWS does not say. */
export const SetUserPoolMfaConfig: Operation<SetUserPoolMfaConfigCommandInput, SetUserPoolMfaConfigCommandOutput> = (
  {
    UserPoolId = '',
    MfaConfiguration = 'OFF',
    SmsMfaConfiguration,
    SoftwareTokenMfaConfiguration,
    EmailMfaConfiguration,
  },
  cognito,
) => {
  const found = findPool(cognito, UserPoolId);
  const mfa = { SmsMfaConfiguration, SoftwareTokenMfaConfiguration, EmailMfaConfiguration };
  const pool: UserPool = {
    ...found,
    modifiedAt: cognito.now(),
    mfa,
    settings: { ...found.settings, MfaConfiguration },
  };
  if (MfaConfiguration !== 'OFF' && poolFactors(pool).length === 0)
    throw invalidParameter("Invalid MFA configuration given, can't turn on MFA without an MFA type");
  savePool(cognito, pool);
  return { MfaConfiguration, ...mfa };
};
