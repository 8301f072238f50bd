import type { SetUserMFAPreferenceCommandInput } from '@aws-sdk/client-cognito-identity-provider';
import type { Cognito } from '../cognito.ts';
import { invalidParameterError } from '../cognitoError.ts';
import type { UserPool } from '../pools/userPool.ts';
import { saveUser, type User } from '../users/user.ts';
import { checkNotExternal } from '../users/userStatus.ts';
import { canPasskeyBeMfa, listPoolFactors, type MfaFactor } from './factors.ts';
import { isSetUp } from './nextMfaStep.ts';

type Preferences = Omit<SetUserMFAPreferenceCommandInput, 'AccessToken'>;

const toFactorSettings = ({ SMSMfaSettings, EmailMfaSettings, SoftwareTokenMfaSettings }: Preferences) =>
  (
    [
      ['SMS_MFA', SMSMfaSettings],
      ['EMAIL_OTP', EmailMfaSettings],
      ['SOFTWARE_TOKEN_MFA', SoftwareTokenMfaSettings],
    ] as const
  ).flatMap(([factor, settings]) => (settings ? [{ factor, ...settings }] : []));

/** Guess: the message, which is reported of real pools: https://github.com/aws/aws-sdk-js-v3/issues/4645. AWS documents only the exception. */
const checkIsSetUp = (user: User, factor: MfaFactor): void => {
  if (!isSetUp(user, factor))
    throw invalidParameterError(`User does not have delivery config set to turn on ${factor}`);
};

const checkCanEnable = (pool: UserPool, user: User, factor: MfaFactor): void => {
  // Guess: the message, which AWS does not document.
  if (!listPoolFactors(pool).includes(factor))
    throw invalidParameterError(`${factor} is not enabled for the user pool`);
  checkIsSetUp(user, factor);
};

/**
 * Returns the user with other preferences. Factors that the request omits stay unchanged. "Only one factor can be set as
 * preferred": https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserMFAPreference.html
 */
const applyPreferences = (pool: UserPool, user: User, preferences: Preferences): User => {
  const factors = toFactorSettings(preferences);
  const preferred = factors.filter(({ Enabled, PreferredMfa }) => Enabled && PreferredMfa);
  if (preferred.length > 1) throw invalidParameterError('Only one MFA factor can be set as preferred');
  const mfa = new Set(user.mfa);
  let preferredMfa = user.preferredMfa;
  for (const { factor, Enabled, PreferredMfa } of factors) {
    // "When you set MFA to required in a user pool, users can't enable or disable any MFA methods."
    // Guess: the message, which AWS does not document.
    if (!Enabled && mfa.has(factor) && pool.settings.MfaConfiguration === 'ON')
      throw invalidParameterError(`${factor} cannot be disabled where the user pool requires MFA`);
    if (Enabled) checkCanEnable(pool, user, factor);
    // Real pools have rejected `Enabled: false` for a factor that the user never had:
    // https://github.com/aws-amplify/amplify-js/issues/5766. Guess: they still do, and accept it for a factor that is on.
    else if (!mfa.has(factor)) checkIsSetUp(user, factor);
    if (Enabled) mfa.add(factor);
    else mfa.delete(factor);
    if (preferredMfa === factor && !(Enabled && PreferredMfa)) preferredMfa = undefined;
  }
  return { ...user, mfa: [...mfa], preferredMfa: preferred[0]?.factor ?? preferredMfa };
};

/**
 * Turns passkeys on or off as MFA. The pool's FactorConfiguration "must be MULTI_FACTOR_WITH_USER_VERIFICATION", and "the user
 * must also have at least one other MFA method": https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_WebAuthnMfaSettingsType.html
 * Guess: the messages, that the user needs no passkey yet, and that the last other method cannot be turned off.
 */
const applyPasskeyPreference = (pool: UserPool, user: User, { WebAuthnMfaSettings }: Preferences): User => {
  const passkeyMfa = WebAuthnMfaSettings?.Enabled ?? user.passkeyMfa;
  if (WebAuthnMfaSettings?.Enabled && !canPasskeyBeMfa(pool))
    throw invalidParameterError('WEB_AUTHN is not enabled as MFA for the user pool');
  if (passkeyMfa && user.mfa.length === 0)
    throw invalidParameterError('WEB_AUTHN can be enabled as MFA only together with another MFA method');
  return { ...user, passkeyMfa };
};

/**
 * Users of identity providers have no MFA: https://github.com/aws-amplify/amplify-js/issues/2519
 * Guess: the exception for them.
 */
export const setMfaPreference = (
  cognito: Cognito,
  { pool, user }: { pool: UserPool; user: User },
  preferences: Preferences,
): void => {
  checkNotExternal(user, 'set mfa preference');
  const withFactors = applyPreferences(pool, user, preferences);
  saveUser(cognito, pool, { user: applyPasskeyPreference(pool, withFactors, preferences) });
};
