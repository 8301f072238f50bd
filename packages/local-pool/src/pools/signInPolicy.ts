import type { AuthFactorType } from '@aws-sdk/client-cognito-identity-provider';
import { CognitoError, invalidParameterError } from '../cognitoError.ts';
import type { UserPool } from './userPool.ts';

/** Returns the factors that a sign-in can begin with. PASSWORD alone is the default: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SignInPolicyType.html */
export const allowedFirstFactors = ({ settings }: Pick<UserPool, 'settings'>): AuthFactorType[] =>
  settings.Policies?.SignInPolicy?.AllowedFirstAuthFactors ?? ['PASSWORD'];

/** AWS's model checks the number of factors, and their names: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SignInPolicyType.html */
const checkFactorList = (factors: AuthFactorType[]): void => {
  // Guess: it is rejected, although the API's enumeration has it, because it is a factor of MFA only.
  if (factors.includes('SOFTWARE_TOKEN'))
    throw invalidParameterError('SOFTWARE_TOKEN cannot be configured as one of the allowed first auth factors.');
  // The text of CreateUserPool and UpdateUserPool, as users of Terraform and Amplify report it. Guess: it is still so.
  if (!factors.includes('PASSWORD'))
    throw invalidParameterError('Password should be configured as one of the allowed first auth factors.');
};

/** "Essentials or higher": https://docs.aws.amazon.com/cognito/latest/developerguide/feature-plans-features-essentials.html. Guess: the message. */
const checkTier = ({ settings }: Pick<UserPool, 'settings'>, factors: AuthFactorType[]): void => {
  if (settings.UserPoolTier === 'LITE' && factors.some((factor) => factor !== 'PASSWORD'))
    throw new CognitoError(
      'FeatureUnavailableInTierException',
      'Passwordless sign-in is not available in the LITE tier of the user pool.',
    );
};

/** The two texts of one rule, as reported of real pools: https://github.com/hashicorp/terraform-provider-aws/issues/50110 and https://github.com/go-to-k/cdkd/issues/2064 */
const SINGLE_FACTOR = {
  policy: 'WEB_AUTHN cannot be used as an auth factor when MFA is enabled if not configured for MFA.',
  'MFA configuration':
    'Cannot set WebAuthn factor configuration to SINGLE_FACTOR if MFA is required and WebAuthn is an allowed first auth factor',
};

/**
 * Rejects first factors that exclude each other or the pool's MFA.
 * @param changed the part of the settings that the request changes, which the message names
 */
export const checkSignInPolicy = (
  pool: Pick<UserPool, 'settings' | 'mfa'>,
  changed: keyof typeof SINGLE_FACTOR = 'policy',
): void => {
  const factors = allowedFirstFactors(pool);
  checkFactorList(factors);
  checkTier(pool, factors);
  if (pool.settings.MfaConfiguration !== 'ON') return;
  // As reported of real pools: https://github.com/go-to-k/cdkd/issues/1975
  if (factors.includes('EMAIL_OTP') || factors.includes('SMS_OTP'))
    throw invalidParameterError(
      'Only PASSWORD and WEB_AUTHN (if configured) can be enabled as an auth factor if MFA is enabled',
    );
  // SINGLE_FACTOR is the default: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_WebAuthnConfigurationType.html
  const isMultiFactor = pool.mfa.WebAuthnConfiguration?.FactorConfiguration === 'MULTI_FACTOR_WITH_USER_VERIFICATION';
  if (factors.includes('WEB_AUTHN') && !isMultiFactor) throw invalidParameterError(SINGLE_FACTOR[changed]);
};
