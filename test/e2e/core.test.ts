import { AdminDisableUserCommand, AdminResetUserPasswordCommand } from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { authErrors, fieldMessage, messages } from '../../src/messages.ts';
import { type Api, bearer, startApi } from '../support/api.ts';
import { isLocal, needsLocalPool, startTarget, type Target, variants } from '../support/target.ts';
import {
  adminCreateUser,
  completeSignIn,
  createVerifiedUser,
  newEmail,
  newPhoneNumber,
  password,
} from '../support/users.ts';

describe.each(variants)('with %s', (variant) => {
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

  test('me returns the user after sign-up, verification and sign-in', async () => {
    const email = newEmail();
    const phoneNumber = newPhoneNumber();
    const signUp = await api.execute('signUp', { email, password, phoneNumber, name: 'Ada' });
    expect(signUp).toMatchObject({
      __typename: 'SignUpPayload',
      userConfirmed: false,
      codeDelivery: { medium: 'EMAIL', attribute: 'EMAIL', destination: expect.stringMatching(/^.\*+@.\*+/) },
    });
    expect(await api.execute('signIn', { username: email, password })).toMatchObject({
      __typename: 'UserNotConfirmedError',
    });
    const code = await target.readCode(email);
    expect(await api.execute('verify', { username: email, code })).toMatchObject({ __typename: 'VerifyPayload' });
    const payload = await completeSignIn(api, target, { email });
    expect(payload).toMatchObject({ __typename: 'SignInPayload', tokenType: 'Bearer', expiresIn: 3600 });
    expect(await api.execute('me', undefined, bearer(payload.accessToken))).toEqual({
      __typename: 'User',
      id: signUp.userSub,
      username: signUp.userSub,
      email,
      emailVerified: true,
      phoneNumber,
      phoneNumberVerified: false,
      name: 'Ada',
      attributes: [],
      mfa: {
        enabled: expect.any(Array),
        preferred: variant === 'a pool that requires MFA' ? 'TOTP' : null,
        passkey: false,
      },
      passkeys: [],
      identities: [],
      groups: [],
      sessions: expect.any(Array),
      signInMethods: expect.arrayContaining(['PASSWORD']),
    });
  });

  test('signIn and signUp ignore the case of the email address', async () => {
    const email = await createVerifiedUser(api, target);
    expect(await completeSignIn(api, target, { email: email.toUpperCase() })).toMatchObject({
      __typename: 'SignInPayload',
    });
    expect(await api.execute('signUp', { email: email.toUpperCase(), password })).toMatchObject({
      __typename: 'UsernameTakenError',
    });
  });

  test('signIn returns the same error for a wrong password and an unknown user', async () => {
    const username = await createVerifiedUser(api, target);
    const wrong = await api.execute('signIn', { username, password: 'Not-it-1843' });
    expect(wrong).toEqual(authErrors.incorrectCredentials);
    expect(await api.execute('signIn', { username: newEmail(), password })).toEqual(wrong);
  });

  test('resendCode replaces the code', async () => {
    const email = newEmail();
    await api.execute('signUp', { email, password });
    const first = await target.readCode(email);
    expect(await api.execute('resendCode', { username: email })).toMatchObject({
      __typename: 'ResendCodePayload',
      codeDelivery: { medium: 'EMAIL' },
    });
    const second = await target.readCode(email);
    if (first !== second) {
      expect(await api.execute('verify', { username: email, code: first })).toMatchObject({
        __typename: expect.stringMatching(/^Code(Mismatch|Expired)Error$/),
      });
    }
    expect(await api.execute('verify', { username: email, code: second })).toMatchObject({
      __typename: 'VerifyPayload',
    });
    expect(await api.execute('verify', { username: email, code: second })).toMatchObject({
      __typename: 'AlreadyConfirmedError',
    });
    expect(await api.execute('resendCode', { username: email })).toMatchObject({ __typename: 'AlreadyConfirmedError' });
  });

  test.each([
    ['LENGTH', 'Aa1-'],
    ['LOWERCASE', 'ENGINE-1843'],
    ['UPPERCASE', 'engine-1843'],
    ['NUMBER', 'Engine-xxxx'],
    ['SYMBOL', 'Engine1843'],
  ])('signUp returns InvalidPasswordError when the password breaks %s', async (requirement, weak) => {
    expect(await api.execute('signUp', { email: newEmail(), password: weak })).toMatchObject({
      __typename: 'InvalidPasswordError',
      requirements: [requirement],
    });
  });

  test('signUp returns all rules that the password breaks, which are those of passwordPolicy', async ({ skip }) => {
    skip(!isLocal, needsLocalPool);
    expect(await api.execute('passwordPolicy')).toEqual({
      __typename: 'PasswordPolicy',
      minimumLength: 8,
      requireLowercase: true,
      requireUppercase: true,
      requireNumbers: true,
      requireSymbols: true,
      passwordHistorySize: 0,
    });
    expect(await api.execute('signUp', { email: newEmail(), password: '£' })).toMatchObject({
      __typename: 'InvalidPasswordError',
      requirements: ['LENGTH', 'LOWERCASE', 'UPPERCASE', 'NUMBER', 'SYMBOL'],
    });
    expect(api.failures()).toEqual([]);
  });

  test('signUp lists every fault of the input when several fields are wrong', async () => {
    const input = { email: 'ada', password: '', phoneNumber: '0123', name: 'a\u0000' };
    expect(await api.execute('signUp', input)).toEqual({
      __typename: 'InvalidInputError',
      message: messages.invalidInput,
      fields: [
        { field: 'email', code: 'INVALID_EMAIL', message: fieldMessage('INVALID_EMAIL') },
        { field: 'password', code: 'REQUIRED', message: fieldMessage('REQUIRED') },
        { field: 'phoneNumber', code: 'INVALID_PHONE_NUMBER', message: fieldMessage('INVALID_PHONE_NUMBER') },
        { field: 'name', code: 'CONTROL_CHARACTERS', message: fieldMessage('CONTROL_CHARACTERS') },
      ],
    });
  });

  describe('an account that may not sign in', () => {
    test('signIn returns DISABLED when the password is right, and INCORRECT when it is wrong', async () => {
      const { email } = await adminCreateUser(target);
      await target.admin.send(new AdminDisableUserCommand({ UserPoolId: target.userPoolId, Username: email }));
      expect(await api.execute('signIn', { username: email, password })).toEqual(authErrors.accountDisabled);
      expect(await api.execute('signIn', { username: email, password: 'Not-it-1843' })).toEqual(
        authErrors.incorrectCredentials,
      );
    });

    test('signIn returns PasswordResetRequiredError when an administrator reset the password', async () => {
      const { email } = await adminCreateUser(target);
      await target.admin.send(new AdminResetUserPasswordCommand({ UserPoolId: target.userPoolId, Username: email }));
      expect(await api.execute('signIn', { username: email, password })).toMatchObject({
        __typename: 'PasswordResetRequiredError',
      });
    });

    test('signIn returns LOCKED_OUT for a while after five wrong passwords', async ({ skip }) => {
      skip(!isLocal, needsLocalPool);
      const username = await createVerifiedUser(api, target);
      for (let attempt = 0; attempt < 5; attempt += 1) {
        await api.execute('signIn', { username, password: 'Not-it-1843' });
      }
      expect(await api.execute('signIn', { username, password })).toEqual(authErrors.lockedOut);
      target.advance?.(2000);
      expect(await completeSignIn(api, target, { email: username })).toMatchObject({ __typename: 'SignInPayload' });
      target.advance?.(-2000);
    });
  });

  test('verify returns CodeExpiredError when the code is older than a day', async ({ skip }) => {
    skip(!isLocal, needsLocalPool);
    const email = newEmail();
    await api.execute('signUp', { email, password });
    const code = await target.readCode(email);
    target.advance?.(25 * 3600_000);
    expect(await api.execute('verify', { username: email, code })).toMatchObject({ __typename: 'CodeExpiredError' });
    target.advance?.(-25 * 3600_000);
  });
});
