import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type CognitoStub, startCognitoStub } from '../support/cognitoStub.ts';
import { type Answer, bearer, type Graph, startGraph } from './graph.ts';
import { successes } from './operations.ts';

const input = { username: 'ada@example.com', password: 'Hunter2-password' };

let stub: CognitoStub;
let graph: Graph;

beforeEach(async () => {
  stub = await startCognitoStub(successes);
  graph = await startGraph(stub);
});
afterEach(async () => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  await graph.close();
  await stub.close();
});

const signIn = (): Promise<Answer> => graph.ask('signIn', input);

describe('a connection to Cognito', () => {
  test('serves many requests', async () => {
    for (let request = 0; request < 5; request += 1) await signIn();
    expect(stub.connections()).toBe(1);
  });

  test('is not kept beyond 15 s, for Lambda may have been frozen meanwhile', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    await signIn();
    vi.setSystemTime(Date.now() + 15_000);
    await signIn();
    expect(stub.connections()).toBe(1);
    vi.setSystemTime(Date.now() + 15_001);
    await signIn();
    expect(stub.connections()).toBe(2);
  });

  test('that Cognito has closed is replaced', async () => {
    await signIn();
    stub.closeIdle();
    for (let turns = 0; turns < 10; turns += 1) await turn();
    expect(await signIn()).toMatchObject({ __typename: 'SignInPayload' });
    expect(stub.calls).toEqual(['InitiateAuth', 'InitiateAuth']);
  });
});

describe('a call', () => {
  // By their names of the SDK's own: an SDK that renames them would bring these headers back.
  test('goes without the steps of the SDK that have nothing to do here', async () => {
    await signIn();
    const [headers] = stub.headers;
    expect(headers).toMatchObject({ 'user-agent': 'cognito-graphql-auth' });
    for (const name of ['x-amz-user-agent', 'amz-sdk-request', 'amz-sdk-invocation-id']) {
      expect(headers).not.toHaveProperty(name);
    }
  });
});

describe('an address where nobody is at home', () => {
  test('is our fault at once, and forgotten', async () => {
    const { endpoint } = stub;
    const port = Number(new URL(endpoint).port);
    await stub.close();
    await expect(signIn()).rejects.toThrow('INTERNAL_SERVER_ERROR');
    expect(graph.failures()).toMatchObject([{ level: 'error', exception: 'Error ECONNREFUSED' }]);
    stub = await startCognitoStub(successes, port);
    expect(await signIn()).toMatchObject({ __typename: 'SignInPayload' });
  });
});

describe('an address that takes connections and reads nothing', () => {
  let deaf: Server;
  beforeEach(async () => {
    deaf = createServer({ pauseOnConnect: true }).listen(0, '127.0.0.1');
    await once(deaf, 'listening');
  });

  test('is given up at the deadline', async () => {
    // Safe: it listens on TCP.
    const { port } = deaf.address() as AddressInfo;
    const cut = await startGraph({ ...stub, endpoint: `http://127.0.0.1:${port}` });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const connected = once(deaf, 'connection');
    const answering = expect(cut.ask('signIn', input)).rejects.toThrow('INTERNAL_SERVER_ERROR');
    const [socket] = await connected;
    await vi.advanceTimersByTimeAsync(20_000);
    await answering;
    expect(cut.failures()).toMatchObject([{ exception: 'TimeoutError' }]);
    socket.destroy();
    deaf.close();
    await cut.close();
  });
});

describe('a Cognito that is slow, but in time', () => {
  test('is waited for', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    stub.faults.set('InitiateAuth', (response) => {
      setTimeout(() => response.end(JSON.stringify(successes.InitiateAuth)), 19_999);
    });
    const answering = signIn();
    while (!stub.calls.includes('InitiateAuth')) await turn();
    await vi.advanceTimersByTimeAsync(19_999);
    expect(await answering).toMatchObject({ __typename: 'SignInPayload' });
  });
});

describe('what is done stays told where the call after it hangs', () => {
  const hanging = async (call: string, ask: () => Promise<Answer>): Promise<Answer> => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    stub.faults.set(call, () => {});
    const answering = ask();
    answering.catch(() => {});
    while (!stub.calls.includes(call)) await turn();
    await vi.advanceTimersByTimeAsync(20_000);
    return answering;
  };

  test('signUp answers its payload, unconfirmed, and warns in the log', async () => {
    // The one call that is signed.
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'local');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local');
    const confirming = await startGraph(stub, { autoConfirmSignUp: true });
    const signUp = () => confirming.ask('signUp', { email: input.username, password: input.password });
    expect(await hanging('AdminConfirmSignUp', signUp)).toMatchObject({
      __typename: 'SignUpPayload',
      userSub: 'sub',
      userConfirmed: false,
      codeDelivery: { medium: 'EMAIL' },
    });
    expect(confirming.failures()).toMatchObject([{ level: 'warn', exception: 'TimeoutError' }]);
    expect(stub.calls).toEqual(['SignUp', 'AdminConfirmSignUp']);
    await confirming.close();
  });

  test('updateProfile tells that the changes were saved', async () => {
    const headers = bearer(await stub.accessToken());
    const answering = hanging('GetUser', () => graph.ask('updateProfile', { name: 'Ada' }, headers));
    await expect(answering).rejects.toThrow('The changes were saved, but the profile could not be read.');
    expect(stub.calls).toEqual(['JWKS', 'UpdateUserAttributes', 'GetUser']);
  });
});
