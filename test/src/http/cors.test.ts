import { expect, test } from 'vitest';
import { corsHeaders } from '../../../src/http/cors.ts';

const ORIGIN = 'https://app.example.com';
const allowed = {
  'access-control-allow-methods': 'GET, POST, OPTIONS',
  'access-control-allow-headers':
    'authorization, content-type, x-api-key, apollo-require-preflight, x-token-delivery, x-cognito-device-fingerprint',
  'access-control-expose-headers': 'x-request-id',
  'access-control-max-age': '7200',
};

test('returns the headers for a listed origin, with credentials', () => {
  expect(corsHeaders({ corsOrigins: ['http://localhost:5173', ORIGIN] }, ORIGIN)).toEqual({
    ...allowed,
    'access-control-allow-origin': ORIGIN,
    'access-control-allow-credentials': 'true',
    vary: 'origin',
  });
});

test.each([
  [[ORIGIN], 'https://evil.example.org'],
  [[ORIGIN], `${ORIGIN}.evil.org`],
  [[ORIGIN], 'http://app.example.com'],
  [[ORIGIN], 'null'],
  [[ORIGIN], undefined],
  [[], ORIGIN],
])('returns only Vary when the list %j does not contain the origin %s', (corsOrigins, origin) => {
  expect(corsHeaders({ corsOrigins }, origin)).toEqual({ vary: 'origin' });
});

test.each([ORIGIN, undefined])('returns * without credentials for the origin %s when any is allowed', (origin) => {
  expect(corsHeaders({ corsOrigins: ['*'] }, origin)).toEqual({ ...allowed, 'access-control-allow-origin': '*' });
});
