import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from './ask.ts';
import { npmStart, processesOf, type Started, signal, stopAll } from './npmStart.ts';

afterAll(stopAll);

describe('npm start', () => {
  let app: Started;
  beforeAll(async () => {
    app = await npmStart();
    await app.ready;
  });

  test('prints that it is starting, then the URLs of the API, the pool and its messages, and a first mutation', () => {
    expect(app.output()).toMatch(/^Starting \.\.\.$[\s\S]*^ +API /m);
    expect(app.output()).toContain(app.api);
    expect(app.output()).toContain(`${app.pool}/messages`);
    expect(app.output()).toMatch(/^curl .*signUp/m);
  });

  test('takes a user from sign-up to me', async () => {
    const email = 'grace@example.com';
    const password = 'Compiler-1952';
    const signUp = await ask(
      app.api,
      `mutation { signUp(input: { email: "${email}", password: "${password}" }) { __typename } }`,
    );
    expect(signUp).toEqual({ __typename: 'SignUpPayload' });

    const messages = await fetch(`${app.pool}/messages?to=${email}`);
    const [message] = (await messages.json()) as { code: string }[];
    // The response can arrive before the terminal's line.
    await expect.poll(app.output).toContain(`${message?.code}`);
    const verify = await ask(
      app.api,
      `mutation { verify(input: { username: "${email}", code: "${message?.code}" }) { __typename } }`,
    );
    expect(verify).toEqual({ __typename: 'VerifyPayload' });

    const signIn = await ask(
      app.api,
      `mutation { signIn(input: { username: "${email}", password: "${password}" }) { __typename ... on SignInPayload { accessToken } } }`,
    );
    const me = await ask(app.api, '{ me { __typename ... on User { email emailVerified } } }', {
      authorization: `Bearer ${signIn.accessToken}`,
    });
    expect(me).toEqual({ __typename: 'User', email, emailVerified: true });
  });

  test('serves Sandbox with ready-made operations to a browser', async () => {
    const page = await fetch(app.api, { headers: { accept: 'text/html' } });
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(await page.text()).toContain('SignUp');
  });

  test('serves the console, and GraphiQL that reaches the API', async () => {
    expect(app.output()).toContain(`${app.pool} (users`);
    expect(await (await fetch(app.pool)).text()).toContain('<title>Local user pool</title>');
    expect(await (await fetch(`${app.pool}/graphiql`)).text()).toContain('<title>GraphiQL</title>');
    expect(await ask(`${app.pool}/graphql`, '{ me { __typename } }')).toEqual({ __typename: 'NotSignedInError' });
  });

  test("answers a preflight with the Lambda's own CORS headers", async () => {
    const preflight = await fetch(app.api, {
      method: 'OPTIONS',
      headers: { origin: 'https://app.example.com', 'access-control-request-method': 'POST' },
    });
    expect(preflight.headers.get('access-control-allow-methods')).toBe('GET, POST, OPTIONS');
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
  });

  test('prints the code that was sent, and a line for each request that has a field', async () => {
    const lines = () =>
      app
        .output()
        .split(/^curl .*$/m)[1]
        ?.trim()
        .split('\n');
    await expect
      .poll(lines)
      .toEqual([
        expect.stringMatching(/^EMAIL to grace@example.com: .*\d{6}$/),
        expect.stringMatching(/^Mutation.signUp SignUpPayload, status 200, \d+ ms$/),
        expect.stringMatching(/^Mutation.verify VerifyPayload, status 200, \d+ ms$/),
        expect.stringMatching(/^Mutation.signIn SignInPayload, status 200, \d+ ms$/),
        expect.stringMatching(/^Query.me User, status 200, \d+ ms$/),
        expect.stringMatching(/^Query.me NotSignedInError, status 200, \d+ ms$/),
      ]);
  });
});

describe('npm start with CORS_ORIGINS', () => {
  test('allows the listed origin, and no other', async () => {
    const origin = 'https://app.example.com';
    const app = await npmStart({ CORS_ORIGINS: origin });
    await app.ready;
    const send = async (method: string, requestOrigin: string) => {
      const response = await fetch(app.api, {
        method,
        headers: { 'content-type': 'application/json', origin: requestOrigin },
        body: method === 'POST' ? '{"query":"{ __typename }"}' : null,
      });
      return [response.status, response.headers.get('access-control-allow-origin')];
    };
    expect(await send('POST', origin)).toEqual([200, origin]);
    expect(await send('OPTIONS', origin)).toEqual([204, origin]);
    expect(await send('PUT', origin)).toEqual([403, origin]);
    expect(await send('POST', 'https://other.example.com')).toEqual([200, null]);
    expect(await send('OPTIONS', 'https://other.example.com')).toEqual([204, null]);
  });
});

describe('npm start with another pool', () => {
  test('uses the endpoint of COGNITO_ENDPOINT, and starts no pool', async () => {
    const other = await npmStart({ PUBLIC_CLIENT: 'true' });
    await other.ready;
    // Safe: the documented format of the pool's /config.
    const config = (await (await fetch(`${other.pool}/config`)).json()) as { userPoolId: string; clientId: string };
    const app = await npmStart({
      COGNITO_ENDPOINT: other.pool,
      USER_POOL_ID: config.userPoolId,
      CLIENT_ID: config.clientId,
      AUTO_CONFIRM_SIGN_UP: 'true',
    });
    await app.ready;
    const email = 'ada@example.com';
    const answer = await ask(
      app.api,
      `mutation { signUp(input: { email: "${email}", password: "Engine-1843" }) { __typename ... on SignUpPayload { userConfirmed } } }`,
    );
    expect(answer).toEqual({ __typename: 'SignUpPayload', userConfirmed: true });
    await expect(fetch(app.pool)).rejects.toThrow();
    expect(app.output()).not.toContain(app.pool);
    const again = await ask(
      other.api,
      `mutation { signUp(input: { email: "${email}", password: "Engine-1843" }) { __typename } }`,
    );
    expect(again).toEqual({ __typename: 'UsernameTakenError' });
  });

  test('starts no pool when USER_POOL_ID is a pool at AWS', async () => {
    const app = await npmStart({ USER_POOL_ID: 'eu-central-1_AbCdEf123', CLIENT_ID: 'abcdef' });
    await app.ready;
    expect(await ask(app.api, '{ me { __typename } }')).toEqual({ __typename: 'NotSignedInError' });
    await expect(fetch(app.pool)).rejects.toThrow();
  });
});

describe('stopping npm start', () => {
  test.skipIf(process.platform !== 'linux').for([
    ['by Ctrl-C', (group: number): void => signal(group, 'SIGINT')],
    ['by closing the terminal', (group: number): void => signal(group, 'SIGHUP')],
    ['by a SIGTERM to npm', (npm: number): boolean => process.kill(npm, 'SIGTERM')],
  ] as const)('%s leaves no process and no port, and prints nothing', async ([, stop]) => {
    const app = await npmStart();
    await app.ready;
    const before = app.output();
    stop(app.group);
    await app.ended;
    await expect.poll(() => processesOf(app.group), { timeout: 10_000 }).toEqual([]);
    expect(app.output()).toBe(before);
    for (const url of [app.api, app.pool]) await expect(fetch(url)).rejects.toThrow();
  });
});

describe('npm start when it cannot start', () => {
  const lastLine = (app: Started): string | undefined => app.output().trim().split('\n').at(-1);

  test.for([
    ['PORT', 'api'],
    ['POOL_PORT', 'pool'],
  ] as const)('prints one line with the port and %s when the port is taken', async ([variable, server]) => {
    const other = await npmStart();
    await other.ready;
    const { port } = new URL(other[server]);
    const app = await npmStart({ [variable]: port });
    expect(await app.ended).toBe(1);
    expect(lastLine(app)).toBe(
      `Port ${port} is already in use. Stop the other process, or set ${variable} to another port.`,
    );
    signal(other.group, 'SIGINT');
  });

  test.for([
    [{ USER_POOL_ID: 'eu-central-1_AbCdEf123' }, 'CLIENT_ID is missing'],
    [{ CLIENT_ID: 'abcdef' }, 'USER_POOL_ID is missing'],
    [{ COGNITO_ENDPOINT: 'http://127.0.0.1:1' }, 'USER_POOL_ID is missing'],
    [{ AUTO_CONFIRM_SIGN_UP: 'yes' }, 'AUTO_CONFIRM_SIGN_UP must be true or false'],
    [{ PORT: 'http' }, 'PORT must be a port'],
    [{ POOL_DATABASE: 'package.json/pool.sqlite' }, 'POOL_DATABASE must be a file of a local pool, or a new one'],
    [{ POOL_DATABASE: 'package.json' }, 'POOL_DATABASE must be a file of a local pool, or a new one'],
    [{ POOL_DATABASE: 'test' }, 'POOL_DATABASE must be a file of a local pool, or a new one'],
    [{ PORT: '4567', POOL_PORT: '4567' }, 'PORT and POOL_PORT must differ'],
  ] as const)('returns 1 for %o and prints that %s', async ([env, line]) => {
    const app = await npmStart(env);
    expect(await app.ended).toBe(1);
    expect(lastLine(app)).toMatch(new RegExp(`^Configuration: ${line}`));
  });
});
