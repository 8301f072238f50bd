import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { messages } from '../../src/messages.ts';
import { type Answer, type Api, bearer, startApi } from '../support/api.ts';
import { type CognitoStub, startCognitoStub } from '../support/cognitoStub.ts';
import { successes } from '../support/operations.ts';
import { challengeSession } from './scenarios/scenario.ts';

const input = { username: 'ada@example.com', password: 'Hunter2-password' };

let stub: CognitoStub;
let api: Api;

beforeEach(async () => {
  stub = await startCognitoStub(successes);
  api = await startApi(stub);
});
afterEach(async () => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  await api.close();
  await stub.close();
});

const signIn = (): Promise<Answer> => api.execute('signIn', input);

describe('a connection to Cognito', () => {
  test('is reused when requests follow each other', async () => {
    for (let request = 0; request < 5; request += 1) await signIn();
    expect(stub.connections()).toBe(1);
  });

  test('is replaced when it was idle for more than 15 s, as after a freeze of Lambda', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    await signIn();
    vi.setSystemTime(Date.now() + 15_000);
    await signIn();
    expect(stub.connections()).toBe(1);
    vi.setSystemTime(Date.now() + 15_001);
    await signIn();
    expect(stub.connections()).toBe(2);
  });

  test('is replaced when Cognito has closed it', async () => {
    await signIn();
    stub.closeIdle();
    for (let turns = 0; turns < 10; turns += 1) await nextTurn();
    expect(await signIn()).toMatchObject({ __typename: 'SignInPayload' });
    expect(stub.calls).toEqual(['InitiateAuth', 'InitiateAuth']);
  });
});

describe('a call', () => {
  test('has a constant user agent and none of the SDK’s own headers', async () => {
    await api.execute('resendCode', { username: input.username });
    const [headers] = stub.headers;
    expect(headers).toMatchObject({ 'user-agent': 'cognito-graphql-auth' });
    for (const name of ['x-amz-user-agent', 'amz-sdk-request', 'amz-sdk-invocation-id']) {
      expect(headers).not.toHaveProperty(name);
    }
  });
});

describe('a call that begins or refreshes a session', () => {
  const calls = [
    ['signIn', input],
    ['verify', { username: 'ada', code: '123456', session: challengeSession('SMS_MFA') }],
    ['refreshTokens', { refreshToken: 'x' }],
  ] as const;

  test.each(calls)('has the user agent of the client in %s', async (field, input) => {
    await api.execute(field, input, { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' });
    expect(stub.headers).toMatchObject([{ 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' }]);
  });

  test.each(calls)('has the API’s user agent in %s when the client’s has no printable ASCII', async (field, input) => {
    await api.execute(field, input, { 'user-agent': '\u00e4' });
    expect(stub.headers).toMatchObject([{ 'user-agent': 'cognito-graphql-auth' }]);
  });
});

describe('when nothing listens on the endpoint', () => {
  test('returns an internal error at once, and succeeds when the endpoint is back', async () => {
    const { endpoint } = stub;
    const port = Number(new URL(endpoint).port);
    await stub.close();
    await expect(signIn()).rejects.toThrow('INTERNAL_SERVER_ERROR');
    expect(api.failures()).toMatchObject([{ level: 'error', exception: 'Error ECONNREFUSED' }]);
    stub = await startCognitoStub(successes, port);
    expect(await signIn()).toMatchObject({ __typename: 'SignInPayload' });
  });
});

describe('when the endpoint accepts connections and never reads', () => {
  let unresponsive: Server;
  beforeEach(async () => {
    unresponsive = createServer({ pauseOnConnect: true }).listen(0, '127.0.0.1');
    await once(unresponsive, 'listening');
  });

  test('returns an internal error at the deadline', async () => {
    // Safe: it listens on TCP.
    const { port } = unresponsive.address() as AddressInfo;
    const api = await startApi({ ...stub, endpoint: `http://127.0.0.1:${port}` });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const connected = once(unresponsive, 'connection');
    const execution = expect(api.execute('signIn', input)).rejects.toThrow('INTERNAL_SERVER_ERROR');
    const [socket] = await connected;
    await vi.advanceTimersByTimeAsync(20_000);
    await execution;
    expect(api.failures()).toMatchObject([{ exception: 'TimeoutError' }]);
    socket.destroy();
    unresponsive.close();
    await api.close();
  });
});

describe('when Cognito answers 1 ms before the deadline', () => {
  test('signIn returns SignInPayload', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    stub.faults.set('InitiateAuth', (response) => {
      setTimeout(() => response.end(JSON.stringify(successes.InitiateAuth)), 19_999);
    });
    const execution = signIn();
    while (!stub.calls.includes('InitiateAuth')) await nextTurn();
    await vi.advanceTimersByTimeAsync(19_999);
    expect(await execution).toMatchObject({ __typename: 'SignInPayload' });
  });
});

describe('when the second call of a field hangs', () => {
  /** Executes a field until the deadline, while one of its calls hangs. */
  const executeUntilDeadline = async (call: string, execute: () => Promise<Answer>): Promise<Answer> => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    stub.faults.set(call, () => {});
    const execution = execute();
    execution.catch(() => {});
    while (!stub.calls.includes(call)) await nextTurn();
    await vi.advanceTimersByTimeAsync(20_000);
    return execution;
  };

  test('signUp returns an unconfirmed SignUpPayload, and logs a warning', async () => {
    // AdminConfirmSignUp is signed.
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'local');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local');
    const confirming = await startApi(stub, { autoConfirmSignUp: true });
    const signUp = () => confirming.execute('signUp', { email: input.username, password: input.password });
    expect(await executeUntilDeadline('AdminConfirmSignUp', signUp)).toMatchObject({
      __typename: 'SignUpPayload',
      userSub: 'sub',
      userConfirmed: false,
      codeDelivery: { medium: 'EMAIL' },
    });
    expect(confirming.failures()).toMatchObject([{ level: 'warn', exception: 'TimeoutError' }]);
    expect(stub.calls).toEqual(['SignUp', 'AdminConfirmSignUp']);
    await confirming.close();
  });

  test('updateProfile returns an internal error that warns of a partial change', async () => {
    const headers = bearer(await stub.accessToken());
    const execution = executeUntilDeadline('GetUser', () => api.execute('updateProfile', { name: 'Ada' }, headers));
    await expect(execution).rejects.toThrow(messages.partlyDone);
    expect(stub.calls).toEqual(['JWKS', 'UpdateUserAttributes', 'GetUser']);
  });
});
