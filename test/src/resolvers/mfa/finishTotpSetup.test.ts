import { describe, expect, test } from 'vitest';
import type { MutationFinishTotpSetupArgs } from '../../../../src/generated/types.ts';
import { tables } from '../../../../src/mapping/exceptions.ts';
import { authErrors } from '../../../../src/messages.ts';
import { functions, input, requiresSignIn, response } from '../../../../src/resolvers/mfa/finishTotpSetup.ts';
import { earlyReturn } from '../../../../src/runtime/earlyReturn.ts';

import { answerOf, appWithSecret, constraint, contextOf, exception, faultsOf } from '../context.ts';
import { AuthenticationResult, encodedSession, sessionExpired, signInPayload } from '../payloads.ts';

const [verifyToken, finishSignIn] = functions;

const withToken: MutationFinishTotpSetupArgs = { input: { code: '123456', deviceName: 'Ada’s phone' } };
const withSession: MutationFinishTotpSetupArgs = { input: { code: '123456', session: encodedSession('MFA_SETUP') } };

test.each([
  ['missing', { code: '123456' }],
  ['null', { code: '123456', deviceName: null, session: null }],
])('returns no fault when the optional fields are %s', (_, valid) => {
  expect(faultsOf(input, valid)).toEqual({});
});

test('returns a fault for each field when all are empty', () => {
  expect(faultsOf(input, { code: '', deviceName: '', session: '' })).toEqual({
    code: 'REQUIRED',
    deviceName: 'REQUIRED',
    session: 'REQUIRED',
  });
});

test('requires sign-in when the input has no session', () => {
  expect(requiresSignIn(withToken)).toBe(true);
  expect(requiresSignIn({ input: { code: '123456', session: null } })).toBe(true);
  expect(requiresSignIn(withSession)).toBe(false);
});

test('returns the result of the last function when all have succeeded', () => {
  expect(response(contextOf(withSession, { prev: { result: authErrors.sessionExpired } }))).toBe(
    authErrors.sessionExpired,
  );
});

describe('verifyToken', () => {
  const { request, exceptions } = verifyToken;

  test('returns the access token and the code when the user is signed in', () => {
    expect(request(contextOf(withToken, { accessToken: 'verified' }))).toEqual({
      AccessToken: 'verified',
      UserCode: '123456',
      FriendlyDeviceName: 'Ada’s phone',
    });
  });

  test('returns the session and the code when the input has a session', () => {
    expect(request(contextOf(withSession))).toEqual({
      Session: 'cognito session',
      UserCode: '123456',
      FriendlyDeviceName: undefined,
    });
  });

  test('returns the device name when the input has a session and a device name', () => {
    const args = { input: { ...withSession.input, deviceName: 'Ada’s phone' } };
    expect(request(contextOf(args))).toMatchObject({ FriendlyDeviceName: 'Ada’s phone' });
  });

  test.each([
    ['belongs to another challenge', encodedSession('SOFTWARE_TOKEN_MFA')],
    ['was not made by the API', 'AYABeC1-'],
  ])('returns SessionExpiredError without a call when the session %s', (_, session) => {
    expect(request(contextOf({ input: { code: '123456', session } }))).toStrictEqual(earlyReturn(sessionExpired));
  });

  test('returns the next session when Status is SUCCESS', () => {
    const result = { Status: 'SUCCESS', Session: 'the next' } as const;
    expect(verifyToken.response({ ...contextOf(withSession), result })).toEqual({ session: 'the next' });
  });

  test('returns no session when Status is SUCCESS and the user is signed in', () => {
    expect(verifyToken.response({ ...contextOf(withToken), result: { Status: 'SUCCESS' } })).toEqual({ session: '' });
  });

  test('returns CodeMismatchError when Status is ERROR', () => {
    expect(verifyToken.response({ ...contextOf(withToken), result: { Status: 'ERROR' } })).toStrictEqual(
      earlyReturn(authErrors.codeIncorrect),
    );
  });

  test('returns the answers of the table when the function has no row of its own', () => {
    expect(exceptions).toMatchObject(tables.totpSetup);
  });

  test.each([
    ['CodeMismatchException', 'Invalid code'],
    ['EnableSoftwareTokenMFAException', 'Code mismatch and fail enable Software Token MFA'],
  ])('returns CodeMismatchError when Cognito throws %s, "%s"', (name, message) => {
    expect(answerOf(exceptions, exception(name, message))).toEqual(authErrors.codeIncorrect);
  });

  test.each([
    [constraint('userCode'), 'code'],
    [constraint('friendlyDeviceName'), 'deviceName'],
  ])('returns InvalidInputError when Cognito throws InvalidParameterException, "%s"', (message, field) => {
    expect(answerOf(exceptions, exception('InvalidParameterException', message))).toMatchObject({
      __typename: 'InvalidInputError',
      fields: [{ field, code: 'INVALID' }],
    });
  });

  test('returns undefined when Cognito throws InternalErrorException', () => {
    expect(answerOf(exceptions, exception('InternalErrorException'))).toBeUndefined();
  });
});

describe('finishSignIn', () => {
  const { request, exceptions } = finishSignIn;
  const context = contextOf(withSession, { prev: { result: { session: 'the next' } } });

  test.each([
    ['no client secret', context, { USERNAME: 'uuid' }],
    ['a client secret', { ...context, app: appWithSecret }, { USERNAME: 'uuid', SECRET_HASH: 'hash of uuid' }],
  ])('returns the challenge with the next session when the app client has %s', (_, ctx, ChallengeResponses) => {
    expect(request(ctx)).toEqual({
      ClientId: 'client',
      ChallengeName: 'MFA_SETUP',
      Session: 'the next',
      ChallengeResponses,
    });
  });

  test('returns FinishTotpSetupPayload without a call when the user is signed in', () => {
    expect(request(contextOf(withToken, { prev: { result: { session: '' } } }))).toStrictEqual(
      earlyReturn({ __typename: 'FinishTotpSetupPayload', message: 'Your authenticator app is set up.' }),
    );
  });

  test('returns tokens when Cognito returns tokens', () => {
    expect(finishSignIn.response({ ...context, result: { AuthenticationResult } })).toEqual(signInPayload);
  });

  // The union has no challenge.
  test('returns SessionExpiredError when Cognito returns another challenge', () => {
    expect(finishSignIn.response({ ...context, result: { ChallengeName: 'SMS_MFA', Session: 's' } })).toEqual(
      sessionExpired,
    );
  });

  test('returns the answers of the table when the function has no row of its own', () => {
    expect(exceptions).toMatchObject(tables.throttling);
  });

  test.each([
    ['InvalidParameterException', constraint('session'), authErrors.sessionExpired],
    ['MFAMethodNotFoundException', '', authErrors.mfaMethodNotFound],
    ['NotAuthorizedException', 'Invalid session for the user, session is expired.', authErrors.sessionExpired],
    ['NotAuthorizedException', 'User is disabled.', authErrors.sessionExpired],
    ['NotAuthorizedException', 'Unable to verify secret hash for client client', authErrors.sessionExpired],
    ['PasswordResetRequiredException', '', authErrors.sessionExpired],
    ['SoftwareTokenMFANotFoundException', '', authErrors.mfaMethodNotFound],
    [
      'UserLambdaValidationException',
      'PostAuthentication failed with error Not now.',
      { __typename: 'SessionExpiredError', message: 'Not now' },
    ],
    ['UserNotConfirmedException', '', authErrors.sessionExpired],
    ['UserNotFoundException', '', authErrors.sessionExpired],
  ])('returns its own answer when Cognito throws %s, "%s"', (name, message, answer) => {
    expect(answerOf(exceptions, exception(name, message))).toEqual(answer);
  });

  test('returns undefined when Cognito throws InternalErrorException', () => {
    expect(answerOf(exceptions, exception('InternalErrorException'))).toBeUndefined();
  });
});
