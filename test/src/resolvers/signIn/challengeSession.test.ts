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
