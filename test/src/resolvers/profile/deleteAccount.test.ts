import { expect, test } from 'vitest';
import { tables } from '../../../../src/mapping/exceptions.ts';
import { exceptions, request, requiresSignIn, response } from '../../../../src/resolvers/profile/deleteAccount.ts';
import { contextOf } from '../context.ts';

test('requires sign-in', () => {
  expect(requiresSignIn).toBe(true);
});

test('returns the access token when the user is signed in', () => {
  expect(request(contextOf({}, { accessToken: 'verified' }))).toEqual({ AccessToken: 'verified' });
});

test('returns DeleteAccountPayload when Cognito has deleted the user', () => {
  expect(response()).toEqual({ __typename: 'DeleteAccountPayload', message: 'Your account has been deleted.' });
});

test('returns the answers of the table when Cognito throws', () => {
  expect(exceptions).toBe(tables.accessToken);
});
