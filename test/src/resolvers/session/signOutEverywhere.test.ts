import { expect, test } from 'vitest';
import { tables } from '../../../../src/mapping/exceptions.ts';
import { exceptions, request, requiresSignIn, response } from '../../../../src/resolvers/session/signOutEverywhere.ts';
import { contextOf } from '../context.ts';

test('requires sign-in', () => {
  expect(requiresSignIn).toBe(true);
});

test('returns the access token when the user is signed in', () => {
  expect(request(contextOf({}, { accessToken: 'verified' }))).toEqual({ AccessToken: 'verified' });
});

test('returns SignOutPayload when Cognito has signed the user out', () => {
  expect(response(contextOf({}))).toEqual({
    __typename: 'SignOutPayload',
    message: 'You are signed out on every device.',
    logoutUrl: null,
  });
});

test('returns the answers of the table when Cognito throws', () => {
  expect(exceptions).toBe(tables.accessToken);
});
