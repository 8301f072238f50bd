import {
  AdminUpdateUserAttributesCommand,
  SetUserPoolMfaConfigCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { authErrors } from '../../src/messages.ts';
import { type Api, bearer, startApi } from '../support/api.ts';
import { startCognitoStub } from '../support/cognitoStub.ts';
import { isLocal, needsLocalPool, startTarget, type Target } from '../support/target.ts';
import {
  adminCreateUser,
  completeSignIn,
  createVerifiedUser,
  generateTotp,
  password,
  preferMfa,
  setUpTotp,
} from '../support/users.ts';

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

describe('challenges', () => {
  test.each(['SMS', 'EMAIL'] as const)('a sign-in asks for a code by %s, and verify returns tokens', async (method) => {
    const { email, phoneNumber } = await adminCreateUser(target);
    await preferMfa(target, email, { methods: [method] });
    const challenge = await api.execute('signIn', { username: email, password });
    expect(challenge).toMatchObject({ __typename: 'CodeChallenge', method, delivery: { medium: method } });
    const { username, session } = challenge;
    expect(await api.execute('verify', { username, session, code: '000000' })).toMatchObject({
      __typename: 'CodeMismatchError',
    });
    const again = await api.execute('signIn', { username: email, password });
    const code = await target.readCode(method === 'SMS' ? phoneNumber : email);
    expect(await api.execute('verify', { username: again.username, session: again.session, code })).toMatchObject({
      __typename: 'SignInPayload',
      refreshToken: expect.any(String),
    });
  });

  test('a sign-in asks for a code of the authenticator app, which is valid once', async () => {
    const { email } = await adminCreateUser(target);
    const { accessToken } = await completeSignIn(api, target, { email });
    await setUpTotp(api, target, { email, accessToken });
    await api.execute('setMfaPreference', { enabled: ['TOTP'], preferred: 'TOTP' }, bearer(accessToken));
    const signIn = () => api.execute('signIn', { username: email, password });
    const challenge = await signIn();
    expect(challenge).toMatchObject({ __typename: 'CodeChallenge', method: 'TOTP', delivery: null });
    const answer = { code: await generateTotp(target, email) };
    const { username, session } = challenge;
    expect(await api.execute('verify', { username, session, ...answer })).toMatchObject({
      __typename: 'SignInPayload',
    });
    const second = await signIn();
    expect(await api.execute('verify', { username, session: second.session, ...answer })).toMatchObject({
      __typename: 'CodeExpiredError',
    });
  });

  test('signIn returns MfaSelectionChallenge when two methods are on and none is preferred', async () => {
    const { email } = await adminCreateUser(target);
    await preferMfa(target, email, { methods: ['SMS', 'EMAIL'], choice: true });
    expect(await api.execute('signIn', { username: email, password })).toMatchObject({
      __typename: 'MfaSelectionChallenge',
      methods: ['SMS', 'EMAIL'],
    });
  });

  test('signIn returns NewPasswordChallenge when the password is temporary', async () => {
    const { email } = await adminCreateUser(target, { temporaryPassword: true });
    const challenge = await api.execute('signIn', { username: email, password });
    expect(challenge).toMatchObject({ __typename: 'NewPasswordChallenge', requiredAttributes: [] });
    const { username, session } = challenge;
    expect(await api.execute('verify', { username, session, code: '123456' })).toMatchObject({
      __typename: 'SessionExpiredError',
    });
  });

  test('verify returns SessionExpiredError when the session is older than 15 minutes', async ({ skip }) => {
    skip(!isLocal, needsLocalPool);
    const { email } = await adminCreateUser(target);
    await preferMfa(target, email, { methods: ['EMAIL'] });
    const { username, session } = await api.execute('signIn', { username: email, password });
    const code = await target.readCode(email);
    target.advance?.(16 * 60_000);
    expect(await api.execute('verify', { username, session, code })).toMatchObject({
      __typename: 'SessionExpiredError',
    });
    target.advance?.(-16 * 60_000);
  });
});

describe('an authenticator app', () => {
  test('is set up with an access token, and then used at sign-in', async () => {
    const email = await createVerifiedUser(api, target);
    const { accessToken } = await completeSignIn(api, target, { email });
    const setup = await api.execute('startTotpSetup', undefined, bearer(accessToken));
    const uri = new URL(setup.otpauthUri);
    expect([uri.protocol, uri.host, decodeURIComponent(uri.pathname)]).toEqual([
      'otpauth:',
      'totp',
      `/Cognito:${email}`,
    ]);
    expect(Object.fromEntries(uri.searchParams)).toEqual({ secret: setup.secretCode, issuer: 'Cognito' });
    expect(setup.session).toBeNull();
    expect(await api.execute('finishTotpSetup', { code: '000000' }, bearer(accessToken))).toMatchObject({
      __typename: 'CodeMismatchError',
    });
    expect(await setUpTotp(api, target, { email, accessToken })).toMatchObject({
      __typename: 'FinishTotpSetupPayload',
    });
    const preference = { enabled: ['TOTP'], preferred: 'TOTP' };
    expect(await api.execute('setMfaPreference', preference, bearer(accessToken))).toEqual({
      __typename: 'SetMfaPreferencePayload',
      mfa: { ...preference, passkey: false },
    });
    expect(await api.execute('me', undefined, bearer(accessToken))).toMatchObject({ mfa: preference });
    expect(await completeSignIn(api, target, { email })).toMatchObject({ __typename: 'SignInPayload' });
  });

  test('is set up during a sign-in when the pool requires MFA', async ({ skip }) => {
    skip(!isLocal, needsLocalPool);
    const required = await startTarget({ variant: 'a pool that requires MFA' });
    const strict = await startApi(required, { totpIssuer: 'Engine & Sons' });
    const email = await createVerifiedUser(strict, required);
    const challenge = await strict.execute('signIn', { username: email, password });
    expect(challenge).toMatchObject({ __typename: 'MfaSetupChallenge', methods: ['TOTP'] });
    const { session } = challenge;
    const setup = await strict.execute('startTotpSetup', { session });
    expect(setup).toMatchObject({ __typename: 'StartTotpSetupPayload', session: expect.any(String) });
    expect(setup.otpauthUri).toContain(`otpauth://totp/Engine%20%26%20Sons:${encodeURIComponent(email)}?`);
    expect(await strict.execute('verify', { username: challenge.username, session, code: '123456' })).toMatchObject({
      __typename: 'SessionExpiredError',
    });
    // startTotpSetup has used the first session.
    expect(await completeSignIn(strict, required, { email })).toMatchObject({ __typename: 'SignInPayload' });
    expect(await strict.execute('signIn', { username: email, password })).toMatchObject({
      __typename: 'CodeChallenge',
      method: 'TOTP',
    });
    await strict.close();
    await required.close();
  });

  test('setMfaPreference returns MfaMethodNotFoundError when it is not set up', async () => {
    const email = await createVerifiedUser(api, target);
    const { accessToken } = await completeSignIn(api, target, { email });
    expect(await api.execute('setMfaPreference', { enabled: ['TOTP'] }, bearer(accessToken))).toMatchObject({
      __typename: 'MfaMethodNotFoundError',
    });
  });
});

test('selectMfaMethod returns the CodeChallenge of the chosen method', async () => {
  const { email, phoneNumber } = await adminCreateUser(target);
  const { accessToken } = await completeSignIn(api, target, { email });
  const both = { enabled: ['SMS', 'EMAIL'], allowNoRecovery: true };
  await api.execute('setMfaPreference', both, bearer(accessToken));
  const choice = await api.execute('signIn', { username: email, password });
  expect(choice).toMatchObject({ __typename: 'MfaSelectionChallenge', methods: ['SMS', 'EMAIL'] });
  const { username, session } = choice;
  const challenge = await api.execute('selectMfaMethod', { username, session, method: 'SMS' });
  expect(challenge).toMatchObject({ __typename: 'CodeChallenge', method: 'SMS', delivery: { medium: 'SMS' } });
  const answer = { username, session: challenge.session, code: await target.readCode(phoneNumber) };
  expect(await api.execute('verify', answer)).toMatchObject({ __typename: 'SignInPayload' });
});

test('selectMfaMethod returns MfaMethodNotFoundError when the method is not on', async () => {
  const { email } = await adminCreateUser(target);
  await preferMfa(target, email, { methods: ['SMS', 'EMAIL'], choice: true });
  const { username, session } = await api.execute('signIn', { username: email, password });
  expect(await api.execute('selectMfaMethod', { username, session, method: 'TOTP' })).toMatchObject({
    __typename: 'MfaMethodNotFoundError',
  });
});

test('setMfaPreference turns three methods on, and each off again', async () => {
  const { email, phoneNumber } = await adminCreateUser(target);
  const { accessToken } = await completeSignIn(api, target, { email });
  await setUpTotp(api, target, { email, accessToken });
  const prefer = (enabled: string[], preferred?: string) =>
    api.execute(
      'setMfaPreference',
      { enabled, preferred: preferred ?? null, allowNoRecovery: true },
      bearer(accessToken),
    );
  await prefer(['TOTP', 'SMS', 'EMAIL']);
  const choice = await api.execute('signIn', { username: email, password });
  expect(choice).toMatchObject({ methods: ['SMS', 'EMAIL', 'TOTP'] });
  const { username, session } = choice;
  const byTotp = await api.execute('selectMfaMethod', { username, session, method: 'TOTP' });
  expect(
    await api.execute('verify', { username, session: byTotp.session, code: await generateTotp(target, email) }),
  ).toMatchObject({ __typename: 'SignInPayload' });
  await prefer(['TOTP', 'SMS'], 'SMS');
  expect(await api.execute('signIn', { username: email, password })).toMatchObject({ method: 'SMS' });
  expect(await target.readCode(phoneNumber)).toMatch(/^\d+$/);
  await prefer([]);
  expect(await api.execute('signIn', { username: email, password })).toMatchObject({ __typename: 'SignInPayload' });
});

test('setMfaPreference turns EMAIL on for a user who accepts that the password cannot be reset', async () => {
  const email = await createVerifiedUser(api, target);
  const { accessToken } = await completeSignIn(api, target, { email });
  const byEmail = { enabled: ['EMAIL'], allowNoRecovery: true };
  expect(await api.execute('setMfaPreference', byEmail, bearer(accessToken))).toMatchObject({
    mfa: { enabled: ['EMAIL'] },
  });
  expect(await api.execute('signIn', { username: email, password })).toMatchObject({ method: 'EMAIL' });
});

test('startTotpSetup replaces the authenticator app when replace is true', async ({ skip }) => {
  skip(!isLocal, needsLocalPool);
  const email = await createVerifiedUser(api, target);
  const { accessToken } = await completeSignIn(api, target, { email });
  await setUpTotp(api, target, { email, accessToken });
  await api.execute('setMfaPreference', { enabled: ['TOTP'] }, bearer(accessToken));
  const first = await api.execute('startTotpSetup', {}, bearer(accessToken));
  expect(first).toMatchObject({ __typename: 'InvalidInputError', fields: [{ code: 'ALREADY_SET_UP' }] });
  expect(await api.execute('signIn', { username: email, password })).toMatchObject({ method: 'TOTP' });
  const replacement = await api.execute('startTotpSetup', { replace: true }, bearer(accessToken));
  expect(replacement).toMatchObject({ __typename: 'StartTotpSetupPayload' });
  // The old app is off already, which is why the input has to say so.
  expect(await api.execute('signIn', { username: email, password })).toMatchObject({ __typename: 'SignInPayload' });
});

test('signIn returns MfaMethodNotFoundError when MFA is required and the user has no method', async ({ skip }) => {
  skip(!isLocal, needsLocalPool);
  const strict = await startTarget({ env: { SIGN_IN_METHODS: 'PASSWORD' } });
  const strictApi = await startApi(strict);
  const { email } = await adminCreateUser(strict);
  const user = { UserPoolId: strict.userPoolId, Username: email };
  await strict.admin.send(
    new AdminUpdateUserAttributesCommand({ ...user, UserAttributes: [{ Name: 'phone_number', Value: '' }] }),
  );
  const pool = { UserPoolId: strict.userPoolId, MfaConfiguration: 'ON' as const, SmsMfaConfiguration: {} };
  await strict.admin.send(new SetUserPoolMfaConfigCommand(pool));
  expect(await strictApi.execute('signIn', { username: email, password })).toEqual(authErrors.noMfaMethod);
  await strictApi.close();
  await strict.close();
});

test('a challenge of the name EMAIL_MFA is answered with EMAIL_MFA_CODE', async () => {
  const sent: string[] = [];
  const stub = await startCognitoStub({
    InitiateAuth: { ChallengeName: 'EMAIL_MFA', Session: 's', ChallengeParameters: { USER_ID_FOR_SRP: 'ada' } },
    RespondToAuthChallenge: (body) => {
      sent.push(body);
      return { AuthenticationResult: { AccessToken: 'a', IdToken: 'i' } };
    },
  });
  const stubApi = await startApi(stub);
  const { session, method } = await stubApi.execute('signIn', { username: 'ada', password });
  expect(method).toBe('EMAIL');
  expect(await stubApi.execute('verify', { username: 'ada', session, code: '12345678' })).toMatchObject({
    __typename: 'SignInPayload',
  });
  expect(JSON.parse(sent[0] ?? '')).toMatchObject({
    ChallengeName: 'EMAIL_MFA',
    ChallengeResponses: { USERNAME: 'ada', EMAIL_MFA_CODE: '12345678' },
  });
  await stubApi.close();
  await stub.close();
});

test('setMfaPreference returns NOT_ENABLED when the preferred method is not enabled', async () => {
  const email = await createVerifiedUser(api, target);
  const { accessToken } = await completeSignIn(api, target, { email });
  const preference = { enabled: ['SMS'], preferred: 'TOTP' };
  expect(await api.execute('setMfaPreference', preference, bearer(accessToken))).toMatchObject({
    __typename: 'InvalidInputError',
    fields: [{ field: 'preferred', code: 'NOT_ENABLED' }],
  });
});
