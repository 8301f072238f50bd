import { expect, test } from 'vitest';
import { input, request, response } from '../../../../src/resolvers/password/resetPassword.ts';
import {
  appWithSecret,
  codeRows,
  constraint,
  exception,
  faultsOf,
  operatorFaults,
  passwordRows,
  type Row,
  requestOf,
  throttledRows,
} from '../fixture.ts';

const args = { input: { username: 'ada@example.com', code: '123456', newPassword: 'a password' } };
const refused = (name: string, message?: string) => response({ ...requestOf(args), error: exception(name, message) });

test('checks each field', () => {
  expect(faultsOf(input, args.input)).toEqual({});
  expect(faultsOf(input, { username: '', code: '12 34', newPassword: ' a password' })).toEqual({
    username: 'This must not be empty.',
    code: 'This must not contain spaces.',
    newPassword: 'This must not begin or end with a space.',
  });
});

test('sets the password of this username with the code', () => {
  expect(request(requestOf(args, { app: appWithSecret }))).toEqual({
    ClientId: 'client',
    SecretHash: 'hash of ada@example.com',
    Username: 'ada@example.com',
    ConfirmationCode: '123456',
    Password: 'a password',
  });
});

test('answers that it is set, though a trigger failed thereafter', () => {
  const done = { __typename: 'ResetPasswordPayload', message: 'The new password is set. You can sign in.' };
  expect(response({ ...requestOf(args), result: {} })).toEqual(done);
  expect(refused('UserLambdaValidationException', 'PostConfirmation failed with error No.')).toEqual(done);
});

const rows: readonly Row[] = [
  ...throttledRows,
  ...codeRows,
  ...passwordRows,
  ['InvalidParameterException', constraint('confirmationCode'), 'InvalidInputError'],
  ['InvalidParameterException', constraint('password'), 'InvalidPasswordError'],
  ['NotAuthorizedException', 'User is disabled.', 'CodeMismatchError'],
  ['NotAuthorizedException', 'User password cannot be reset in the current state.', 'CodeMismatchError'],
  ['UserNotConfirmedException', 'User is not confirmed.', 'UserNotConfirmedError'],
  ['UserNotFoundException', 'Username/client id combination not found.', 'CodeMismatchError'],
];
test.each(rows)('%s, "%s", is %s', (name, message, type) => {
  expect(refused(name, message).__typename).toBe(type);
});

test.each([
  ['UserNotFoundException', 'Username/client id combination not found.'],
  ['NotAuthorizedException', 'User is disabled.'],
])('%s, "%s", tells nothing else than a wrong code', (name, message) => {
  expect(refused(name, message)).toEqual(refused('CodeMismatchException'));
});

test.each(operatorFaults)('%s, "%s", passes through', (name, message) => {
  expect(() => refused(name, message)).toThrow(expect.objectContaining({ name }));
});
