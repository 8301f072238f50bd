import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bearer, type Graph, startGraph } from './graph.ts';
import { isLocal, needsLocalPool, startTarget, type Target } from './target.ts';
import { adminUser, password, preferMfa, setUpTotp, signedIn, totp, verifiedUser } from './users.ts';

let target: Target;
let graph: Graph;

beforeAll(async () => {
  target = await startTarget();
  graph = await startGraph(target);
});
afterAll(async () => {
  await graph.close();
  await target.close();
});

describe('challenges', () => {
  test.each(['SMS', 'EMAIL'] as const)('a code by %s is asked for, and answered with tokens', async (method) => {
    const { email, phoneNumber } = await adminUser(target);
    await preferMfa(target, email, { methods: [method] });
    const challenge = await graph.ask('signIn', { username: email, password });
    expect(challenge).toMatchObject({ __typename: 'CodeChallenge', method, delivery: { medium: method } });
    const { username, session } = challenge;
    expect(await graph.ask('verify', { username, session, code: '000000' })).toMatchObject({
      __typename: 'CodeMismatchError',
    });
    const again = await graph.ask('signIn', { username: email, password });
    const code = await target.codeFor(method === 'SMS' ? phoneNumber : email);
    expect(await graph.ask('verify', { username: again.username, session: again.session, code })).toMatchObject({
      __typename: 'SignInPayload',
      refreshToken: expect.any(String),
    });
  });

  test('a code of an authenticator app is asked for, answered with tokens, and serves once', async ({ skip }) => {
    skip(!isLocal, needsLocalPool);
    const { email } = await adminUser(target);
    const { accessToken } = await signedIn(graph, target, { email });
    await setUpTotp(graph, target, { email, accessToken });
    await graph.ask('setMfaPreference', { enabled: ['TOTP'], preferred: 'TOTP' }, bearer(accessToken));
    const signIn = () => graph.ask('signIn', { username: email, password });
    const challenge = await signIn();
    expect(challenge).toMatchObject({ __typename: 'CodeChallenge', method: 'TOTP', delivery: null });
    const answer = { code: await totp(target, email) };
    const { username, session } = challenge;
    expect(await graph.ask('verify', { username, session, ...answer })).toMatchObject({ __typename: 'SignInPayload' });
    const second = await signIn();
    expect(await graph.ask('verify', { username, session: second.session, ...answer })).toMatchObject({
      __typename: 'CodeExpiredError',
    });
  });

  test('two methods without a preference are a choice', async () => {
    const { email } = await adminUser(target);
    await preferMfa(target, email, { methods: ['SMS', 'EMAIL'], choice: true });
    expect(await graph.ask('signIn', { username: email, password })).toMatchObject({
      __typename: 'MfaSelectionChallenge',
      methods: ['SMS', 'EMAIL'],
    });
  });

  test('a temporary password has to be replaced', async () => {
    const { email } = await adminUser(target, false);
    const challenge = await graph.ask('signIn', { username: email, password });
    expect(challenge).toMatchObject({ __typename: 'NewPasswordChallenge', requiredAttributes: [] });
    const { username, session } = challenge;
    expect(await graph.ask('verify', { username, session, code: '123456' })).toMatchObject({
      __typename: 'SessionExpiredError',
    });
  });

  test('a session is over after its minutes', async ({ skip }) => {
    skip(!isLocal, needsLocalPool);
    const { email } = await adminUser(target);
    await preferMfa(target, email, { methods: ['EMAIL'] });
    const { username, session } = await graph.ask('signIn', { username: email, password });
    const code = await target.codeFor(email);
    target.advance?.(16 * 60_000);
    expect(await graph.ask('verify', { username, session, code })).toMatchObject({ __typename: 'SessionExpiredError' });
    target.advance?.(-16 * 60_000);
  });
});

describe('the authenticator app', () => {
  test('is set up by an otpauth address with issuer and account, and then asked for at sign-in', async ({ skip }) => {
    skip(!isLocal, needsLocalPool);
    const email = await verifiedUser(graph, target);
    const { accessToken } = await signedIn(graph, target, { email });
    const setup = await graph.ask('startTotpSetup', undefined, bearer(accessToken));
    const uri = new URL(setup.otpauthUri);
    expect([uri.protocol, uri.host, decodeURIComponent(uri.pathname)]).toEqual([
      'otpauth:',
      'totp',
      `/Cognito:${email}`,
    ]);
    expect(Object.fromEntries(uri.searchParams)).toEqual({ secret: setup.secretCode, issuer: 'Cognito' });
    expect(setup.session).toBeNull();
    expect(await graph.ask('finishTotpSetup', { code: '000000' }, bearer(accessToken))).toMatchObject({
      __typename: 'CodeMismatchError',
    });
    expect(await setUpTotp(graph, target, { email, accessToken })).toMatchObject({
      __typename: 'FinishTotpSetupPayload',
    });
    const preference = { enabled: ['TOTP'], preferred: 'TOTP' };
    expect(await graph.ask('setMfaPreference', preference, bearer(accessToken))).toEqual({
      __typename: 'SetMfaPreferencePayload',
      mfa: preference,
    });
    expect(await graph.ask('me', undefined, bearer(accessToken))).toMatchObject({ mfa: preference });
    expect(await signedIn(graph, target, { email })).toMatchObject({ __typename: 'SignInPayload' });
  });

  test('is set up in the middle of a sign-in where the pool requires MFA', async ({ skip }) => {
    skip(!isLocal, needsLocalPool);
    const required = await startTarget({ variant: 'a pool that requires MFA' });
    const strict = await startGraph(required, { totpIssuer: 'Engine & Sons' });
    const email = await verifiedUser(strict, required);
    const challenge = await strict.ask('signIn', { username: email, password });
    expect(challenge).toMatchObject({ __typename: 'MfaSetupChallenge', methods: ['TOTP'] });
    const { session } = challenge;
    const setup = await strict.ask('startTotpSetup', { session });
    expect(setup).toMatchObject({ __typename: 'TotpSetupPayload', session: expect.any(String) });
    expect(setup.otpauthUri).toContain(`otpauth://totp/Engine%20%26%20Sons:${encodeURIComponent(email)}?`);
    expect(await strict.ask('verify', { username: challenge.username, session, code: '123456' })).toMatchObject({
      __typename: 'SessionExpiredError',
    });
    // The first session was used by startTotpSetup.
    expect(await signedIn(strict, required, { email })).toMatchObject({ __typename: 'SignInPayload' });
    expect(await strict.ask('signIn', { username: email, password })).toMatchObject({
      __typename: 'CodeChallenge',
      method: 'TOTP',
    });
    await strict.close();
    await required.close();
  });

  test('cannot be turned on before it is set up', async () => {
    const email = await verifiedUser(graph, target);
    const { accessToken } = await signedIn(graph, target, { email });
    expect(await graph.ask('setMfaPreference', { enabled: ['TOTP'] }, bearer(accessToken))).toMatchObject({
      __typename: 'MfaMethodNotFoundError',
    });
  });
});

test('of several methods the user chooses one, and is asked for its code', async () => {
  const { email, phoneNumber } = await adminUser(target);
  const { accessToken } = await signedIn(graph, target, { email });
  await graph.ask('setMfaPreference', { enabled: ['SMS', 'EMAIL'] }, bearer(accessToken));
  const choice = await graph.ask('signIn', { username: email, password });
  expect(choice).toMatchObject({ __typename: 'MfaSelectionChallenge', methods: ['SMS', 'EMAIL'] });
  const { username, session } = choice;
  const challenge = await graph.ask('selectMfaMethod', { username, session, method: 'SMS' });
  expect(challenge).toMatchObject({ __typename: 'CodeChallenge', method: 'SMS', delivery: { medium: 'SMS' } });
  const answer = { username, session: challenge.session, code: await target.codeFor(phoneNumber) };
  expect(await graph.ask('verify', answer)).toMatchObject({ __typename: 'SignInPayload' });
});

test('a method that was not offered cannot be chosen', async () => {
  const { email } = await adminUser(target);
  await preferMfa(target, email, { methods: ['SMS', 'EMAIL'], choice: true });
  const { username, session } = await graph.ask('signIn', { username: email, password });
  expect(await graph.ask('selectMfaMethod', { username, session, method: 'TOTP' })).toMatchObject({
    __typename: 'MfaMethodNotFoundError',
  });
});

test('all three methods go together, and each can be turned off', async ({ skip }) => {
  skip(!isLocal, needsLocalPool);
  const { email, phoneNumber } = await adminUser(target);
  const { accessToken } = await signedIn(graph, target, { email });
  await setUpTotp(graph, target, { email, accessToken });
  const prefer = (enabled: string[], preferred?: string) =>
    graph.ask('setMfaPreference', { enabled, ...(preferred ? { preferred } : {}) }, bearer(accessToken));
  await prefer(['TOTP', 'SMS', 'EMAIL']);
  const choice = await graph.ask('signIn', { username: email, password });
  expect(choice).toMatchObject({ methods: ['SMS', 'EMAIL', 'TOTP'] });
  const { username, session } = choice;
  const byTotp = await graph.ask('selectMfaMethod', { username, session, method: 'TOTP' });
  expect(
    await graph.ask('verify', { username, session: byTotp.session, code: await totp(target, email) }),
  ).toMatchObject({ __typename: 'SignInPayload' });
  await prefer(['TOTP', 'SMS'], 'SMS');
  expect(await graph.ask('signIn', { username: email, password })).toMatchObject({ method: 'SMS' });
  expect(await target.codeFor(phoneNumber)).toMatch(/^\d+$/);
  await prefer([]);
  expect(await graph.ask('signIn', { username: email, password })).toMatchObject({ __typename: 'SignInPayload' });
});

test('a preference for what is not enabled is refused before Cognito is asked', async () => {
  const email = await verifiedUser(graph, target);
  const { accessToken } = await signedIn(graph, target, { email });
  const preference = { enabled: ['SMS'], preferred: 'TOTP' };
  expect(await graph.ask('setMfaPreference', preference, bearer(accessToken))).toMatchObject({
    __typename: 'InvalidInputError',
    fields: [{ field: 'preferred' }],
  });
});
