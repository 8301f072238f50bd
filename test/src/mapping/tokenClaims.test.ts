import { expect, test } from 'vitest';
import { federatedUser, notAuthorizedFederated } from '../../../src/mapping/exceptionRows.ts';
import { isFederatedUser, readSub } from '../../../src/mapping/tokenClaims.ts';
import { authErrors } from '../../../src/messages.ts';
import { unsignedToken } from '../../support/federation.ts';
import { app, exception } from '../resolvers/context.ts';

const tokenOf = (...groups: string[]) => unsignedToken({ 'cognito:groups': groups });
const ofGoogle = { app, accessToken: tokenOf('admins', `${app.userPoolId}_Google`) };

test.each([
  ['true', 'a group of a provider', tokenOf('eu-central-1_pool_Google'), true],
  ['false', 'other groups', tokenOf('admins', 'eu-central-1_other_Google'), false],
  ['false', 'no group', unsignedToken({}), false],
])('returns %s when the token has %s', (_, ...[, token, isFederated]) => {
  expect(isFederatedUser(token, 'eu-central-1_pool')).toBe(isFederated);
});

test.each([
  ['Cognito says so', 'User is not authorized to change password.', { app, accessToken: undefined }],
  ['Cognito says anything else of a user of a provider', 'Something new', ofGoogle],
])('returns FederatedUserError when %s', (_, text, ctx) => {
  expect(notAuthorizedFederated(exception('NotAuthorizedException', text), ctx)).toEqual(authErrors.federatedUser);
});

test.each([
  ['the session of a user of a provider has ended', 'Access Token has been revoked', ofGoogle, authErrors.notSignedIn],
  ['the token lacks a scope, which only the operator can correct', 'required scopes', ofGoogle, undefined],
  ['the text is unknown, and the user is a local one', 'Something new', { app, accessToken: tokenOf() }, undefined],
] as const)('does not return FederatedUserError when %s', (...[, text, ctx, answer]) => {
  expect(notAuthorizedFederated(exception('NotAuthorizedException', text), ctx)).toEqual(answer);
});

test('returns FederatedUserError for a parameter that Cognito refuses a user of a provider', () => {
  expect(federatedUser(exception('InvalidParameterException'), ofGoogle)).toEqual(authErrors.federatedUser);
});

test('readSub returns the sub when the token has one', () => {
  expect(readSub(unsignedToken({ sub: 'ada', username: 'other' }))).toBe('ada');
});

test.each([
  ['there is no token', undefined],
  ['the token lacks it', unsignedToken({ username: 'ada' })],
  ['it is empty', unsignedToken({ sub: '' })],
  ['it is no text', unsignedToken({ sub: 7 })],
])('readSub throws when %s', (_, token) => {
  expect(() => readSub(token)).toThrow();
});
