import type {
  RespondToAuthChallengeCommandInput,
  RespondToAuthChallengeCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Cognito, Operation } from '../cognito.ts';
import { invalidParameterError } from '../cognitoError.ts';
import { findClient } from '../pools/appClient.ts';
import { checkSecretHash } from '../pools/secretHash.ts';
import { answerEmail, answerSms, answerTotp } from '../signIn/answers/factorAnswer.ts';
import { answerMfaSetup, answerSelectMfa } from '../signIn/answers/mfaChoice.ts';
import { answerNewPassword } from '../signIn/answers/newPasswordAnswer.ts';
import { type Challenge, requireChallenge, sessionExpiredError } from '../signIn/challenges.ts';
import type { SignInResult } from '../signIn/signIn.ts';
import { findUser } from '../users/user.ts';
import { checkMaySignIn } from '../users/userStatus.ts';

type Responses = Record<string, string>;

const requireResponse = (responses: Responses, name: string): string => {
  const value = responses[name];
  if (!value) throw invalidParameterError(`Missing required parameter ${name}`);
  return value;
};

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
  const user = findUser(cognito, app.pool, name);
  checkSecretHash(app.client, user?.username ?? name, responses.SECRET_HASH);
  if (input.Session === undefined) throw invalidParameterError('Missing required parameter Session');
  const challenge = requireChallenge(cognito, app, { session: input.Session, name: input.ChallengeName ?? '' });
  if (challenge.user.username !== user?.username) throw sessionExpiredError();
  checkMaySignIn(challenge.user);
  return answer(cognito, challenge, responses);
};
