import { AdminUpdateUserAttributesCommand, UpdateUserPoolCommand } from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { authErrors } from '../../src/messages.ts';
import { type Answer, type Api, bearer, startApi } from '../support/api.ts';
import { isLocal, needsLocalPool, startTarget, type Target, variants } from '../support/target.ts';
import {
  adminCreateUser,
  completeSignIn,
  createVerifiedUser,
  newEmail,
  newPhoneNumber,
  password,
  signInNewUser,
} from '../support/users.ts';

const newPassword = 'Difference-1822';

describe.each(variants)('passwords, with %s', (variant) => {
  let target: Target;
  let api: Api;

  beforeAll(async () => {
    target = await startTarget({ variant });
    api = await startApi(target);
  });
  afterAll(async () => {
    await api.close();
    await target.close();
  });

  test('resetPassword sets a new password when the code is right', async () => {
    const { email } = await signInNewUser(api, target);
    const answer = await api.execute('forgotPassword', { username: email });
    expect(answer).toMatchObject({ __typename: 'ForgotPasswordPayload', codeDelivery: { medium: 'EMAIL' } });
    const code = await target.readCode(email);
    const reset = { username: email, newPassword };
    expect(await api.execute('resetPassword', { ...reset, code: '000000' })).toMatchObject({
      __typename: 'CodeMismatchError',
    });
    expect(await api.execute('resetPassword', { ...reset, newPassword: 'short', code })).toMatchObject({
      __typename: 'InvalidPasswordError',
      requirements: ['LENGTH', 'UPPERCASE', 'NUMBER', 'SYMBOL'],
    });
    expect(await api.execute('resetPassword', { ...reset, code })).toMatchObject({
      __typename: 'ResetPasswordPayload',
    });
    expect(await api.execute('signIn', { username: email, password })).toMatchObject({
      __typename: 'IncorrectCredentialsError',
    });
    expect(await completeSignIn(api, target, { email, password: newPassword })).toMatchObject({
      __typename: 'SignInPayload',
    });
  });

  test('forgotPassword returns the same answer for a confirmed, an unconfirmed and an unknown user', async () => {
    const known = await createVerifiedUser(api, target);
    const unknown = `${known[0]}${newEmail()}`;
    const answer = await api.execute('forgotPassword', { username: known });
    expect(await api.execute('forgotPassword', { username: unknown })).toEqual(answer);
    const unconfirmed = `${known[0]}${newEmail()}`;
    await api.execute('signUp', { email: unconfirmed, password });
    expect(await api.execute('forgotPassword', { username: unconfirmed })).toEqual(answer);
  });

  test('resetPassword returns CodeMismatchError when the code is older than an hour', async ({ skip }) => {
    skip(!isLocal, needsLocalPool);
    const email = await createVerifiedUser(api, target);
    await api.execute('forgotPassword', { username: email });
    const code = await target.readCode(email);
    target.advance?.(61 * 60_000);
    expect(await api.execute('resetPassword', { username: email, code, newPassword })).toMatchObject({
      __typename: 'CodeMismatchError',
    });
  });

  test('changePassword changes the password when the current one is right', async () => {
    const { email, headers } = await signInNewUser(api, target);
    const change = { currentPassword: password, newPassword };
    expect(await api.execute('changePassword', { ...change, currentPassword: 'Not-it-1843' }, headers)).toEqual(
      authErrors.incorrectCurrentPassword,
    );
    expect(await api.execute('changePassword', { ...change, newPassword: 'nocapitals-1' }, headers)).toMatchObject({
      __typename: 'InvalidPasswordError',
      requirements: ['UPPERCASE'],
    });
    expect(await api.execute('changePassword', change)).toMatchObject({ __typename: 'NotSignedInError' });
    expect(await api.execute('changePassword', change, headers)).toMatchObject({ __typename: 'ChangePasswordPayload' });
    expect(await completeSignIn(api, target, { email, password: newPassword })).toMatchObject({
      __typename: 'SignInPayload',
    });
  });

  test('changePassword ends all sessions when signOutOtherDevices is true, and none otherwise', async () => {
    const { email, tokens, headers } = await signInNewUser(api, target);
    const other = await completeSignIn(api, target, { email });
    const refresh = ({ refreshToken }: Answer) => api.execute('refreshTokens', { refreshToken });
    const first = { currentPassword: password, newPassword };
    expect(await api.execute('changePassword', first, headers)).toMatchObject({ signedOut: false });
    expect(await refresh(other)).toMatchObject({ __typename: 'RefreshTokensPayload' });
    const second = { currentPassword: newPassword, newPassword: 'Analytical-1837', signOutOtherDevices: true };
    expect(await api.execute('changePassword', second, headers)).toMatchObject({ signedOut: true });
    for (const session of [tokens, other]) {
      expect(await refresh(session)).toMatchObject({ __typename: 'InvalidRefreshTokenError' });
    }
    expect(await api.execute('me', undefined, headers)).toMatchObject({ __typename: 'NotSignedInError' });
  });

  test('completeNewPassword replaces a temporary password once', async () => {
    const { email } = await adminCreateUser(target, { temporaryPassword: true });
    const { username, session } = await api.execute('signIn', { username: email, password });
    const complete = (newPassword: string) => api.execute('completeNewPassword', { username, session, newPassword });
    expect(await complete('short')).toMatchObject({ __typename: 'InvalidPasswordError' });
    const expected = variant === 'a pool that requires MFA' ? 'MfaSetupChallenge' : 'SignInPayload';
    expect(await complete(newPassword)).toMatchObject({ __typename: expected });
    expect(await complete(newPassword)).toMatchObject({ __typename: 'SessionExpiredError' });
  });

  test.each([
    ['email', newEmail()],
    ['phone_number', newPhoneNumber()],
  ])('completeNewPassword returns InvalidInputError when it replaces the verified %s', async (name, value) => {
    const { email } = await adminCreateUser(target, { temporaryPassword: true });
    const { username, session } = await api.execute('signIn', { username: email, password });
    const input = { username, session, newPassword, attributes: [{ name, value }] };
    expect(await api.execute('completeNewPassword', input)).toMatchObject({ __typename: 'InvalidInputError' });
  });
});

describe.skipIf(!isLocal)(`passwords (${needsLocalPool})`, () => {
  test('changePassword returns NOT_REUSED when the password is in the history', async () => {
    const target = await startTarget();
    const api = await startApi(target);
    await target.admin.send(
      new UpdateUserPoolCommand({
        UserPoolId: target.userPoolId,
        AutoVerifiedAttributes: ['email'],
        Policies: { PasswordPolicy: { MinimumLength: 8, PasswordHistorySize: 3 } },
      }),
    );
    const email = await createVerifiedUser(api, target);
    const { accessToken } = await completeSignIn(api, target, { email });
    const change = (currentPassword: string, proposed: string): Promise<Answer> =>
      api.execute('changePassword', { currentPassword, newPassword: proposed }, bearer(accessToken));
    await change(password, newPassword);
    expect(await change(newPassword, password)).toMatchObject({
      __typename: 'InvalidPasswordError',
      requirements: ['NOT_REUSED'],
    });
    await api.close();
    await target.close();
  });

  test('forgotPassword returns the same answer when the user has no verified address', async () => {
    const target = await startTarget();
    const api = await startApi(target);
    const { email } = await adminCreateUser(target);
    const before = await api.execute('forgotPassword', { username: email });
    await target.admin.send(
      new AdminUpdateUserAttributesCommand({
        UserPoolId: target.userPoolId,
        Username: email,
        UserAttributes: [
          { Name: 'email_verified', Value: 'false' },
          { Name: 'phone_number_verified', Value: 'false' },
        ],
      }),
    );
    expect(await api.execute('forgotPassword', { username: email })).toEqual(before);
    await api.close();
    await target.close();
  });
});
