import type { SetUserMFAPreferenceCommandInput } from '@aws-sdk/client-cognito-identity-provider';
import type { Cognito } from '../cognito.ts';
import { invalidParameter } from '../cognitoError.ts';
import type { UserPool } from '../pools/userPool.ts';
import { saveUser, type User } from '../users/user.ts';
import { type MfaFactor, poolFactors } from './factors.ts';
import { attributeOf } from './nextMfaStep.ts';

type Preferences = Omit<SetUserMFAPreferenceCommandInput, 'AccessToken'>;

const settingsOf = (given: Preferences) =>
  [
    ['SMS_MFA', given.SMSMfaSettings],
    ['EMAIL_OTP', given.EmailMfaSettings],
    ['SOFTWARE_TOKEN_MFA', given.SoftwareTokenMfaSettings],
  ] as const;

/** The messages are those of pools; AWS documents only their type. */
const checkCanEnable = (pool: UserPool, user: User, factor: MfaFactor): void => {
  if (!poolFactors(pool).includes(factor)) throw invalidParameter(`${factor} is not enabled for the user pool`);
  if (factor === 'SOFTWARE_TOKEN_MFA' && !user.totp) throw invalidParameter('User has not verified software token mfa');
  if (factor !== 'SOFTWARE_TOKEN_MFA' && !user.attributes[attributeOf(factor)])
    throw invalidParameter(`User does not have delivery config set to turn on ${factor}`);
};

/**
 * What is not mentioned stays as it was. "Only one factor can be set as preferred":
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserMFAPreference.html
 */
const withPreferences = (pool: UserPool, user: User, given: Preferences): User => {
  const mentioned = settingsOf(given).flatMap(([factor, settings]) => (settings ? [{ factor, ...settings }] : []));
  const preferred = mentioned.filter(({ Enabled, PreferredMfa }) => Enabled && PreferredMfa);
  if (preferred.length > 1) throw invalidParameter('Only one MFA factor can be set as preferred');
  const mfa = new Set(user.mfa);
  let preferredMfa = user.preferredMfa;
  for (const { factor, Enabled, PreferredMfa } of mentioned) {
    // "When you set MFA to required in a user pool, users can't enable or disable any MFA methods."
    if (!Enabled && mfa.has(factor) && pool.settings.MfaConfiguration === 'ON')
      throw invalidParameter(`${factor} cannot be disabled where the user pool requires MFA`);
    if (Enabled) checkCanEnable(pool, user, factor);
    if (Enabled) mfa.add(factor);
    else mfa.delete(factor);
    if (preferredMfa === factor && !(Enabled && PreferredMfa)) preferredMfa = undefined;
  }
  return { ...user, mfa: [...mfa], preferredMfa: preferred[0]?.factor ?? preferredMfa };
};

export const setMfaPreference = (
  cognito: Cognito,
  { pool, user }: { pool: UserPool; user: User },
  given: Preferences,
): void => saveUser(cognito, pool, { user: withPreferences(pool, user, given) });
