import { expect, test } from 'vitest';
import { tables } from '../../../../src/mapping/exceptions.ts';
import { authErrors } from '../../../../src/messages.ts';
import {
  exceptions,
  input,
  request,
  requiresSignIn,
  response,
} from '../../../../src/resolvers/passkeys/finishPasskeyRegistration.ts';
import { answerOf, constraint, contextOf, exception, faultsOf } from '../context.ts';

const credential = {
  id: 'Zm9v',
  rawId: 'Zm9v',
  type: 'public-key',
  response: { clientDataJSON: 'e30', attestationObject: 'o2Nm', transports: ['internal'] },
  clientExtensionResults: {},
};

test('requires sign-in', () => {
  expect(requiresSignIn).toBe(true);
});

test('returns no fault when the credential is valid', () => {
  expect(faultsOf(input, { credential })).toEqual({});
});

test('returns the faults of the credential with their paths', () => {
  const invalid = { ...credential, response: { ...credential.response, clientDataJSON: '{}' } };
  expect(faultsOf(input, { credential: invalid })).toEqual({ 'credential.response.clientDataJSON': 'INVALID' });
});

test('returns the access token and the credential as an object when the user is signed in', () => {
  expect(request(contextOf({ input: { credential } }, { accessToken: 'verified' }))).toEqual({
    AccessToken: 'verified',
    Credential: credential,
  });
});

test('returns FinishPasskeyRegistrationPayload when Cognito has added the passkey', () => {
  expect(response()).toEqual({
    __typename: 'FinishPasskeyRegistrationPayload',
    message: 'Your passkey has been added. You can use it to sign in.',
  });
});

test('returns the answers of the table when the resolver has no row of its own', () => {
  const { InvalidParameterException, ...others } = tables.passkeyRegistration;
  expect(exceptions).toMatchObject(others);
});

test.each(['Credential data is not valid', 'Something new', constraint('credential')])(
  'returns INVALID at the credential when Cognito throws InvalidParameterException, "%s"',
  (message) => {
    expect(answerOf(exceptions, exception('InvalidParameterException', message))).toMatchObject({
      __typename: 'InvalidInputError',
      fields: [{ field: 'credential', code: 'INVALID' }],
    });
  },
);

test('returns NotSignedInError when the access token is malformed', () => {
  const error = exception('InvalidParameterException', constraint('accessToken'));
  expect(answerOf(exceptions, error)).toEqual(authErrors.notSignedIn);
});
