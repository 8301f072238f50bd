import type { Cognito } from '../../cognito.ts';
import { invalidParameter, notAuthorized } from '../../cognitoError.ts';
import type { MfaFactor } from '../../mfa/factors.ts';
import { TOTP_IS_SET_UP } from '../../mfa/totpSetup.ts';
import { saveUser, type User } from '../../users/user.ts';
import { isEmail } from '../../users/userAttributes.ts';
import { type Challenge, closeChallenge } from '../challenges.ts';
import { askForFactor, type SignInAnswer, signedIn } from '../signIn.ts';

/** ANSWER is one of MFAS_CAN_CHOOSE: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RespondToAuthChallenge.html */
export const answerSelectMfa = async (
  cognito: Cognito,
  challenge: Challenge,
  responses: Record<string, string>,
): Promise<SignInAnswer> => {
  const chosen = responses.ANSWER;
  if (!chosen) throw invalidParameter('Missing required parameter ANSWER');
  // AWS documents no text for a factor that was not offered.
  if (!challenge.options.includes(chosen)) throw invalidParameter(`${chosen} is not an MFA factor that can be chosen`);
  closeChallenge(cognito, challenge);
  // What was offered are factors.
  return askForFactor(cognito, challenge, chosen as MfaFactor);
};

const withFactor = (user: User, factor: MfaFactor): User => ({
  ...user,
  mfa: [...new Set([...user.mfa, factor])],
  preferredMfa: user.preferredMfa ?? factor,
});

/**
 * The end of a set-up in the middle of a sign-in: with the session of VerifySoftwareToken "to complete sign-in", or with
 * an email address, which gets a code first (step 8 of "Details of MFA logic at user runtime",
 * https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa.html).
 */
export const answerMfaSetup = async (
  cognito: Cognito,
  challenge: Challenge,
  responses: Record<string, string>,
): Promise<SignInAnswer> => {
  const { pool, user, options } = challenge;
  const email = responses.email;
  const byEmail = email !== undefined && options.includes('EMAIL_OTP');
  // AWS documents no text for a session in which nothing has been set up.
  if (!byEmail && !options.includes(TOTP_IS_SET_UP)) throw notAuthorized('MFA has not been set up in this session.');
  if (byEmail && !isEmail(email)) throw invalidParameter('Invalid email address format.');
  const changed = byEmail
    ? withFactor({ ...user, attributes: { ...user.attributes, email, email_verified: 'false' } }, 'EMAIL_OTP')
    : withFactor(user, 'SOFTWARE_TOKEN_MFA');
  cognito.database.transaction(() => {
    closeChallenge(cognito, challenge);
    saveUser(cognito, pool, { user: changed });
  });
  const caller = { ...challenge, user: changed };
  return byEmail ? askForFactor(cognito, caller, 'EMAIL_OTP') : signedIn(cognito, caller);
};
