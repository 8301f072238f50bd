import type {
  EmailMfaConfigType,
  SmsMfaConfigType,
  SoftwareTokenMfaConfigType,
  WebAuthnConfigurationType,
} from '@aws-sdk/client-cognito-identity-provider';
import type { UserPool } from '../pools/userPool.ts';
import type { User } from '../users/user.ts';

/** The names that challenges, `UserMFASettingList` and `MFAS_CAN_CHOOSE` use. */
export type MfaFactor = 'SMS_MFA' | 'EMAIL_OTP' | 'SOFTWARE_TOKEN_MFA';

export interface MfaConfigSettings {
  SmsMfaConfiguration?: SmsMfaConfigType | undefined;
  SoftwareTokenMfaConfiguration?: SoftwareTokenMfaConfigType | undefined;
  EmailMfaConfiguration?: EmailMfaConfigType | undefined;
  WebAuthnConfiguration?: WebAuthnConfigurationType | undefined;
}

/**
 * Returns the factors that the pool offers. "An active SMS configuration automatically makes SMS messages an available
 * MFA method": https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa.html
 */
export const listPoolFactors = ({ settings, mfa }: UserPool): MfaFactor[] => {
  if ((settings.MfaConfiguration ?? 'OFF') === 'OFF') return [];
  const factors: MfaFactor[] = [];
  if (mfa.SmsMfaConfiguration || settings.SmsConfiguration) factors.push('SMS_MFA');
  if (mfa.EmailMfaConfiguration) factors.push('EMAIL_OTP');
  if (mfa.SoftwareTokenMfaConfiguration?.Enabled) factors.push('SOFTWARE_TOKEN_MFA');
  return factors;
};

/** Returns the user without a factor that is gone. Passkeys count as MFA only beside another factor. */
export const turnOffFactor = (user: User, factor: MfaFactor): User => {
  const mfa = user.mfa.filter((other) => other !== factor);
  return {
    ...user,
    mfa,
    preferredMfa: user.preferredMfa === factor ? undefined : user.preferredMfa,
    passkeyMfa: mfa.length > 0 ? user.passkeyMfa : undefined,
  };
};

/** "passkey authentication with user verification satisfies MFA requirements": https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_WebAuthnConfigurationType.html */
export const canPasskeyBeMfa = ({ mfa }: UserPool): boolean =>
  mfa.WebAuthnConfiguration?.FactorConfiguration === 'MULTI_FACTOR_WITH_USER_VERIFICATION';
