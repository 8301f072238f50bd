import { expect, test } from 'vitest';
import { corsHeaders, preflightHeaders } from '../../../src/http/cors.ts';

const ORIGIN = 'https://app.example.com';
const allowed = { 'access-control-expose-headers': 'x-request-id' };

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

test.each([
  'content-type',
  'authorization,content-type,x-api-key,x-token-delivery',
  'apollographql-client-name, apollographql-client-version, x-apollo-operation-name, apollo-require-preflight',
  'baggage,sentry-trace,traceparent,tracestate',
  'x_y,a!b,c~d',
])('returns the requested headers when a preflight asks for %s', (requested) => {
  expect(preflightHeaders(requested)).toEqual({
    'access-control-allow-methods': 'GET, POST, OPTIONS',
    'access-control-allow-headers': requested,
    'access-control-max-age': '7200',
  });
});

test.each([undefined, '', 'a b', 'a,,b', 'a,', 'a\r\nset-cookie: b', 'ä', 'a'.repeat(1001)])(
  'returns no allowed headers when the requested ones are malformed or too long, list %#',
  (requested) => {
    expect(preflightHeaders(requested)).not.toHaveProperty('access-control-allow-headers');
  },
);
