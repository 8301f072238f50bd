import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, type Api, bearer, startApi } from '../support/api.ts';
import { isLocal, needsLocalPool, startTarget, type Target, withClient } from '../support/target.ts';
import { adminCreateUser, createUnconfirmedUser, createVerifiedUser, newEmail, password } from '../support/users.ts';

const MINUTE = 60_000;

let target: Target;
let api: Api;
beforeAll(async () => {
  target = await startTarget();
  api = await startApi(target);
});
afterAll(async () => {
  await api.close();
  await target.close();
});

/** Signs up without a password. @returns the address and the payload */
const signUpWithoutPassword = async () => {
  const email = newEmail();
  return { email, payload: await api.execute('signUp', { email }) };
};

/** Sends the newest code with the session of a challenge or of a sign-up. */
const verify = async (email: string, challenge: Partial<Answer>) =>
  api.execute('verify', {
    username: challenge.username ?? email,
    session: challenge.session ?? null,
    code: await target.readCode(email),
  });

describe.skipIf(!isLocal)(`without a password (${needsLocalPool})`, () => {
  test('signUp, then verify with the session, returns tokens of a confirmed user', async () => {
    const { email, payload } = await signUpWithoutPassword();
    expect(payload).toMatchObject({ __typename: 'SignUpPayload', userConfirmed: false, session: expect.any(String) });
    const tokens = await verify(email, payload);
    expect(tokens).toMatchObject({ __typename: 'SignInPayload', refreshToken: expect.any(String) });
    expect(await api.execute('me', undefined, bearer(tokens.accessToken))).toMatchObject({
      email,
      emailVerified: true,
      signInMethods: ['EMAIL_CODE'],
    });
    expect(await api.execute('refreshTokens', { refreshToken: tokens.refreshToken })).toMatchObject({
      __typename: 'RefreshTokensPayload',
    });
  });

  test('verify without the session returns VerifyPayload', async () => {
    const { email } = await signUpWithoutPassword();
    expect(await verify(email, { session: null })).toMatchObject({ __typename: 'VerifyPayload' });
  });

  test('verify returns VerifyPayload when the session has expired, and the user signs in by code', async () => {
    const { email, payload } = await signUpWithoutPassword();
    target.advance?.(16 * MINUTE);
    expect(await verify(email, payload)).toMatchObject({ __typename: 'VerifyPayload' });
    const challenge = await api.execute('startSignIn', { username: email, method: 'EMAIL_CODE' });
    expect(await verify(email, challenge)).toMatchObject({
      __typename: 'SignInPayload',
    });
  });

  test('verify returns CodeMismatchError for a wrong code, and tokens for the right one afterwards', async () => {
    const { email, payload } = await signUpWithoutPassword();
    expect(await api.execute('verify', { username: email, session: payload.session, code: '000000' })).toMatchObject({
      __typename: 'CodeMismatchError',
    });
    expect(await verify(email, payload)).toMatchObject({ __typename: 'SignInPayload' });
  });

  test('verify returns tokens with the session and the code of resendCode', async () => {
    const { email, payload } = await signUpWithoutPassword();
    const first = await target.readCode(email);
    await api.execute('resendCode', { username: email });
    expect(await target.readCode(email)).not.toBe(first);
    expect(await verify(email, payload)).toMatchObject({ __typename: 'SignInPayload' });
  });

  test('changePassword sets the first password without a current one, and needs it afterwards', async () => {
    const { email, payload } = await signUpWithoutPassword();
    const { accessToken } = await verify(email, payload);
    expect(await api.execute('changePassword', { newPassword: password }, bearer(accessToken))).toMatchObject({
      __typename: 'ChangePasswordPayload',
    });
    expect(await api.execute('signIn', { username: email, password })).toMatchObject({ __typename: 'SignInPayload' });
    const answer = await api.execute('changePassword', { newPassword: 'Difference-1822' }, bearer(accessToken));
    expect(answer).toMatchObject({
      __typename: 'InvalidInputError',
      fields: [{ field: 'currentPassword', code: 'REQUIRED' }],
    });
  });

  test('signUp returns REQUIRED for the password when the pool has passwords only', async () => {
    const passwords = await withClient(target, {});
    const other = await startApi(passwords);
    expect(await other.execute('signUp', { email: newEmail() })).toMatchObject({
      __typename: 'InvalidInputError',
      fields: [{ field: 'password', code: 'REQUIRED' }],
    });
    await other.close();
  });

  test('signUp returns REQUIRED for the password when sign-ups are confirmed without a code', async () => {
    const other = await startApi(target, { autoConfirmSignUp: true });
    expect(await other.execute('signUp', { email: newEmail() })).toMatchObject({
      __typename: 'InvalidInputError',
      fields: [{ field: 'password', code: 'REQUIRED' }],
    });
    await other.close();
  });

  test('signUp returns no session when existing users are hidden', async () => {
    const hiding = await startApi(target, { hideExistingUsers: true });
    expect(await hiding.execute('signUp', { email: newEmail() })).toMatchObject({
      __typename: 'SignUpPayload',
      session: null,
    });
    await hiding.close();
  });
});

describe.skipIf(!isLocal)(`a sign-in by code (${needsLocalPool})`, () => {
  test.each([
    ['EMAIL_CODE', 'EMAIL', 'email'],
    ['SMS_CODE', 'SMS', 'phoneNumber'],
  ] as const)(
    'returns tokens for a code of eight digits when the method is %s',
    async (method, codeMethod, address) => {
      const user = await adminCreateUser(target);
      const challenge = await api.execute('startSignIn', { username: user.email, method });
      expect(challenge).toMatchObject({ __typename: 'CodeChallenge', method: codeMethod });
      const code = await target.readCode(user[address]);
      expect(code).toMatch(/^\d{8}$/);
      const { username, session } = challenge;
      expect(await api.execute('verify', { username, session, code })).toMatchObject({ __typename: 'SignInPayload' });
    },
  );

  test('returns SessionExpiredError after the session’s time', async () => {
    const email = await createVerifiedUser(api, target);
    const challenge = await api.execute('startSignIn', { username: email, method: 'EMAIL_CODE' });
    target.advance?.(16 * MINUTE);
    expect(await verify(email, challenge)).toMatchObject({
      __typename: 'SessionExpiredError',
    });
  });

  test('returns CodeMismatchError for a wrong code, and then tokens for the right one', async () => {
    const email = await createVerifiedUser(api, target);
    const challenge = await api.execute('startSignIn', { username: email, method: 'EMAIL_CODE' });
    const { username, session } = challenge;
    expect(await api.execute('verify', { username, session, code: '00000000' })).toMatchObject({
      __typename: 'CodeMismatchError',
    });
    expect(await verify(email, challenge)).toMatchObject({
      __typename: 'SignInPayload',
    });
  });

  test('confirms an unconfirmed user', async () => {
    const { email } = await signUpWithoutPassword();
    const challenge = await api.execute('startSignIn', { username: email, method: 'EMAIL_CODE' });
    const tokens = await verify(email, challenge);
    expect(await api.execute('me', undefined, bearer(tokens.accessToken))).toMatchObject({ emailVerified: true });
  });

  test('returns SignInMethodChallenge when the user has no verified phone number', async () => {
    const email = await createVerifiedUser(api, target);
    expect(await api.execute('startSignIn', { username: email, method: 'SMS_CODE' })).toMatchObject({
      __typename: 'SignInMethodChallenge',
      signInMethods: ['PASSWORD', 'EMAIL_CODE'],
    });
  });

  test('delivers the refresh token as a cookie', async () => {
    const cookies = await startApi(target, { corsOrigins: ['https://app.example.com'] });
    const headers = { 'x-token-delivery': 'cookie', origin: 'https://app.example.com' };
    const email = await createVerifiedUser(api, target);
    const { username, session } = await cookies.execute('startSignIn', { username: email, method: 'EMAIL_CODE' });
    const input = { username, session, code: await target.readCode(email) };
    expect(await cookies.execute('verify', input, headers)).toMatchObject({
      __typename: 'SignInPayload',
      refreshToken: null,
    });
    await cookies.close();
  });
});

describe.skipIf(!isLocal)(`selectSignInMethod (${needsLocalPool})`, () => {
  const start = async (email: string) => {
    const { username, session } = await api.execute('startSignIn', { username: email });
    return { username, session };
  };

  test('returns tokens for the right password, and IncorrectCredentialsError for a wrong one', async () => {
    const email = await createVerifiedUser(api, target);
    const wrong = { ...(await start(email)), method: 'PASSWORD', password: 'Difference-1822' };
    expect(await api.execute('selectSignInMethod', wrong)).toMatchObject({ __typename: 'IncorrectCredentialsError' });
    const right = { ...(await start(email)), method: 'PASSWORD', password };
    expect(await api.execute('selectSignInMethod', right)).toMatchObject({ __typename: 'SignInPayload' });
  });

  test('returns CodeChallenge, which verify answers, when the method is EMAIL_CODE', async () => {
    const email = await createVerifiedUser(api, target);
    const challenge = await api.execute('selectSignInMethod', { ...(await start(email)), method: 'EMAIL_CODE' });
    expect(challenge).toMatchObject({ __typename: 'CodeChallenge', method: 'EMAIL' });
    expect(await verify(email, challenge)).toMatchObject({
      __typename: 'SignInPayload',
    });
  });

  test('returns SignInMethodUnavailableError when the user has no such method', async () => {
    const email = await createVerifiedUser(api, target);
    expect(await api.execute('selectSignInMethod', { ...(await start(email)), method: 'PASSKEY' })).toMatchObject({
      __typename: 'SignInMethodUnavailableError',
    });
  });

  test('returns UserNotConfirmedError, as signIn does, for the right password of an account that is not confirmed', async () => {
    const email = await createUnconfirmedUser(api);
    const input = { ...(await start(email)), method: 'PASSWORD', password };
    expect(await api.execute('selectSignInMethod', input)).toEqual(
      await api.execute('signIn', { username: email, password }),
    );
    expect(await api.execute('selectSignInMethod', { ...input, ...(await start(email)) })).toMatchObject({
      __typename: 'UserNotConfirmedError',
    });
  });

  test('returns SessionExpiredError when the session is used again', async () => {
    const email = await createVerifiedUser(api, target);
    const input = { ...(await start(email)), method: 'PASSWORD', password };
    await api.execute('selectSignInMethod', input);
    expect(await api.execute('selectSignInMethod', input)).toMatchObject({ __typename: 'SessionExpiredError' });
  });
});
