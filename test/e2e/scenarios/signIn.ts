import { AdminResetUserPasswordCommand } from '@aws-sdk/client-cognito-identity-provider';
import { adminCreateUser, createUnconfirmedUser, createVerifiedUser, newEmail, password } from '../../support/users.ts';
import {
  execute,
  executeThrowing,
  executeWithStub,
  signIn,
  signInWithMfa,
  signInWithTemporaryPassword,
  type UnionScenarios,
} from './scenario.ts';

const startSignInThrowing = (name: string, message = '') =>
  executeThrowing('InitiateAuth', [name, message], { field: 'startSignIn', input: { username: 'ada' } });

const call = { field: 'signIn', input: { username: 'ada', password } };

export const signInScenarios: UnionScenarios = {
  SignInResult: {
    SignInPayload: async ({ api, target }) => signIn(api, await createVerifiedUser(api, target)),
    CodeChallenge: async (fixture) => (await signInWithMfa(fixture, 'SMS')).challenge,
    NewPasswordChallenge: signInWithTemporaryPassword,
    MfaSetupChallenge: executeWithStub({ InitiateAuth: { ChallengeName: 'MFA_SETUP', Session: 's' } }, call),
    MfaSelectionChallenge: async (fixture) => (await signInWithMfa(fixture, 'SMS', 'EMAIL')).challenge,
    SignInMethodChallenge: async ({ api, target }) =>
      api.execute('startSignIn', { username: await createVerifiedUser(api, target) }),
    PasskeyChallenge: executeWithStub(
      {
        InitiateAuth: {
          ChallengeName: 'WEB_AUTHN',
          Session: 's',
          ChallengeParameters: { CREDENTIAL_REQUEST_OPTIONS: '{"challenge":"AAAA"}' },
        },
      },
      { field: 'startSignIn', input: { username: 'ada', method: 'PASSKEY' } },
    ),
    SignInMethodUnavailableError: startSignInThrowing(
      'InvalidParameterException',
      'USER_AUTH is not enabled for the client.',
    ),
    IncorrectCredentialsError: ({ api }) => signIn(api, newEmail()),
    UserNotConfirmedError: async ({ api }) => signIn(api, await createUnconfirmedUser(api)),
    PasswordResetRequiredError: async ({ api, target }) => {
      const { email } = await adminCreateUser(target);
      await target.admin.send(new AdminResetUserPasswordCommand({ UserPoolId: target.userPoolId, Username: email }));
      return signIn(api, email);
    },
    TooManyAttemptsError: executeThrowing('InitiateAuth', 'TooManyRequestsException', call),
    InvalidPasswordError: async (fixture) => {
      const { username, session } = await signInWithTemporaryPassword(fixture);
      return fixture.api.execute('completeNewPassword', { username, session, newPassword: 'short' });
    },
    SessionExpiredError: execute('completeNewPassword', { username: 'ada', session: 'x', newPassword: password }),
    MfaMethodNotFoundError: async (fixture) => {
      const { username, session } = (await signInWithMfa(fixture, 'SMS', 'EMAIL')).challenge;
      return fixture.api.execute('selectMfaMethod', { username, session, method: 'TOTP' });
    },
    InvalidInputError: execute('signIn', { username: '', password: '' }),
  },
  SignInMethodsResult: {
    SignInMethods: execute('signInMethods'),
    SignInMethodsUnknownError: executeThrowing('DescribeUserPool', 'AccessDeniedException', { field: 'signInMethods' }),
  },
};
