import { describe, expect, test } from 'vitest';
import type { GatewayEvent } from '../../../src/http/event.ts';
import { readRequest } from '../../../src/http/request.ts';

// Safe: the members that readRequest reads.
const post = (event: object): GatewayEvent =>
  ({
    httpMethod: 'POST',
    headers: { 'Content-Type': 'application/json' },
    requestContext: { requestId: 'request' },
    ...event,
  }) as unknown as GatewayEvent;

const base64 = (bytes: string | Uint8Array): object => ({
  body: Buffer.from(bytes).toString('base64'),
  isBase64Encoded: true,
});

test('passes on the headers that Apollo reads, by their names in lower case', () => {
  const headers = {
    'Content-Type': 'application/json',
    ACCEPT: '*/*',
    'Apollo-Require-Preflight': undefined,
    Authorization: 'Bearer hunter2',
  };
  expect(Object.fromEntries(readRequest(post({ headers, body: '{}' })).headers)).toEqual({
    'content-type': 'application/json',
    accept: '*/*',
    'apollo-require-preflight': '',
  });
});

describe('returns the body', () => {
  test.for([
    ['as text', { body: '{"query":"ü"}' }, 'ü'],
    ['in base64', base64('{"query":"ü"}'), 'ü'],
    ['after a byte-order mark', { body: '\uFEFF{"query":"ü"}' }, 'ü'],
    ['in base64, after a byte-order mark', base64('\uFEFF{"query":"ü"}'), 'ü'],
    ['with U+FFFD in place of a lone surrogate', { body: '{"query":"\ud800"}' }, '\uFFFD'],
    ['with U+FFFD in place of bytes that are not UTF-8', base64(Buffer.from('{"query":"\xfc"}', 'latin1')), '\uFFFD'],
  ] as const)('%s', ([, event, query]) => {
    expect(readRequest(post(event)).body).toEqual({ query });
  });
});

describe('throws', () => {
  const long = `{"query":"${'ü'.repeat(50_000)}"}`;
  test.for([
    ['no body', { body: null }, 'The body is empty'],
    ['an empty body', { body: '' }, 'The body is empty'],
    ['an empty body in base64', base64(''), 'The body is empty'],
    ['a body of too many bytes', { body: long }, 'The body is over 100000 bytes'],
    ['a body of too many bytes in base64', base64(long), 'The body is over 100000 bytes'],
    ['two byte-order marks', { body: '\uFEFF\uFEFF{}' }, 'The body is not valid JSON'],
  ] as const)('for %s', ([, event, message]) => {
    expect(() => readRequest(post(event))).toThrow(message);
  });
});
