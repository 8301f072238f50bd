import { expect, test } from 'vitest';
import { tables } from '../../../../src/mapping/exceptions.ts';
import { authErrors } from '../../../../src/messages.ts';
import { exceptions, input, request, response } from '../../../../src/resolvers/password/forgotPassword.ts';
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
import { codeDelivery } from '../payloads.ts';

const args = { input: { username: 'ada@example.com' } };
const payloadWith = (delivery: object) => ({
  __typename: 'ForgotPasswordPayload',
  message: 'If an account exists, we have sent you a code to reset your password.',
  codeDelivery: delivery,
});

test('returns no fault when the username is a phone number', () => {
  expect(faultsOf(input, { username: '+14155550123' })).toEqual({});
});

test('returns REQUIRED when the username is blank', () => {
  expect(faultsOf(input, { username: ' ' })).toEqual({ username: 'REQUIRED' });
});

test.each([
  ['no client secret', app, undefined],
  ['a client secret', appWithSecret, 'hash of ada@example.com'],
])('returns the username and its hash when the app client has %s', (_, app, SecretHash) => {
  const userContextData = { EncodedData: 'device' };
  expect(request(contextOf(args, { app, userContextData }))).toEqual({
    ClientId: 'client',
    SecretHash,
    Username: 'ada@example.com',
    UserContextData: userContextData,
  });
});

test('returns the username as destination when Cognito has sent a code anywhere', () => {
  expect(response(contextOf(args))).toEqual(payloadWith(codeDelivery));
});

test('returns the answers of the tables when the resolver has no row of its own', () => {
  const { LimitExceededException, TooManyFailedAttemptsException, ...others } = tables.throttling;
  expect(exceptions).toMatchObject(others);
});

// Only an account is sent a message. The log has the exception.
test.each([
  ['CodeDeliveryFailureException', 'Unable to deliver message'],
  ['LimitExceededException', 'Exceeded daily email limit for the operation or the account.'],
  ['UserLambdaValidationException', 'CustomMessage failed with error No.'],
])('continues with the answer for an existing user when Cognito throws %s, "%s"', (name, message) => {
  expect(answerOf(exceptions, exception(name, message), contextOf(args))).toStrictEqual(
    continueWith(payloadWith(codeDelivery)),
  );
});

test.each(['LimitExceededException', 'TooManyFailedAttemptsException'])(
  'returns LIMIT_EXCEEDED for %s unless existing users are hidden',
  (name) => {
    const error = exception(name, 'Attempt limit exceeded, please try after some time.');
    expect(answerOf(exceptions, error, contextOf(args))).toEqual(authErrors.limitExceeded);
    const ctx = contextOf(args, { app: hidingApp });
    expect(answerOf(exceptions, error, ctx)).toStrictEqual(continueWith(payloadWith(codeDelivery)));
  },
);

test.each([
  ['UserNotFoundException', 'Username/client id combination not found.'],
  ['NotAuthorizedException', 'User is disabled.'],
  ['NotAuthorizedException', 'User password cannot be reset in the current state.'],
  [
    'InvalidParameterException',
    'Cannot reset password for the user as there is no registered/verified email or phone_number',
  ],
])('returns the answer for an existing user when Cognito throws %s, "%s"', (name, message) => {
  expect(answerOf(exceptions, exception(name, message), contextOf(args))).toEqual(payloadWith(codeDelivery));
});

test('returns the same and logs the exception when Cognito throws NotAuthorizedException with an unknown text', () => {
  const error = exception('NotAuthorizedException', 'Contact administrator to reset password.');
  expect(answerOf(exceptions, error, contextOf(args))).toStrictEqual(continueWith(payloadWith(codeDelivery)));
});

test('returns a simulated delivery by SMS when the unknown username is a phone number', () => {
  const ctx = contextOf({ input: { username: '+14155550123' } });
  expect(answerOf(exceptions, exception('UserNotFoundException'), ctx)).toEqual(
    payloadWith({ __typename: 'CodeDelivery', destination: '+*******0123', medium: 'SMS', attribute: 'PHONE_NUMBER' }),
  );
});

test('returns InvalidInputError when Cognito rejects the username as malformed', () => {
  const error = exception('InvalidParameterException', constraint('username'));
  expect(answerOf(exceptions, error, contextOf(args))).toMatchObject({
    __typename: 'InvalidInputError',
    fields: [{ field: 'username', code: 'INVALID' }],
  });
});

test.each(operatorFaults)('returns undefined when Cognito throws %s, "%s"', (name, message) => {
  expect(answerOf(exceptions, exception(name, message), contextOf(args))).toBeUndefined();
});
