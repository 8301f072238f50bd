import { expect, test } from 'vitest';
import { tables } from '../../../../src/mapping/exceptions.ts';
import { authErrors } from '../../../../src/messages.ts';
import { exceptions, input, request, response } from '../../../../src/resolvers/signUp/resendCode.ts';
import {
  answerOf,
  app,
  appWithSecret,
  constraint,
  contextOf,
  exception,
  faultsOf,
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

test('returns CodeDeliveryFailedError when Cognito reports no delivery', () => {
  expect(response({ ...contextOf(args), result: {} })).toEqual(authErrors.codeNotSent);
});

test('returns the answers of the tables when the resolver has no row of its own', () => {
  expect(exceptions).toMatchObject({ ...tables.throttling, ...tables.codeDelivery });
});

test.each([
  ['AlreadyConfirmedError', 'visible', app, authErrors.alreadyConfirmed],
  ['a simulated delivery', 'hidden', { ...app, hideExistingUsers: true }, payloadWith('a***@e***', 'EMAIL', 'EMAIL')],
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

test('returns CodeDeliveryFailedError when the user is disabled', () => {
  const error = exception('NotAuthorizedException', 'User is disabled.');
  expect(answerOf(exceptions, error, contextOf(args))).toEqual(authErrors.codeNotSent);
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
