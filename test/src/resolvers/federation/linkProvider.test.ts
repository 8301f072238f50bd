import { describe, expect, test } from 'vitest';
import { authErrors, messages } from '../../../../src/messages.ts';
import * as linkProvider from '../../../../src/resolvers/federation/linkProvider.ts';
import type { App } from '../../../../src/runtime/app.ts';
import {
  callback,
  federationAt,
  ISSUED_AT,
  idTokenClaims,
  linkedIdentities,
  unsignedToken,
} from '../../../support/federation.ts';
import { app, exception } from '../context.ts';
import { execute, type Outcomes } from './execute.ts';

const federated: App = { ...app, ...federationAt('https://auth.example.com') };
const UserPoolId = app.userPoolId;

const exchangeOf = (claims: object) => ({
  AuthenticationResult: { AccessToken: 'theirs', IdToken: unsignedToken(claims), RefreshToken: 'of the exchange' },
});
const account = (more: object = {}) => ({
  Username: 'google_king1815',
  UserStatus: 'EXTERNAL_PROVIDER',
  UserCreateDate: new Date((ISSUED_AT - 10) * 1000),
  ...more,
});
const successes: Outcomes = {
  ExchangeCode: exchangeOf(idTokenClaims),
  AdminGetUser: account(),
  GetUser: { Username: 'ada', UserAttributes: [linkedIdentities('Google')] },
};

const link = (outcomes: Outcomes = {}, { of = federated, username = 'ada', input = callback } = {}) =>
  execute(
    linkProvider,
    { app: of, outcomes: { ...successes, ...outcomes } },
    { input, accessToken: unsignedToken({ username }) },
  );
const callsOf = ({ sent }: Awaited<ReturnType<typeof link>>) => sent.map(([name]) => name);

test('replaces the account that the sign-in has just created by a link, and returns the user', async () => {
  const linked = await link();
  expect(linked.answer).toMatchObject({
    __typename: 'LinkProviderPayload',
    message: messages.providerLinked,
    user: { username: 'ada', identities: [{ provider: 'Google' }] },
  });
  expect(linked.sent.slice(2, 5)).toEqual([
    ['AdminGetUser', { UserPoolId, Username: 'google_king1815' }],
    ['AdminDeleteUser', { UserPoolId, Username: 'google_king1815' }],
    [
      'AdminLinkProviderForUser',
      {
        UserPoolId,
        DestinationUser: { ProviderName: 'Cognito', ProviderAttributeValue: 'ada' },
        SourceUser: {
          ProviderName: 'Google',
          ProviderAttributeName: 'Cognito_Subject',
          ProviderAttributeValue: 'King1815',
        },
      },
    ],
  ]);
  expect(callsOf(linked).slice(5)).toEqual(['GetUser']);
});

const revocation = ['RevokeToken', { Token: 'of the exchange', ClientId: 'client', ClientSecret: undefined }];

test.each([
  ['has an older account', account({ UserCreateDate: new Date((ISSUED_AT - 301) * 1000) })],
  ['has an account with a password', account({ UserStatus: 'CONFIRMED' })],
])('returns IdentityInUseError, deletes nothing and ends the session when the identity %s', async (_, AdminGetUser) => {
  const refused = await link({ AdminGetUser });
  expect(refused.answer).toEqual(authErrors.identityInUse);
  expect(callsOf(refused)).toEqual(['GetUser', 'ExchangeCode', 'AdminGetUser', 'RevokeToken']);
  expect(refused.sent.at(-1)).toEqual(revocation);
});

test('returns the user and ends the session when the identity already belongs to the user', async () => {
  const linked = await link({ ExchangeCode: exchangeOf({ ...idTokenClaims, 'cognito:username': 'ada' }) });
  expect(linked.answer).toMatchObject({ __typename: 'LinkProviderPayload', user: { username: 'ada' } });
  expect(callsOf(linked)).toEqual(['GetUser', 'ExchangeCode', 'RevokeToken', 'GetUser']);
  expect(linked.sent[2]).toEqual(revocation);
});

test('returns the user when ending the session fails, and logs the failure', async () => {
  const ExchangeCode = exchangeOf({ ...idTokenClaims, 'cognito:username': 'ada' });
  const linked = await link({ ExchangeCode, RevokeToken: exception('InternalErrorException') });
  expect(linked.answer).toMatchObject({ __typename: 'LinkProviderPayload' });
  expect(linked.failures).toMatchObject([{ level: 'warn', exception: 'InternalErrorException' }]);
});

test('returns FEDERATION_FAILED and ends the session when nobody signed in at the provider', async () => {
  const failed = await link({ ExchangeCode: exchangeOf({ ...idTokenClaims, identities: undefined }) });
  expect(failed.answer).toEqual(authErrors.federationFailed);
  expect(callsOf(failed)).toEqual(['GetUser', 'ExchangeCode', 'RevokeToken']);
});

test('returns FEDERATION_STATE_MISMATCH when the code belongs to another sign-in', async () => {
  const failed = await link({ ExchangeCode: exchangeOf({ ...idTokenClaims, nonce: 'another' }) });
  expect(failed.answer).toEqual(authErrors.federationStateMismatch);
  expect(callsOf(failed)).toEqual(['GetUser', 'ExchangeCode']);
});

test('returns NotSignedInError, and neither uses the code nor links, when the access token is revoked', async () => {
  const refused = await link({ GetUser: exception('NotAuthorizedException', 'Access Token has been revoked') });
  expect(refused.answer).toEqual(authErrors.notSignedIn);
  expect(callsOf(refused)).toEqual(['GetUser']);
});

test.each([
  ['is linked to the account', [{ primary: 'false' }]],
  [
    'has an account with another identity',
    [{ primary: 'true' }, { providerName: 'Acme', userId: 'k', primary: 'false' }],
  ],
])('returns IdentityInUseError and deletes nothing when the identity %s, which is new', async (_, changes) => {
  const identities = changes.map((change) => ({ ...idTokenClaims.identities[0], ...change }));
  const refused = await link({ ExchangeCode: exchangeOf({ ...idTokenClaims, identities }) });
  expect(refused.answer).toEqual(authErrors.identityInUse);
  expect(callsOf(refused)).not.toContain('AdminDeleteUser');
});

test.each([
  ['links are off', { ...federated, linkProviders: false }],
  ['the deployment has no domain', { ...federated, oauthEndpoint: undefined }],
])('returns SignInMethodUnavailableError without a call when %s', async (_, of) => {
  const refused = await link({}, { of });
  expect(refused.answer).toEqual(authErrors.signInMethodUnavailable);
  expect(refused.sent).toEqual([]);
});

test('returns FEDERATION_STATE_MISMATCH without a call when the state is of another flow', async () => {
  const refused = await link({}, { input: { ...callback, state: 'forged' } });
  expect(refused.answer).toEqual(authErrors.federationStateMismatch);
  expect(refused.sent).toEqual([]);
});

describe('when a call fails', () => {
  test.each([
    ['GetUser', 'TooManyRequestsException', authErrors.throttled],
    ['ExchangeCode', 'invalid_grant', authErrors.federationExpired],
    ['ExchangeCode', 'TooManyRequestsException', authErrors.throttled],
    ['AdminGetUser', 'UserNotFoundException', authErrors.federationFailed],
    ['AdminGetUser', 'TooManyRequestsException', authErrors.throttled],
    ['AdminDeleteUser', 'TooManyRequestsException', authErrors.throttled],
    ['AdminLinkProviderForUser', 'TooManyRequestsException', authErrors.throttled],
    ['AdminLinkProviderForUser', 'AliasExistsException', authErrors.identityInUse],
    ['AdminLinkProviderForUser', 'UserNotFoundException', authErrors.notSignedIn],
  ] as const)('%s with %s, returns its answer and does nothing more', async (...[command, name, answer]) => {
    const failed = await link({ [command]: exception(name) });
    expect(failed.answer).toEqual(answer);
    expect(callsOf(failed).at(-1)).toBe(command);
    expect(failed.failures).toEqual([]);
  });

  test.each([
    ['ExchangeCode', 'invalid_request'],
    ['ExchangeCode', 'unauthorized_client'],
    ['AdminLinkProviderForUser', 'InvalidParameterException'],
  ])('%s with %s, returns FEDERATION_FAILED and logs it', async (command, name) => {
    const failed = await link({ [command]: exception(name) });
    expect(failed.answer).toEqual(authErrors.federationFailed);
    expect(callsOf(failed).at(-1)).toBe(command);
    expect(failed.failures).toMatchObject([{ level: 'warn', exception: name }]);
  });

  test('goes on when the new account is already deleted', async () => {
    const linked = await link({ AdminDeleteUser: exception('UserNotFoundException') });
    expect(linked.answer).toMatchObject({ __typename: 'LinkProviderPayload' });
  });

  test('throws a masked error that part may be done when the link fails after the deletion', async () => {
    const failing = link({ AdminLinkProviderForUser: exception('NotAuthorizedException') });
    await expect(failing).rejects.toThrow(messages.partlyDone);
  });

  test('says that the change may be saved when the user cannot be read', async () => {
    const unread = await link({ GetUser: [successes.GetUser, exception('TooManyRequestsException')] });
    expect(unread.answer).toEqual({ ...authErrors.throttled, message: messages.profileUnread });
  });
});
