import { expect, test } from 'vitest';
import { tables } from '../../../../src/mapping/exceptions.ts';
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
  operatorFaults,
} from '../context.ts';
import { CodeDeliveryDetails, codeDelivery } from '../payloads.ts';

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

test('returns the delivery when Cognito reports one', () => {
  const result = { CodeDeliveryDetails: { ...CodeDeliveryDetails, Destination: 'b***@f***' } };
  expect(response({ ...contextOf(args), result })).toEqual(payloadWith({ ...codeDelivery, destination: 'b***@f***' }));
});

test('returns the answer for an unknown user when Cognito reports no delivery', () => {
  expect(response({ ...contextOf(args), result: {} })).toEqual(payloadWith(codeDelivery));
});

test('returns the answers of the tables when the resolver has no row of its own', () => {
  expect(exceptions).toMatchObject({ ...tables.throttling, ...tables.codeDelivery });
});

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
