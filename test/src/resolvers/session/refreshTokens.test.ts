import { expect, test } from 'vitest';
import { input, request, response } from '../../../../src/resolvers/session/refreshTokens.ts';
import {
  AuthenticationResult,
  appWithSecret,
  constraint,
  exception,
  faultsOf,
  operatorFaults,
  type Row,
  requestOf,
  throttledRows,
  tokens,
} from '../fixture.ts';

const args = { input: { refreshToken: 'of the input' } };
const refused = (name: string, message?: string) => response({ ...requestOf(args), error: exception(name, message) });

test('takes an input, or none, with a token, or none', () => {
  for (const fine of [undefined, null, {}, { refreshToken: null }, { refreshToken: 'a' }]) {
    expect(faultsOf(input, fine)).toEqual({});
  }
  expect(faultsOf(input, { refreshToken: '' })).toEqual({ refreshToken: 'This must not be empty.' });
  expect(faultsOf(input, { refreshToken: 'a b' })).toEqual({ refreshToken: 'This must not contain spaces.' });
});

test('sends the token of the input', () => {
  expect(request(requestOf(args, { refreshCookie: 'of the cookie' }))).toEqual({
    ClientId: 'client',
    ClientSecret: undefined,
    RefreshToken: 'of the input',
  });
});

test.each([{}, { input: null }, { input: {} }, { input: { refreshToken: null } }])(
  "sends the cookie's token where the input has none: %j",
  (args) => {
    expect(request(requestOf(args, { app: appWithSecret, refreshCookie: 'of the cookie' }))).toEqual({
      ClientId: 'client',
      ClientSecret: 'the client secret',
      RefreshToken: 'of the cookie',
    });
  },
);

test('makes no call where there is no token', () => {
  expect(request(requestOf({}))).toEqual({
    __typename: 'InvalidRefreshTokenError',
    message: 'There is no refresh token. Sign in.',
  });
});

test('answers new tokens', () => {
  expect(response({ ...requestOf(args), result: { AuthenticationResult } })).toEqual({
    __typename: 'RefreshTokensPayload',
    message: 'Here are new tokens.',
    ...tokens,
  });
});

test('answers no refresh token where the pool does not rotate them', () => {
  const { RefreshToken, ...others } = AuthenticationResult;
  expect(response({ ...requestOf(args), result: { AuthenticationResult: others } })).toMatchObject({
    refreshToken: null,
  });
});

const rows: readonly Row[] = [
  ...throttledRows,
  ['InvalidParameterException', constraint('refreshToken'), 'InvalidRefreshTokenError'],
  ['NotAuthorizedException', 'Invalid Refresh Token', 'InvalidRefreshTokenError'],
  ['NotAuthorizedException', 'Refresh Token has expired', 'InvalidRefreshTokenError'],
  ['NotAuthorizedException', 'Refresh Token has been revoked', 'InvalidRefreshTokenError'],
  ['NotAuthorizedException', 'User is disabled.', 'InvalidRefreshTokenError'],
  ['RefreshTokenReuseException', 'Refresh Token has been rotated and cannot be used again', 'InvalidRefreshTokenError'],
  ['UserLambdaValidationException', 'PreTokenGeneration failed with error Not now.', 'InvalidRefreshTokenError'],
  ['UserNotFoundException', 'User does not exist.', 'InvalidRefreshTokenError'],
];
test.each(rows)('%s, "%s", is %s', (name, message, type) => {
  expect(refused(name, message).__typename).toBe(type);
});

test("hands on a trigger's text", () => {
  expect(
    refused('UserLambdaValidationException', 'PreTokenGeneration failed with error Closed for the night.'),
  ).toEqual({
    __typename: 'InvalidRefreshTokenError',
    message: 'Closed for the night',
  });
});

test.each([...operatorFaults, ['NotAuthorizedException', 'Refresh Token was sent with the wrong client secret']])(
  '%s, "%s", passes through',
  (name, message) => {
    expect(() => refused(name, message)).toThrow(expect.objectContaining({ name }));
  },
);
