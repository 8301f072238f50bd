import { createVerifiedUser, newEmail, password } from '../../support/users.ts';
import { execute, executeAsUser, executeThrowing, type Scenario, type UnionScenarios } from './scenario.ts';

const THROTTLED = 'TooManyRequestsException';
const forgotPassword = { field: 'forgotPassword', input: { username: 'ada' } };
const resetPassword = {
  field: 'resetPassword',
  input: { username: 'ada', code: '123456', newPassword: 'Difference-1822' },
};
const change = { currentPassword: password, newPassword: 'Difference-1822' };

/** Resets a new user's password with the right code, unless `changes` replaces it. */
const reset =
  (changes: Partial<typeof resetPassword.input>): Scenario =>
  async ({ api, target }) => {
    const username = await createVerifiedUser(api, target);
    await api.execute('forgotPassword', { username });
    const code = await target.readCode(username);
    return api.execute('resetPassword', { ...resetPassword.input, username, code, ...changes });
  };

export const passwordScenarios: UnionScenarios = {
  ForgotPasswordResult: {
    ForgotPasswordPayload: ({ api }) => api.execute('forgotPassword', { username: newEmail() }),
    TooManyAttemptsError: executeThrowing('ForgotPassword', THROTTLED, forgotPassword),
    InvalidInputError: execute('forgotPassword', { username: '' }),
  },
  ResetPasswordResult: {
    ResetPasswordPayload: reset({}),
    CodeMismatchError: reset({ code: 'wrong' }),
    InvalidPasswordError: reset({ newPassword: 'short' }),
    TooManyAttemptsError: executeThrowing('ConfirmForgotPassword', THROTTLED, resetPassword),
    InvalidInputError: execute('resetPassword', { username: '', code: '', newPassword: '' }),
  },
  PasswordPolicyResult: {
    PasswordPolicy: execute('passwordPolicy'),
    PasswordPolicyUnavailableError: executeThrowing('DescribeUserPool', 'AccessDeniedException', {
      field: 'passwordPolicy',
    }),
  },
  ChangePasswordResult: {
    ChangePasswordPayload: executeAsUser('changePassword', change),
    NotSignedInError: execute('changePassword', change),
    FederatedUserError: executeThrowing(
      'ChangePassword',
      ['NotAuthorizedException', 'User is not authorized to change password.'],
      { field: 'changePassword', input: change },
    ),
    IncorrectCredentialsError: executeAsUser('changePassword', { ...change, currentPassword: 'wrong' }),
    InvalidPasswordError: executeAsUser('changePassword', { ...change, newPassword: 'short' }),
    TooManyAttemptsError: executeThrowing('ChangePassword', THROTTLED, { field: 'changePassword', input: change }),
    InvalidInputError: execute('changePassword', { currentPassword: '', newPassword: '' }),
  },
};
