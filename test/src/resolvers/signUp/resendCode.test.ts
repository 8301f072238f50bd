import { expect, test } from 'vitest';
import { tables } from '../../../../src/mapping/exceptions.ts';
import { authErrors } from '../../../../src/messages.ts';
import { exceptions, input, request, response } from '../../../../src/resolvers/signUp/resendCode.ts';
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
import { CodeDeliveryDetails } from '../payloads.ts';

const args = { input: { username: 'ada@example.com' } };
const payloadWith = (destination: string, medium: string, attribute: string) => ({
  __typename: 'ResendCodePayload',
  message: 'We have sent you a new code.',
  codeDelivery: { __typename: 'CodeDelivery', destination, medium, attribute },
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

test('returns the delivery when Cognito reports one', () => {
  expect(response({ ...contextOf(args), result: { CodeDeliveryDetails } })).toEqual(
    payloadWith('a***@e***', 'EMAIL', 'EMAIL'),
  );
});

test('returns the username as destination when existing users are hidden', () => {
  const result = {
    CodeDeliveryDetails: { ...CodeDeliveryDetails, Destination: '+*******0123', DeliveryMedium: 'SMS' },
  } as const;
  const ctx = contextOf(args, { app: hidingApp });
  expect(response({ ...ctx, result })).toEqual(payloadWith('a***@e***', 'EMAIL', 'EMAIL'));
});

test('returns CodeDeliveryFailedError when Cognito reports no delivery', () => {
  expect(response({ ...contextOf(args), result: {} })).toEqual(authErrors.codeNotSent);
});

test('returns the answers of the tables when the resolver has no row of its own', () => {
  const { LimitExceededException, TooManyFailedAttemptsException, ...others } = tables.throttling;
  expect(exceptions).toMatchObject(others);
});

// Only an account is sent a message. The log has the exception.
test.each([
  ['CodeDeliveryFailureException', 'Unable to deliver message'],
  ['NotAuthorizedException', 'User is disabled.'],
  ['UserLambdaValidationException', 'CustomMessage failed with error No.'],
])('returns CodeDeliveryFailedError for %s, "%s", unless existing users are hidden', (name, message) => {
  const error = exception(name, message);
  expect(answerOf(exceptions, error, contextOf(args))).toEqual(authErrors.codeNotSent);
  expect(answerOf(exceptions, error, contextOf(args, { app: hidingApp }))).toStrictEqual(
    continueWith(payloadWith('a***@e***', 'EMAIL', 'EMAIL')),
  );
});

test.each(['LimitExceededException', 'TooManyFailedAttemptsException'])(
  'returns LIMIT_EXCEEDED for %s unless existing users are hidden',
  (name) => {
    expect(answerOf(exceptions, exception(name), contextOf(args))).toEqual(authErrors.limitExceeded);
    const ctx = contextOf(args, { app: hidingApp });
    expect(answerOf(exceptions, exception(name), ctx)).toStrictEqual(
      continueWith(payloadWith('a***@e***', 'EMAIL', 'EMAIL')),
    );
  },
);

test.each([
  ['AlreadyConfirmedError', 'visible', app, authErrors.alreadyConfirmed],
  ['a simulated delivery', 'hidden', hidingApp, payloadWith('a***@e***', 'EMAIL', 'EMAIL')],
])('returns %s when the account is confirmed and existing users are %s', (...[, , app, answer]) => {
  const error = exception('InvalidParameterException', 'User is already confirmed.');
  expect(answerOf(exceptions, error, contextOf(args, { app }))).toEqual(answer);
});

test('returns InvalidInputError when Cognito rejects the username as malformed', () => {
  const error = exception('InvalidParameterException', constraint('username'));
  expect(answerOf(exceptions, error, contextOf(args))).toMatchObject({
    __typename: 'InvalidInputError',
    fields: [{ field: 'username', code: 'INVALID' }],
  });
});

test.each([
  ['ada@example.com', payloadWith('a***@e***', 'EMAIL', 'EMAIL')],
  ['+14155550123', payloadWith('+*******0123', 'SMS', 'PHONE_NUMBER')],
  ['ada', payloadWith('a***@e***', 'EMAIL', 'EMAIL')],
])('returns a simulated delivery when the user %s does not exist', (username, answer) => {
  const error = exception('UserNotFoundException', 'Username/client id combination not found.');
  expect(answerOf(exceptions, error, contextOf({ input: { username } }))).toEqual(answer);
});

test.each(operatorFaults)('returns undefined when Cognito throws %s, "%s"', (name, message) => {
  expect(answerOf(exceptions, exception(name, message), contextOf(args))).toBeUndefined();
});
