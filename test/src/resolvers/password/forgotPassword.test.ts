import { expect, test } from 'vitest';
import { input, request, response } from '../../../../src/resolvers/password/forgotPassword.ts';
import {
  appWithSecret,
  CodeDeliveryDetails,
  codeDelivery,
  constraint,
  exception,
  faultsOf,
  operatorFaults,
  type Row,
  requestOf,
  throttledRows,
} from '../fixture.ts';

const args = { input: { username: 'ada@example.com' } };
const refused = (name: string, message?: string, username = 'ada@example.com') =>
  response({ ...requestOf({ input: { username } }), error: exception(name, message) });
const sent = (delivery: object) => ({
  __typename: 'ForgotPasswordPayload',
  message: 'If there is such an account, a code was sent to set a new password with.',
  codeDelivery: delivery,
});

test('takes any username that Cognito takes', () => {
  expect(faultsOf(input, { username: '+14155550123' })).toEqual({});
  expect(faultsOf(input, { username: ' ' })).toEqual({ username: 'This must not be empty.' });
});

test('asks for a code for this username', () => {
  expect(request(requestOf(args, { app: appWithSecret }))).toEqual({
    ClientId: 'client',
    SecretHash: 'hash of ada@example.com',
    Username: 'ada@example.com',
  });
});

test('answers where the code went', () => {
  expect(response({ ...requestOf(args), result: { CodeDeliveryDetails } })).toEqual(sent(codeDelivery));
});

test('answers what an unknown user gets where Cognito reports no delivery', () => {
  expect(response({ ...requestOf(args), result: {} })).toEqual(sent(codeDelivery));
});

test.each([
  ['UserNotFoundException', 'Username/client id combination not found.'],
  ['NotAuthorizedException', 'User is disabled.'],
  ['NotAuthorizedException', 'User password cannot be reset in the current state.'],
  [
    'InvalidParameterException',
    'Cannot reset password for the user as there is no registered/verified email or phone_number',
  ],
])('%s, "%s", gets the answer of a user who gets a code', (name, message) => {
  expect(refused(name, message)).toEqual(sent(codeDelivery));
});

test('makes up a delivery of the kind that the username is of', () => {
  expect(refused('UserNotFoundException', '', '+14155550123')).toEqual(
    sent({ __typename: 'CodeDelivery', destination: '+*******0123', medium: 'SMS', attribute: 'phone_number' }),
  );
});

const rows: readonly Row[] = [
  ...throttledRows,
  ['CodeDeliveryFailureException', 'Failed to deliver', 'CodeDeliveryFailedError'],
  ['InvalidParameterException', constraint('username'), 'InvalidInputError'],
  ['UserLambdaValidationException', 'CustomMessage failed with error No.', 'CodeDeliveryFailedError'],
];
test.each(rows)('%s, "%s", is %s', (name, message, type) => {
  expect(refused(name, message).__typename).toBe(type);
});

test.each(operatorFaults)('%s, "%s", passes through', (name, message) => {
  expect(() => refused(name, message)).toThrow(expect.objectContaining({ name }));
});
