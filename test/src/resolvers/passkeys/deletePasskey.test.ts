import { expect, test } from 'vitest';
import { tables } from '../../../../src/mapping/exceptions.ts';
import { authErrors } from '../../../../src/messages.ts';
import {
  exceptions,
  input,
  request,
  requiresSignIn,
  response,
} from '../../../../src/resolvers/passkeys/deletePasskey.ts';
import { answerOf, constraint, contextOf, exception, faultsOf } from '../context.ts';

test('requires sign-in', () => {
  expect(requiresSignIn).toBe(true);
});

test.each([
  ['Zm9v_-', {}],
  ['a'.repeat(1364), {}],
  ['a'.repeat(1365), { id: 'TOO_LONG' }],
  ['', { id: 'REQUIRED' }],
  ['Zm9v=', { id: 'INVALID' }],
  ['../', { id: 'INVALID' }],
])('returns the fault of the ID: %#', (id, faults) => {
  expect(faultsOf(input, { id })).toEqual(faults);
});

test('returns the access token and the ID when the user is signed in', () => {
  expect(request(contextOf({ input: { id: 'Zm9v' } }, { accessToken: 'verified' }))).toEqual({
    AccessToken: 'verified',
    CredentialId: 'Zm9v',
  });
});

test('returns DeletePasskeyPayload when Cognito has deleted the passkey', () => {
  expect(response()).toEqual({
    __typename: 'DeletePasskeyPayload',
    message: 'The passkey no longer works here. You can also delete it where it is stored.',
  });
});

test('returns the answers of the table when the resolver has no row of its own', () => {
  const { InvalidParameterException, ...others } = tables.accessToken;
  expect(exceptions).toMatchObject(others);
});

test.each([
  ['ResourceNotFoundException', 'Passkey not found', authErrors.passkeyNotFound],
  ['InvalidParameterException', constraint('accessToken'), authErrors.notSignedIn],
  ['InvalidParameterException', constraint('credentialId'), { fields: [{ field: 'id', code: 'INVALID' }] }],
  ['InvalidParameterException', 'Something new', { fields: [{ field: 'id', code: 'INVALID' }] }],
])('returns the answer for the ID when Cognito throws %s, "%s"', (name, message, answer) => {
  expect(answerOf(exceptions, exception(name, message))).toMatchObject(answer);
});

test('returns undefined when Cognito throws InternalErrorException', () => {
  expect(answerOf(exceptions, exception('InternalErrorException'))).toBeUndefined();
});
