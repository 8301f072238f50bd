import { describe, expect, test } from 'vitest';
import type { FinishTotpSetupPayload, MutationFinishTotpSetupArgs } from '../../../../src/generated/types.ts';
import { input, signedIn as needsToken, steps } from '../../../../src/resolvers/mfa/finishTotpSetup.ts';
import {
  AuthenticationResult,
  appWithSecret,
  constraint,
  exception,
  faultsOf,
  operatorFaults,
  type Row,
  requestOf,
  sealed,
  sessionRows,
  signedIn,
  signedOutRows,
  throttledRows,
} from '../fixture.ts';

const withToken: MutationFinishTotpSetupArgs = { input: { code: '123456', deviceName: 'Ada’s phone' } };
const withSession: MutationFinishTotpSetupArgs = { input: { code: '123456', session: sealed('MFA_SETUP') } };

const sessionExpired = { __typename: 'SessionExpiredError', message: 'The sign-in is over. Sign in again.' };

test('checks each field', () => {
  const fields = { code: '123456', deviceName: null, session: null, username: null };
  for (const fine of [{ code: '123456' }, fields, { ...fields, username: 'ada' }]) {
    expect(faultsOf(input, fine)).toEqual({});
  }
  expect(faultsOf(input, { code: '', deviceName: '', session: '', username: '' })).toEqual({
    code: 'This must not be empty.',
    deviceName: 'This must not be empty.',
    session: 'This must not be empty.',
    username: 'This must not be empty.',
  });
});

test('needs an access token, unless there is a session', () => {
  expect(needsToken(withToken)).toBe(true);
  expect(needsToken({ input: { code: '123456', session: null } })).toBe(true);
  expect(needsToken(withSession)).toBe(false);
  expect(steps(withToken)).toHaveLength(1);
  expect(steps(withSession)).toHaveLength(2);
});

describe.each([
  ['for the signed-in user', withToken, signedOutRows],
  ['in the middle of a sign-in', withSession, [...signedOutRows, ...sessionRows]],
])("the app's code, %s", (_, args, authorizationRows) => {
  const [verifyToken] = steps(args);
  const answer = (result: object) => verifyToken.response({ ...requestOf(args), result } as never);
  const refused = (name: string, message?: string) =>
    verifyToken.response({ ...requestOf(args), error: exception(name, message) } as never);

  test('was right', () => {
    expect(answer({ Status: 'SUCCESS', Session: 'the next' })).toEqual({
      __typename: 'FinishTotpSetupPayload',
      message: 'The authenticator app is set up.',
      session: 'the next',
    });
  });

  test('was not right, though nothing was thrown', () => {
    expect(answer({ Status: 'ERROR' })).toEqual({ __typename: 'CodeMismatchError', message: 'The code is not right.' });
  });

  const rows: readonly Row[] = [
    ...authorizationRows,
    ['CodeMismatchException', 'Invalid code', 'CodeMismatchError'],
    ['EnableSoftwareTokenMFAException', 'Code mismatch and fail enable Software Token MFA', 'CodeMismatchError'],
    ['SoftwareTokenMFANotFoundException', 'Software Token MFA does not exist for the user.', 'MfaMethodNotFoundError'],
  ];
  test.each(rows)('%s, "%s", is %s', (name, message, type) => {
    expect(refused(name, message)).toMatchObject({ __typename: type });
  });

  test.each([
    [constraint('userCode'), 'code'],
    [constraint('friendlyDeviceName'), 'deviceName'],
  ])('InvalidParameterException, "%s", points at %s', (message, field) => {
    expect(refused('InvalidParameterException', message)).toMatchObject({ fields: [{ field }] });
  });

  test('an unexpected exception passes through', () => {
    expect(() => refused('InternalErrorException')).toThrow(
      expect.objectContaining({ name: 'InternalErrorException' }),
    );
  });
});

describe('the request with the code', () => {
  const requestWith = (args: MutationFinishTotpSetupArgs) =>
    steps(args)[0].request(requestOf(args, { accessToken: needsToken(args) ? 'verified' : undefined }));

  test('is authorized by the access token', () => {
    expect(requestWith(withToken)).toEqual({
      AccessToken: 'verified',
      UserCode: '123456',
      FriendlyDeviceName: 'Ada’s phone',
    });
  });

  test('is authorized by the session', () => {
    expect(requestWith(withSession)).toEqual({
      Session: 'cognito session',
      UserCode: '123456',
      FriendlyDeviceName: undefined,
    });
  });

  test.each([
    ['of another challenge', sealed('SOFTWARE_TOKEN_MFA')],
    ['that is no envelope', 'AYABeC1-'],
  ])('is not made with a session %s', (_, session) => {
    expect(requestWith({ input: { code: '123456', session } })).toEqual(sessionExpired);
  });
});

describe('the end of the sign-in', () => {
  const [, finishSignIn] = steps(withSession);
  const prev: FinishTotpSetupPayload & { session: string | undefined } = {
    __typename: 'FinishTotpSetupPayload',
    message: 'The authenticator app is set up.',
    session: 'the next',
  };
  const answer = (result: object) => finishSignIn?.response({ ...requestOf(withSession), prev, result });
  const refused = (name: string, message?: string) =>
    finishSignIn?.response({ ...requestOf(withSession), prev, error: exception(name, message) });

  test('answers the challenge with the session that the code earned', () => {
    expect(finishSignIn?.request({ ...requestOf(withSession, { app: appWithSecret }), prev })).toEqual({
      ClientId: 'client',
      ChallengeName: 'MFA_SETUP',
      Session: 'the next',
      ChallengeResponses: { USERNAME: 'uuid', SECRET_HASH: 'hash of uuid' },
    });
  });

  test('says what was done where it fails unexpectedly', () => {
    expect(finishSignIn?.unexpected()).toBe('The authenticator app is set up, but the sign-in failed. Sign in again.');
  });

  test('answers tokens', () => {
    expect(answer({ AuthenticationResult })).toEqual(signedIn);
  });

  test('ends where another challenge follows, for which the union has no member', () => {
    expect(answer({ ChallengeName: 'SMS_MFA', Session: 's' })).toEqual(sessionExpired);
  });

  const rows: readonly Row[] = [
    ...throttledRows,
    ['InvalidParameterException', constraint('session'), 'SessionExpiredError'],
    ['MFAMethodNotFoundException', '', 'MfaMethodNotFoundError'],
    ['NotAuthorizedException', 'Invalid session for the user, session is expired.', 'SessionExpiredError'],
    ['NotAuthorizedException', 'User is disabled.', 'SessionExpiredError'],
    ['PasswordResetRequiredException', '', 'SessionExpiredError'],
    ['SoftwareTokenMFANotFoundException', '', 'MfaMethodNotFoundError'],
    ['UserLambdaValidationException', 'PostAuthentication failed with error Not now.', 'SessionExpiredError'],
    ['UserNotConfirmedException', '', 'SessionExpiredError'],
    ['UserNotFoundException', '', 'SessionExpiredError'],
  ];
  test.each(rows)('%s, "%s", is %s', (name, message, type) => {
    expect(refused(name, message)?.__typename).toBe(type);
  });

  test("hands on a trigger's text", () => {
    expect(refused('UserLambdaValidationException', 'PostAuthentication failed with error Not now.')).toEqual({
      __typename: 'SessionExpiredError',
      message: 'Not now',
    });
  });

  test.each(operatorFaults)('%s, "%s", passes through', (name, message) => {
    expect(() => refused(name, message)).toThrow(expect.objectContaining({ name }));
  });
});
