import { expect, test } from 'vitest';
import { open, seal } from '../../../../src/resolvers/signIn/challengeSession.ts';

const envelope = { challenge: 'SMS_MFA', username: 'jörg+test@example.com', session: 'AYABe/+=', account: 'Jörg' };

test('opens what was sealed', () => {
  expect(open(seal(envelope))).toEqual(envelope);
});

test('is a word that needs no escaping in JSON, URLs and headers', () => {
  expect(seal(envelope)).toMatch(/^[\w-]+$/);
});

test.each([
  '',
  'x',
  '????',
  Buffer.from('null').toString('base64url'),
  Buffer.from('["a","b","c"]').toString('base64url'),
])('cannot open %j', (sealed) => {
  expect(open(sealed)).toBeUndefined();
});
