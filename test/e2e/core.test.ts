import { AdminDisableUserCommand, AdminResetUserPasswordCommand } from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bearer, type Graph, startGraph } from './graph.ts';
import { isLocal, needsLocalPool, startTarget, type Target, variants } from './target.ts';
import { adminUser, newEmail, newPhoneNumber, password, signedIn, verifiedUser } from './users.ts';

describe.each(variants)('with %s', (variant) => {
  let target: Target;
  let graph: Graph;

  beforeAll(async () => {
    target = await startTarget({ variant });
    graph = await startGraph(target);
  });
  afterAll(async () => {
    await graph.close();
    await target.close();
  });

  test('a person signs up, reads the code, verifies, signs in and asks who they are', async () => {
    const email = newEmail();
    const phoneNumber = newPhoneNumber();
    const signedUp = await graph.ask('signUp', { email, password, phoneNumber, name: 'Ada' });
    expect(signedUp).toMatchObject({
      __typename: 'SignUpPayload',
      userConfirmed: false,
      codeDelivery: { medium: 'EMAIL', attribute: 'email', destination: expect.stringMatching(/^.\*+@.\*+/) },
    });
    expect(await graph.ask('signIn', { username: email, password })).toMatchObject({
      __typename: 'UserNotConfirmedError',
    });
    const code = await target.codeFor(email);
    expect(await graph.ask('verify', { username: email, code })).toMatchObject({ __typename: 'VerifyPayload' });
    const payload = await signedIn(graph, target, { email });
    expect(payload).toMatchObject({ __typename: 'SignInPayload', tokenType: 'Bearer', expiresIn: 3600 });
    expect(await graph.ask('me', undefined, bearer(payload.accessToken))).toEqual({
      __typename: 'User',
      id: signedUp.userSub,
      username: signedUp.userSub,
      email,
      emailVerified: true,
      phoneNumber,
      phoneNumberVerified: false,
      name: 'Ada',
      mfa: { enabled: expect.any(Array), preferred: variant === 'a pool that requires MFA' ? 'TOTP' : null },
    });
  });

  test('an email address is the same in any case', async () => {
    const email = await verifiedUser(graph, target);
    expect(await signedIn(graph, target, { email: email.toUpperCase() })).toMatchObject({
      __typename: 'SignInPayload',
    });
    expect(await graph.ask('signUp', { email: email.toUpperCase(), password })).toMatchObject({
      __typename: 'UsernameTakenError',
    });
  });

  test('a wrong password and an unknown user get the same answer', async () => {
    const username = await verifiedUser(graph, target);
    const wrong = await graph.ask('signIn', { username, password: 'Not-it-1843' });
    expect(wrong).toMatchObject({ __typename: 'IncorrectCredentialsError' });
    expect(await graph.ask('signIn', { username: newEmail(), password })).toEqual(wrong);
  });

  test('resending replaces the code', async () => {
    const email = newEmail();
    await graph.ask('signUp', { email, password });
    const first = await target.codeFor(email);
    expect(await graph.ask('resendCode', { username: email })).toMatchObject({
      __typename: 'ResendCodePayload',
      codeDelivery: { medium: 'EMAIL' },
    });
    const second = await target.codeFor(email);
    if (first !== second) {
      expect(await graph.ask('verify', { username: email, code: first })).toMatchObject({
        __typename: expect.stringMatching(/^Code(Mismatch|Expired)Error$/),
      });
    }
    expect(await graph.ask('verify', { username: email, code: second })).toMatchObject({ __typename: 'VerifyPayload' });
    expect(await graph.ask('verify', { username: email, code: second })).toMatchObject({
      __typename: 'AlreadyConfirmedError',
    });
    expect(await graph.ask('resendCode', { username: email })).toMatchObject({ __typename: 'AlreadyConfirmedError' });
  });

  test.each([
    ['Aa1-', 'LENGTH'],
    ['ENGINE-1843', 'LOWERCASE'],
    ['engine-1843', 'UPPERCASE'],
    ['Engine-xxxx', 'NUMBER'],
    ['Engine1843', 'SYMBOL'],
  ])('a password like %s lacks %s', async (weak, requirement) => {
    expect(await graph.ask('signUp', { email: newEmail(), password: weak })).toMatchObject({
      __typename: 'InvalidPasswordError',
      requirements: [requirement],
    });
  });

  test('all faults of an input are told together, before Cognito is asked', async () => {
    const input = { email: 'ada', password: '', phoneNumber: '0123', name: 'a\u0000' };
    expect(await graph.ask('signUp', input)).toEqual({
      __typename: 'InvalidInputError',
      message: expect.any(String),
      fields: ['email', 'password', 'phoneNumber', 'name'].map((field) => ({ field, message: expect.any(String) })),
    });
  });

  describe('accounts that may not sign in', () => {
    test('a disabled one is told so only with the right password', async () => {
      const { email } = await adminUser(target);
      await target.admin.send(new AdminDisableUserCommand({ UserPoolId: target.userPoolId, Username: email }));
      expect(await graph.ask('signIn', { username: email, password })).toEqual({
        __typename: 'IncorrectCredentialsError',
        message: 'This account is disabled.',
      });
    });

    test('one whose password an administrator reset has to choose another', async () => {
      const { email } = await adminUser(target);
      await target.admin.send(new AdminResetUserPasswordCommand({ UserPoolId: target.userPoolId, Username: email }));
      expect(await graph.ask('signIn', { username: email, password })).toMatchObject({
        __typename: 'PasswordResetRequiredError',
      });
    });

    test('five wrong passwords lock one for a while', async ({ skip }) => {
      skip(!isLocal, needsLocalPool);
      const username = await verifiedUser(graph, target);
      for (let attempt = 0; attempt < 5; attempt += 1) {
        await graph.ask('signIn', { username, password: 'Not-it-1843' });
      }
      expect(await graph.ask('signIn', { username, password })).toMatchObject({ __typename: 'TooManyAttemptsError' });
      target.advance?.(2000);
      expect(await signedIn(graph, target, { email: username })).toMatchObject({ __typename: 'SignInPayload' });
      target.advance?.(-2000);
    });
  });

  test('a code is over after its day', async ({ skip }) => {
    skip(!isLocal, needsLocalPool);
    const email = newEmail();
    await graph.ask('signUp', { email, password });
    const code = await target.codeFor(email);
    target.advance?.(25 * 3600_000);
    expect(await graph.ask('verify', { username: email, code })).toMatchObject({ __typename: 'CodeExpiredError' });
    target.advance?.(-25 * 3600_000);
  });
});
