import type { Cognito } from '../../cognito.ts';
import { invalidParameterError } from '../../cognitoError.ts';
import { checkDeviceKey } from '../../devices/signInDevice.ts';
import { checkSecretHash } from '../../pools/secretHash.ts';
import { checkMaySignIn } from '../../users/userStatus.ts';
import { type Challenge, requireChallenge, sessionExpiredError } from '../challenges.ts';
import { answerCustomChallenge } from '../customAuth.ts';
import { type Parameters, requireParameter } from '../parameters.ts';
import type { SignInResult } from '../startChallenge.ts';
import { type App, type ChallengeAnswer, readSession, requireSession } from './answeredSession.ts';
import { resolveUsername } from './answeringUser.ts';
import { answerDeviceSrp, answerDeviceVerifier } from './deviceAnswer.ts';
import { answerEmail, answerSms, answerTotp } from './factorAnswer.ts';
import { answerPasskey, answerPassword, answerSelectFactor, answerSignInCode } from './firstFactorAnswer.ts';
import { answerMfaSetup, answerSelectMfa } from './mfaChoice.ts';
import { answerNewPassword } from './newPasswordAnswer.ts';
import { answerPasswordSrp, answerPasswordVerifier } from './srpAnswer.ts';

type Answer = SignInResult | Promise<SignInResult>;

const answerFirstFactor = (cognito: Cognito, challenge: Challenge, responses: Parameters): Answer => {
  switch (challenge.name) {
    case 'SELECT_CHALLENGE':
      return answerSelectFactor(cognito, challenge, responses);
    case 'PASSWORD':
      return answerPassword(cognito, challenge, requireParameter(responses, 'PASSWORD'));
    case 'PASSWORD_SRP':
      return answerPasswordSrp(cognito, challenge, requireParameter(responses, 'SRP_A'));
    case 'PASSWORD_VERIFIER':
      return answerPasswordVerifier(cognito, challenge, responses);
    case 'EMAIL_OTP':
    case 'SMS_OTP':
      return answerSignInCode(cognito, challenge, requireParameter(responses, `${challenge.name}_CODE`));
    case 'CUSTOM_CHALLENGE':
      return answerCustomChallenge(cognito, challenge, requireParameter(responses, 'ANSWER'));
    case 'WEB_AUTHN':
      return answerPasskey(cognito, challenge, requireParameter(responses, 'CREDENTIAL'));
    default:
      throw sessionExpiredError();
  }
};

/** Answers a challenge that follows the first factor. */
const answer = (cognito: Cognito, challenge: Challenge, responses: Parameters): Answer => {
  switch (challenge.name) {
    case 'SMS_MFA':
      return answerSms(cognito, challenge, requireParameter(responses, 'SMS_MFA_CODE'));
    case 'EMAIL_OTP':
      return answerEmail(cognito, challenge, requireParameter(responses, 'EMAIL_OTP_CODE'));
    case 'SOFTWARE_TOKEN_MFA':
      return answerTotp(cognito, challenge, requireParameter(responses, 'SOFTWARE_TOKEN_MFA_CODE'));
    case 'SELECT_MFA_TYPE':
      return answerSelectMfa(cognito, challenge, responses);
    case 'MFA_SETUP':
      return answerMfaSetup(cognito, challenge, responses);
    case 'NEW_PASSWORD_REQUIRED':
      return answerNewPassword(cognito, challenge, responses);
    case 'DEVICE_SRP_AUTH':
      return answerDeviceSrp(cognito, challenge, responses);
    case 'DEVICE_PASSWORD_VERIFIER':
      return answerDeviceVerifier(cognito, challenge, responses);
    default:
      throw sessionExpiredError();
  }
};

/** A challenge that Cognito has and this pool never returns. */
const UNSUPPORTED = 'ADMIN_NO_SRP_AUTH';

/**
 * Answers a challenge. "You must use the username and not an alias in the ChallengeResponses":
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RespondToAuthChallenge.html
 * Like real pools, this pool requires the username only in the secret hash: USERNAME can be an alias of the same user.
 */
export const respond = async (cognito: Cognito, app: App, input: ChallengeAnswer): Promise<SignInResult> => {
  const { name, responses } = input;
  if (name === UNSUPPORTED) throw invalidParameterError(`The local user pool does not support ${name}.`);
  const userName = requireParameter(responses, 'USERNAME');
  const username = resolveUsername(cognito, app.pool, { session: readSession(input), name: userName });
  checkSecretHash(app.client, username ?? userName, responses.SECRET_HASH);
  const session = requireSession(cognito, app, { ...input, username });
  const found = requireChallenge(cognito, app, { session, name });
  if (found.user.username !== username) throw sessionExpiredError();
  const challenge = { ...found, deviceKey: checkDeviceKey(cognito, found, responses.DEVICE_KEY) ?? found.deviceKey };
  // What keeps a user from signing in is told only to someone who has proven a factor.
  if (challenge.isFirstFactor) return answerFirstFactor(cognito, challenge, responses);
  checkMaySignIn(challenge.user);
  return answer(cognito, challenge, responses);
};
