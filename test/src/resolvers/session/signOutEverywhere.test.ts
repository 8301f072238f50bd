import { expect, test } from 'vitest';
import { request, response, signedIn } from '../../../../src/resolvers/session/signOutEverywhere.ts';
import { constraint, exception, type Row, requestOf, signedOutRows } from '../fixture.ts';

const refused = (name: string, message?: string) => response({ ...requestOf({}), error: exception(name, message) });

test('signs out by the verified access token', () => {
  expect(signedIn).toBe(true);
  expect(request(requestOf({}, { accessToken: 'verified' }))).toEqual({ AccessToken: 'verified' });
  expect(response({ ...requestOf({}), result: {} })).toEqual({
    __typename: 'SignOutPayload',
    message: 'Signed out on every device.',
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
