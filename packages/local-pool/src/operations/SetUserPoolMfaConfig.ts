import type {
  SetUserPoolMfaConfigCommandInput,
  SetUserPoolMfaConfigCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { invalidParameterError } from '../cognitoError.ts';
import { listPoolFactors } from '../mfa/factors.ts';
import { findPool, savePool, type UserPool } from '../pools/userPool.ts';

/**
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserPoolMfaConfig.html
 * Guess: the request replaces the whole configuration. AWS does not document it.
 */
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
  const poolBefore = findPool(cognito, UserPoolId);
  const mfa = { SmsMfaConfiguration, SoftwareTokenMfaConfiguration, EmailMfaConfiguration };
  const pool: UserPool = {
    ...poolBefore,
    modifiedAt: cognito.now(),
    mfa,
    settings: { ...poolBefore.settings, MfaConfiguration },
  };
  if (MfaConfiguration !== 'OFF' && listPoolFactors(pool).length === 0)
    throw invalidParameterError("Invalid MFA configuration given, can't turn on MFA without an MFA type");
  savePool(cognito, pool);
  return { MfaConfiguration, ...mfa };
};
