import { describe, expect, test } from 'vitest';
import type { MutationSelectSignInMethodArgs, SignInMethod } from '../../../../src/generated/types.ts';
import { tables } from '../../../../src/mapping/exceptions.ts';
import { authErrors } from '../../../../src/messages.ts';
import { decodeChallengeSession } from '../../../../src/resolvers/signIn/challengeSession.ts';
import { exceptions, input, request, response } from '../../../../src/resolvers/signIn/selectSignInMethod.ts';
import { earlyReturn } from '../../../../src/runtime/earlyReturn.ts';
import { answerOf, appWithSecret, constraint, contextOf, exception, faultsOf, hidingApp } from '../context.ts';
import {
  AuthenticationResult,
  encodedSession,
  nextChallengeSession,
  sessionExpired,
  signInPayload,
} from '../payloads.ts';

const argsOf = (
  method: SignInMethod,
  { password, challenge = 'SELECT_CHALLENGE' }: { password?: string; challenge?: string } = {},
): MutationSelectSignInMethodArgs => ({
  input: {
    username: 'uuid',
    session: encodedSession(challenge),
    method,
    ...(password === undefined ? {} : { password }),
  },
});

describe('input', () => {
  test.each(['PASSKEY', 'EMAIL_CODE', 'SMS_CODE'] as const)('returns no fault when the method is %s', (method) => {
    expect(faultsOf(input, argsOf(method).input)).toEqual({});
  });

  test.each([
    ['missing', {}],
    ['null', { password: null }],
    ['empty', { password: '' }],
  ])('returns REQUIRED when the method is PASSWORD and the password is %s', (_, password) => {
    expect(faultsOf(input, { ...argsOf('PASSWORD').input, ...password })).toEqual({ password: 'REQUIRED' });
  });

  test('returns a fault for each field when all are invalid', () => {
    expect(faultsOf(input, { username: '', session: '', method: 'TOTP' })).toEqual({
      username: 'REQUIRED',
      session: 'REQUIRED',
      method: expect.any(String),
    });
  });
});

describe('request', () => {
  test.each([
    ['PASSKEY', 'WEB_AUTHN'],
    ['EMAIL_CODE', 'EMAIL_OTP'],
    ['SMS_CODE', 'SMS_OTP'],
  ] as const)('returns Cognito’s name and no password when the method is %s', (method, name) => {
    expect(request(contextOf(argsOf(method, { password: 'a password' }), { app: appWithSecret }))).toEqual({
      ClientId: 'client',
      ChallengeName: 'SELECT_CHALLENGE',
      Session: 'cognito session',
      ChallengeResponses: { USERNAME: 'uuid', ANSWER: name, SECRET_HASH: 'hash of uuid' },
    });
  });

  test('returns the password when the method is PASSWORD', () => {
    expect(request(contextOf(argsOf('PASSWORD', { password: 'a password' })))).toMatchObject({
      ChallengeResponses: { USERNAME: 'uuid', ANSWER: 'PASSWORD', PASSWORD: 'a password' },
    });
  });

  test('returns the password alone when Cognito has asked for the password', () => {
    const args = argsOf('PASSWORD', { password: 'a password', challenge: 'PASSWORD' });
    expect(request(contextOf(args))).toMatchObject({
      ChallengeName: 'PASSWORD',
      ChallengeResponses: { USERNAME: 'uuid', PASSWORD: 'a password' },
    });
  });

  test.each([
    ['of another challenge', argsOf('PASSKEY', { challenge: 'EMAIL_OTP' })],
    ['of the challenge PASSWORD, and the method another', argsOf('PASSKEY', { challenge: 'PASSWORD' })],
  ])('returns SessionExpiredError without a call when the session is %s', (_, args) => {
    expect(request(contextOf(args))).toStrictEqual(earlyReturn(sessionExpired));
  });
});

describe('response', () => {
  const ctx = contextOf(argsOf('EMAIL_CODE'));

  test('returns the challenge of the method for the same user and account when Cognito returns a challenge', () => {
    const answer = response({ ...ctx, result: { ChallengeName: 'EMAIL_OTP', Session: 'the next' } });
    expect(answer).toMatchObject({ __typename: 'CodeChallenge', method: 'EMAIL', username: 'uuid' });
    expect(decodeChallengeSession('session' in answer ? answer.session : '')).toEqual(
      nextChallengeSession('EMAIL_OTP'),
    );
  });

  test('returns tokens when Cognito returns tokens', () => {
    expect(response({ ...ctx, result: { AuthenticationResult } })).toEqual(signInPayload);
  });
});

describe('exceptions', () => {
  test('returns the answers of the table when the resolver has no row of its own', () => {
    const { InvalidParameterException, ...others } = tables.firstFactor;
    expect(exceptions).toMatchObject(others);
  });

  test('returns SignInMethodUnavailableError when Cognito refuses the method', () => {
    const error = exception('InvalidParameterException', 'The challenge is not available');
    expect(answerOf(exceptions, error)).toEqual(authErrors.signInMethodUnavailable);
  });

  test('returns SessionExpiredError when Cognito rejects the session as malformed', () => {
    const error = exception('InvalidParameterException', constraint('session'));
    expect(answerOf(exceptions, error)).toEqual(sessionExpired);
  });

  test('returns undefined when Cognito rejects the ID of the app client', () => {
    expect(answerOf(exceptions, exception('InvalidParameterException', constraint('clientId')))).toBeUndefined();
  });

  test.each([
    ['NotAuthorizedException', 'Password attempts exceeded', authErrors.lockedOut],
    ['PasswordResetRequiredException', 'Password reset required for the user', authErrors.passwordResetRequired],
    ['UserNotConfirmedException', 'User is not confirmed.', authErrors.userNotConfirmed],
  ])('returns what signIn returns, hidden or not, when Cognito throws %s, "%s"', (name, message, answer) => {
    const error = exception(name, message);
    expect(answerOf(exceptions, error)).toEqual(answer);
    expect(answerOf(exceptions, error, contextOf({}, { app: hidingApp }))).toEqual(authErrors.incorrectCredentials);
  });

  test('returns IncorrectCredentialsError when the password is wrong', () => {
    const error = exception('NotAuthorizedException', 'Incorrect username or password.');
    expect(answerOf(exceptions, error)).toEqual(authErrors.incorrectCredentials);
  });
});
