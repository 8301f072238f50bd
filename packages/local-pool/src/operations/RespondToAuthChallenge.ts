import type {
  RespondToAuthChallengeCommandInput,
  RespondToAuthChallengeCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Cognito, Operation } from '../cognito.ts';
import { invalidParameterError } from '../cognitoError.ts';
import { findClient } from '../pools/appClient.ts';
import { checkSecretHash } from '../pools/secretHash.ts';
import { resolveUsername } from '../signIn/answers/answeringUser.ts';
import { answerEmail, answerSms, answerTotp } from '../signIn/answers/factorAnswer.ts';
import {
  answerPasskey,
  answerPassword,
  answerSelectFactor,
  answerSignInCode,
} from '../signIn/answers/firstFactorAnswer.ts';
import { answerMfaSetup, answerSelectMfa } from '../signIn/answers/mfaChoice.ts';
import { answerNewPassword } from '../signIn/answers/newPasswordAnswer.ts';
import { type Challenge, requireChallenge, sessionExpiredError } from '../signIn/challenges.ts';
import type { SignInResult } from '../signIn/signIn.ts';
import { checkMaySignIn } from '../users/userStatus.ts';

type Responses = Record<string, string>;

const requireResponse = (responses: Responses, name: string): string => {
  const value = responses[name];
  if (!value) throw invalidParameterError(`Missing required parameter ${name}`);
  return value;
};

const answerFirstFactor = (cognito: Cognito, challenge: Challenge, responses: Responses): Promise<SignInResult> => {
  switch (challenge.name) {
    case 'SELECT_CHALLENGE':
      return answerSelectFactor(cognito, challenge, responses);
    case 'PASSWORD':
      return answerPassword(cognito, challenge, requireResponse(responses, 'PASSWORD'));
    case 'EMAIL_OTP':
    case 'SMS_OTP':
      return answerSignInCode(cognito, challenge, requireResponse(responses, `${challenge.name}_CODE`));
    case 'WEB_AUTHN':
      return answerPasskey(cognito, challenge, requireResponse(responses, 'CREDENTIAL'));
    default:
      throw sessionExpiredError();
  }
};

/** Answers a challenge that follows the first factor. */
const answer = (cognito: Cognito, challenge: Challenge, responses: Responses): Promise<SignInResult> => {
  switch (challenge.name) {
    case 'SMS_MFA':
      return answerSms(cognito, challenge, requireResponse(responses, 'SMS_MFA_CODE'));
    case 'EMAIL_OTP':
      return answerEmail(cognito, challenge, requireResponse(responses, 'EMAIL_OTP_CODE'));
    case 'SOFTWARE_TOKEN_MFA':
      return answerTotp(cognito, challenge, requireResponse(responses, 'SOFTWARE_TOKEN_MFA_CODE'));
    case 'SELECT_MFA_TYPE':
      return answerSelectMfa(cognito, challenge, responses);
    case 'MFA_SETUP':
      return answerMfaSetup(cognito, challenge, responses);
    case 'NEW_PASSWORD_REQUIRED':
      return answerNewPassword(cognito, challenge, responses);
    default:
      throw sessionExpiredError();
  }
};

/**
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RespondToAuthChallenge.html
 * "You must use the username and not an alias in the ChallengeResponses". Like real pools, this pool requires the
 * username only in the secret hash: USERNAME can be an alias of the same user.
 */
export const RespondToAuthChallenge: Operation<
  RespondToAuthChallengeCommandInput,
  RespondToAuthChallengeCommandOutput
> = async (input, cognito) => {
  const responses = input.ChallengeResponses ?? {};
  const app = findClient(cognito, input.ClientId ?? '');
  const name = requireResponse(responses, 'USERNAME');
  const username = resolveUsername(cognito, app.pool, { session: input.Session, name });
  checkSecretHash(app.client, username ?? name, responses.SECRET_HASH);
  if (input.Session === undefined) throw invalidParameterError('Missing required parameter Session');
  const challenge = requireChallenge(cognito, app, { session: input.Session, name: input.ChallengeName ?? '' });
  if (challenge.user.username !== username) throw sessionExpiredError();
  // What keeps a user from signing in is told only to someone who has proven a factor.
  if (challenge.isFirstFactor) return answerFirstFactor(cognito, challenge, responses);
  checkMaySignIn(challenge.user);
  return answer(cognito, challenge, responses);
};
