import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Version } from '../../local/gateway/gateway.ts';
import { type Answer, type Api, bearer, startApi } from '../support/api.ts';
import { documentOf } from '../support/document.ts';
import { deleteClient, startTarget, type Target, withClient } from '../support/target.ts';
import { adminCreateUser, createVerifiedUser, password, preferMfa } from '../support/users.ts';

const origin = 'https://app.example.com';
const cookieMode = { origin, 'x-token-delivery': 'cookie' };

let target: Target;
beforeAll(async () => {
  target = await startTarget();
});
afterAll(() => target.close());

describe.each<Version>(['1.0', '2.0'])('with events of format %s', (version) => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi(target, { corsOrigins: [origin] }, version);
  });
  afterAll(() => api.close());

  /** Sends a field as a browser would. @returns the answer, and the Set-Cookie header split after the value */
  const send = async (field: string, input?: object, headers: Record<string, string> = cookieMode) => {
    const response = await api.post({ query: documentOf(field), variables: input ? { input } : {} }, headers);
    const [setCookie, ...more] = response.headers.getSetCookie();
    expect(more).toEqual([]);
    const { data } = (await response.json()) as { data: Record<string, Answer> };
    const [, pair = '', attributes = ''] = /^([^;]*)(.*)$/.exec(setCookie ?? '') ?? [];
    return { response, answer: data[field], pair, attributes };
  };
  const withCookie = (cookie: string) => ({ ...cookieMode, cookie: `theme=dark; ${cookie}` });

  test('signIn returns the refresh token in an HttpOnly cookie, and not in the payload', async () => {
    const username = await createVerifiedUser(api, target);
    const { answer, pair, attributes } = await send('signIn', { username, password });
    expect(answer).toMatchObject({ __typename: 'SignInPayload', refreshToken: null, accessToken: expect.any(String) });
    expect(pair).toMatch(/^__Host-refresh-token=.{20,}$/);
    expect(attributes).toBe('; Path=/; Max-Age=2592000; HttpOnly; Secure; SameSite=Strict');
  });

  test('refreshTokens and signOut read the cookie, and signOut clears it', async () => {
    const username = await createVerifiedUser(api, target);
    const { pair } = await send('signIn', { username, password });
    const refreshed = await send('refreshTokens', undefined, withCookie(pair));
    expect(refreshed.answer).toMatchObject({ __typename: 'RefreshTokensPayload', refreshToken: null });
    const accessToken = refreshed.answer?.accessToken;
    const signedOut = await send('signOut', undefined, withCookie(pair));
    expect(signedOut.answer).toMatchObject({ __typename: 'SignOutPayload' });
    expect(signedOut.pair).toBe('__Host-refresh-token=');
    expect(signedOut.attributes).toContain('; Max-Age=0;');
    expect(await api.execute('me', undefined, bearer(accessToken))).toMatchObject({ __typename: 'NotSignedInError' });
    const replayed = await send('refreshTokens', undefined, withCookie(pair));
    expect(replayed.answer).toMatchObject({ __typename: 'InvalidRefreshTokenError' });
    // A cookie that is no longer valid is cleared.
    expect([replayed.pair, replayed.attributes]).toEqual([
      '__Host-refresh-token=',
      '; Path=/; Max-Age=0; HttpOnly; Secure; SameSite=Strict',
    ]);
  });

  test('completeNewPassword and verify set the cookie when they return tokens', async () => {
    const { email } = await adminCreateUser(target, { temporaryPassword: true });
    const { answer } = await send('signIn', { username: email, password });
    const challenge = { username: answer?.username, session: answer?.session };
    const completed = await send('completeNewPassword', { ...challenge, newPassword: 'Difference-1822' });
    expect(completed.pair).toMatch(/^__Host-refresh-token=.+/);
    await preferMfa(target, email, { methods: ['EMAIL'] });
    const again = await send('signIn', { username: email, password: 'Difference-1822' });
    expect(again.pair).toBe('');
    const code = await target.readCode(email);
    const verified = await send('verify', { username: again.answer?.username, session: again.answer?.session, code });
    expect(verified.answer).toMatchObject({ __typename: 'SignInPayload', refreshToken: null });
    expect(verified.pair).toMatch(/^__Host-refresh-token=.+/);
  });

  test('signOutEverywhere and deleteAccount clear the cookie', async () => {
    const username = await createVerifiedUser(api, target);
    for (const field of ['signOutEverywhere', 'deleteAccount']) {
      const { answer } = await send('signIn', { username, password });
      const { pair } = await send(field, undefined, { ...cookieMode, ...bearer(answer?.accessToken) });
      expect(pair).toBe('__Host-refresh-token=');
    }
  });

  test('the cookie is ignored and not set when the x-token-delivery header is missing', async () => {
    const username = await createVerifiedUser(api, target);
    const { pair } = await send('signIn', { username, password });
    const { answer } = await send('refreshTokens', undefined, { origin, cookie: pair });
    expect(answer).toMatchObject({ __typename: 'InvalidRefreshTokenError' });
    const signIn = await send('signIn', { username, password }, { origin });
    expect(signIn.answer?.refreshToken).toEqual(expect.any(String));
    expect(signIn.pair).toBe('');
  });

  describe('a request of another site', () => {
    let cookie: string;
    beforeAll(async () => {
      cookie = (await send('signIn', { username: await createVerifiedUser(api, target), password })).pair;
    });
    const body = { query: documentOf('signOut') };

    test.each([
      ['another origin', { origin: 'https://evil.example.com' }],
      ['a longer origin that begins like the app’s', { origin: 'https://app.example.com.evil.com' }],
      ['the origin of a sandboxed frame', { origin: 'null' }],
      ['the origin *', { origin: '*' }],
    ])('returns 403 when it has %s', async (_, headers) => {
      const response = await api.post(body, { ...cookieMode, ...headers, cookie });
      expect(response.status).toBe(403);
      expect(response.headers.getSetCookie()).toEqual([]);
    });

    test('returns 403 when it has no origin', async () => {
      const response = await api.post(body, { 'x-token-delivery': 'cookie', cookie });
      expect(response.status).toBe(403);
    });

    test('returns 415 when a form sends it', async () => {
      const form = { method: 'POST', headers: { cookie, origin: 'https://evil.example.com' } };
      const plain = await fetch(api.url, { ...form, body: JSON.stringify(body) });
      expect(plain.status).toBe(415);
      const fields = await fetch(api.url, { ...form, body: new URLSearchParams(body) });
      expect(fields.status).toBe(415);
    });

    test('returns 400 when an image sends it', async () => {
      const response = await fetch(`${api.url}?${new URLSearchParams(body)}`, { headers: { cookie } });
      expect(response.status).toBe(400);
    });

    test('leaves the session valid', async () => {
      const { answer } = await send('refreshTokens', undefined, withCookie(cookie));
      expect(answer).toMatchObject({ __typename: 'RefreshTokensPayload' });
    });
  });

  test('a preflight allows the header and cookies for the listed origin only', async () => {
    const preflight = (from: string) =>
      fetch(api.url, {
        method: 'OPTIONS',
        headers: {
          origin: from,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'content-type, x-token-delivery',
        },
      });
    const listed = await preflight(origin);
    expect(listed.headers.get('access-control-allow-credentials')).toBe('true');
    expect(listed.headers.get('access-control-allow-headers')).toContain('x-token-delivery');
    const unlisted = await preflight('https://evil.example.com');
    expect(unlisted.headers.get('access-control-allow-origin')).toBeNull();
    expect(unlisted.headers.get('access-control-allow-credentials')).toBeNull();
  });
});

test('refreshTokens replaces the cookie when the pool rotates refresh tokens', async () => {
  const rotating = await withClient(target, {
    ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
    RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 0 },
  });
  const api = await startApi(rotating, { corsOrigins: [origin] });
  const sendAndReadCookie = async (field: string, input?: object, headers: object = {}) => {
    const body = { query: documentOf(field), variables: input ? { input } : {} };
    const response = await api.post(body, { ...cookieMode, ...headers });
    return response.headers.getSetCookie()[0]?.split(';')[0];
  };
  const first = await sendAndReadCookie('signIn', { username: await createVerifiedUser(api, rotating), password });
  const second = await sendAndReadCookie('refreshTokens', undefined, { cookie: first });
  expect(second).toMatch(/^__Host-refresh-token=.+/);
  expect(second).not.toBe(first);
  expect(await sendAndReadCookie('refreshTokens', undefined, { cookie: first })).toBe('__Host-refresh-token=');
  expect(await sendAndReadCookie('refreshTokens', undefined, { cookie: second })).toMatch(/^__Host-refresh-token=.+/);
  await api.close();
  await deleteClient(rotating);
});

test('the cookie has SameSite=None when COOKIE_SAME_SITE is None', async () => {
  const api = await startApi(target, { corsOrigins: [origin], cookieSameSite: 'None' });
  const username = await createVerifiedUser(api, target);
  const body = { query: documentOf('signIn'), variables: { input: { username, password } } };
  const response = await api.post(body, cookieMode);
  expect(response.headers.getSetCookie()[0]).toMatch(/; Secure; SameSite=None$/);
  await api.close();
});

test('a request for cookies returns 403 when CORS_ORIGINS is *', async () => {
  const api = await startApi(target, { corsOrigins: ['*'] });
  const response = await api.post({ query: '{ __typename }' }, cookieMode);
  expect(response.status).toBe(403);
  expect(response.headers.get('access-control-allow-credentials')).toBeNull();
  await api.close();
});
