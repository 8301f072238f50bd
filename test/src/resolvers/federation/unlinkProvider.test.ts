import { expect, test } from 'vitest';
import { authErrors, messages } from '../../../../src/messages.ts';
import * as unlinkProvider from '../../../../src/resolvers/federation/unlinkProvider.ts';
import type { App } from '../../../../src/runtime/app.ts';
import { invalidInput } from '../../../../src/runtime/input.ts';
import { federationAt, linkedIdentities, unsignedToken } from '../../../support/federation.ts';
import { app, exception, faultsOf } from '../context.ts';
import { execute, type Outcomes } from './execute.ts';

const federated: App = { ...app, ...federationAt('https://auth.example.com') };
const userWith = (identities: object) => ({ Username: 'ada', UserAttributes: [identities] });
const successes: Outcomes = {
  GetUser: userWith(linkedIdentities('Google')),
  GetUserAuthFactors: { Username: 'ada', ConfiguredUserAuthFactors: ['PASSWORD'] },
};
const unlink = (outcomes: Outcomes = {}, of = federated) =>
  execute(
    unlinkProvider,
    { app: of, outcomes: { ...successes, ...outcomes } },
    { input: { provider: 'Google' }, accessToken: unsignedToken({ username: 'ada' }) },
  );
const lastSignInMethod = invalidInput({ field: 'provider', code: 'LAST_SIGN_IN_METHOD' });

test('returns REQUIRED when the provider is empty', () => {
  expect(faultsOf(unlinkProvider.input, { provider: '' })).toEqual({ provider: 'REQUIRED' });
});

test('removes the link by the provider’s ID of the user, and returns the user without it', async () => {
  const { answer, sent } = await unlink();
  expect(answer).toMatchObject({
    __typename: 'UnlinkProviderPayload',
    message: messages.providerUnlinked,
    user: { username: 'ada', identities: [] },
  });
  expect(sent.at(-1)).toEqual([
    'AdminDisableProviderForUser',
    {
      UserPoolId: app.userPoolId,
      User: { ProviderName: 'Google', ProviderAttributeName: 'Cognito_Subject', ProviderAttributeValue: 'King1815' },
    },
  ]);
});

const callsOf = ({ sent }: Awaited<ReturnType<typeof unlink>>) => sent.map(([name]) => name);

test('returns LAST_SIGN_IN_METHOD when the user has no other identity, password, passkey or code', async () => {
  const refused = await unlink({ GetUserAuthFactors: { Username: 'ada' } });
  expect(refused.answer).toEqual(lastSignInMethod);
  expect(callsOf(refused)).toEqual(['GetUser', 'GetUserAuthFactors']);
});

test('returns LAST_SIGN_IN_METHOD when the account was created by the identity', async () => {
  const Value = JSON.stringify([{ providerName: 'Google', userId: '1', primary: true }]);
  const refused = await unlink({ GetUser: userWith({ Name: 'identities', Value }) });
  expect(refused.answer).toEqual(lastSignInMethod);
  expect(callsOf(refused)).toEqual(['GetUser']);
});

test('removes the link without a look at other ways when there is another identity', async () => {
  const unlinked = await unlink({ GetUser: userWith(linkedIdentities('Google', 'Acme')) });
  expect(unlinked.answer).toMatchObject({ user: { identities: [{ provider: 'Acme' }] } });
  expect(callsOf(unlinked)).toEqual(['GetUser', 'AdminDisableProviderForUser']);
});

test.each([
  ['created the account', true],
  ['is linked, too', false],
])('removes one link only when another identity of the same provider %s', async (_, primary) => {
  const removed = { providerName: 'Google', userId: 'second', primary: false, dateCreated: 1799999990000 };
  const kept = { providerName: 'Google', userId: 'first', primary, dateCreated: 1799999980000 };
  const Value = JSON.stringify(primary ? [kept, removed] : [removed, kept]);
  const { answer, sent } = await unlink({ GetUser: userWith({ Name: 'identities', Value }) });
  expect(sent.at(-1)).toMatchObject(['AdminDisableProviderForUser', { User: { ProviderAttributeValue: 'second' } }]);
  expect(answer).toMatchObject({ user: { identities: [{ linkedAt: '2027-01-15T07:59:40.000Z' }] } });
});

test('returns IdentityNotFoundError when the user has no identity of the provider', async () => {
  const refused = await unlink({ GetUser: userWith(linkedIdentities('Acme')) });
  expect(refused.answer).toEqual(authErrors.identityNotFound);
});

test('returns SignInMethodUnavailableError without a call when links are off', async () => {
  const refused = await unlink({}, { ...federated, linkProviders: false });
  expect([refused.answer, refused.sent]).toEqual([authErrors.signInMethodUnavailable, []]);
});

test.each(['AliasExistsException', 'InvalidParameterException', 'UserNotFoundException'])(
  'returns IdentityNotFoundError when the link is already removed: %s',
  async (name) => {
    const refused = await unlink({ AdminDisableProviderForUser: exception(name) });
    expect(refused.answer).toEqual(authErrors.identityNotFound);
  },
);

test('throws a masked error when the function has no permission', async () => {
  const failing = unlink({ AdminDisableProviderForUser: exception('AccessDeniedException') });
  await expect(failing).rejects.toThrow(messages.internalError);
});
