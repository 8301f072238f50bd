import type { Cognito } from '../../cognito.ts';
import { CognitoError } from '../../cognitoError.ts';
import { sameSecret } from '../../crypto/constantTime.ts';
import { attributeOf } from '../../mfa/nextMfaStep.ts';
import { totpStep, totpUsedTwice } from '../../mfa/totp.ts';
import { saveUser, type User } from '../../users/user.ts';
import { type Challenge, closeChallenge } from '../challenges.ts';
import { checkNotLocked, countFailure } from '../lockout.ts';
import { type SignInAnswer, signedIn } from '../signIn.ts';

type Guess = (cognito: Cognito, challenge: Challenge, code: string) => User | undefined;

/** A user whom the right code changes, or undefined for a wrong one. */
const byMessage =
  (factor: 'SMS_MFA' | 'EMAIL_OTP'): Guess =>
  (_, challenge, code) => {
    if (!sameSecret(challenge.code, code)) return undefined;
    // "After your user completes MFA, Amazon Cognito sets their phone_number_verified or email_verified attribute to true":
    // https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa.html
    const attributes = { ...challenge.user.attributes, [`${attributeOf(factor)}_verified`]: 'true' };
    return { ...challenge.user, attributes };
  };

const byAuthenticator: Guess = (cognito, { user }, code) => {
  if (!user.totp)
    throw new CognitoError('SoftwareTokenMFANotFoundException', 'Software Token MFA does not exist for the user.');
  const step = totpStep(cognito, user.totp.secret, code);
  if (step === undefined) return undefined;
  if (step <= user.totp.lastStep) throw totpUsedTwice();
  return { ...user, totp: { ...user.totp, lastStep: step } };
};

const answer =
  (guess: Guess, wrong: string) =>
  (cognito: Cognito, challenge: Challenge, code: string): Promise<SignInAnswer> => {
    const { pool, user } = challenge;
    const who = { poolId: pool.id, name: user.username };
    checkNotLocked(cognito, who);
    const changed = guess(cognito, challenge, code);
    if (!changed) {
      countFailure(cognito, who);
      throw new CognitoError('CodeMismatchException', wrong);
    }
    cognito.database.transaction(() => {
      closeChallenge(cognito, challenge);
      saveUser(cognito, pool, { user: changed });
    });
    return signedIn(cognito, { ...challenge, user: changed });
  };

export const answerSms = answer(byMessage('SMS_MFA'), 'Invalid code or auth state for the user.');
export const answerEmail = answer(byMessage('EMAIL_OTP'), 'Invalid code or auth state for the user.');
export const answerTotp = answer(byAuthenticator, 'Invalid code received for user');
