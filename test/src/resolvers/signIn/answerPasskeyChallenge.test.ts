import { describe, expect, test } from 'vitest';
import type { MutationAnswerPasskeyChallengeArgs } from '../../../../src/generated/types.ts';
import { tables } from '../../../../src/mapping/exceptions.ts';
import { authErrors } from '../../../../src/messages.ts';
import { exceptions, input, request, response } from '../../../../src/resolvers/signIn/answerPasskeyChallenge.ts';
import { earlyReturn } from '../../../../src/runtime/earlyReturn.ts';
import { answerOf, appWithSecret, constraint, contextOf, exception, faultsOf, hidingApp } from '../context.ts';
import { AuthenticationResult, encodedSession, sessionExpired, signInPayload } from '../payloads.ts';

const credential = {
  id: 'AAAA',
  rawId: 'AAAA',
  type: 'public-key',
  clientExtensionResults: {},
  response: { clientDataJSON: 'e30', authenticatorData: 'AAAA', signature: 'AAAA' },
};
const argsOf = (challenge = 'WEB_AUTHN'): MutationAnswerPasskeyChallengeArgs => ({
  input: { username: 'uuid', session: encodedSession(challenge), credential },
});

test('returns no fault when the credential is valid', () => {
  expect(faultsOf(input, argsOf().input)).toEqual({});
});

test('returns the fault of the credential when the signature is missing', () => {
  const { signature, ...incomplete } = credential.response;
  const faulty = { ...argsOf().input, credential: { ...credential, response: incomplete } };
  expect(Object.keys(faultsOf(input, faulty))).toEqual(['credential.response.signature']);
});

test('returns the credential as JSON', () => {
  expect(request(contextOf(argsOf(), { app: appWithSecret }))).toEqual({
    ClientId: 'client',
    ChallengeName: 'WEB_AUTHN',
    Session: 'cognito session',
    ChallengeResponses: { USERNAME: 'uuid', CREDENTIAL: JSON.stringify(credential), SECRET_HASH: 'hash of uuid' },
  });
});

test('returns SessionExpiredError without a call when the session belongs to another challenge', () => {
  expect(request(contextOf(argsOf('EMAIL_OTP')))).toStrictEqual(earlyReturn(sessionExpired));
});

test('returns tokens when Cognito returns tokens', () => {
  expect(response({ ...contextOf(argsOf()), result: { AuthenticationResult } })).toEqual(signInPayload);
});

test('returns the second factor when Cognito asks for one', () => {
  const result = { ChallengeName: 'SOFTWARE_TOKEN_MFA', Session: 'the next' } as const;
  expect(response({ ...contextOf(argsOf()), result })).toMatchObject({ __typename: 'CodeChallenge', method: 'TOTP' });
});

describe('exceptions', () => {
  test('returns the answers of the table when the resolver has no row of its own', () => {
    const { CodeMismatchException, InvalidParameterException, NotAuthorizedException, ...others } = tables.firstFactor;
    expect(exceptions).toMatchObject(others);
  });

  test.each([
    ['NotAuthorizedException', 'Incorrect username or password.'],
    ['CodeMismatchException', 'Invalid passkey'],
  ])('returns the answer for a rejected passkey when Cognito throws %s, "%s"', (name, message) => {
    expect(answerOf(exceptions, exception(name, message))).toEqual(authErrors.passkeyRejected);
  });

  test.each([
    ['NotAuthorizedException', 'Invalid session for the user, session is expired.'],
    ['InvalidParameterException', constraint('session')],
    ['CodeMismatchException', 'Invalid session provided'],
  ])('returns SessionExpiredError when Cognito throws %s, "%s"', (name, message) => {
    expect(answerOf(exceptions, exception(name, message))).toEqual(sessionExpired);
  });

  test('returns INVALID for the credential when Cognito rejects its content', () => {
    expect(answerOf(exceptions, exception('InvalidParameterException', 'Credential data is not valid'))).toMatchObject({
      __typename: 'InvalidInputError',
      fields: [{ field: 'credential', code: 'INVALID' }],
    });
  });

  test('returns undefined when Cognito rejects the ID of the app client', () => {
    expect(answerOf(exceptions, exception('InvalidParameterException', constraint('clientId')))).toBeUndefined();
  });

  test('returns LOCKED_OUT unless existing users are hidden', () => {
    const error = exception('NotAuthorizedException', 'Password attempts exceeded');
    expect(answerOf(exceptions, error)).toEqual(authErrors.lockedOut);
    expect(answerOf(exceptions, error, contextOf({}, { app: hidingApp }))).toEqual(authErrors.incorrectCredentials);
  });
});
