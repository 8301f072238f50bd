import type { Cognito } from '../../cognito.ts';
import { CognitoError, invalidParameterError, notAuthorizedError } from '../../cognitoError.ts';
import { isSameSecret } from '../../crypto/crypto.ts';
import { deleteCode } from '../../messages/codes.ts';
import { canPasskeyBeMfa } from '../../mfa/factors.ts';
import { verifyAssertion } from '../../passkeys/assertion.ts';
import { postConfirmation } from '../../triggers/postConfirmation.ts';
import { saveUser, type User } from '../../users/user.ts';
import { checkMaySignIn } from '../../users/userStatus.ts';
import type { FirstChallenge } from '../challengeNames.ts';
import {
  type Challenge,
  closeChallenge,
  countWrongAnswer,
  requireChallenge,
  sessionExpiredError,
} from '../challenges.ts';
import { startFirstChallenge } from '../firstFactorChallenge.ts';
import { listFirstFactors, toCodeAttribute } from '../firstFactors.ts';
import { checkNotLocked, countFailure, toAccount } from '../lockout.ts';
import { type Parameters, requireParameter } from '../parameters.ts';
import { checkCallerPassword } from '../passwordCheck.ts';
import { completeSignIn, continueAfterPassword, continueWithMfa } from '../signIn.ts';
import type { SignInResult } from '../startChallenge.ts';
import { checkSameAddress } from './codeAddress.ts';

/** Reads a challenge again after an asynchronous check. Throws if another answer has used its session meanwhile. */
const closeOnce = (cognito: Cognito, challenge: Challenge): Challenge => {
  const current = requireChallenge(cognito, challenge, challenge);
  closeChallenge(cognito, current);
  return { ...challenge, user: current.user };
};

export const answerPassword = async (
  cognito: Cognito,
  challenge: Challenge,
  password: string,
): Promise<SignInResult> => {
  const user = await checkCallerPassword(cognito, challenge, password);
  return continueAfterPassword(cognito, { ...closeOnce(cognito, challenge), user });
};

/**
 * Returns the user as a correct code changes it. It verifies the address, and confirms the user:
 * https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-authentication-flow-methods.html
 * Guess: a password stays, even that of a sign-up that only now is confirmed. A temporary one has to be changed when the user signs
 * in with it.
 */
const acceptCode = ({ user, name }: Challenge): User => ({
  ...user,
  attributes: { ...user.attributes, [name === 'EMAIL_OTP' ? 'email_verified' : 'phone_number_verified']: 'true' },
  status: user.status === 'UNCONFIRMED' ? 'CONFIRMED' : user.status,
});

/**
 * Throws if the user has changed the address or turned MFA on since the code was sent. Guess: the session is invalid then, because
 * a new sign-in would not offer this code. AWS does not document it.
 */
const checkStillOffered = (cognito: Cognito, challenge: Challenge): void => {
  const factor = challenge.name === 'EMAIL_OTP' ? 'EMAIL_OTP' : 'SMS_OTP';
  checkSameAddress(challenge, toCodeAttribute(factor));
  if (!listFirstFactors(cognito, challenge).includes(factor)) throw sessionExpiredError();
};

/**
 * A code as the first factor is not followed by MFA: https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-authentication-flow-methods.html
 * Guess: the post confirmation trigger hears of a user whom it confirms.
 */
export const answerSignInCode = async (cognito: Cognito, challenge: Challenge, code: string): Promise<SignInResult> => {
  const { pool, simulatedName } = challenge;
  const account = toAccount(cognito, pool, simulatedName ?? challenge.user.username);
  checkNotLocked(cognito, account);
  if (!isSameSecret(challenge.code, code) || simulatedName !== undefined) {
    countFailure(cognito, account);
    countWrongAnswer(cognito, challenge);
    throw new CognitoError('CodeMismatchException', 'Invalid code or auth state for the user.');
  }
  checkStillOffered(cognito, challenge);
  const user = acceptCode(challenge);
  checkMaySignIn(user);
  cognito.database.transaction(() => {
    closeChallenge(cognito, challenge);
    saveUser(cognito, pool, { user });
    deleteCode(cognito, user, 'sign-up');
  });
  if (challenge.user.status === 'UNCONFIRMED') await postConfirmation(cognito, { ...challenge, user }, 'ConfirmSignUp');
  return completeSignIn(cognito, { ...challenge, user });
};

/**
 * "When activated, the user's passkey authentication requires user verification":
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_WebAuthnMfaSettingsType.html
 * The request options do not ask for it, because a client could tell such users from unknown ones by them.
 * Guess: a failed assertion leaves the session open and does not count for the lockout, which is about passwords.
 */
export const answerPasskey = async (
  cognito: Cognito,
  challenge: Challenge,
  credential: string,
): Promise<SignInResult> => {
  const { pool, user, code } = challenge;
  const { userVerified } = await verifyAssertion(cognito, { pool, user, challenge: code }, credential);
  if (user.passkeyMfa && !userVerified) throw notAuthorizedError('Incorrect username or password.');
  const current = closeOnce(cognito, challenge);
  checkMaySignIn(current.user);
  return userVerified && canPasskeyBeMfa(pool) ? completeSignIn(cognito, current) : continueWithMfa(cognito, current);
};

/** ANSWER is one of AvailableChallenges: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RespondToAuthChallenge.html */
export const answerSelectFactor = async (
  cognito: Cognito,
  challenge: Challenge,
  responses: Parameters,
): Promise<SignInResult> => {
  const choice = requireParameter(responses, 'ANSWER');
  const { PASSWORD, SRP_A } = responses;
  // Guess: the message, which AWS does not document.
  if (!challenge.options.includes(choice))
    throw invalidParameterError(`${choice} is not an available challenge for the user.`);
  // Guess: the choice of PASSWORD without a password returns a PASSWORD challenge.
  if (choice === 'PASSWORD' && PASSWORD) return answerPassword(cognito, challenge, PASSWORD);
  // Before the session is closed, because a value that SRP forbids leaves it open. Safe: the options of this challenge are first factors.
  const step = { name: choice as FirstChallenge, clientPublic: SRP_A };
  const next = await startFirstChallenge(cognito, challenge, step);
  closeOnce(cognito, challenge);
  return next;
};
