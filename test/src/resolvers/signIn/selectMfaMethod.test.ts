import { expect, test } from 'vitest';
import type { CodeMethod, MutationSelectMfaMethodArgs } from '../../../../src/generated/types.ts';
import { tables } from '../../../../src/mapping/exceptions.ts';
import { authErrors } from '../../../../src/messages.ts';
import { decodeChallengeSession } from '../../../../src/resolvers/signIn/challengeSession.ts';
import { exceptions, input, request, response } from '../../../../src/resolvers/signIn/selectMfaMethod.ts';
import { earlyReturn } from '../../../../src/runtime/earlyReturn.ts';
import { answerOf, appWithSecret, constraint, contextOf, exception, faultsOf } from '../context.ts';
import {
  AuthenticationResult,
  encodedSession,
  nextChallengeSession,
  sessionExpired,
  signInPayload,
} from '../payloads.ts';

const argsOf = (method: CodeMethod, session = encodedSession('SELECT_MFA_TYPE')): MutationSelectMfaMethodArgs => ({
  input: { username: 'uuid', session, method },
});
const args = argsOf('EMAIL');

test.each(['SMS', 'EMAIL', 'TOTP'] as const)('returns no fault when the method is %s', (method) => {
  expect(faultsOf(input, argsOf(method).input)).toEqual({});
});

test('returns a fault for each field when all are invalid', () => {
  expect(faultsOf(input, { username: '', session: '', method: 'WEB_AUTHN' })).toEqual({
    username: 'REQUIRED',
    session: 'REQUIRED',
    method: expect.any(String),
  });
});

test.each([
  ['SMS', 'SMS_MFA'],
  ['EMAIL', 'EMAIL_OTP'],
  ['TOTP', 'SOFTWARE_TOKEN_MFA'],
] as const)('returns Cognito’s name when the method is %s', (method, name) => {
  expect(request(contextOf(argsOf(method), { app: appWithSecret }))).toEqual({
    ClientId: 'client',
    ChallengeName: 'SELECT_MFA_TYPE',
    Session: 'cognito session',
    ChallengeResponses: { USERNAME: 'uuid', ANSWER: name, SECRET_HASH: 'hash of uuid' },
  });
});

test.each([
  ['belongs to another challenge', encodedSession('SMS_MFA')],
  ['was not made by the API', 'AYABeC1-'],
])('returns SessionExpiredError without a call when the session %s', (_, session) => {
  expect(request(contextOf(argsOf('SMS', session)))).toStrictEqual(earlyReturn(sessionExpired));
});

test('returns the challenge of the method for the same user and account when Cognito returns a challenge', () => {
  const answer = response({
    ...contextOf(args),
    result: {
      ChallengeName: 'EMAIL_OTP',
      Session: 'the next',
      ChallengeParameters: { CODE_DELIVERY_DELIVERY_MEDIUM: 'EMAIL', CODE_DELIVERY_DESTINATION: 'a***@e***' },
    },
  });
  expect(answer).toEqual({
    __typename: 'CodeChallenge',
    session: expect.any(String),
    username: 'uuid',
    method: 'EMAIL',
    delivery: { __typename: 'CodeDelivery', destination: 'a***@e***', medium: 'EMAIL', attribute: null },
  });
  expect(decodeChallengeSession('session' in answer ? answer.session : '')).toEqual(nextChallengeSession('EMAIL_OTP'));
});

test('returns tokens when Cognito returns tokens', () => {
  expect(response({ ...contextOf(args), result: { AuthenticationResult } })).toEqual(signInPayload);
});

test('returns the answers of the table when the resolver has no row of its own', () => {
  const { InvalidParameterException, SoftwareTokenMFANotFoundException, MFAMethodNotFoundException, ...others } =
    tables.challenge;
  expect(exceptions).toMatchObject(others);
});

test.each([
  ['InvalidParameterException', 'SMS_MFA is not enabled for the user'],
  ['MFAMethodNotFoundException', ''],
  ['SoftwareTokenMFANotFoundException', ''],
])('returns MfaMethodNotFoundError when Cognito throws %s, "%s"', (name, message) => {
  expect(answerOf(exceptions, exception(name, message))).toEqual(authErrors.mfaMethodNotFound);
});

test('returns SessionExpiredError when Cognito rejects the session as malformed', () => {
  expect(answerOf(exceptions, exception('InvalidParameterException', constraint('session')))).toEqual(sessionExpired);
});

test('returns undefined when Cognito throws InternalErrorException', () => {
  expect(answerOf(exceptions, exception('InternalErrorException'))).toBeUndefined();
});
