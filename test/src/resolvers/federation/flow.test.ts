import { expect, test } from 'vitest';
import { decodeFlow, encodeFlow } from '../../../../src/resolvers/federation/flow.ts';
import { flow } from '../../../support/federation.ts';

test('returns the flow when the text encodes one', () => {
  expect(decodeFlow(encodeFlow(flow))).toEqual(flow);
});

test('returns text that a cookie and a URL can have when the address has other characters', () => {
  expect(encodeFlow({ ...flow, redirectUri: 'https://app.example.com/ä?a=b;c' })).toMatch(/^[\w-]+$/);
});

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

test.each([
  '',
  'x',
  '????',
  encoded(null),
  encoded({ ...flow }),
  encoded(Object.values(flow).slice(1)),
  encoded([...Object.values(flow), '']),
  encoded(['', 1, null, [], {}]),
])('returns undefined when the text encodes no flow: case %#', (text) => {
  expect(decodeFlow(text)).toBeUndefined();
});

test.each([
  ['a short state', { state: 'a' }],
  ['a verifier with other characters', { verifier: `${flow.verifier.slice(1)}=` }],
  ['no nonce', { nonce: '' }],
  ['an address with a control character', { redirectUri: 'https://app.example.com/\n' }],
  ['an address with a lone surrogate', { redirectUri: 'https://app.example.com/\ud800' }],
  ['an address that is too long', { redirectUri: `https://app.example.com/${'a'.repeat(2048)}` }],
  ['no provider', { provider: '' }],
  ['a provider that is too long', { provider: 'a'.repeat(33) }],
])('returns undefined when the flow has %s', (_, more) => {
  expect(decodeFlow(encodeFlow({ ...flow, ...more }))).toBeUndefined();
});
