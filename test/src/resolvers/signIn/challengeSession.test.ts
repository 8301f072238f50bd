import { expect, test } from 'vitest';
import { decodeChallengeSession, encodeChallengeSession } from '../../../../src/resolvers/signIn/challengeSession.ts';

const session = { challenge: 'SMS_MFA', username: 'jörg+test@example.com', session: 'AYABe/+=', account: 'Jörg' };

test('returns the session when the text encodes one', () => {
  expect(decodeChallengeSession(encodeChallengeSession(session))).toEqual(session);
});

test('returns text without characters that JSON, URLs and headers escape when the session has such characters', () => {
  expect(encodeChallengeSession(session)).toMatch(/^[\w-]+$/);
});

test.each([
  '',
  'x',
  '????',
  Buffer.from('null').toString('base64url'),
  Buffer.from('["a","b","c"]').toString('base64url'),
  Buffer.from('{"challenge":"SMS_MFA"}').toString('base64url'),
  Buffer.from('["SMS_MFA",1,null,""]').toString('base64url'),
])('returns undefined when the text encodes no session: %j', (encoded) => {
  expect(decodeChallengeSession(encoded)).toBeUndefined();
});

test.each([
  ['no username', { username: '' }],
  ['a username with a space', { username: 'Ada King' }],
  ['a username with a control character', { username: 'ada\u0000' }],
  ['a username with a lone surrogate', { username: '\ud800' }],
  ['a username that is too long', { username: 'a'.repeat(129) }],
  ['no session', { session: '' }],
  ['a session that is not ASCII', { session: 'é' }],
  ['a session that is too long', { session: 'a'.repeat(2049) }],
  ['an account that is too long', { account: 'a'.repeat(129) }],
])('returns undefined when the session has %s', (_, more) => {
  expect(decodeChallengeSession(encodeChallengeSession({ ...session, ...more }))).toBeUndefined();
});
