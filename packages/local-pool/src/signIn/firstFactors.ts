import type { Cognito } from '../cognito.ts';
import type { Verifiable } from '../messages/delivery.ts';
import { canPasskeyBeMfa } from '../mfa/factors.ts';
import { isMfaActive } from '../mfa/nextMfaStep.ts';
import { listPasskeys } from '../passkeys/passkeys.ts';
import { getRelyingPartyId } from '../passkeys/relyingParty.ts';
import { allowedFirstFactors } from '../pools/signInPolicy.ts';
import type { UserPool } from '../pools/userPool.ts';
import { describeMfa } from '../users/describeUser.ts';
import { deriveBytes } from '../users/simulatedUser.ts';
import type { User } from '../users/user.ts';
import { isExternal } from '../users/userStatus.ts';
import type { FirstChallenge, FirstFactor } from './challengeNames.ts';
import type { Caller } from './challenges.ts';

const FIRST_FACTORS = ['PASSWORD', 'EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN'] as const satisfies FirstFactor[];

export const toCodeAttribute = (factor: 'EMAIL_OTP' | 'SMS_OTP'): Verifiable =>
  factor === 'EMAIL_OTP' ? 'email' : 'phone_number';

/** Returns the factors that the pool can offer to some user. */
const listOffered = (pool: UserPool): FirstFactor[] => {
  const allowed = allowedFirstFactors(pool);
  const isRequired = pool.settings.MfaConfiguration === 'ON';
  return FIRST_FACTORS.filter(
    (factor) =>
      allowed.includes(factor) &&
      (factor !== 'WEB_AUTHN' || (getRelyingPartyId(pool) !== undefined && (!isRequired || canPasskeyBeMfa(pool)))),
  );
};

/**
 * A correct code verifies the address and confirms the user:
 * https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-authentication-flow-methods.html
 * Guess: a code is offered if the address is verified, or if the user is not confirmed and the pool verifies the address
 * automatically.
 */
const canReceiveCode = ({ settings }: UserPool, { attributes, status }: User, attribute: Verifiable): boolean =>
  Boolean(attributes[attribute]) &&
  (attributes[`${attribute}_verified`] === 'true' ||
    (status === 'UNCONFIRMED' && Boolean(settings.AutoVerifiedAttributes?.includes(attribute))));

/**
 * A user with MFA is not offered codes as the first factor:
 * https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-authentication-flow-methods.html
 * Guess: a user with MFA is offered a passkey only if passkeys can count as MFA.
 */
const hasFactor = (cognito: Cognito, { pool, user }: { pool: UserPool; user: User }, factor: FirstFactor): boolean => {
  switch (factor) {
    case 'PASSWORD':
      return user.password !== undefined;
    case 'WEB_AUTHN':
      return (
        listPasskeys(cognito, user, getRelyingPartyId(pool)).length > 0 &&
        (canPasskeyBeMfa(pool) || !isMfaActive(pool, user))
      );
    default:
      return canReceiveCode(pool, user, toCodeAttribute(factor)) && !isMfaActive(pool, user);
  }
};

/** How many of 256 simulated users have each factor, if the pool offers it. */
const SIMULATED_SHARE = { PASSWORD: 192, EMAIL_OTP: 192, SMS_OTP: 64, WEB_AUTHN: 128 };

/** Returns the factors of a simulated user, which are always the same for a name. Guess: the shares. AWS documents only that the challenge is random. */
const simulateFactors = (cognito: Cognito, pool: UserPool, name: string): FirstFactor[] => {
  const bytes = deriveBytes(cognito, pool, { name, purpose: 'first factors' });
  const offered = listOffered(pool);
  const chosen = offered.filter((factor) => (bytes[FIRST_FACTORS.indexOf(factor)] ?? 0) < SIMULATED_SHARE[factor]);
  // A user signs in by other means before registering a passkey.
  const isPossible = chosen.some((factor) => factor !== 'WEB_AUTHN');
  return isPossible ? chosen : offered.filter((factor) => factor !== 'WEB_AUTHN' || chosen.includes(factor));
};

/** Returns the factors that the user can sign in with. A user of an identity provider has none. */
export const listFirstFactors = (
  cognito: Cognito,
  { pool, user, simulatedName }: Omit<Caller, 'client'>,
): FirstFactor[] =>
  simulatedName === undefined
    ? listOffered(pool).filter((factor) => !isExternal(user) && hasFactor(cognito, { pool, user }, factor))
    : simulateFactors(cognito, pool, simulatedName);

/**
 * Returns what AvailableChallenges lists. PASSWORD_SRP is beside PASSWORD:
 * https://docs.aws.amazon.com/cognito/latest/developerguide/authentication-flows-selection-sdk.html
 */
export const listFirstChallenges = (cognito: Cognito, caller: Omit<Caller, 'client'>): FirstChallenge[] =>
  listFirstFactors(cognito, caller).flatMap((factor) =>
    factor === 'PASSWORD' && caller.user.srp ? ['PASSWORD_SRP', factor] : [factor],
  );

/** Returns the output of GetUserAuthFactors and of its Admin form. */
export const describeAuthFactors = (cognito: Cognito, { pool, user }: { pool: UserPool; user: User }) => ({
  Username: user.username,
  ...describeMfa(user),
  ConfiguredUserAuthFactors: listFirstFactors(cognito, { pool, user }),
});
