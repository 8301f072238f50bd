import { expect, test } from 'vitest';
import { request, response } from '../../../../src/resolvers/signUp/resendCode.ts';
import {
  appWithSecret,
  CodeDeliveryDetails,
  constraint,
  exception,
  type Row,
  requestOf,
  throttledRows,
} from '../fixture.ts';

const args = { input: { username: 'ada@example.com' } };
const refused = (name: string, message?: string, username = 'ada@example.com') =>
  response({ ...requestOf({ input: { username } }), error: exception(name, message) });

test('asks for the code of this username', () => {
  expect(request(requestOf(args, { app: appWithSecret }))).toEqual({
    ClientId: 'client',
    SecretHash: 'hash of ada@example.com',
    Username: 'ada@example.com',
  });
});

const payload = (destination: string, medium: string, attribute: string) => ({
  __typename: 'ResendCodePayload',
  message: 'A new code was sent.',
  codeDelivery: { __typename: 'CodeDelivery', destination, medium, attribute },
});

test('answers where the code went', () => {
  expect(response({ ...requestOf(args), result: { CodeDeliveryDetails } })).toEqual(
    payload('a***@e***', 'EMAIL', 'email'),
  );
});

test('does not claim a delivery that Cognito does not report', () => {
  expect(response({ ...requestOf(args), result: {} })).toMatchObject({ __typename: 'CodeDeliveryFailedError' });
});

const rows: readonly Row[] = [
  ...throttledRows,
  ['CodeDeliveryFailureException', '', 'CodeDeliveryFailedError'],
  ['InvalidParameterException', 'User is already confirmed.', 'AlreadyConfirmedError'],
  ['InvalidParameterException', constraint('username'), 'InvalidInputError'],
  ['NotAuthorizedException', 'User is disabled.', 'CodeDeliveryFailedError'],
  ['UserLambdaValidationException', 'CustomMessage failed with error No.', 'CodeDeliveryFailedError'],
];
test.each(rows)('%s, "%s", is %s', (name, message, type) => {
  expect(refused(name, message).__typename).toBe(type);
});

test.each([
  ['ada@example.com', payload('a***@e***', 'EMAIL', 'email')],
  ['+14155550123', payload('+*******0123', 'SMS', 'phone_number')],
  ['ada', payload('a***@e***', 'EMAIL', 'email')],
])('an unknown user %s gets the answer of a known one', (username, answer) => {
  expect(refused('UserNotFoundException', 'Username/client id combination not found.', username)).toEqual(answer);
});

test('an unexpected exception passes through', () => {
  expect(() => refused('InternalErrorException')).toThrow(expect.objectContaining({ name: 'InternalErrorException' }));
});
