import { expect, test } from 'vitest';
import { tables } from '../../../../src/mapping/exceptions.ts';
import { invalidPassword, withOtherRules } from '../../../../src/mapping/invalidPassword.ts';
import { authErrors } from '../../../../src/messages.ts';
import { reportBrokenRules } from '../../../../src/resolvers/password/reportBrokenRules.ts';
import { functions, input, response } from '../../../../src/resolvers/password/resetPassword.ts';
import { continueWith } from '../../../../src/runtime/earlyReturn.ts';
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

const [reset, ...others] = functions;
const { request, exceptions } = reset;
const args = { input: { username: 'ada@example.com', code: '123456', newPassword: 'a password' } };
const payload = { __typename: 'ResetPasswordPayload', message: 'Your password has been reset. You can sign in now.' };

test('returns no fault when the input is valid', () => {
  expect(faultsOf(input, args.input)).toEqual({});
});

test('returns a fault for each field when all are invalid', () => {
  expect(faultsOf(input, { username: '', code: ' - ', newPassword: ' a password' })).toEqual({
    username: 'REQUIRED',
    code: 'REQUIRED',
    newPassword: 'SURROUNDING_SPACES',
  });
});

test.each([
  ['no client secret', app, undefined],
  ['a client secret', appWithSecret, 'hash of ada@example.com'],
])('returns the code and the new password when the app client has %s', (_, app, SecretHash) => {
  const userContextData = { EncodedData: 'device' };
  expect(request(contextOf(args, { app, userContextData }))).toEqual({
    ClientId: 'client',
    SecretHash,
    Username: 'ada@example.com',
    ConfirmationCode: '123456',
    Password: 'a password',
    UserContextData: userContextData,
  });
});

test('returns ResetPasswordPayload when Cognito has set the password', () => {
  expect(reset.response()).toEqual(payload);
});

test('returns ResetPasswordPayload and logs the exception when a trigger fails after Cognito has set the password', () => {
  const error = exception('UserLambdaValidationException', 'PostConfirmation failed with error No.');
  expect(answerOf(exceptions, error)).toStrictEqual(continueWith(payload));
});

test('adds the other broken rules, and returns the result of the last function', () => {
  expect(others).toEqual([reportBrokenRules]);
  expect(response(contextOf(args, { prev: { result: authErrors.codeIncorrect } }))).toBe(authErrors.codeIncorrect);
});

test('returns the answers of the tables when the resolver has no row of its own', () => {
  const { LimitExceededException, TooManyFailedAttemptsException, ...others } = tables.throttling;
  expect(exceptions).toMatchObject({ ...others, ...tables.newPassword });
});

// One answer, so that it does not reveal who has an account.
test.each([
  ['CodeMismatchException', 'Invalid verification code provided, please try again.'],
  ['ExpiredCodeException', 'Invalid code provided, please request a code again.'],
  [
    'InvalidParameterException',
    'Cannot reset password for the user as there is no registered/verified email or phone_number',
  ],
  ['NotAuthorizedException', 'User is disabled.'],
  ['NotAuthorizedException', 'User password cannot be reset in the current state.'],
  ['UserNotConfirmedException', 'User is not confirmed.'],
  ['UserNotFoundException', 'Username/client id combination not found.'],
])('returns CodeMismatchError when Cognito throws %s, "%s"', (name, message) => {
  expect(answerOf(exceptions, exception(name, message))).toEqual(authErrors.codeUnusable);
});

test.each(['LimitExceededException', 'TooManyFailedAttemptsException'])(
  'returns LIMIT_EXCEEDED for %s unless existing users are hidden',
  (name) => {
    expect(answerOf(exceptions, exception(name))).toEqual(authErrors.limitExceeded);
    const ctx = contextOf(args, { app: hidingApp });
    expect(answerOf(exceptions, exception(name), ctx)).toStrictEqual(continueWith(authErrors.codeUnusable));
  },
);

test('returns InvalidInputError when Cognito rejects the code as malformed', () => {
  const error = exception('InvalidParameterException', constraint('confirmationCode'));
  expect(answerOf(exceptions, error)).toMatchObject({
    __typename: 'InvalidInputError',
    fields: [{ field: 'code', code: 'INVALID' }],
  });
});

test('returns InvalidPasswordError when Cognito rejects the password as malformed', () => {
  const error = exception('InvalidParameterException', constraint('password'));
  expect(answerOf(exceptions, error)).toStrictEqual(withOtherRules(invalidPassword(['LENGTH'])));
});

test.each(operatorFaults)('returns undefined when Cognito throws %s, "%s"', (name, message) => {
  expect(answerOf(exceptions, exception(name, message))).toBeUndefined();
});
