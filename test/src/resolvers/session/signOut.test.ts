import { expect, test } from 'vitest';
import { tables } from '../../../../src/mapping/exceptions.ts';
import { authErrors } from '../../../../src/messages.ts';
import { exceptions, input, request, response } from '../../../../src/resolvers/session/signOut.ts';
import { earlyReturn } from '../../../../src/runtime/earlyReturn.ts';
import { invalidInput } from '../../../../src/runtime/input.ts';

import { federationAt } from '../../../support/federation.ts';
import { answerOf, app, appWithSecret, constraint, contextOf, exception, faultsOf } from '../context.ts';

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

test('returns REQUIRED when the token is empty', () => {
  expect(faultsOf(input, { refreshToken: '' })).toEqual({ refreshToken: 'REQUIRED' });
});

test('returns the token of the input when there is also a cookie', () => {
  expect(request(contextOf(args, { refreshCookie: 'of the cookie' }))).toEqual({
    ClientId: 'client',
    ClientSecret: undefined,
    Token: 'of the input',
  });
});

test.each([{}, { input: null }, { input: {} }, { input: { refreshToken: null } }])(
  'returns the token of the cookie when the input has no token: %j',
  (args) => {
    expect(request(contextOf(args, { app: appWithSecret, refreshCookie: 'of the cookie' }))).toEqual({
      ClientId: 'client',
      ClientSecret: 'the client secret',
      Token: 'of the cookie',
    });
  },
);

test('returns InvalidRefreshTokenError without a call when there is no token', () => {
  expect(request(contextOf({}))).toStrictEqual(
    earlyReturn({ __typename: 'InvalidRefreshTokenError', message: 'You are signed out. Please sign in.' }),
  );
});

test('returns SignOutPayload when Cognito has revoked the token', () => {
  expect(response(contextOf({}))).toEqual({
    __typename: 'SignOutPayload',
    message: 'You are signed out.',
    logoutUrl: null,
  });
});

const federated = { ...app, ...federationAt('https://auth.example.com') };
const second = 'com.example.app://signed-out';

test.each([
  ['the first address', {}, 'https://app.example.com/'],
  ['the address of the input', { input: { logoutUri: second } }, second],
])('returns a logoutUrl with %s when the pool has a domain', (_, args, address) => {
  expect(response(contextOf(args, { app: federated }))).toMatchObject({
    logoutUrl: `https://auth.example.com/logout?client_id=client&logout_uri=${encodeURIComponent(address)}`,
  });
});

test.each([`${second}/`, 'https://app.example.com/?next=https://evil.example', 'https://evil.example/'])(
  'returns NOT_ALLOWED without a call when the deployment does not list the address %s',
  (logoutUri) => {
    const ctx = contextOf({ input: { refreshToken: 'a', logoutUri } }, { app: federated });
    expect(request(ctx)).toStrictEqual(earlyReturn(invalidInput({ field: 'logoutUri', code: 'NOT_ALLOWED' })));
  },
);

test('returns the answers of the table when the resolver has no row of its own', () => {
  expect(exceptions).toMatchObject(tables.throttling);
});

test.each([
  ['InvalidParameterException', constraint('token')],
  ['UnauthorizedException', 'The token was not issued to this client'],
  ['UnsupportedTokenTypeException', 'Only refresh tokens can be revoked'],
])('returns InvalidRefreshTokenError when Cognito throws %s, "%s"', (name, message) => {
  expect(answerOf(exceptions, exception(name, message))).toEqual(authErrors.refreshTokenInvalid);
});

test.each([
  ['InternalErrorException', ''],
  ['UnauthorizedException', 'Invalid client credentials'],
  ['UnsupportedOperationException', 'Token revocation is not enabled for this client'],
])('returns undefined when Cognito throws %s, "%s"', (name, message) => {
  expect(answerOf(exceptions, exception(name, message))).toBeUndefined();
});
