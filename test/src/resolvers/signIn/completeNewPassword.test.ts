import { expect, test } from 'vitest';
import type { MutationCompleteNewPasswordArgs } from '../../../../src/generated/types.ts';
import { tables } from '../../../../src/mapping/exceptions.ts';
import { invalidPassword, withOtherRules } from '../../../../src/mapping/invalidPassword.ts';
import { authErrors } from '../../../../src/messages.ts';
import { reportBrokenRules } from '../../../../src/resolvers/password/reportBrokenRules.ts';
import { decodeChallengeSession } from '../../../../src/resolvers/signIn/challengeSession.ts';
import { response as fieldResponse, functions, input } from '../../../../src/resolvers/signIn/completeNewPassword.ts';
import { earlyReturn } from '../../../../src/runtime/earlyReturn.ts';
import { answerOf, appWithSecret, constraint, contextOf, exception, faultsOf } from '../context.ts';
import {
  AuthenticationResult,
  encodedSession,
  nextChallengeSession,
  sessionExpired,
  signInPayload,
} from '../payloads.ts';

const [answerChallenge, ...others] = functions;
const { request, response, exceptions } = answerChallenge;
const fields = { username: 'uuid', session: encodedSession('NEW_PASSWORD_REQUIRED'), newPassword: 'a password' };
const args: MutationCompleteNewPasswordArgs = { input: fields };
const withAttributes: MutationCompleteNewPasswordArgs = {
  input: {
    ...fields,
    attributes: [
      { name: 'name', value: 'Ada' },
      { name: 'custom:plan', value: 'free' },
    ],
  },
};
const answer = (name: string, message?: string) =>
  answerOf(exceptions, exception(name, message), contextOf(withAttributes));

const attributesOf = (...names: readonly string[]) => ({
  ...fields,
  attributes: names.map((name) => ({ name, value: 'a' })),
});

test.each([
  ['missing', fields],
  ['null', { ...fields, attributes: null }],
  ['valid', attributesOf('name', 'email', 'custom:plan')],
])('returns no fault when the attributes are %s', (_, valid) => {
  expect(faultsOf(input, valid)).toEqual({});
});

test('returns a fault for each field when all are invalid', () => {
  expect(faultsOf(input, { username: '', session: '', newPassword: ' a password' })).toEqual({
    username: 'REQUIRED',
    session: 'REQUIRED',
    newPassword: 'SURROUNDING_SPACES',
  });
});

test.each(['sub', 'email_verified', 'phone_number_verified', 'cognito:user_status', 'COGNITO:x'])(
  'returns NOT_ALLOWED when the attributes have %s',
  (name) => {
    expect(faultsOf(input, attributesOf(name))).toEqual({ 'attributes.0.name': 'NOT_ALLOWED' });
  },
);

test('returns DUPLICATE when the attributes have a name twice', () => {
  expect(faultsOf(input, attributesOf('name', 'name'))).toEqual({ attributes: 'DUPLICATE' });
});

test('returns the new password for the username of the session when the app client has a client secret', () => {
  const userContextData = { EncodedData: 'device' };
  expect(request(contextOf(args, { app: appWithSecret, userContextData }))).toEqual({
    ClientId: 'client',
    ChallengeName: 'NEW_PASSWORD_REQUIRED',
    Session: 'cognito session',
    ChallengeResponses: { USERNAME: 'uuid', NEW_PASSWORD: 'a password', SECRET_HASH: 'hash of uuid' },
    UserContextData: userContextData,
  });
});

test('returns the attributes with a prefix when the input has attributes', () => {
  expect(request(contextOf(withAttributes))).toEqual({
    ClientId: 'client',
    ChallengeName: 'NEW_PASSWORD_REQUIRED',
    Session: 'cognito session',
    ChallengeResponses: {
      USERNAME: 'uuid',
      NEW_PASSWORD: 'a password',
      'userAttributes.name': 'Ada',
      'userAttributes.custom:plan': 'free',
    },
  });
});

test.each([
  ['belongs to another challenge', encodedSession('SMS_MFA')],
  ['was not made by the API', 'AYABeC1-'],
])('returns SessionExpiredError without a call when the session %s', (_, session) => {
  expect(request(contextOf({ input: { ...fields, session } }))).toStrictEqual(earlyReturn(sessionExpired));
});

test('returns tokens when Cognito returns tokens', () => {
  expect(response({ ...contextOf(args), result: { AuthenticationResult } })).toEqual(signInPayload);
});

test('returns the next challenge for the same user and account when Cognito returns another challenge', () => {
  const answer = response({
    ...contextOf(args),
    result: {
      ChallengeName: 'MFA_SETUP',
      Session: 'the next',
      ChallengeParameters: { MFAS_CAN_SETUP: '["SOFTWARE_TOKEN_MFA"]' },
    },
  });
  expect(answer).toEqual({
    __typename: 'MfaSetupChallenge',
    session: expect.any(String),
    username: 'uuid',
    methods: ['TOTP'],
  });
  expect(decodeChallengeSession('session' in answer ? answer.session : '')).toEqual(nextChallengeSession('MFA_SETUP'));
});

test('adds the other broken rules, and returns the result of the last function', () => {
  expect(others).toEqual([reportBrokenRules]);
  const result = authErrors.sessionExpired;
  expect(fieldResponse(contextOf(args, { prev: { result } }))).toBe(result);
});

test('returns the answers of the tables when the resolver has no row of its own', () => {
  const { InvalidParameterException, NotAuthorizedException, ...others } = tables.challenge;
  expect(exceptions).toMatchObject({ ...others, ...tables.newPassword });
});

test('returns TAKEN when Cognito throws AliasExistsException', () => {
  expect(answer('AliasExistsException', 'An account with the given email already exists.')).toMatchObject({
    __typename: 'InvalidInputError',
    fields: [{ field: 'attributes', code: 'TAKEN' }],
  });
});

test.each([
  [constraint('username'), { field: 'username', code: 'INVALID' }],
  ['Invalid attributes given, gender is missing', { field: 'gender', code: 'REQUIRED' }],
  ['Cannot modify an already provided custom:plan', { field: 'attributes.1.value', code: 'IMMUTABLE' }],
  [
    'Attributes did not conform to the schema: name: Invalid string length\n',
    { field: 'attributes.0.value', code: 'INVALID' },
  ],
  [
    'Attributes did not conform to the schema: gender: The attribute is required\n',
    { field: 'gender', code: 'REQUIRED' },
  ],
])('returns InvalidInputError when Cognito throws InvalidParameterException, "%s"', (message, fault) => {
  expect(answer('InvalidParameterException', message)).toMatchObject({
    __typename: 'InvalidInputError',
    fields: [fault],
  });
});

test('returns InvalidPasswordError when Cognito rejects the password as malformed', () => {
  expect(answer('InvalidParameterException', constraint('password'))).toStrictEqual(
    withOtherRules(invalidPassword(['LENGTH'])),
  );
});

test('returns SessionExpiredError when Cognito rejects the session as malformed', () => {
  expect(answer('InvalidParameterException', constraint('session'))).toEqual(sessionExpired);
});

// Pools have thrown this exception since 2022: https://github.com/aws-samples/aws-saas-factory-bootcamp/issues/67
test('returns IMMUTABLE when Cognito throws NotAuthorizedException for an attribute that has a value', () => {
  expect(answer('NotAuthorizedException', 'Cannot modify an already provided name')).toMatchObject({
    __typename: 'InvalidInputError',
    fields: [{ field: 'attributes.0.value', code: 'IMMUTABLE' }],
  });
});

test.each([
  ['Incorrect username or password.', authErrors.incorrectCredentials],
  ['Unable to login because of security reasons', authErrors.incorrectCredentials],
  ['User is disabled.', authErrors.accountDisabled],
  ['Password attempts exceeded', authErrors.lockedOut],
  ['Invalid session for the user, session is expired.', authErrors.sessionExpired],
  ['Invalid code or auth state for the user.', authErrors.sessionExpired],
])('returns the answer of the table when Cognito throws NotAuthorizedException, "%s"', (message, error) => {
  expect(answer('NotAuthorizedException', message)).toEqual(error);
});

test.each([
  ['InternalErrorException', 'Something failed'],
  ['InvalidParameterException', constraint('clientId')],
])('returns undefined when Cognito throws %s, "%s"', (name, message) => {
  expect(answer(name, message)).toBeUndefined();
});
