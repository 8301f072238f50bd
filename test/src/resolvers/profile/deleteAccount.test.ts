import { expect, test } from 'vitest';
import { request, response, signedIn } from '../../../../src/resolvers/profile/deleteAccount.ts';
import { constraint, exception, type Row, requestOf, signedOutRows } from '../fixture.ts';

const refused = (name: string, message?: string) => response({ ...requestOf({}), error: exception(name, message) });

test('deletes the user of the verified access token', () => {
  expect(signedIn).toBe(true);
  expect(request(requestOf({}, { accessToken: 'verified' }))).toEqual({ AccessToken: 'verified' });
  expect(response({ ...requestOf({}), result: {} })).toEqual({
    __typename: 'DeleteAccountPayload',
    message: 'The account is deleted.',
  });
});

const rows: readonly Row[] = [
  ...signedOutRows,
  ['InvalidParameterException', constraint('accessToken'), 'NotSignedInError'],
];
test.each(rows)('%s, "%s", is %s', (name, message, type) => {
  expect(refused(name, message).__typename).toBe(type);
});

test('an unexpected exception passes through', () => {
  expect(() => refused('InternalErrorException')).toThrow(expect.objectContaining({ name: 'InternalErrorException' }));
});
