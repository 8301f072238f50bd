import { CognitoError } from '../cognitoError.ts';
import type { Verifiable } from '../messages/delivery.ts';
import type { UserPool } from '../pools/userPool.ts';
import type { User } from '../users/user.ts';
import { listPoolFactors, type MfaFactor } from './factors.ts';

type MfaStep =
  | { kind: 'none' }
  | { kind: 'answer'; factor: MfaFactor }
  | { kind: 'choose'; factors: MfaFactor[] }
  | { kind: 'set up'; factors: MfaFactor[] };

/** Returns the attribute that a factor's codes are sent to. */
export const toAttribute = (factor: Exclude<MfaFactor, 'SOFTWARE_TOKEN_MFA'>): Verifiable =>
  factor === 'SMS_MFA' ? 'phone_number' : 'email';

/** Returns the attributes that reset codes can be sent to, best first. The default is the phone number, then the email address: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AccountRecoverySettingType.html */
export const listRecoveryAttributes = ({ settings }: UserPool): Verifiable[] => {
  const mechanisms = settings.AccountRecoverySetting?.RecoveryMechanisms;
  if (!mechanisms?.length) return ['phone_number', 'email'];
  return [...mechanisms]
    .sort((a, b) => (a.Priority ?? 0) - (b.Priority ?? 0))
    .flatMap(({ Name }): Verifiable[] => {
      if (Name === 'verified_email') return ['email'];
      return Name === 'verified_phone_number' ? ['phone_number'] : [];
    });
};

export const isSetUp = ({ attributes, totp }: User, factor: MfaFactor): boolean =>
  factor === 'SOFTWARE_TOKEN_MFA' ? totp !== undefined : Boolean(attributes[toAttribute(factor)]);

/**
 * Returns the factors that a user who has set them up can use: "If your users have set up TOTP, they can use it for MFA, even if
 * you deactivate TOTP for the user pool later". https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa-totp.html
 * Guess: not if the pool has no MFA at all.
 */
const listUsableFactors = (pool: UserPool): MfaFactor[] =>
  (pool.settings.MfaConfiguration ?? 'OFF') === 'OFF'
    ? []
    : [...new Set<MfaFactor>([...listPoolFactors(pool), 'SOFTWARE_TOKEN_MFA'])];

const chooseAmong = (factors: MfaFactor[]): MfaStep => {
  const [first, ...others] = factors;
  if (!first) return { kind: 'none' };
  return others.length > 0 ? { kind: 'choose', factors } : { kind: 'answer', factor: first };
};

/** Returns the step of a user without a preference if MFA is required: steps 4 to 8 of the list that `chooseMfaStep` cites. */
const chooseRequiredStep = (pool: UserPool, user: User): MfaStep => {
  const factors = listPoolFactors(pool);
  const primaryRecovery = listRecoveryAttributes(pool)[0];
  const isRecovery = (factor: MfaFactor) => factor !== 'SOFTWARE_TOKEN_MFA' && toAttribute(factor) === primaryRecovery;
  // A recovery address is eligible if the user enabled it as a factor: "users can set email MFA as preferred".
  const eligible = listUsableFactors(pool).filter(
    (factor) => isSetUp(user, factor) && (user.mfa.includes(factor) || !isRecovery(factor)),
  );
  if (eligible.length > 0) return chooseAmong(eligible);
  // Step 6 reads as if a user whose only address is the recovery address were rejected even if TOTP is on. Real pools
  // return MFA_SETUP with SOFTWARE_TOKEN_MFA: https://github.com/aws-amplify/amplify-js/issues/6461
  const hasAddress = Boolean(user.attributes.email || user.attributes.phone_number);
  const possible = factors.filter((factor) => (hasAddress ? factor === 'SOFTWARE_TOKEN_MFA' : !isRecovery(factor)));
  // Guess: also at the first sign-in, as that issue reports after a temporary password. AWS's page of MFA says that a new user
  // gets tokens then, and is asked for a factor afterwards.
  if (possible.length > 0) return { kind: 'set up', factors: possible };
  // The exception of real pools: https://github.com/aws-amplify/amplify-js/issues/14013. Guess: the message.
  throw new CognitoError(
    'MFAMethodNotFoundException',
    'User does not have an eligible MFA factor and none can be set up',
  );
};

/** Returns the factors that the user turned on, set up, and can still use. */
const listEnabledFactors = (pool: UserPool, user: User): MfaFactor[] => {
  const factors = listUsableFactors(pool);
  return user.mfa.filter((factor) => factors.includes(factor) && isSetUp(user, factor));
};

/** True if a password alone does not sign the user in. */
export const isMfaActive = (pool: UserPool, user: User): boolean =>
  pool.settings.MfaConfiguration === 'ON' || listEnabledFactors(pool, user).length > 0;

/**
 * Returns what a user has to do after the password. "Details of MFA logic at user runtime" in
 * https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa.html and, for optional MFA,
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserMFAPreference.html:
 * the preferred factor, or a choice among the enabled factors.
 */
export const chooseMfaStep = (pool: UserPool, user: User): MfaStep => {
  const enabled = listEnabledFactors(pool, user);
  if (user.preferredMfa && enabled.includes(user.preferredMfa)) return { kind: 'answer', factor: user.preferredMfa };
  return pool.settings.MfaConfiguration === 'ON' ? chooseRequiredStep(pool, user) : chooseAmong(enabled);
};
