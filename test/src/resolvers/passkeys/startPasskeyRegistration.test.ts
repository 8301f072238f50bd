import { expect, test } from 'vitest';
import { tables } from '../../../../src/mapping/exceptions.ts';
import {
  exceptions,
  request,
  requiresSignIn,
  response,
} from '../../../../src/resolvers/passkeys/startPasskeyRegistration.ts';
import { contextOf } from '../context.ts';

test('requires sign-in', () => {
  expect(requiresSignIn).toBe(true);
});

test('returns the access token when the user is signed in', () => {
  expect(request(contextOf({}, { accessToken: 'verified' }))).toEqual({ AccessToken: 'verified' });
});

test('returns the options as they are when Cognito returns them', () => {
  const options = { challenge: 'Yk3', rp: { id: 'example.com', name: 'example.com' }, excludeCredentials: [] };
  expect(response({ ...contextOf({}), result: { CredentialCreationOptions: options } })).toEqual({
    __typename: 'StartPasskeyRegistrationPayload',
    options,
  });
});

test.each([undefined, null, '{}'])('throws when Cognito returns no object: %j', (CredentialCreationOptions) => {
  expect(() => response({ ...contextOf({}), result: { CredentialCreationOptions } })).toThrow(TypeError);
});

test('returns the answers of the table when Cognito throws', () => {
  expect(exceptions).toBe(tables.passkeyRegistration);
});
