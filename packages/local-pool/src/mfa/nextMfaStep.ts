import { invalidParameter } from '../cognitoError.ts';
import type { Verifiable } from '../messages/delivery.ts';
import type { UserPool } from '../pools/userPool.ts';
import type { User } from '../users/user.ts';
import { type MfaFactor, poolFactors } from './factors.ts';

type MfaStep =
  | { kind: 'none' }
  | { kind: 'answer'; factor: MfaFactor }
  | { kind: 'choose'; factors: MfaFactor[] }
  | { kind: 'set up'; factors: MfaFactor[] };

export const attributeOf = (factor: Exclude<MfaFactor, 'SOFTWARE_TOKEN_MFA'>): Verifiable =>
  factor === 'SMS_MFA' ? 'phone_number' : 'email';

/** The attributes that reset codes may go to, best first. Without a setting it is the phone, then the mail: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AccountRecoverySettingType.html */
export const recoveryAttributes = ({ settings }: UserPool): Verifiable[] => {
  const mechanisms = settings.AccountRecoverySetting?.RecoveryMechanisms;
  if (!mechanisms?.length) return ['phone_number', 'email'];
  return [...mechanisms]
    .sort((a, b) => (a.Priority ?? 0) - (b.Priority ?? 0))
    .flatMap(({ Name }) =>
      Name === 'verified_email'
        ? ['email' as const]
        : Name === 'verified_phone_number'
          ? ['phone_number' as const]
          : [],
    );
};

const hasSetUp = ({ attributes, totp }: User, factor: MfaFactor): boolean =>
  factor === 'SOFTWARE_TOKEN_MFA' ? totp !== undefined : Boolean(attributes[attributeOf(factor)]);

const among = (factors: MfaFactor[]): MfaStep => {
  const [first, ...others] = factors;
  if (!first) return { kind: 'none' };
  return others.length > 0 ? { kind: 'choose', factors } : { kind: 'answer', factor: first };
};

/** Where MFA is required of a user who prefers none: steps 4 to 8 of the list that `mfaStep` cites. */
const requiredStep = (pool: UserPool, user: User): MfaStep => {
  const offered = poolFactors(pool);
  const primaryRecovery = recoveryAttributes(pool)[0];
  const isRecovery = (factor: MfaFactor) => factor !== 'SOFTWARE_TOKEN_MFA' && attributeOf(factor) === primaryRecovery;
  // A factor that the user enabled is eligible even so: "users can set email MFA as preferred".
  const eligible = offered.filter((each) => hasSetUp(user, each) && (user.mfa.includes(each) || !isRecovery(each)));
  if (eligible.length > 0) return among(eligible);
  // Step 6 reads as if a user whose only address is the recovery address were refused even where TOTP is on; pools
  // answer MFA_SETUP with SOFTWARE_TOKEN_MFA (https://github.com/aws-amplify/amplify-js/issues/6461).
  const hasAddress = Boolean(user.attributes.email || user.attributes.phone_number);
  const possible = offered.filter((each) => (hasAddress ? each === 'SOFTWARE_TOKEN_MFA' : !isRecovery(each)));
  if (possible.length > 0) return { kind: 'set up', factors: possible };
  // AWS says that it "returns an error", not which.
  throw invalidParameter('User does not have an eligible MFA factor and none can be set up');
};

/**
 * What a user has to do after the password: "Details of MFA logic at user runtime" in
 * https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa.html and, for optional MFA,
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserMFAPreference.html:
 * the preferred factor, else a choice among the enabled ones.
 */
export const mfaStep = (pool: UserPool, user: User): MfaStep => {
  const offered = poolFactors(pool);
  // "If your users have set up TOTP, they can use it for MFA, even if you deactivate TOTP for the user pool later" is
  // left out: here a factor that the pool no longer offers is not asked for.
  const enabled = user.mfa.filter((factor) => offered.includes(factor) && hasSetUp(user, factor));
  if (user.preferredMfa && enabled.includes(user.preferredMfa)) return { kind: 'answer', factor: user.preferredMfa };
  return pool.settings.MfaConfiguration === 'ON' ? requiredStep(pool, user) : among(enabled);
};
