import { expect, test } from 'vitest';
import { createContext } from '../../../src/http/context.ts';
import { eventV1 } from './event.ts';

const config = { cookieSameSite: 'Strict', refreshTokenDays: 30 } as const;

test.each([
  ['the device fingerprint', 'has a form in UTF-8', 'AAE=', 'AAE='],
  ['no device fingerprint', 'has a lone surrogate', '\ud800', undefined],
])('returns %s when the header %s', (...[, , header, expected]) => {
  const context = createContext(eventV1({ 'x-cognito-device-fingerprint': header }), config);
  expect(context.deviceFingerprint).toBe(expected);
});

test.each([
  ['the user agent', 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0', 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0'],
  ['its printable ASCII', ' a\u00e4\r\nb: 1\u0000 ', 'ab: 1'],
  ['its beginning', 'a'.repeat(1025), 'a'.repeat(1024)],
  ['nothing', 'ä', undefined],
])('returns %s when the header is %#', (...[, header, expected]) => {
  expect(createContext(eventV1({ 'User-Agent': header }), config).userAgent).toBe(expected);
});

test('returns no user agent when there is no header', () => {
  expect(createContext(eventV1({}), config).userAgent).toBeUndefined();
});
