import { expect, test } from 'vitest';
import { input, request, response, signedIn } from '../../../../src/resolvers/password/changePassword.ts';
import { constraint, exception, faultsOf, passwordRows, type Row, requestOf, signedOutRows } from '../fixture.ts';

const args = { input: { currentPassword: 'the old one', newPassword: 'the new one' } };
const refused = (name: string, message?: string) => response({ ...requestOf(args), error: exception(name, message) });

test('checks the new password more than the current one', () => {
  expect(faultsOf(input, { currentPassword: ' spaces ', newPassword: 'fine' })).toEqual({});
  expect(faultsOf(input, { currentPassword: '', newPassword: ' spaces ' })).toEqual({
    currentPassword: 'This must not be empty.',
    newPassword: 'This must not begin or end with a space.',
  });
});

test('changes the password of the verified access token', () => {
  expect(signedIn).toBe(true);
  expect(request(requestOf(args, { accessToken: 'verified' }))).toEqual({
    AccessToken: 'verified',
    PreviousPassword: 'the old one',
    ProposedPassword: 'the new one',
  });
  expect(response({ ...requestOf(args), result: {} })).toEqual({
    __typename: 'ChangePasswordPayload',
    message: 'The password is changed.',
  });
});

const rows: readonly Row[] = [
  ...signedOutRows,
  ...passwordRows,
  ['InvalidParameterException', constraint('proposedPassword'), 'InvalidPasswordError'],
  ['InvalidParameterException', constraint('previousPassword'), 'InvalidInputError'],
  ['NotAuthorizedException', 'Incorrect username or password.', 'IncorrectCredentialsError'],
];
test.each(rows)('%s, "%s", is %s', (name, message, type) => {
  expect(refused(name, message).__typename).toBe(type);
});

test('points at the current password where that is not of its form', () => {
  expect(refused('InvalidParameterException', constraint('previousPassword'))).toMatchObject({
    fields: [{ field: 'currentPassword' }],
  });
});

test('an unexpected exception passes through', () => {
  expect(() => refused('InternalErrorException')).toThrow(expect.objectContaining({ name: 'InternalErrorException' }));
});
