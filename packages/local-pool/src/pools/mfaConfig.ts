import type {
  GetUserPoolMfaConfigCommandOutput,
  SmsConfigurationType,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Result } from '../cognito.ts';
import { invalidParameterError } from '../cognitoError.ts';
import { listPoolFactors } from '../mfa/factors.ts';
import { checkWebAuthnConfiguration } from '../passkeys/relyingParty.ts';
import { checkSignInPolicy } from './signInPolicy.ts';
import type { UserPool } from './userPool.ts';

const invalidMfaError = (reason: string) => invalidParameterError(`Invalid MFA configuration given, ${reason}`);

const isComplete = (sms: SmsConfigurationType | undefined): boolean =>
  sms?.SnsCallerArn !== undefined && sms.ExternalId !== undefined;

const checkSms = ({ settings, mfa }: UserPool): void => {
  // As measured in real pools. It is checked first, also while MFA is off: https://github.com/floci-io/floci/pull/2831
  if (mfa.SmsMfaConfiguration && !isComplete(settings.SmsConfiguration))
    throw invalidParameterError('Invalid SMS MFA configuration given, external id and a valid caller arn are required');
};

/**
 * The rules: https://github.com/hashicorp/terraform-provider-aws/issues/41049
 * Guess: the end of the first message, and the second message.
 */
const checkEmail = ({ settings, mfa }: UserPool): void => {
  if (!mfa.EmailMfaConfiguration) return;
  if (settings.EmailConfiguration?.EmailSendingAccount !== 'DEVELOPER')
    throw invalidParameterError(
      'Cannot set EmailMfaConfiguration when user pool EmailConfiguration contains an EmailSendingAccount of COGNITO_DEFAULT.',
    );
  const mechanisms = settings.AccountRecoverySetting?.RecoveryMechanisms;
  if (mechanisms?.length === 1 && mechanisms[0]?.Name === 'verified_email')
    throw invalidParameterError(
      'Cannot set EmailMfaConfiguration when verified_email is the only account recovery mechanism of the user pool.',
    );
};

const checkFactors = (pool: UserPool): void => {
  const { settings, mfa } = pool;
  const isOff = settings.MfaConfiguration === 'OFF';
  const factors = [mfa.SmsMfaConfiguration, mfa.SoftwareTokenMfaConfiguration, mfa.EmailMfaConfiguration];
  // As reported of real pools, also that passkeys are not such a factor: https://github.com/go-to-k/cdkd/issues/1923
  if (isOff && factors.some(Boolean)) throw invalidMfaError("can't turn off MFA and configure an MFA together.");
  if (isOff) return;
  // The message if passkeys are the only factor: https://github.com/go-to-k/cdkd/issues/1920
  if (!factors.some(Boolean) && mfa.WebAuthnConfiguration)
    throw invalidParameterError(
      'Invalid MFA Configuration given. SMS MFA, Email MFA, or Software Token MFA must be enabled.',
    );
  // https://github.com/aws/aws-sdk-js/issues/4186
  if (listPoolFactors({ ...pool, settings: { ...settings, SmsConfiguration: undefined } }).length === 0)
    throw invalidMfaError("can't disable all MFAs with a required or optional configuration.");
};

/** Checks the rules of SetUserPoolMfaConfig. */
export const checkMfaConfig = (pool: UserPool): void => {
  checkSms(pool);
  checkFactors(pool);
  checkEmail(pool);
  checkWebAuthnConfiguration(pool.mfa.WebAuthnConfiguration);
  checkSignInPolicy(pool, 'MFA configuration');
};

/** Returns the members of GetUserPoolMfaConfig. The SMS configuration is that of the pool: https://docs.aws.amazon.com/cli/latest/reference/cognito-idp/get-user-pool-mfa-config.html#examples */
export const describeMfaConfig = (pool: UserPool): Result<GetUserPoolMfaConfigCommandOutput> => {
  const { settings, mfa } = pool;
  const SmsMfaConfiguration = { ...mfa.SmsMfaConfiguration, SmsConfiguration: settings.SmsConfiguration };
  return {
    MfaConfiguration: settings.MfaConfiguration ?? 'OFF',
    ...mfa,
    ...(listPoolFactors(pool).includes('SMS_MFA') ? { SmsMfaConfiguration } : {}),
  };
};
