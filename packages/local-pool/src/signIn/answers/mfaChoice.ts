import type { Cognito } from '../../cognito.ts';
import { invalidParameterError, notAuthorizedError } from '../../cognitoError.ts';
import type { MfaFactor } from '../../mfa/factors.ts';
import { TOTP_IS_SET_UP } from '../../mfa/totpSetup.ts';
import { saveUser, type User } from '../../users/user.ts';
import { isEmail } from '../../users/userAttributes.ts';
import { type Challenge, closeChallenge } from '../challenges.ts';
import { type Parameters, requireParameter } from '../parameters.ts';
import { completeSignIn, startFactorChallenge } from '../signIn.ts';
import type { SignInResult } from '../startChallenge.ts';

/** ANSWER is one of MFAS_CAN_CHOOSE: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RespondToAuthChallenge.html */
export const answerSelectMfa = async (
  cognito: Cognito,
  challenge: Challenge,
  responses: Parameters,
): Promise<SignInResult> => {
  const choice = requireParameter(responses, 'ANSWER');
  // The page's name of EMAIL_OTP is EMAIL_MFA.
  const factor = choice === 'EMAIL_MFA' ? 'EMAIL_OTP' : choice;
  // Guess: the message, which AWS does not document.
  if (!challenge.options.includes(factor))
    throw invalidParameterError(`${factor} is not an MFA factor that can be chosen`);
  closeChallenge(cognito, challenge);
  // Safe: the options of this challenge are factors.
  return startFactorChallenge(cognito, challenge, factor as MfaFactor);
};

const enableFactor = (user: User, factor: MfaFactor): User => ({
  ...user,
  mfa: [...new Set([...user.mfa, factor])],
  preferredMfa: user.preferredMfa ?? factor,
});

/**
 * Completes a setup during a sign-in: with the session of VerifySoftwareToken, or with an email address, which first
 * receives a code (step 8 of "Details of MFA logic at user runtime",
 * https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa.html).
 */
export const answerMfaSetup = async (
  cognito: Cognito,
  challenge: Challenge,
  responses: Parameters,
): Promise<SignInResult> => {
  const { pool, user: userBefore, options } = challenge;
  const { email } = responses;
  const isByEmail = email !== undefined && options.includes('EMAIL_OTP');
  // Guess: the message, which AWS does not document.
  if (!isByEmail && !options.includes(TOTP_IS_SET_UP))
    throw notAuthorizedError('MFA has not been set up in this session.');
  if (isByEmail && !isEmail(email)) throw invalidParameterError('Invalid email address format.');
  const user = isByEmail
    ? enableFactor(
        { ...userBefore, attributes: { ...userBefore.attributes, email, email_verified: 'false' } },
        'EMAIL_OTP',
      )
    : enableFactor(userBefore, 'SOFTWARE_TOKEN_MFA');
  cognito.database.transaction(() => {
    closeChallenge(cognito, challenge);
    saveUser(cognito, pool, { user });
  });
  const caller = { ...challenge, user };
  return isByEmail ? startFactorChallenge(cognito, caller, 'EMAIL_OTP') : completeSignIn(cognito, caller);
};
