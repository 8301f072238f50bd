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
