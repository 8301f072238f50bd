import { Auth, type AuthConfig } from '@auth/core';
import Cognito from '@auth/core/providers/cognito';
import { expect, test } from 'vitest';
import { startFederationPool } from './federationPool.ts';

const APP = 'http://localhost:3000';
const CALLBACK = `${APP}/auth/callback/cognito`;

type Checks = ('pkce' | 'state' | 'nonce')[];

/** Returns a function that sends requests to Auth.js or to the pool, and keeps the cookies of both. */
const openBrowser = (config: AuthConfig) => {
  const jars = new Map<string, Map<string, string>>();
  return async (url: string, body?: URLSearchParams): Promise<Response> => {
    const { origin } = new URL(url);
    const jar = jars.get(origin) ?? new Map<string, string>();
    jars.set(origin, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const request = new Request(url, {
      redirect: 'manual',
      headers: { cookie },
      ...(body && { method: 'POST', body }),
    });
    const response = await (origin === APP ? Auth(request, config) : fetch(request));
    for (const text of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(text) ?? [];
      jar.set(name, value);
    }
    return response;
  };
};

const toLocation = ({ headers }: Response): string => headers.get('location') ?? '';

/** Returns an address of the page, without the escapes of HTML. */
const findAddress = (page: string, attribute: 'href' | 'action'): string =>
  (new RegExp(`${attribute}="(/oauth2/authorize[^"]*)"`).exec(page)?.[1] ?? '').replaceAll('&amp;', '&');

const startApp = async (checks?: Checks) => {
  const pool = await startFederationPool({
    client: { GenerateSecret: true, CallbackURLs: [CALLBACK] },
    // Auth.js checks the tokens by the machine's clock.
    clock: Date.now,
  });
  const problems: unknown[] = [];
  const cognito = Cognito({
    clientId: pool.clientId,
    clientSecret: pool.clientSecret ?? '',
    issuer: `${pool.endpoint}/${pool.userPoolId}`,
    ...(checks && { checks }),
  });
  const visit = openBrowser({
    providers: [cognito],
    secret: 'the secret of the app',
    trustHost: true,
    basePath: '/auth',
    logger: { error: (error) => problems.push(error) },
  });
  /** Presses the button of Auth.js and returns the address of the pool. */
  const start = async (query = ''): Promise<string> => {
    const { csrfToken } = await (await visit(`${APP}/auth/csrf`)).json();
    const form = new URLSearchParams({ csrfToken, callbackUrl: `${APP}/home` });
    return toLocation(await visit(`${APP}/auth/signin/cognito${query}`, form));
  };
  /** Chooses Google, submits its page, and returns the callback's address. */
  const answer = async (address: string, action = 'continue'): Promise<string> => {
    const choice = await (await visit(address)).text();
    const page = await (await visit(pool.endpoint + findAddress(choice, 'href'))).text();
    const form = new URLSearchParams({ email: 'ann@example.com', name: 'Ann', verified: 'true', action });
    return toLocation(await visit(pool.endpoint + findAddress(page, 'action'), form));
  };
  const session = async (): Promise<unknown> => (await visit(`${APP}/auth/session`)).json();
  return { pool, problems, visit, start, answer, session };
};

const ANN = { user: { email: 'ann@example.com', name: 'Ann' } };

test.each<[string, Checks]>([
  ['PKCE and a nonce', ['pkce', 'nonce']],
  ['PKCE, a nonce and a state', ['pkce', 'nonce', 'state']],
])('returns a session with the email address when Auth.js checks %s', async (_, checks) => {
  const app = await startApp(checks);
  const address = await app.start();
  expect(address.split('?')[0]).toBe(`${app.pool.endpoint}/oauth2/authorize`);
  expect(Object.fromEntries(new URL(address).searchParams)).toMatchObject({
    client_id: app.pool.clientId,
    redirect_uri: CALLBACK,
    response_type: 'code',
    scope: 'openid profile email',
    code_challenge_method: 'S256',
    nonce: expect.any(String),
  });

  const callback = await app.answer(address);
  expect(callback.split('?')[0]).toBe(CALLBACK);
  expect(await app.session()).toBeNull();
  expect(toLocation(await app.visit(callback))).toBe(`${APP}/home`);
  expect(await app.session()).toMatchObject(ANN);
  expect(app.problems).toEqual([]);
});

// As on AWS: https://github.com/nextauthjs/next-auth/issues/3544
test('returns a session at the second sign-in only when Auth.js has its default check, which sends no nonce', async () => {
  const app = await startApp();
  await app.visit(await app.answer(await app.start()));
  expect(app.problems).toMatchObject([{ cause: { err: { message: 'unexpected ID Token "nonce" claim value' } } }]);
  expect(await app.session()).toBeNull();

  // The pool's cookie answers without a page, and without a nonce.
  const callback = toLocation(await app.visit(await app.start()));
  expect(toLocation(await app.visit(callback))).toBe(`${APP}/home`);
  expect(await app.session()).toMatchObject(ANN);
});

test('returns no session when the user cancels at the provider', async () => {
  const app = await startApp(['pkce', 'nonce']);
  const callback = await app.answer(await app.start(), 'cancel');
  expect(toLocation(await app.visit(callback))).toMatch(/^http:\/\/localhost:3000\/auth\/(signin|error)\?error=/);
  expect(await app.session()).toBeNull();
});

test('opens the page of the provider when the sign-in of Auth.js names it', async () => {
  const app = await startApp(['pkce', 'nonce']);
  const page = await (await app.visit(await app.start('?identity_provider=Google'))).text();
  expect(page).toContain('Who are you at Google?');
});
