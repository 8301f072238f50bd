import { describe, expect, test } from 'vitest';
import type { MutationVerifyArgs } from '../../../../src/generated/types.ts';
import { tables } from '../../../../src/mapping/exceptions.ts';
import { authErrors } from '../../../../src/messages.ts';
import { confirmSignUp } from '../../../../src/resolvers/signUp/confirmSignUp.ts';
import { continueWith, earlyReturn } from '../../../../src/runtime/earlyReturn.ts';
import {
  answerOf,
  app,
  appWithSecret,
  constraint,
  contextOf,
  exception,
  hidingApp,
  operatorFaults,
} from '../context.ts';
import { AuthenticationResult, encodedSession, signInPayload } from '../payloads.ts';

const [confirmWithSession, confirm, signIn] = confirmSignUp;

const withoutSession: MutationVerifyArgs = { input: { username: 'ada@example.com', code: '123456' } };
const withSession = { input: { ...withoutSession.input, session: encodedSession('SIGN_UP') } };
const skip = earlyReturn(undefined, { skipTo: 'NEXT' });
const verifyPayload = {
  __typename: 'VerifyPayload',
  message: 'Your account is confirmed. You can sign in now.',
};

describe('confirmWithSession', () => {
  const { request, exceptions } = confirmWithSession;
  const answer = (name: string, message?: string) =>
    answerOf(exceptions, exception(name, message), contextOf(withSession));

  test('returns the username and Cognito’s session of the sign-up', () => {
    const userContextData = { EncodedData: 'device' };
    expect(request(contextOf(withSession, { app: appWithSecret, userContextData }))).toEqual({
      ClientId: 'client',
      SecretHash: 'hash of uuid',
      Username: 'uuid',
      ConfirmationCode: '123456',
      Session: 'cognito session',
      UserContextData: userContextData,
    });
  });

  test('returns nothing without a call when there is no session', () => {
    expect(request(contextOf(withoutSession))).toStrictEqual(skip);
  });

  // Cognito's answer to a session could reveal an account, and `signUp` returns none.
  test('returns nothing without a call when existing users are hidden', () => {
    expect(request(contextOf(withSession, { app: hidingApp }))).toStrictEqual(skip);
  });

  test('returns Cognito’s next session when Cognito has confirmed the user', () => {
    expect(confirmWithSession.response({ ...contextOf(withSession), result: { Session: 'the next' } })).toEqual({
      session: 'the next',
    });
  });

  test.each([
    ['NotAuthorizedException', 'Invalid session for the user, session is expired.'],
    ['InvalidParameterException', constraint('session')],
    ['CodeMismatchException', 'Invalid session provided'],
  ])('goes on without the session when Cognito throws %s, "%s"', (name, message) => {
    expect(answer(name, message)).toStrictEqual(skip);
  });

  test.each([
    ['CodeMismatchException', 'Invalid verification code provided, please try again.', authErrors.codeIncorrect],
    ['NotAuthorizedException', 'User cannot be confirmed. Current status is CONFIRMED', authErrors.alreadyConfirmed],
    ['AliasExistsException', 'An account with the email already exists.', authErrors.emailTaken],
  ])(
    'returns the answer of a confirmation without a session when Cognito throws %s, "%s"',
    (name, message, expected) => {
      expect(answer(name, message)).toEqual(expected);
    },
  );
});

describe('confirm', () => {
  const { request, exceptions } = confirm;
  const answer = (name: string, message?: string) =>
    answerOf(exceptions, exception(name, message), contextOf(withoutSession));

  test.each([
    ['no client secret', app, undefined],
    ['a client secret', appWithSecret, 'hash of ada@example.com'],
  ])('returns the username and the code when the app client has %s', (_, app, SecretHash) => {
    const userContextData = { EncodedData: 'device' };
    expect(request(contextOf(withoutSession, { app, userContextData }))).toEqual({
      ClientId: 'client',
      SecretHash,
      Username: 'ada@example.com',
      ConfirmationCode: '123456',
      UserContextData: userContextData,
    });
  });

  test('returns no session when Cognito has confirmed the user', () => {
    expect(confirm.response()).toEqual({ session: undefined });
  });

  test('returns the earlier result without a call when the sign-up is confirmed', () => {
    const prev = { result: { session: 'the next' } };
    expect(request(contextOf(withSession, { prev }))).toStrictEqual(earlyReturn(prev.result, { skipTo: 'NEXT' }));
  });

  test('returns the username of the session when the session has expired', () => {
    const ctx = contextOf({ input: { ...withSession.input, username: 'another name' } });
    expect(request(ctx)).toMatchObject({ Username: 'uuid', ConfirmationCode: '123456' });
    expect(request(ctx)).not.toHaveProperty('Session');
  });

  test('returns the answers of the tables when the function has no row of its own', () => {
    const { LimitExceededException, TooManyFailedAttemptsException, ...others } = tables.throttling;
    expect(exceptions).toMatchObject(others);
  });

  test('returns UsernameTakenError when Cognito throws AliasExistsException', () => {
    expect(answer('AliasExistsException', 'An account with the email already exists.')).toEqual(authErrors.emailTaken);
  });

  test('returns InvalidInputError when Cognito rejects the code as malformed', () => {
    expect(answer('InvalidParameterException', constraint('confirmationCode'))).toMatchObject({
      __typename: 'InvalidInputError',
      fields: [{ field: 'code', code: 'INVALID' }],
    });
  });

  // The answer for a user who does not exist is that for a wrong code, so that it does not reveal who has an account.
  test.each([
    ['CodeMismatchException', 'Invalid verification code provided, please try again.', authErrors.codeIncorrect],
    ['ExpiredCodeException', 'Invalid code provided, please request a code again.', authErrors.codeExpired],
    ['NotAuthorizedException', 'User cannot be confirmed. Current status is CONFIRMED', authErrors.alreadyConfirmed],
    ['NotAuthorizedException', 'User cannot be confirmed. Current status is RESET_REQUIRED', authErrors.codeIncorrect],
    ['NotAuthorizedException', 'User is disabled.', authErrors.codeIncorrect],
    ['UserNotFoundException', 'Username/client id combination not found.', authErrors.codeIncorrect],
  ])('returns its answer for %s, "%s", and one for all when existing users are hidden', (name, message, visible) => {
    expect(answer(name, message)).toEqual(visible);
    const ctx = contextOf(withoutSession, { app: hidingApp });
    expect(answerOf(exceptions, exception(name, message), ctx)).toEqual(authErrors.codeUnusable);
  });

  test.each(['LimitExceededException', 'TooManyFailedAttemptsException'])(
    'returns LIMIT_EXCEEDED for %s unless existing users are hidden',
    (name) => {
      expect(answer(name, 'Attempt limit exceeded, please try after some time.')).toEqual(authErrors.limitExceeded);
      const ctx = contextOf(withoutSession, { app: hidingApp });
      expect(answerOf(exceptions, exception(name), ctx)).toStrictEqual(continueWith(authErrors.codeUnusable));
    },
  );

  test.each(['FORCE_CHANGE_PASSWORD', 'RESET_REQUIRED', 'EXTERNAL_PROVIDER', 'ARCHIVED', 'COMPROMISED', 'UNKNOWN'])(
    'returns CodeMismatchError when the status is %s, as for an unknown user',
    (status) => {
      const message = `User cannot be confirmed. Current status is ${status}`;
      expect(answer('NotAuthorizedException', message)).toEqual(authErrors.codeIncorrect);
    },
  );

  test('returns CodeMismatchError when the user is disabled, as for an unknown user', () => {
    expect(answer('NotAuthorizedException', 'User is disabled.')).toEqual(authErrors.codeIncorrect);
  });

  test('returns the text of a trigger when the trigger declines', () => {
    expect(answer('UserLambdaValidationException', 'PostConfirmation failed with error Not today.')).toEqual({
      __typename: 'SignUpRefusedError',
      message: 'Not today',
    });
  });

  test.each([...operatorFaults, ['ResourceNotFoundException', ''] as const])(
    'returns undefined when Cognito throws %s, "%s"',
    (name, message) => {
      expect(answer(name, message)).toBeUndefined();
    },
  );
});

describe('signIn', () => {
  const { request, exceptions } = signIn;
  const prev = { result: { session: 'the next' } };

  test('returns the session and the username of the sign-up when Cognito has returned a session', () => {
    const userContextData = { EncodedData: 'device' };
    expect(request(contextOf(withSession, { app: appWithSecret, prev, userContextData }))).toEqual({
      ClientId: 'client',
      AuthFlow: 'USER_AUTH',
      Session: 'the next',
      AuthParameters: { USERNAME: 'uuid', SECRET_HASH: 'hash of uuid' },
      UserContextData: userContextData,
    });
  });

  test('returns VerifyPayload without a call when Cognito has returned no session', () => {
    const ctx = contextOf(withoutSession, { prev: { result: { session: undefined } } });
    expect(request(ctx)).toStrictEqual(earlyReturn(verifyPayload));
  });

  test('returns tokens when Cognito returns tokens', () => {
    const ctx = contextOf(withSession, { prev });
    expect(signIn.response({ ...ctx, result: { AuthenticationResult } })).toEqual(signInPayload);
  });

  test('returns VerifyPayload when Cognito returns a challenge', () => {
    const ctx = contextOf(withSession, { prev });
    expect(signIn.response({ ...ctx, result: { ChallengeName: 'SELECT_CHALLENGE' } })).toEqual(verifyPayload);
  });

  test.each(['NotAuthorizedException', 'TooManyRequestsException', 'TimeoutError'])(
    'logs the failure and returns VerifyPayload when the call fails with %s',
    (name) => {
      expect(answerOf(exceptions, exception(name))).toStrictEqual(continueWith(verifyPayload));
    },
  );
});
