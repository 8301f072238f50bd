import { GetUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import { decodeJwt } from 'jose';
import { expect, test } from 'vitest';
import { CALLBACK, startFederationPool } from './federationPool.ts';
import { HOUR, MINUTE } from './testPool.ts';

test('returns tokens that GetUser accepts when a user signs in with Google', async () => {
  const { submit, redeem, sdk, userPoolId } = await startFederationPool();
  const { status, location, callback } = await submit({ email: 'ann@example.com', name: 'Ann' });
  expect([status, location.split('?')[0], callback.state]).toEqual([302, CALLBACK, 'the state']);
  const { body } = await redeem(callback.code);
  expect(body).toMatchObject({ expires_in: 3600, token_type: 'Bearer', refresh_token: expect.any(String) });
  const groups = [`${userPoolId}_Google`];
  expect(decodeJwt(body.id_token)).toMatchObject({
    nonce: 'the nonce',
    email_verified: true,
    'cognito:groups': groups,
  });
  const { Username } = await sdk.send(new GetUserCommand({ AccessToken: body.access_token }));
  expect(Username).toMatch(/^google_\d{21}$/);
});

test('returns a page without scripts that no site can embed when a browser asks to sign in', async () => {
  const { open } = await startFederationPool();
  const { status, page, headers } = await open({ login_hint: '"><script>alert(1)</script>@example.com' });
  expect([status, headers.get('x-frame-options')]).toEqual([200, 'DENY']);
  expect(headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; style-src 'sha256-[\w+/=]+'; form-action 'self' http:\/\/localhost:5173; frame-ancestors 'none'/,
  );
  expect(page).toContain('<h1>Who are you at Google?</h1>');
  expect(page).not.toContain('<script');
  expect(
    (await open({ redirect_uri: 'com.example.app://signed-in' })).headers.get('content-security-policy'),
  ).toContain("form-action 'self' com.example.app:;");
});

test.each([
  ['the client is unknown', { client_id: 'unknown' }, 'client_id'],
  ['there is no client', { client_id: undefined }, 'Required String parameter &#39;client_id&#39; is not present'],
  ['the callback is not registered', { redirect_uri: `${CALLBACK}/` }, 'redirect_mismatch'],
  ['the callback has another query', { redirect_uri: `${CALLBACK}?a=b` }, 'redirect_mismatch'],
  ['there is no callback', { redirect_uri: undefined }, 'redirect_uri'],
  ['the provider is unknown', { identity_provider: 'Facebook' }, 'Login option is not available'],
])('returns an error page, and redirects nowhere, when %s', async (_, changes, text) => {
  const { open } = await startFederationPool();
  const { status, page, location } = await open(changes);
  expect([status, location]).toEqual([400, '']);
  expect(page).toContain(text);
});

test.each([
  ['the response type is another', { response_type: 'token' }, 'invalid_request'],
  ['the scope is not allowed', { scope: 'openid phone' }, 'invalid_scope'],
  ['a claim scope comes without openid', { scope: 'email' }, 'invalid_scope'],
  ['the challenge is plain', { code_challenge_method: 'plain' }, 'invalid_request'],
  ['the challenge has no method', { code_challenge_method: undefined }, 'invalid_request'],
  ['nobody is signed in and no page may be shown', { prompt: 'none' }, 'login_required'],
])('redirects with an error and the state when %s', async (_, changes, error) => {
  const { open } = await startFederationPool();
  const { status, callback } = await open(changes);
  expect([status, callback]).toEqual([302, { error, state: 'the state' }]);
});

test.each([
  ['the user cancels', 'cancel', { error: 'access_denied', error_description: 'User denied' }],
  [
    'the provider fails',
    'error',
    { error: 'invalid_request', error_description: expect.stringMatching(/^Google Error/) },
  ],
  [
    'the account was just linked',
    'linked',
    {
      error: 'invalid_request',
      error_description: expect.stringMatching(/^Already found an entry for username google_/),
    },
  ],
])('redirects with an error as AWS words it when %s', async (_, action, expected) => {
  const { submit } = await startFederationPool();
  const { callback, cookie } = await submit({ action, email: 'ann@example.com' });
  expect(callback).toEqual({ ...expected, state: 'the state' });
  expect(cookie).toBe('');
});

test('asks again when the email address is not one', async () => {
  const { submit } = await startFederationPool();
  const { status, page } = await submit({ email: 'nobody' });
  expect(status).toBe(200);
  expect(page).toContain('role="alert"');
});

test('signs in without a page for an hour, or until /logout, when the browser has the cookie', async () => {
  const { submit, open, pass, endpoint, clientId } = await startFederationPool();
  const { cookie, headers } = await submit({ email: 'ann@example.com' });
  expect(headers.get('set-cookie')).toMatch(/^cognito=[\w-]+; Path=\/; Max-Age=3600; HttpOnly; SameSite=Lax$/);
  expect((await open({}, cookie)).callback).toMatchObject({ code: expect.any(String), state: 'the state' });
  expect((await open({ prompt: 'none' }, cookie)).callback).toHaveProperty('code');
  expect((await open({ prompt: 'select_account' }, cookie)).status).toBe(200);
  expect((await open({ identity_provider: 'Acme' }, cookie)).status).toBe(200);
  pass(HOUR - MINUTE);
  expect((await open({}, cookie)).status).toBe(302);
  pass(MINUTE);
  expect((await open({}, cookie)).status).toBe(200);

  const second = (await submit({ email: 'ann@example.com' })).cookie;
  const logout = `${endpoint}/logout?client_id=${clientId}&logout_uri=${encodeURIComponent('http://localhost:5173/')}`;
  const response = await fetch(logout, { redirect: 'manual', headers: { cookie: second } });
  expect([response.status, response.headers.get('location')]).toEqual([302, 'http://localhost:5173/']);
  expect((await open({}, second)).status).toBe(200);
});

test('offers the providers when the request names none', async () => {
  const { open } = await startFederationPool();
  const { page } = await open({ identity_provider: undefined });
  expect(page).toContain('Continue with Google');
  expect(page).toContain('Continue with Acme single sign-on');
});

test('returns 403 when a foreign web page sends the form', async () => {
  const { toUrl } = await startFederationPool();
  const body = new URLSearchParams({ action: 'continue', email: 'eve@example.com' });
  const response = await fetch(toUrl(), { method: 'POST', body, headers: { origin: 'https://evil.example' } });
  expect(response.status).toBe(403);
});
