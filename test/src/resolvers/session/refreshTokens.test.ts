import { expect, test } from 'vitest';
import { tables } from '../../../../src/mapping/exceptions.ts';
import { authErrors } from '../../../../src/messages.ts';
import { exceptions, input, request, response } from '../../../../src/resolvers/session/refreshTokens.ts';
import { earlyReturn } from '../../../../src/runtime/earlyReturn.ts';

import { answerOf, appWithSecret, constraint, contextOf, exception, faultsOf, operatorFaults } from '../context.ts';
import { AuthenticationResult, tokens } from '../payloads.ts';

const args = { input: { refreshToken: 'of the input' } };

test.each([
  ['input is missing', undefined],
  ['input is null', null],
  ['token is missing', {}],
  ['token is null', { refreshToken: null }],
  ['token is valid', { refreshToken: 'a' }],
])('returns no fault when the %s', (_, valid) => {
  expect(faultsOf(input, valid)).toEqual({});
});

test.each([
  ['is empty', '', 'REQUIRED'],
  ['contains a space', 'a b', 'SPACES'],
])('returns a fault when the token %s', (_, refreshToken, code) => {
  expect(faultsOf(input, { refreshToken })).toEqual({ refreshToken: code });
});

test('returns the token of the input when there is also a cookie', () => {
  expect(request(contextOf(args, { refreshCookie: 'of the cookie' }))).toEqual({
    ClientId: 'client',
    ClientSecret: undefined,
    RefreshToken: 'of the input',
  });
});

test.each([{}, { input: null }, { input: {} }, { input: { refreshToken: null } }])(
  'returns the token of the cookie when the input has no token: %j',
  (args) => {
    expect(request(contextOf(args, { app: appWithSecret, refreshCookie: 'of the cookie' }))).toEqual({
      ClientId: 'client',
      ClientSecret: 'the client secret',
      RefreshToken: 'of the cookie',
    });
  },
);

test('returns InvalidRefreshTokenError without a call when there is no token', () => {
  expect(request(contextOf({}))).toStrictEqual(
    earlyReturn({ __typename: 'InvalidRefreshTokenError', message: 'You are signed out. Please sign in.' }),
  );
});

test('returns tokens when Cognito returns tokens', () => {
  expect(response({ ...contextOf(args), result: { AuthenticationResult } })).toEqual({
    __typename: 'RefreshTokensPayload',
    message: 'Session refreshed.',
    ...tokens,
  });
});

test('returns no refresh token when the pool does not rotate refresh tokens', () => {
  const { RefreshToken, ...others } = AuthenticationResult;
  expect(response({ ...contextOf(args), result: { AuthenticationResult: others } })).toMatchObject({
    refreshToken: null,
  });
});

test('returns the answers of the table when the resolver has no row of its own', () => {
  expect(exceptions).toMatchObject(tables.throttling);
});

test.each([
  ['InvalidParameterException', constraint('refreshToken')],
  ['NotAuthorizedException', 'Invalid Refresh Token'],
  ['NotAuthorizedException', 'Refresh Token has expired'],
  ['NotAuthorizedException', 'Refresh Token has been revoked'],
  ['NotAuthorizedException', 'User is disabled.'],
  ['RefreshTokenReuseException', 'Refresh Token has been rotated and cannot be used again'],
  ['PasswordResetRequiredException', 'Password reset required for the user'],
  ['UserNotConfirmedException', 'User is not confirmed.'],
  ['UserNotFoundException', 'User does not exist.'],
])('returns InvalidRefreshTokenError when Cognito throws %s, "%s"', (name, message) => {
  expect(answerOf(exceptions, exception(name, message))).toEqual(authErrors.refreshTokenInvalid);
});

test('returns the text of a trigger when the trigger declines', () => {
  const error = exception(
    'UserLambdaValidationException',
    'PreTokenGeneration failed with error Closed for the night.',
  );
  expect(answerOf(exceptions, error)).toEqual({
    __typename: 'InvalidRefreshTokenError',
    message: 'Closed for the night',
  });
});

test.each([
  ...operatorFaults,
  ['NotAuthorizedException', 'Refresh Token was sent with the wrong client secret'] as const,
])('returns undefined when Cognito throws %s, "%s"', (name, message) => {
  expect(answerOf(exceptions, exception(name, message))).toBeUndefined();
});
