import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Config } from '../../src/config.ts';
import type { CaptchaConfig } from '../../src/fraud/captchaConfig.ts';
import { type Api, bearer, startApi } from '../support/api.ts';
import { CAPTCHA_SECRET, type CaptchaProvider, OUTAGES, startCaptchaProvider } from '../support/captchaProvider.ts';
import { type CognitoStub, exceptionAnswer, startCognitoStub } from '../support/cognitoStub.ts';
import { documentOf } from '../support/document.ts';
import { federationAt } from '../support/federation.ts';
import { operations, successes } from '../support/operations.ts';
import { challengeSession } from './scenarios/scenario.ts';

const username = 'ada@example.com';
const select = (method: string) => ({ username: 'ada', session: challengeSession('SELECT_CHALLENGE'), method });

/** The mutations that need a token. */
const needing = [
  ['signUp', { email: username, password: 'Hunter2-password' }, 'SignUpPayload'],
  ['resendCode', { username }, 'ResendCodePayload'],
  ['forgotPassword', { username }, 'ForgotPasswordPayload'],
  ['startSignIn', { username }, 'SignInPayload'],
  ['startSignIn', { username, method: 'EMAIL_CODE' }, 'SignInPayload'],
  ['startSignIn', { username, method: 'SMS_CODE' }, 'SignInPayload'],
  ['selectSignInMethod', select('EMAIL_CODE'), 'SignInPayload'],
  ['selectSignInMethod', select('SMS_CODE'), 'SignInPayload'],
] as const;

let provider: CaptchaProvider;
let stub: CognitoStub;
let bodies: string[];
const apis: Api[] = [];

const start = async (captcha: Partial<CaptchaConfig> = {}, more: Partial<Config> = {}): Promise<Api> => {
  const api = await startApi(stub, {
    ...federationAt(stub.endpoint),
    captcha: {
      provider: 'TURNSTILE',
      secret: CAPTCHA_SECRET,
      endpoint: provider.endpoint,
      failOpen: false,
      hostnames: ['app.example.com'],
      minScore: undefined,
      ...captcha,
    },
    ...more,
  });
  apis.push(api);
  return api;
};

let api: Api;
beforeAll(async () => {
  provider = await startCaptchaProvider();
  bodies = [];
  const recording = new Proxy(successes, {
    get: (answers, operation: string) => (body: string) => {
      bodies.push(body);
      const answer = answers[operation] ?? {};
      return typeof answer === 'function' ? answer(body) : answer;
    },
  });
  stub = await startCognitoStub(recording);
  api = await start();
});
afterEach(() => {
  provider.fault = undefined;
  stub.calls.splice(0);
  bodies.splice(0);
  for (const each of apis) each.logs.splice(0);
});
afterAll(async () => {
  await Promise.all(apis.map((each) => each.close()));
  await stub.close();
  await provider.close();
});

const refused = (code: string) => ({ __typename: 'InvalidInputError', fields: [{ field: 'captchaToken', code }] });

describe.each(needing)('%s with %o', (field, input, success) => {
  test('returns REQUIRED without a call of Cognito when there is no token', async () => {
    for (const more of [{}, { captchaToken: null }, { captchaToken: ' ' }]) {
      expect(await api.execute(field, { ...input, ...more })).toMatchObject(refused('REQUIRED'));
    }
    expect(stub.calls).toEqual([]);
  });

  test('succeeds once with a token, which Cognito does not receive', async () => {
    const captchaToken = provider.solve();
    expect(await api.execute(field, { ...input, captchaToken })).toMatchObject({ __typename: success });
    expect(bodies.join()).not.toContain(captchaToken);
    stub.calls.splice(0);
    expect(await api.execute(field, { ...input, captchaToken })).toMatchObject(refused('INVALID'));
    expect(stub.calls).toEqual([]);
  });
});

test.each([
  ['startSignIn', { username, method: 'PASSKEY' }],
  ['selectSignInMethod', select('PASSKEY')],
  ['selectSignInMethod', { ...select('PASSWORD'), password: 'Hunter2-password' }],
])('%s needs no token when no code is sent: %o', async (field, input) => {
  expect(await api.execute(field, input)).toMatchObject({ __typename: 'SignInPayload' });
});

test('no other field needs a token', async () => {
  const fields: string[] = needing.map(([field]) => field);
  const before = provider.requests.length;
  for (const { field, input } of operations.filter(({ field }) => !fields.includes(field))) {
    const body = { query: documentOf(field), variables: input ? { input } : {} };
    const response = await api.post(body, bearer(await stub.accessToken()));
    expect(await response.text()).not.toMatch(/captchaToken|Error/);
  }
  expect(provider.requests).toHaveLength(before);
});

test.each([
  ['INVALID', 'of another page', { hostname: 'evil.example' }],
  ['INVALID', 'of a page that the provider does not name', { hostname: undefined }],
])('returns %s when the token is %s', async (code, _, answer) => {
  const captchaToken = provider.solve(answer);
  expect(await api.execute('forgotPassword', { username, captchaToken })).toMatchObject(refused(code));
});

test.each([
  ['TOO_LONG', 'x'.repeat(8193)],
  ['SPACES', 'a token'],
  ['INVALID', 'tökén'],
])('returns %s without a request when the token has a form that no provider uses', async (code, captchaToken) => {
  const before = provider.requests.length;
  expect(await api.execute('forgotPassword', { username, captchaToken })).toMatchObject(refused(code));
  expect(provider.requests).toHaveLength(before);
});

test('other faults of the input are returned first, and do not use the token', async () => {
  const captchaToken = provider.solve();
  expect(await api.execute('forgotPassword', { username: '', captchaToken })).toMatchObject({
    fields: [{ field: 'username', code: 'REQUIRED' }],
  });
  expect(await api.execute('forgotPassword', { username, captchaToken })).toMatchObject({
    __typename: 'ForgotPasswordPayload',
  });
});

test('the token is ignored when the deployment has no CAPTCHA', async () => {
  const open = await start({}, { captcha: undefined });
  const before = provider.requests.length;
  for (const [field, input, success] of needing) {
    expect(await open.execute(field, { ...input, captchaToken: 'token' })).toMatchObject({ __typename: success });
  }
  expect(provider.requests).toHaveLength(before);
});

// A provider that hangs is in test/src/fraud/captcha.test.ts, where the time limit is short.
const { 'never answers': _never, 'stops in its answer': _stops, ...outages } = OUTAGES;

describe('when the provider', () => {
  test.each(Object.entries(outages))(
    '%s, returns NOT_CHECKED and logs one line without the token',
    async (_, fault) => {
      provider.fault = fault;
      const captchaToken = provider.solve();
      expect(await api.execute('forgotPassword', { username, captchaToken })).toMatchObject(refused('NOT_CHECKED'));
      expect(stub.calls).toEqual([]);
      expect(api.failures()).toMatchObject([
        { level: 'error', field: 'Mutation.forgotPassword', exception: 'CaptchaUnavailable' },
      ]);
      expect(JSON.stringify(api.logs)).not.toMatch(/hunter2|ada@/);
    },
  );

  test('cannot be reached, requests pass and a line is logged if the deployment fails open', async () => {
    const open = await start({ failOpen: true });
    provider.fault = OUTAGES['closes the connection'];
    expect(await open.execute('resendCode', { username, captchaToken: 'token' })).toMatchObject({
      __typename: 'ResendCodePayload',
    });
    expect(open.failures()).toMatchObject([{ level: 'error', exception: 'CaptchaUnavailable' }]);
    expect(await open.execute('resendCode', { username })).toMatchObject(refused('REQUIRED'));
  });

  test('is given a wrong secret, returns NOT_CHECKED and logs why', async () => {
    const misconfigured = await start({ secret: 'hunter2-another-secret' });
    const captchaToken = provider.solve();
    expect(await misconfigured.execute('resendCode', { username, captchaToken })).toMatchObject(refused('NOT_CHECKED'));
    expect(misconfigured.failures()).toMatchObject([{ message: 'invalid-input-secret' }]);
    expect(JSON.stringify(misconfigured.logs)).not.toContain('hunter2');
  });
});

describe('when the pre sign-up trigger checks the token', () => {
  const input = { email: username, password: 'Hunter2-password' };

  test('signUp passes it on and does not use it', async () => {
    const direct = await start({}, { isSignUpCheckedByTrigger: true });
    const captchaToken = provider.solve();
    const before = provider.requests.length;
    expect(await direct.execute('signUp', { ...input, captchaToken })).toMatchObject({ __typename: 'SignUpPayload' });
    expect(JSON.parse(bodies.join())).toMatchObject({ ClientMetadata: { captchaToken } });
    expect(provider.requests).toHaveLength(before);
    expect(await direct.execute('resendCode', { username, captchaToken })).toMatchObject({
      __typename: 'ResendCodePayload',
    });
  });

  test.each([
    ['CAPTCHA_REQUIRED', 'captchaToken', 'REQUIRED'],
    ['CAPTCHA_INVALID', 'captchaToken', 'INVALID'],
    ['CAPTCHA_NOT_CHECKED', 'captchaToken', 'NOT_CHECKED'],
    ['EMAIL_NOT_ALLOWED', 'email', 'NOT_ALLOWED'],
    ['PHONE_NUMBER_NOT_ALLOWED', 'phoneNumber', 'NOT_ALLOWED'],
  ])('signUp returns its refusal %s as a fault of %s', async (reason, field, code) => {
    const message = `PreSignUp failed with error ${reason}.`;
    const refusing = await startCognitoStub({ SignUp: exceptionAnswer('UserLambdaValidationException', message) });
    const direct = await startApi(refusing, { isSignUpCheckedByTrigger: true });
    expect(await direct.execute('signUp', input)).toMatchObject({
      __typename: 'InvalidInputError',
      fields: [{ field, code }],
    });
    expect(direct.failures()).toEqual([]);
    await direct.close();
    await refusing.close();
  });
});
