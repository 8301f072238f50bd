import { describe, expect, test } from 'vitest';
import { readContext } from '../../../src/http/context.ts';
import { asksForCookie, checkOrigin, readCookie, toCookie } from '../../../src/http/refreshCookie.ts';
import { newTrace } from '../../../src/log/requestEntry.ts';
import { eventV1, eventV2 } from './event.ts';

const ORIGIN = 'https://app.example.com';
const COOKIE = '__Host-refresh-token=a.b-c_d';
const config = { cookieSameSite: 'Strict' } as const;

describe('asking for the cookie', () => {
  test.each([
    ['by its header', eventV2({ 'x-token-delivery': 'cookie' }), true],
    ['by its header, whatever its case', eventV1({ 'X-Token-Delivery': 'cookie' }), true],
    ['not by another value', eventV2({ 'x-token-delivery': 'body' }), false],
    ['not by a cookie alone', eventV2({}, [COOKIE]), false],
  ])('is done %s', (_, event, asks) => {
    expect(asksForCookie(event)).toBe(asks);
  });
});

describe('the origin', () => {
  const headers = { 'x-token-delivery': 'cookie' };

  test.each([eventV1({ 'X-Token-Delivery': 'cookie', Origin: ORIGIN }), eventV2({ ...headers, origin: ORIGIN })])(
    'may be one of the list, event %#',
    (event) => {
      expect(() => checkOrigin(event, { corsOrigins: ['https://other.example.com', ORIGIN] })).not.toThrow();
    },
  );

  test.each([
    ['is missing', eventV2(headers), [ORIGIN]],
    ['is not in the list', eventV2({ ...headers, origin: 'https://evil.example.org' }), [ORIGIN]],
    ['is an opaque one', eventV2({ ...headers, origin: 'null' }), [ORIGIN]],
    ['begins as one of the list', eventV2({ ...headers, origin: `${ORIGIN}.evil.org` }), [ORIGIN]],
    ['is any, as the list is', eventV2({ ...headers, origin: ORIGIN }), ['*']],
    ['is the asterisk of the list', eventV2({ ...headers, origin: '*' }), ['*']],
    ['is there, but the list is empty', eventV2({ ...headers, origin: ORIGIN }), []],
  ])('is refused where it %s', (_, event, corsOrigins) => {
    expect(() => checkOrigin(event, { corsOrigins })).toThrow(
      expect.objectContaining({ extensions: { code: 'BAD_REQUEST', http: { status: 403 } } }),
    );
  });

  test('does not matter to a request without the header', () => {
    expect(() => checkOrigin(eventV2({ origin: 'https://evil.example.org' }), { corsOrigins: [] })).not.toThrow();
  });
});

describe('reading the cookie', () => {
  test.each([
    ['a REST API', eventV1({ Cookie: `theme=dark; ${COOKIE}; lang=de` }), 'a.b-c_d'],
    ['a REST API, without a space', eventV1({ cookie: `theme=dark;${COOKIE}` }), 'a.b-c_d'],
    ['an HTTP API', eventV2({}, ['theme=dark', COOKIE]), 'a.b-c_d'],
    ['an HTTP API whose header is not its cookies', eventV2({ cookie: COOKIE }), undefined],
    ['nothing', eventV1({}), undefined],
    ['no cookies', eventV2({}), undefined],
    ['an empty cookie', eventV2({}, ['__Host-refresh-token=']), undefined],
    ['a cookie without the prefix, which a sibling domain could set', eventV2({}, ['refresh-token=a']), undefined],
    ['a cookie whose name goes on', eventV2({}, ['__Host-refresh-token-2=a']), undefined],
    ['a cookie whose name begins before', eventV1({ cookie: 'x__Host-refresh-token=a' }), undefined],
  ])('of %s', (_, event, token) => {
    expect(readCookie(event)).toBe(token);
  });

  test('is for requests that ask for it: a cookie alone, as a forged form sends it, is not read', () => {
    expect(readContext(eventV2({}, [COOKIE]), newTrace())).toMatchObject({ cookies: false, refreshCookie: undefined });
    expect(readContext(eventV2({ 'x-token-delivery': 'cookie' }, [COOKIE]), newTrace())).toMatchObject({
      cookies: true,
      refreshCookie: 'a.b-c_d',
    });
  });
});

describe('making the cookie', () => {
  test.each(['Strict', 'Lax', 'None'] as const)('takes the token out of the answer, SameSite=%s', (cookieSameSite) => {
    const answer = { __typename: 'SignInPayload', accessToken: 'a', refreshToken: 'a.b-c_d' };
    expect(toCookie(answer, { cookieSameSite })).toEqual({
      answer: { __typename: 'SignInPayload', accessToken: 'a', refreshToken: null },
      setCookie: `__Host-refresh-token=a.b-c_d; Path=/; Max-Age=2592000; HttpOnly; Secure; SameSite=${cookieSameSite}`,
    });
    expect(answer.refreshToken).toBe('a.b-c_d');
  });

  test('has what the __Host- prefix asks for: Secure, the path / and no domain', () => {
    const { setCookie } = toCookie({ refreshToken: 'a' }, config);
    const [, ...attributes] = setCookie?.split('; ') ?? [];
    expect(attributes).toEqual(expect.arrayContaining(['Secure', 'Path=/', 'HttpOnly']));
    expect(setCookie).not.toMatch(/domain/i);
  });

  test.each([
    { __typename: 'RefreshTokensPayload', accessToken: 'a', refreshToken: null },
    { __typename: 'CodeChallenge', session: 's' },
    { __typename: 'InvalidRefreshTokenError', message: 'The session is over. Sign in again.' },
  ])('leaves the cookie alone where the answer has no token: $__typename', (answer) => {
    expect(toCookie(answer, config)).toEqual({ answer });
  });

  test.each(['SignOutPayload', 'DeleteAccountPayload'])('ends with %s', (__typename) => {
    expect(toCookie({ __typename, message: 'Over.' }, config)).toEqual({
      answer: { __typename, message: 'Over.' },
      setCookie: '__Host-refresh-token=; Path=/; Max-Age=0; HttpOnly; Secure; SameSite=Strict',
    });
  });
});
