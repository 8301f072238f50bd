import { describe, expect, test } from 'vitest';
import { createContext } from '../../../src/http/context.ts';
import {
  asksForCookie,
  checkOrigin,
  deliverByCookie,
  deliverInAnswer,
  readCookie,
} from '../../../src/http/refreshCookie.ts';
import { eventV1, eventV2 } from './event.ts';

const ORIGIN = 'https://app.example.com';
const COOKIE = '__Host-refresh-token=a.b-c_d';
const noFlow = { hasFlow: false };
const config = { cookieSameSite: 'Strict', refreshTokenDays: 30 } as const;

describe('asksForCookie', () => {
  test.each([
    ['true for the header', eventV2({ 'x-token-delivery': 'cookie' }), true],
    ['true for the header in another case', eventV1({ 'X-Token-Delivery': 'cookie' }), true],
    ['false for another value', eventV2({ 'x-token-delivery': 'body' }), false],
    ['false for a cookie alone', eventV2({}, [COOKIE]), false],
  ])('returns %s', (_, event, asks) => {
    expect(asksForCookie(event)).toBe(asks);
  });
});

describe('checkOrigin', () => {
  const headers = { 'x-token-delivery': 'cookie' };

  test.each([eventV1({ 'X-Token-Delivery': 'cookie', Origin: ORIGIN }), eventV2({ ...headers, origin: ORIGIN })])(
    'passes an origin of the list, event %#',
    (event) => {
      expect(() => checkOrigin(event, { corsOrigins: ['https://other.example.com', ORIGIN] })).not.toThrow();
    },
  );

  test.each([
    ['is missing', eventV2(headers), [ORIGIN]],
    ['is missing, and the site is another', eventV2({ ...headers, 'sec-fetch-site': 'same-site' }), [ORIGIN]],
    ['is missing, and the user opened the page', eventV2({ ...headers, 'sec-fetch-site': 'none' }), [ORIGIN]],
    [
      'is not in the list, although a client claims the same origin',
      eventV2({ ...headers, origin: 'https://evil.example.org', 'sec-fetch-site': 'same-origin' }),
      [ORIGIN],
    ],
    ['is not in the list', eventV2({ ...headers, origin: 'https://evil.example.org' }), [ORIGIN]],
    ['is opaque', eventV2({ ...headers, origin: 'null' }), [ORIGIN]],
    ['only begins like one of the list', eventV2({ ...headers, origin: `${ORIGIN}.evil.org` }), [ORIGIN]],
    ['is not named, because the list is *', eventV2({ ...headers, origin: ORIGIN }), ['*']],
    ['is an asterisk', eventV2({ ...headers, origin: '*' }), ['*']],
    ['has an empty list', eventV2({ ...headers, origin: ORIGIN }), []],
  ])('throws a 403 when the origin %s', (_, event, corsOrigins) => {
    expect(() => checkOrigin(event, { corsOrigins })).toThrow(
      expect.objectContaining({ extensions: { code: 'BAD_REQUEST', http: { status: 403 } } }),
    );
  });

  test('passes a request of the same origin, with which browsers send no Origin when it is a GET', () => {
    const event = eventV1({ 'X-Token-Delivery': 'cookie', 'Sec-Fetch-Site': 'same-origin' });
    expect(() => checkOrigin(event, { corsOrigins: [ORIGIN] })).not.toThrow();
  });

  test('passes any origin when the request does not ask for the cookie', () => {
    expect(() => checkOrigin(eventV2({ origin: 'https://evil.example.org' }), { corsOrigins: [] })).not.toThrow();
  });
});

describe('readCookie', () => {
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
  ])('returns the token, or undefined, of %s', (_, event, token) => {
    expect(readCookie(event)).toBe(token);
  });

  test('is not called when the request has the cookie alone, as a forged form sends it', () => {
    expect(createContext(eventV2({}, [COOKIE]), config).refreshCookie).toBeUndefined();
    const asking = eventV2({ 'x-token-delivery': 'cookie' }, [COOKIE]);
    expect(createContext(asking, config).refreshCookie).toBe('a.b-c_d');
  });
});

describe('deliverByCookie', () => {
  test.each(['Strict', 'Lax', 'None'] as const)('moves the token to a cookie with SameSite=%s', (cookieSameSite) => {
    const delivery = deliverByCookie({ ...config, cookieSameSite }, noFlow);
    const answer = { __typename: 'SignInPayload', accessToken: 'a', refreshToken: 'a.b-c_d' };
    expect(delivery.deliver(answer)).toEqual({ __typename: 'SignInPayload', accessToken: 'a', refreshToken: null });
    expect(delivery.setCookies()).toEqual([
      `__Host-refresh-token=a.b-c_d; Path=/; Max-Age=2592000; HttpOnly; Secure; SameSite=${cookieSameSite}`,
    ]);
    expect(answer.refreshToken).toBe('a.b-c_d');
  });

  test('sets what the __Host- prefix requires: Secure, the path / and no domain', () => {
    const delivery = deliverByCookie(config, noFlow);
    delivery.deliver({ refreshToken: 'a' });
    const [, ...attributes] = delivery.setCookies()[0]?.split('; ') ?? [];
    expect(attributes).toEqual(expect.arrayContaining(['Secure', 'Path=/', 'HttpOnly']));
    expect(delivery.setCookies()[0]).not.toMatch(/domain/i);
  });

  test.each([
    { __typename: 'RefreshTokensPayload', accessToken: 'a', refreshToken: null },
    { __typename: 'CodeChallenge', session: 's' },
    { __typename: 'NotSignedInError', message: 'Please sign in.' },
  ])('leaves the cookie alone when $__typename has no token', (answer) => {
    const delivery = deliverByCookie(config, noFlow);
    expect(delivery.deliver(answer)).toEqual(answer);
    expect(delivery.setCookies()).toEqual([]);
  });

  test('keeps the cookie for as many days as the refresh token is valid', () => {
    const delivery = deliverByCookie({ ...config, refreshTokenDays: 7 }, noFlow);
    delivery.deliver({ refreshToken: 'a' });
    expect(delivery.setCookies()[0]).toContain('; Max-Age=604800;');
  });

  test.each(['SignOutPayload', 'DeleteAccountPayload', 'InvalidRefreshTokenError'])(
    'clears the cookie after %s',
    (__typename) => {
      const delivery = deliverByCookie(config, noFlow);
      expect(delivery.deliver({ __typename, message: 'Over.' })).toEqual({ __typename, message: 'Over.' });
      expect(delivery.setCookies()).toEqual([
        '__Host-refresh-token=; Path=/; Max-Age=0; HttpOnly; Secure; SameSite=Strict',
      ]);
    },
  );
});

test('deliverInAnswer leaves the token in the answer and sets no cookie', () => {
  expect(deliverInAnswer.deliver({ refreshToken: 'a' })).toEqual({ refreshToken: 'a' });
  expect(deliverInAnswer.setCookies()).toEqual([]);
});
