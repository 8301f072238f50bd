import type {
  SetUserPoolMfaConfigCommandInput,
  SetUserPoolMfaConfigCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { invalidParameterError } from '../cognitoError.ts';
import { listPoolFactors } from '../mfa/factors.ts';
import { checkWebAuthnConfiguration } from '../passkeys/relyingParty.ts';
import { checkSignInPolicy } from '../pools/signInPolicy.ts';
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
    WebAuthnConfiguration,
  },
  cognito,
) => {
  const poolBefore = findPool(cognito, UserPoolId);
  const factors = { SmsMfaConfiguration, SoftwareTokenMfaConfiguration, EmailMfaConfiguration };
  const mfa = { ...factors, WebAuthnConfiguration };
  const pool: UserPool = {
    ...poolBefore,
    modifiedAt: cognito.now(),
    mfa,
    settings: { ...poolBefore.settings, MfaConfiguration },
  };
  // As reported of real pools, also that passkeys are not such a factor: https://github.com/go-to-k/cdkd/issues/1923
  if (MfaConfiguration === 'OFF' && Object.values(factors).some(Boolean))
    throw invalidParameterError("Invalid MFA configuration given, can't turn off MFA and configure an MFA together.");
  if (MfaConfiguration !== 'OFF' && listPoolFactors(pool).length === 0)
    throw invalidParameterError("Invalid MFA configuration given, can't turn on MFA without an MFA type");
  checkWebAuthnConfiguration(WebAuthnConfiguration);
  checkSignInPolicy(pool, 'MFA configuration');
  savePool(cognito, pool);
  return { MfaConfiguration, ...mfa };
};
