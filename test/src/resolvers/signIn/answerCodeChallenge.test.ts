import { expect, test } from 'vitest';
import type { MutationVerifyArgs } from '../../../../src/generated/types.ts';
import { tables } from '../../../../src/mapping/exceptions.ts';
import { authErrors } from '../../../../src/messages.ts';
import { answerCodeChallenge } from '../../../../src/resolvers/signIn/answerCodeChallenge.ts';
import { decodeChallengeSession } from '../../../../src/resolvers/signIn/challengeSession.ts';
import { earlyReturn } from '../../../../src/runtime/earlyReturn.ts';
import { answerOf, appWithSecret, contextOf, exception, hidingApp } from '../context.ts';
import {
  AuthenticationResult,
  encodedSession,
  nextChallengeSession,
  sessionExpired,
  signInPayload,
} from '../payloads.ts';

const withoutSession: MutationVerifyArgs = { input: { username: 'ada@example.com', code: '123456' } };
const withSession = (session: string): MutationVerifyArgs => ({ input: { ...withoutSession.input, session } });
const args = withSession(encodedSession('SMS_MFA'));

const { request, exceptions } = answerCodeChallenge;

test.each([undefined, null])('returns nothing without a call when the session is %s', (session) => {
  const input = session === undefined ? withoutSession.input : { ...withoutSession.input, session };
  expect(request(contextOf({ input }))).toStrictEqual(earlyReturn(undefined, { skipTo: 'NEXT' }));
});

test('returns nothing without a call when the session is that of a sign-up', () => {
  const ctx = contextOf(withSession(encodedSession('SIGN_UP')));
  expect(request(ctx)).toStrictEqual(earlyReturn(undefined, { skipTo: 'NEXT' }));
});

test.each([
  ['SMS_MFA', 'SMS_MFA_CODE'],
  ['SMS_OTP', 'SMS_OTP_CODE'],
  ['EMAIL_OTP', 'EMAIL_OTP_CODE'],
  ['SOFTWARE_TOKEN_MFA', 'SOFTWARE_TOKEN_MFA_CODE'],
])('returns the code for the username of the session when the challenge is %s', (challenge, key) => {
  const userContextData = { EncodedData: 'device' };
  const ctx = contextOf(withSession(encodedSession(challenge)), { app: appWithSecret, userContextData });
  expect(request(ctx)).toEqual({
    ClientId: 'client',
    ChallengeName: challenge,
    Session: 'cognito session',
    ChallengeResponses: { USERNAME: 'uuid', [key]: '123456', SECRET_HASH: 'hash of uuid' },
    UserContextData: userContextData,
  });
});

test('returns no hash when the app client has no client secret', () => {
  expect(request(contextOf(args))).toMatchObject({
    ChallengeResponses: { USERNAME: 'uuid', SMS_MFA_CODE: '123456' },
  });
  expect(request(contextOf(args))).not.toHaveProperty('ChallengeResponses.SECRET_HASH');
});

test.each([
  ['belongs to another challenge', encodedSession('NEW_PASSWORD_REQUIRED')],
  ['belongs to no challenge', encodedSession('toString')],
  ['was not made by the API', 'AYABeC1-'],
  ['is JSON of another shape', Buffer.from('{"challenge":"SMS_MFA"}').toString('base64url')],
  ['has values of other types', Buffer.from('["SMS_MFA",1,null,""]').toString('base64url')],
])('returns SessionExpiredError without a call when the session %s', (_, session) => {
  expect(request(contextOf(withSession(session)))).toStrictEqual(earlyReturn(sessionExpired));
});

test('ends the field with tokens when Cognito returns tokens', () => {
  expect(answerCodeChallenge.response({ ...contextOf(args), result: { AuthenticationResult } })).toStrictEqual(
    earlyReturn(signInPayload),
  );
});

test('ends the field with the next challenge for the same user and account when Cognito returns another challenge', () => {
  const ctx = contextOf({ input: { ...args.input, username: 'another name' } });
  const result = { ChallengeName: 'NEW_PASSWORD_REQUIRED', Session: 'the next' } as const;
  const answer = answerCodeChallenge.response({ ...ctx, result });
  expect(answer).toStrictEqual(
    earlyReturn({
      __typename: 'NewPasswordChallenge',
      session: expect.any(String),
      username: 'uuid',
      requiredAttributes: [],
    }),
  );
  expect(decodeChallengeSession('session' in answer.result ? answer.result.session : '')).toEqual(
    nextChallengeSession('NEW_PASSWORD_REQUIRED'),
  );
});

test('returns the answers of the tables when the function has no row of its own', () => {
  const own = [
    'CodeMismatchException',
    'MFAMethodNotFoundException',
    'NotAuthorizedException',
    'PasswordResetRequiredException',
    'SoftwareTokenMFANotFoundException',
  ];
  const others = Object.entries({ ...tables.challenge, ...tables.code }).filter(([name]) => !own.includes(name));
  expect(exceptions).toMatchObject(Object.fromEntries(others));
});

test.each([
  ['Invalid session provided', authErrors.sessionExpired],
  ['Invalid code or auth state for the user.', authErrors.codeIncorrect],
  ['Invalid code received for user', authErrors.codeIncorrect],
])('returns the answer for the text when Cognito throws CodeMismatchException, "%s"', (message, answer) => {
  expect(answerOf(exceptions, exception('CodeMismatchException', message))).toEqual(answer);
});

test.each([
  ['AliasExistsException', authErrors.aliasTaken],
  ['MFAMethodNotFoundException', authErrors.sessionExpired],
  ['SoftwareTokenMFANotFoundException', authErrors.sessionExpired],
])('returns its own answer when Cognito throws %s', (name, answer) => {
  expect(answerOf(exceptions, exception(name))).toEqual(answer);
});

test.each([
  ['Incorrect username or password.', authErrors.codeIncorrect],
  ['Invalid session for the user, session is expired.', sessionExpired],
  ['User is disabled.', authErrors.accountDisabled],
])('returns the answer for the text when Cognito throws NotAuthorizedException, "%s"', (message, answer) => {
  expect(answerOf(exceptions, exception('NotAuthorizedException', message))).toEqual(answer);
});

test.each([
  ['NotAuthorizedException', 'Password attempts exceeded', authErrors.lockedOut],
  ['PasswordResetRequiredException', 'Password reset required for the user', authErrors.passwordResetRequired],
])('returns its answer, or that for a wrong code if users are hidden, when Cognito throws %s, "%s"', (...row) => {
  const [name, message, answer] = row;
  expect(answerOf(exceptions, exception(name, message))).toEqual(answer);
  const hidden = contextOf({}, { app: hidingApp });
  expect(answerOf(exceptions, exception(name, message), hidden)).toEqual(authErrors.codeIncorrect);
});

test('returns undefined when Cognito throws InternalErrorException', () => {
  expect(answerOf(exceptions, exception('InternalErrorException'))).toBeUndefined();
});
