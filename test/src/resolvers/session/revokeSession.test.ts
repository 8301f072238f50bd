import { expect, test } from 'vitest';
import { tables } from '../../../../src/mapping/exceptions.ts';
import { authErrors } from '../../../../src/messages.ts';
import {
  exceptions,
  input,
  request,
  requiresSignIn,
  response,
} from '../../../../src/resolvers/session/revokeSession.ts';
import { answerOf, constraint, contextOf, exception, faultsOf } from '../context.ts';

const args = { input: { id: 'tkn3f8a1c9d2e7b4g6h5j0k8m1n4' } };

test('requires sign-in', () => {
  expect(requiresSignIn).toBe(true);
});

test.each([
  [args.input.id, {}],
  [` ${args.input.id} `, {}],
  ['a'.repeat(128), {}],
  ['a'.repeat(129), { id: 'TOO_LONG' }],
  ['', { id: 'REQUIRED' }],
  ['a b', { id: 'SPACES' }],
])('returns the fault of the ID: %#', (id, faults) => {
  expect(faultsOf(input, { id })).toEqual(faults);
});

test('returns the session, and those that are linked to it, when the user is signed in', () => {
  expect(request(contextOf(args, { accessToken: 'verified' }))).toEqual({
    AccessToken: 'verified',
    SessionId: args.input.id,
    RevokeAssociatedSessions: 'LINKED',
  });
});

test('returns RevokeSessionPayload when Cognito has ended the session', () => {
  expect(response()).toEqual({ __typename: 'RevokeSessionPayload', message: 'The session has ended.' });
});

test('returns the answers of the table when the resolver has no row of its own', () => {
  const { InvalidParameterException, NotAuthorizedException, ...others } = tables.accessToken;
  expect(exceptions).toMatchObject(others);
});

const faultOfId = (code: string) => ({ __typename: 'InvalidInputError', fields: [{ field: 'id', code }] });

test.each([
  ['ResourceNotFoundException', 'Session does not exist.', authErrors.sessionNotFound],
  ['OperationNotEnabledException', 'Session tracking is not enabled.', authErrors.sessionTrackingUnavailable],
  ['InvalidParameterException', constraint('accessToken'), authErrors.notSignedIn],
  ['InvalidParameterException', constraint('sessionId'), faultOfId('INVALID')],
  ['InvalidParameterException', 'The current session cannot be revoked.', faultOfId('CURRENT_SESSION')],
  ['NotAuthorizedException', 'The current session cannot be revoked.', faultOfId('CURRENT_SESSION')],
  ['NotAuthorizedException', 'Access Token has been revoked', authErrors.notSignedIn],
])('returns the answer when Cognito throws %s, "%s"', (name, message, answer) => {
  expect(answerOf(exceptions, exception(name, message))).toMatchObject(answer);
});

test.each([
  ['InternalErrorException', 'Something failed'],
  ['NotAuthorizedException', 'Access Token does not have required scopes'],
])('returns undefined when Cognito throws %s, "%s"', (name, message) => {
  expect(answerOf(exceptions, exception(name, message))).toBeUndefined();
});
