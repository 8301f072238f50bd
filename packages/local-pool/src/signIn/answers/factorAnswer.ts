import type { Cognito } from '../../cognito.ts';
import { CognitoError } from '../../cognitoError.ts';
import { isSameSecret } from '../../crypto/crypto.ts';
import { toAttribute } from '../../mfa/nextMfaStep.ts';
import { findTotpStep, totpReusedError } from '../../mfa/totp.ts';
import { saveUser, type User } from '../../users/user.ts';
import { type Challenge, closeChallenge } from '../challenges.ts';
import { checkNotLocked, countFailure } from '../lockout.ts';
import { completeSignIn } from '../signIn.ts';
import type { SignInResult } from '../startChallenge.ts';
import { checkSameAddress } from './codeAddress.ts';

/** Returns the user as a correct code changes it, or undefined if the code is wrong. */
type VerifyCode = (cognito: Cognito, challenge: Challenge, code: string) => User | undefined;

const verifyMessageCode =
  (factor: 'SMS_MFA' | 'EMAIL_OTP'): VerifyCode =>
  (_, challenge, code) => {
    if (!isSameSecret(challenge.code, code)) return undefined;
    checkSameAddress(challenge, toAttribute(factor));
    // "After your user completes MFA, Amazon Cognito sets their phone_number_verified or email_verified attribute to true":
    // https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa.html
    const attributes = { ...challenge.user.attributes, [`${toAttribute(factor)}_verified`]: 'true' };
    return { ...challenge.user, attributes };
  };

const verifyTotpCode: VerifyCode = (cognito, { user }, code) => {
  if (!user.totp)
    throw new CognitoError('SoftwareTokenMFANotFoundException', 'Software Token MFA does not exist for the user.');
  const step = findTotpStep(cognito, user.totp.secret, code);
  if (step === undefined) return undefined;
  if (step <= user.totp.lastStep) throw totpReusedError();
  return { ...user, totp: { ...user.totp, lastStep: step } };
};

const createAnswer =
  (verify: VerifyCode, mismatchMessage: string) =>
  (cognito: Cognito, challenge: Challenge, code: string): Promise<SignInResult> => {
    const { pool } = challenge;
    const account = { poolId: pool.id, name: challenge.user.username };
    checkNotLocked(cognito, account);
    const user = verify(cognito, challenge, code);
    if (!user) {
      countFailure(cognito, account);
      throw new CognitoError('CodeMismatchException', mismatchMessage);
    }
    cognito.database.transaction(() => {
      closeChallenge(cognito, challenge);
      saveUser(cognito, pool, { user });
    });
    return completeSignIn(cognito, { ...challenge, user });
  };

export const answerSms = createAnswer(verifyMessageCode('SMS_MFA'), 'Invalid code or auth state for the user.');
export const answerEmail = createAnswer(verifyMessageCode('EMAIL_OTP'), 'Invalid code or auth state for the user.');
export const answerTotp = createAnswer(verifyTotpCode, 'Invalid code received for user');
