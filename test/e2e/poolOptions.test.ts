import { AdminCreateUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import { decodeJwt } from 'jose';
import { afterEach, describe, expect, test } from 'vitest';
import { authErrors } from '../../src/messages.ts';
import { type Api, bearer, startApi } from '../support/api.ts';
import { isLocal, needsLocalPool, startTarget, type Target, withClient } from '../support/target.ts';
import { adminCreateUser, completeSignIn, createVerifiedUser, newEmail, password } from '../support/users.ts';

const openResources: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of openResources.splice(0).reverse()) await each.close();
});

const startWith = async (env: Readonly<Record<string, string>>): Promise<{ target: Target; api: Api }> => {
  const target = await startTarget({ env });
  openResources.push(target);
  const api = await startApi(target);
  openResources.push(api);
  return { target, api };
};

const minutes = (count: number): number => count * 60_000;

describe.skipIf(!isLocal)(`in a pool with options (${needsLocalPool})`, () => {
  test('passwordPolicy returns the policy of the options, and signUp the rules of it that a password breaks', async () => {
    const { api } = await startWith({
      PASSWORD_MIN_LENGTH: '12',
      PASSWORD_REQUIRES: 'LOWERCASE,NUMBER',
      PASSWORD_HISTORY: '3',
    });
    expect(await api.execute('passwordPolicy')).toEqual({
      __typename: 'PasswordPolicy',
      minimumLength: 12,
      requireLowercase: true,
      requireUppercase: false,
      requireNumbers: true,
      requireSymbols: false,
      passwordHistorySize: 3,
    });
    expect(await api.execute('signUp', { email: newEmail(), password: 'ENGINE' })).toMatchObject({
      __typename: 'InvalidPasswordError',
      requirements: ['LENGTH', 'LOWERCASE', 'NUMBER'],
    });
    expect(await api.execute('signUp', { email: newEmail(), password: 'engine number 1' })).toMatchObject({
      __typename: 'SignUpPayload',
    });
  });

  test('signUp returns SignUpRefusedError when SELF_SIGN_UP is false, and users of an administrator sign in', async () => {
    const { target, api } = await startWith({ SELF_SIGN_UP: 'false' });
    expect(await api.execute('signUp', { email: newEmail(), password })).toEqual(authErrors.signUpClosed);
    const { email } = await adminCreateUser(target, { temporaryPassword: true });
    expect(await api.execute('signIn', { username: email, password })).toMatchObject({
      __typename: 'NewPasswordChallenge',
    });
    expect(api.failures()).toEqual([]);
  });

  test('signIn returns tokens that expire as ACCESS_TOKEN_MINUTES and ID_TOKEN_MINUTES say', async () => {
    const { target, api } = await startWith({ ACCESS_TOKEN_MINUTES: '5', ID_TOKEN_MINUTES: '10' });
    const email = await createVerifiedUser(api, target);
    const { accessToken, idToken, expiresIn } = await completeSignIn(api, target, { email });
    const lifetimes = [accessToken, idToken].map((token) => {
      const { exp = 0, iat = 0 } = decodeJwt(token);
      return exp - iat;
    });
    expect({ expiresIn, lifetimes }).toEqual({ expiresIn: 300, lifetimes: [300, 600] });
  });

  test('completeNewPassword returns SessionExpiredError when CHALLENGE_MINUTES are over', async () => {
    const { target, api } = await startWith({ CHALLENGE_MINUTES: '5' });
    const { email } = await adminCreateUser(target, { temporaryPassword: true });
    const answerAfter = async (milliseconds: number) => {
      const { username, session } = await api.execute('signIn', { username: email, password });
      target.advance?.(milliseconds);
      return api.execute('completeNewPassword', { username, session, newPassword: 'Difference-1822' });
    };
    expect(await answerAfter(minutes(5) + 1000)).toMatchObject({ __typename: 'SessionExpiredError' });
    expect(await answerAfter(minutes(4))).toMatchObject({ __typename: 'SignInPayload' });
  });

  test('signIn returns TEMPORARY_PASSWORD_EXPIRED when TEMPORARY_PASSWORD_DAYS are over', async () => {
    const { target, api } = await startWith({ TEMPORARY_PASSWORD_DAYS: '1' });
    const Username = newEmail();
    await target.admin.send(
      new AdminCreateUserCommand({ UserPoolId: target.userPoolId, Username, TemporaryPassword: password }),
    );
    target.advance?.(minutes(25 * 60));
    expect(await api.execute('signIn', { username: Username, password })).toMatchObject({
      __typename: 'IncorrectCredentialsError',
      reason: 'TEMPORARY_PASSWORD_EXPIRED',
    });
  });

  test('signIn returns MfaSetupChallenge when MFA is REQUIRED', async () => {
    const { target, api } = await startWith({ MFA: 'REQUIRED', MFA_METHODS: 'TOTP' });
    const email = await createVerifiedUser(api, target);
    expect(await api.execute('signIn', { username: email, password })).toMatchObject({
      __typename: 'MfaSetupChallenge',
    });
    expect(await completeSignIn(api, target, { email })).toMatchObject({ __typename: 'SignInPayload' });
  });

  test('startTotpSetup and setMfaPreference return MfaMethodNotFoundError when MFA is OFF', async () => {
    const { target, api } = await startWith({ MFA: 'OFF' });
    const email = await createVerifiedUser(api, target);
    const { accessToken } = await api.execute('signIn', { username: email, password });
    const answers = [
      await api.execute('startTotpSetup', {}, bearer(accessToken)),
      await api.execute('setMfaPreference', { enabled: ['TOTP'] }, bearer(accessToken)),
      await api.execute('setMfaPreference', { enabled: ['EMAIL'], allowNoRecovery: true }, bearer(accessToken)),
    ];
    expect(answers.map(({ __typename }) => __typename)).toEqual([
      'MfaMethodNotFoundError',
      'MfaMethodNotFoundError',
      'MfaMethodNotFoundError',
    ]);
    expect(api.failures()).toEqual([]);
  });

  test('signUp returns REQUIRED without one of REQUIRED_ATTRIBUTES, and NOT_ALLOWED for others than WRITABLE_ATTRIBUTES', async () => {
    const { api } = await startWith({
      REQUIRED_ATTRIBUTES: 'name,phone_number',
      WRITABLE_ATTRIBUTES: 'name,phone_number',
    });
    const signUp = (input: object) => api.execute('signUp', { email: newEmail(), password, ...input });
    expect(await signUp({})).toMatchObject({
      fields: [
        { field: 'name', code: 'REQUIRED' },
        { field: 'phoneNumber', code: 'REQUIRED' },
      ],
    });
    const complete = { name: 'Ada', phoneNumber: '+14155550123' };
    expect(
      await signUp({ ...complete, attributes: [{ name: 'website', value: 'https://example.com' }] }),
    ).toMatchObject({ fields: [{ field: 'attributes', code: 'NOT_ALLOWED' }] });
    expect(await signUp(complete)).toMatchObject({ __typename: 'SignUpPayload' });
    expect(api.failures()).toEqual([]);
  });

  test('me returns the User for a token of another app client only when ACCEPTED_CLIENT_IDS lists it', async () => {
    const { target, api } = await startWith({});
    const other = await withClient(target, {});
    const otherApi = await startApi(other);
    const accepting = await startApi(target, { acceptedClientIds: [other.clientId] });
    openResources.push(otherApi, accepting);
    const email = await createVerifiedUser(otherApi, other);
    const { accessToken, refreshToken } = await completeSignIn(otherApi, other, { email });
    expect(await api.execute('me', undefined, bearer(accessToken))).toMatchObject({ __typename: 'NotSignedInError' });
    expect(await accepting.execute('me', undefined, bearer(accessToken))).toMatchObject({ __typename: 'User', email });
    // A refresh token stays the other app client's.
    expect(await accepting.execute('refreshTokens', { refreshToken })).toMatchObject({
      __typename: 'InvalidRefreshTokenError',
    });
    expect(accepting.failures()).toEqual([]);
  });
});
