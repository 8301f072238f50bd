import { expect, test } from 'vitest';
import { input, request, response } from '../../../../src/resolvers/session/signOut.ts';
import { appWithSecret, constraint, exception, faultsOf, type Row, requestOf, throttledRows } from '../fixture.ts';

const args = { input: { refreshToken: 'of the input' } };
const refused = (name: string, message?: string) => response({ ...requestOf(args), error: exception(name, message) });

test('takes an input, or none, with a token, or none', () => {
  for (const fine of [undefined, null, {}, { refreshToken: null }, { refreshToken: 'a' }]) {
    expect(faultsOf(input, fine)).toEqual({});
  }
  expect(faultsOf(input, { refreshToken: '' })).toEqual({ refreshToken: 'This must not be empty.' });
});

test('revokes the token of the input', () => {
  expect(request(requestOf(args, { refreshCookie: 'of the cookie' }))).toEqual({
    ClientId: 'client',
    ClientSecret: undefined,
    Token: 'of the input',
  });
});

test.each([{}, { input: null }, { input: {} }, { input: { refreshToken: null } }])(
  "revokes the cookie's token where the input has none: %j",
  (args) => {
    expect(request(requestOf(args, { app: appWithSecret, refreshCookie: 'of the cookie' }))).toEqual({
      ClientId: 'client',
      ClientSecret: 'the client secret',
      Token: 'of the cookie',
    });
  },
);

test('makes no call where there is no token', () => {
  expect(request(requestOf({}))).toEqual({
    __typename: 'InvalidRefreshTokenError',
    message: 'There is no refresh token. Sign in.',
  });
});

test('answers that the session is over', () => {
  expect(response({ ...requestOf(args), result: {} })).toEqual({
    __typename: 'SignOutPayload',
    message: 'Signed out.',
  });
});

const rows: readonly Row[] = [
  ...throttledRows,
  ['InvalidParameterException', constraint('token'), 'InvalidRefreshTokenError'],
  ['UnauthorizedException', 'The token was not issued to this client', 'InvalidRefreshTokenError'],
  ['UnsupportedTokenTypeException', 'Only refresh tokens can be revoked', 'InvalidRefreshTokenError'],
];
test.each(rows)('%s, "%s", is %s', (name, message, type) => {
  expect(refused(name, message).__typename).toBe(type);
});

test.each([
  ['InternalErrorException', ''],
  ['UnsupportedOperationException', 'Token revocation is not enabled for this client'],
])('%s, "%s", passes through', (name, message) => {
  expect(() => refused(name, message)).toThrow(expect.objectContaining({ name }));
});
