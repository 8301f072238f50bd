import { describe, expect, test } from 'vitest';
import type { MutationVerifyArgs } from '../../../../src/generated/types.ts';
import { tables } from '../../../../src/mapping/exceptions.ts';
import { authErrors } from '../../../../src/messages.ts';
import { decodeChallengeSession } from '../../../../src/resolvers/signIn/challengeSession.ts';
import { functions, input, response } from '../../../../src/resolvers/signUp/verify.ts';
import { continueWith, earlyReturn } from '../../../../src/runtime/earlyReturn.ts';
import {
  answerOf,
  app,
  appWithSecret,
  constraint,
  contextOf,
  exception,
  faultsOf,
  hidingApp,
  operatorFaults,
} from '../context.ts';
import {
  AuthenticationResult,
  encodedSession,
  nextChallengeSession,
  sessionExpired,
  signInPayload,
} from '../payloads.ts';

const [answerChallenge, confirmSignUp] = functions;

const withoutSession: MutationVerifyArgs = { input: { username: 'ada@example.com', code: '123456' } };
const withSession = (session: string): MutationVerifyArgs => ({ input: { ...withoutSession.input, session } });
const args = withSession(encodedSession('SMS_MFA'));

test.each([
  ['missing', withoutSession.input],
  ['null', { ...withoutSession.input, session: null }],
  ['valid', args.input],
])('returns no fault when the session is %s', (_, valid) => {
  expect(faultsOf(input, valid)).toEqual({});
});

test('returns a fault for each field when all are invalid', () => {
  expect(faultsOf(input, { username: '', code: ' - ', session: '' })).toEqual({
    username: 'REQUIRED',
    code: 'REQUIRED',
    session: 'REQUIRED',
  });
});

test('returns the result of the last function when all have succeeded', () => {
  const result = { __typename: 'VerifyPayload', message: '' } as const;
  expect(response(contextOf(withoutSession, { prev: { result } }))).toBe(result);
});

describe('answerChallenge', () => {
  const { request, exceptions } = answerChallenge;

  test.each([undefined, null])('returns nothing without a call when the session is %s', (session) => {
    const input = session === undefined ? withoutSession.input : { ...withoutSession.input, session };
    expect(request(contextOf({ input }))).toStrictEqual(earlyReturn(undefined, { skipTo: 'NEXT' }));
  });

  test.each([
    ['SMS_MFA', 'SMS_MFA_CODE'],
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
    expect(answerChallenge.response({ ...contextOf(args), result: { AuthenticationResult } })).toStrictEqual(
      earlyReturn(signInPayload),
    );
  });

  test('ends the field with the next challenge for the same user and account when Cognito returns another challenge', () => {
    const ctx = contextOf({ input: { ...args.input, username: 'another name' } });
    const result = { ChallengeName: 'NEW_PASSWORD_REQUIRED', Session: 'the next' } as const;
    const answer = answerChallenge.response({ ...ctx, result });
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
    const own = ['CodeMismatchException', 'MFAMethodNotFoundException', 'SoftwareTokenMFANotFoundException'];
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

  test('returns undefined when Cognito throws InternalErrorException', () => {
    expect(answerOf(exceptions, exception('InternalErrorException'))).toBeUndefined();
  });
});

describe('confirmSignUp', () => {
  const { request, exceptions } = confirmSignUp;
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

  test('returns VerifyPayload when Cognito has confirmed the user', () => {
    expect(confirmSignUp.response()).toEqual({
      __typename: 'VerifyPayload',
      message: 'Your account is confirmed. You can sign in now.',
    });
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
