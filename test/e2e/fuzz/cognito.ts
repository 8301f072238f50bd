import { type CognitoStub, exceptionAnswer, startCognitoStub } from '../../support/cognitoStub.ts';
import { successes } from '../operations.ts';

type Refusal = readonly [name: string, message: string];

const throttled: Refusal = ['TooManyRequestsException', 'Rate exceeded'];
const revoked: Refusal = ['NotAuthorizedException', 'Access Token has been revoked'];
const mismatch: Refusal = ['CodeMismatchException', 'Invalid verification code provided, please try again.'];
const expired: Refusal = ['ExpiredCodeException', 'Invalid code provided, please request a code again.'];
const noUser: Refusal = ['UserNotFoundException', 'User does not exist.'];
const limit: Refusal = ['LimitExceededException', 'Attempt limit exceeded, please try after some time.'];
const weak: Refusal = ['InvalidPasswordException', 'Password did not conform with policy: Password not long enough'];
const undelivered: Refusal = ['CodeDeliveryFailureException', 'The code could not be delivered.'];
const sessionOver: Refusal = ['NotAuthorizedException', 'Invalid session for the user, session is expired.'];

/** What a Cognito in good health says besides its successes: to every operation what it documents. */
const refusals: Readonly<Record<string, readonly Refusal[]>> = {
  SignUp: [['UsernameExistsException', 'User already exists'], weak, undelivered, limit],
  ConfirmSignUp: [mismatch, expired, noUser, ['AliasExistsException', 'An account with the email already exists.']],
  ResendConfirmationCode: [noUser, undelivered, limit],
  InitiateAuth: [
    ['NotAuthorizedException', 'Incorrect username or password.'],
    ['UserNotConfirmedException', 'User is not confirmed.'],
    ['PasswordResetRequiredException', 'Password reset required for the user'],
    noUser,
  ],
  RespondToAuthChallenge: [sessionOver, noUser],
  GetTokensFromRefreshToken: [['NotAuthorizedException', 'Invalid Refresh Token'], noUser],
  RevokeToken: [['UnsupportedTokenTypeException', 'Unsupported token']],
  ForgotPassword: [noUser, undelivered, limit],
  ConfirmForgotPassword: [mismatch, expired, noUser, weak, limit],
  ChangePassword: [revoked, weak, limit, ['NotAuthorizedException', 'Incorrect username or password.']],
  UpdateUserAttributes: [revoked, undelivered, ['AliasExistsException', 'An account with the email already exists.']],
  GetUserAttributeVerificationCode: [revoked, undelivered, limit],
  VerifyUserAttribute: [revoked, mismatch, expired, limit],
  VerifySoftwareToken: [['EnableSoftwareTokenMFAException', 'Code mismatch'], noUser],
};

const challenge = (name: string, parameters: Readonly<Record<string, string>> = {}) => ({
  ChallengeName: name,
  Session: 'session',
  ChallengeParameters: { USER_ID_FOR_SRP: 'sub', ...parameters },
});
const challenges = [
  challenge('SMS_MFA', { CODE_DELIVERY_DELIVERY_MEDIUM: 'SMS', CODE_DELIVERY_DESTINATION: '+*******0123' }),
  challenge('SOFTWARE_TOKEN_MFA'),
  challenge('NEW_PASSWORD_REQUIRED', { requiredAttributes: '["userAttributes.name"]' }),
  challenge('MFA_SETUP', { MFAS_CAN_SETUP: '["SOFTWARE_TOKEN_MFA"]' }),
  challenge('SELECT_MFA_TYPE', { MFAS_CAN_CHOOSE: '["SMS_MFA","SOFTWARE_TOKEN_MFA"]' }),
];

/** Cognito quotes what it was sent. */
const quoting = (sent: string) =>
  exceptionAnswer(
    'InvalidParameterException',
    `1 validation error detected: Value '${sent}' at 'username' failed to satisfy constraint: Member must satisfy it`,
  );

/** A Cognito in good health that answers as `choose` says: successes, challenges and documented exceptions. */
export const startFuzzCognito = (choose: () => number): Promise<CognitoStub> =>
  startCognitoStub(
    new Proxy(
      {},
      {
        get: (_, operation: string) => (sent: string) => {
          const said = (refusals[operation] ?? [revoked]).map(([name, message]) => exceptionAnswer(name, message));
          const more = /InitiateAuth|RespondToAuthChallenge/.test(operation) ? challenges : [];
          const success = successes[operation] ?? {};
          const answers = [success, success, ...said, ...more, exceptionAnswer(...throttled), quoting(sent)];
          return answers[choose() % answers.length] ?? {};
        },
      },
    ),
  );
