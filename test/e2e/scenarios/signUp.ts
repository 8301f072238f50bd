import { AdminResetUserPasswordCommand } from '@aws-sdk/client-cognito-identity-provider';
import { adminCreateUser, createUnconfirmedUser, createVerifiedUser, newEmail, password } from '../../support/users.ts';
import {
  challengeSession,
  execute,
  executeThrowing,
  executeWithStub,
  type Scenario,
  signInWithMfa,
  type UnionScenarios,
} from './scenario.ts';

const signUp = { field: 'signUp', input: { email: 'ada@example.com', password } };
const resendCode = { field: 'resendCode', input: { username: 'ada' } };
const confirmSignUp = { field: 'verify', input: { username: 'ada', code: '1' } };
const answerChallenge = {
  field: 'verify',
  input: { username: 'ada', code: '123456', session: challengeSession('SMS_MFA') },
};

/** Answers a challenge, after which Cognito sends another one. */
const nextChallenge = (name: string, parameters: object): Scenario =>
  executeWithStub(
    { RespondToAuthChallenge: { ChallengeName: name, ChallengeParameters: parameters, Session: 's' } },
    answerChallenge,
  );

export const signUpScenarios: UnionScenarios = {
  SignUpResult: {
    SignUpPayload: ({ api }) => api.execute('signUp', { email: newEmail(), password }),
    UsernameTakenError: async ({ api, target }) =>
      api.execute('signUp', { email: await createVerifiedUser(api, target), password }),
    InvalidPasswordError: ({ api }) => api.execute('signUp', { email: newEmail(), password: 'short' }),
    InvalidInputError: execute('signUp', { email: 'ada', password }),
    SignUpRefusedError: executeThrowing('SignUp', 'UserLambdaValidationException', signUp),
    CodeDeliveryFailedError: executeThrowing('SignUp', 'CodeDeliveryFailureException', signUp),
    TooManyAttemptsError: executeThrowing('SignUp', 'LimitExceededException', signUp),
  },
  VerifyResult: {
    VerifyPayload: async ({ api, target }) => {
      const username = await createUnconfirmedUser(api);
      return api.execute('verify', { username, code: await target.readCode(username) });
    },
    SignInPayload: async (fixture) => {
      const { email, challenge } = await signInWithMfa(fixture, 'EMAIL');
      const { username, session } = challenge;
      return fixture.api.execute('verify', { username, session, code: await fixture.target.readCode(email) });
    },
    CodeChallenge: nextChallenge('EMAIL_OTP', {}),
    NewPasswordChallenge: nextChallenge('NEW_PASSWORD_REQUIRED', { requiredAttributes: '[]' }),
    MfaSetupChallenge: nextChallenge('MFA_SETUP', { MFAS_CAN_SETUP: '["SOFTWARE_TOKEN_MFA"]' }),
    MfaSelectionChallenge: nextChallenge('SELECT_MFA_TYPE', { MFAS_CAN_CHOOSE: '["SMS_MFA"]' }),
    CodeMismatchError: async ({ api }) =>
      api.execute('verify', { username: await createUnconfirmedUser(api), code: 'wrong' }),
    CodeExpiredError: executeThrowing('ConfirmSignUp', 'ExpiredCodeException', confirmSignUp),
    AlreadyConfirmedError: async ({ api, target }) =>
      api.execute('verify', { username: await createVerifiedUser(api, target), code: '123456' }),
    UsernameTakenError: executeThrowing('ConfirmSignUp', 'AliasExistsException', confirmSignUp),
    SessionExpiredError: execute('verify', { username: 'ada', code: '123456', session: 'x' }),
    IncorrectCredentialsError: executeThrowing(
      'RespondToAuthChallenge',
      ['NotAuthorizedException', 'User is disabled.'],
      answerChallenge,
    ),
    PasswordResetRequiredError: async ({ api, target }) => {
      const { email } = await adminCreateUser(target);
      await target.admin.send(new AdminResetUserPasswordCommand({ UserPoolId: target.userPoolId, Username: email }));
      const { username, session } = await api.execute('startSignIn', { username: email, method: 'EMAIL_CODE' });
      return api.execute('verify', { username, session, code: await target.readCode(email) });
    },
    SignUpRefusedError: executeThrowing('ConfirmSignUp', 'UserLambdaValidationException', confirmSignUp),
    TooManyAttemptsError: executeThrowing('RespondToAuthChallenge', 'TooManyRequestsException', answerChallenge),
    InvalidInputError: execute('verify', { username: '', code: '' }),
  },
  ResendCodeResult: {
    ResendCodePayload: async ({ api }) => api.execute('resendCode', { username: await createUnconfirmedUser(api) }),
    AlreadyConfirmedError: async ({ api, target }) =>
      api.execute('resendCode', { username: await createVerifiedUser(api, target) }),
    CodeDeliveryFailedError: executeThrowing('ResendConfirmationCode', 'CodeDeliveryFailureException', resendCode),
    TooManyAttemptsError: executeThrowing('ResendConfirmationCode', 'LimitExceededException', resendCode),
    InvalidInputError: execute('resendCode', { username: 'a b' }),
  },
};
