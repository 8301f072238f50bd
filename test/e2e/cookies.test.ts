import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Version } from '../../local/gateway/gateway.ts';
import { documentOf } from './document.ts';
import { type Answer, bearer, type Graph, startGraph } from './graph.ts';
import { isLocal, needsLocalPool, startTarget, type Target, withClient } from './target.ts';
import { adminUser, password, preferMfa, verifiedUser } from './users.ts';

const origin = 'https://app.example.com';
const cookieMode = { origin, 'x-token-delivery': 'cookie' };

let target: Target;
beforeAll(async () => {
  target = await startTarget();
});
afterAll(() => target.close());

describe.each<Version>(['1.0', '2.0'])('by an event of format %s', (version) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await startGraph(target, { corsOrigins: [origin] }, version);
  });
  afterAll(() => graph.close());

  /** What a browser does: sends a field with its cookie. @returns the answer, and the Set-Cookie with its value apart */
  const send = async (field: string, input?: object, headers: Record<string, string> = cookieMode) => {
    const response = await graph.post({ query: documentOf(field), variables: input ? { input } : {} }, headers);
    const [setCookie, ...more] = response.headers.getSetCookie();
    expect(more).toEqual([]);
    const { data } = (await response.json()) as { data: Record<string, Answer> };
    const [, pair = '', attributes = ''] = /^([^;]*)(.*)$/.exec(setCookie ?? '') ?? [];
    return { response, answer: data[field], pair, attributes };
  };
  const withCookie = (cookie: string) => ({ ...cookieMode, cookie: `theme=dark; ${cookie}` });

  test('the refresh token goes to a cookie that no script can read, and not into the payload', async () => {
    const username = await verifiedUser(graph, target);
    const { answer, pair, attributes } = await send('signIn', { username, password });
    expect(answer).toMatchObject({ __typename: 'SignInPayload', refreshToken: null, accessToken: expect.any(String) });
    expect(pair).toMatch(/^__Host-refresh-token=.{20,}$/);
    expect(attributes).toBe('; Path=/; Max-Age=2592000; HttpOnly; Secure; SameSite=Strict');
  });

  test('refreshTokens and signOut take it from the cookie, and signOut clears it', async () => {
    const username = await verifiedUser(graph, target);
    const { pair } = await send('signIn', { username, password });
    const refreshed = await send('refreshTokens', undefined, withCookie(pair));
    expect(refreshed.answer).toMatchObject({ __typename: 'RefreshTokensPayload', refreshToken: null });
    const accessToken = refreshed.answer?.accessToken;
    const signedOut = await send('signOut', undefined, withCookie(pair));
    expect(signedOut.answer).toMatchObject({ __typename: 'SignOutPayload' });
    expect(signedOut.pair).toBe('__Host-refresh-token=');
    expect(signedOut.attributes).toContain('; Max-Age=0;');
    expect(await graph.ask('me', undefined, bearer(accessToken))).toMatchObject({ __typename: 'NotSignedInError' });
    const replayed = await send('refreshTokens', undefined, withCookie(pair));
    expect(replayed.answer).toMatchObject({ __typename: 'InvalidRefreshTokenError' });
  });

  test('every mutation that ends in tokens sets it', async () => {
    const { email } = await adminUser(target, false);
    const { answer } = await send('signIn', { username: email, password });
    const challenge = { username: answer?.username, session: answer?.session };
    const completed = await send('completeNewPassword', { ...challenge, newPassword: 'Difference-1822' });
    expect(completed.pair).toMatch(/^__Host-refresh-token=.+/);
    await preferMfa(target, email, { methods: ['EMAIL'] });
    const again = await send('signIn', { username: email, password: 'Difference-1822' });
    expect(again.pair).toBe('');
    const code = await target.codeFor(email);
    const verified = await send('verify', { username: again.answer?.username, session: again.answer?.session, code });
    expect(verified.answer).toMatchObject({ __typename: 'SignInPayload', refreshToken: null });
    expect(verified.pair).toMatch(/^__Host-refresh-token=.+/);
  });

  test('signOutEverywhere and deleteAccount clear it', async () => {
    const username = await verifiedUser(graph, target);
    for (const field of ['signOutEverywhere', 'deleteAccount']) {
      const { answer } = await send('signIn', { username, password });
      const { pair } = await send(field, undefined, { ...cookieMode, ...bearer(answer?.accessToken) });
      expect(pair).toBe('__Host-refresh-token=');
    }
  });

  test('without the header the cookie counts for nothing', async () => {
    const username = await verifiedUser(graph, target);
    const { pair } = await send('signIn', { username, password });
    const { answer } = await send('refreshTokens', undefined, { origin, cookie: pair });
    expect(answer).toMatchObject({ __typename: 'InvalidRefreshTokenError' });
    const signedIn = await send('signIn', { username, password }, { origin });
    expect(signedIn.answer?.refreshToken).toEqual(expect.any(String));
    expect(signedIn.pair).toBe('');
  });

  describe('a forgery by another site', () => {
    let cookie: string;
    beforeAll(async () => {
      cookie = (await send('signIn', { username: await verifiedUser(graph, target), password })).pair;
    });
    const body = { query: documentOf('signOut') };

    test.each([
      ['of another origin', { origin: 'https://evil.example.com' }],
      ['of a lookalike', { origin: 'https://app.example.com.evil.com' }],
      ['of a sandboxed frame', { origin: 'null' }],
      ['that claims all', { origin: '*' }],
    ])('by script, %s, is refused', async (_, headers) => {
      const response = await graph.post(body, { ...cookieMode, ...headers, cookie });
      expect(response.status).toBe(403);
      expect(response.headers.getSetCookie()).toEqual([]);
    });

    test('by a client that hides its origin is refused', async () => {
      const response = await graph.post(body, { 'x-token-delivery': 'cookie', cookie });
      expect(response.status).toBe(403);
    });

    test('by a form is refused', async () => {
      const form = { method: 'POST', headers: { cookie, origin: 'https://evil.example.com' } };
      const plain = await fetch(graph.url, { ...form, body: JSON.stringify(body) });
      expect(plain.status).toBe(415);
      const fields = await fetch(graph.url, { ...form, body: new URLSearchParams(body) });
      expect(fields.status).toBe(415);
    });

    test('by an image is refused', async () => {
      const response = await fetch(`${graph.url}?${new URLSearchParams(body)}`, { headers: { cookie } });
      expect(response.status).toBe(400);
    });

    test('has left the session as it was', async () => {
      const { answer } = await send('refreshTokens', undefined, withCookie(cookie));
      expect(answer).toMatchObject({ __typename: 'RefreshTokensPayload' });
    });
  });

  test('a preflight lets the listed origin send the header with its cookies, and no other', async () => {
    const preflight = (from: string) =>
      fetch(graph.url, {
        method: 'OPTIONS',
        headers: {
          origin: from,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'content-type, x-token-delivery',
        },
      });
    const allowed = await preflight(origin);
    expect(allowed.headers.get('access-control-allow-credentials')).toBe('true');
    expect(allowed.headers.get('access-control-allow-headers')).toContain('x-token-delivery');
    const refused = await preflight('https://evil.example.com');
    expect(refused.headers.get('access-control-allow-origin')).toBeNull();
    expect(refused.headers.get('access-control-allow-credentials')).toBeNull();
  });
});

test('a rotated refresh token replaces the one in the cookie', async ({ skip }) => {
  skip(!isLocal, needsLocalPool);
  const rotating = await withClient(target, {
    ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
    RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 0 },
  });
  const graph = await startGraph(rotating, { corsOrigins: [origin] });
  const cookieOf = async (field: string, input?: object, headers: object = {}) => {
    const body = { query: documentOf(field), variables: input ? { input } : {} };
    const response = await graph.post(body, { ...cookieMode, ...headers });
    return response.headers.getSetCookie()[0]?.split(';')[0];
  };
  const first = await cookieOf('signIn', { username: await verifiedUser(graph, rotating), password });
  const second = await cookieOf('refreshTokens', undefined, { cookie: first });
  expect(second).toMatch(/^__Host-refresh-token=.+/);
  expect(second).not.toBe(first);
  expect(await cookieOf('refreshTokens', undefined, { cookie: first })).toBeUndefined();
  expect(await cookieOf('refreshTokens', undefined, { cookie: second })).toMatch(/^__Host-refresh-token=.+/);
  await graph.close();
});

test('COOKIE_SAME_SITE=None is for an app on another site', async () => {
  const graph = await startGraph(target, { corsOrigins: [origin], cookieSameSite: 'None' });
  const username = await verifiedUser(graph, target);
  const body = { query: documentOf('signIn'), variables: { input: { username, password } } };
  const response = await graph.post(body, cookieMode);
  expect(response.headers.getSetCookie()[0]).toMatch(/; Secure; SameSite=None$/);
  await graph.close();
});

test('no origin gets cookies from a graph that is open to all', async () => {
  const graph = await startGraph(target, { corsOrigins: ['*'] });
  const response = await graph.post({ query: '{ __typename }' }, cookieMode);
  expect(response.status).toBe(403);
  expect(response.headers.get('access-control-allow-credentials')).toBeNull();
  await graph.close();
});
