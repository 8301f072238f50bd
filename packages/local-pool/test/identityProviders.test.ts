import {
  CreateIdentityProviderCommand,
  CreateUserPoolClientCommand,
  CreateUserPoolDomainCommand,
  DeleteIdentityProviderCommand,
  DeleteUserPoolDomainCommand,
  DescribeIdentityProviderCommand,
  DescribeUserPoolCommand,
  DescribeUserPoolDomainCommand,
  ListIdentityProvidersCommand,
  UpdateIdentityProviderCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { expect, test } from 'vitest';
import { CALLBACK, startFederationPool } from './federationPool.ts';
import { failure, startTestPool } from './testPool.ts';

test('creates, lists, updates and deletes an identity provider', async () => {
  const { sdk, userPoolId: UserPoolId } = await startTestPool();
  const id = { UserPoolId, ProviderName: 'Acme' };
  const ProviderDetails = { client_id: 'id', client_secret: 'secret', oidc_issuer: 'https://id.example.com' };
  const provider = { ...id, ProviderType: 'OIDC' as const, ProviderDetails, AttributeMapping: { email: 'email' } };
  const { IdentityProvider } = await sdk.send(new CreateIdentityProviderCommand(provider));
  expect(IdentityProvider).toMatchObject({ ...provider, CreationDate: expect.any(Date) });
  expect((await failure(sdk.send(new CreateIdentityProviderCommand(provider))))[0]).toBe('DuplicateProviderException');
  await sdk.send(new UpdateIdentityProviderCommand({ ...id, IdpIdentifiers: ['example.com'] }));
  const described = await sdk.send(new DescribeIdentityProviderCommand(id));
  expect(described.IdentityProvider).toMatchObject({ ...provider, IdpIdentifiers: ['example.com'] });
  const google = { UserPoolId, ProviderName: 'Google', ProviderType: 'Google' as const, ProviderDetails };
  await sdk.send(new CreateIdentityProviderCommand(google));
  const first = await sdk.send(new ListIdentityProvidersCommand({ UserPoolId, MaxResults: 1 }));
  expect(first.Providers).toMatchObject([{ ProviderName: 'Acme', ProviderType: 'OIDC' }]);
  const rest = await sdk.send(new ListIdentityProvidersCommand({ UserPoolId, NextToken: first.NextToken }));
  expect([rest.Providers?.map(({ ProviderName }) => ProviderName), rest.NextToken]).toEqual([['Google'], undefined]);
  await sdk.send(new DeleteIdentityProviderCommand(id));
  expect((await failure(sdk.send(new DescribeIdentityProviderCommand(id))))[0]).toBe('ResourceNotFoundException');
});

test.each([
  ['a social provider has another name', { ProviderName: 'Search', ProviderType: 'Google' as const }],
  ['an OIDC provider has the name of a social one', { ProviderName: 'Google', ProviderType: 'OIDC' as const }],
  ['the name has an underscore at its end', { ProviderName: 'Acme_', ProviderType: 'OIDC' as const }],
])('rejects an identity provider when %s', async (_, names) => {
  const { sdk, userPoolId: UserPoolId } = await startTestPool();
  const command = new CreateIdentityProviderCommand({ UserPoolId, ProviderDetails: {}, ...names });
  expect((await failure(sdk.send(command)))[0]).toBe('InvalidParameterException');
});

test('records one domain of a pool until it is deleted', async () => {
  const { sdk, userPoolId: UserPoolId, newPool } = await startTestPool();
  const create = (Domain: string, pool = UserPoolId) =>
    sdk.send(new CreateUserPoolDomainCommand({ Domain, UserPoolId: pool }));
  const describe = (Domain: string) => sdk.send(new DescribeUserPoolDomainCommand({ Domain }));
  await create('my-app');
  expect((await describe('my-app')).DomainDescription).toMatchObject({
    UserPoolId,
    Domain: 'my-app',
    Status: 'ACTIVE',
  });
  expect((await sdk.send(new DescribeUserPoolCommand({ UserPoolId }))).UserPool?.Domain).toBe('my-app');
  const other = (await newPool()).userPoolId;
  expect((await failure(create('my-app', other)))[1]).toBe('Domain already associated with another user pool.');
  expect((await failure(create('my-app-2')))[1]).toBe('User pool already has a domain configured.');
  expect((await failure(create('my-aws-app', other)))[0]).toBe('InvalidParameterException');
  expect((await describe('unknown')).DomainDescription).toEqual({});
  await sdk.send(new DeleteUserPoolDomainCommand({ Domain: 'my-app', UserPoolId }));
  const again = sdk.send(new DeleteUserPoolDomainCommand({ Domain: 'my-app', UserPoolId }));
  expect((await failure(again))[0]).toBe('InvalidParameterException');
});

const FLOWS = { AllowedOAuthFlowsUserPoolClient: true, AllowedOAuthFlows: ['code' as const] };

test.each([
  ['a callback has a fragment', { CallbackURLs: [`${CALLBACK}#a`] }, 'InvalidParameterException'],
  ['a callback is relative', { CallbackURLs: ['/signed-in'] }, 'InvalidParameterException'],
  ['a callback is http on another machine', { CallbackURLs: ['http://example.com/'] }, 'InvalidParameterException'],
  ['a sign-out URL is a script', { LogoutURLs: ['javascript:alert(1)'] }, 'InvalidParameterException'],
  ['flows come without scopes', FLOWS, 'InvalidParameterException'],
  ['flows come without callbacks', { ...FLOWS, AllowedOAuthScopes: ['openid'] }, 'InvalidParameterException'],
  ['a scope does not exist', { AllowedOAuthScopes: ['orders/read'] }, 'ScopeDoesNotExistException'],
  ['a provider does not exist', { SupportedIdentityProviders: ['Facebook'] }, 'InvalidParameterException'],
  ['the flow needs a secret', { AllowedOAuthFlows: ['client_credentials' as const] }, 'InvalidParameterException'],
])('rejects an app client when %s', async (_, settings, name) => {
  const { sdk, userPoolId: UserPoolId } = await startFederationPool();
  const command = new CreateUserPoolClientCommand({ UserPoolId, ClientName: 'test', ...settings });
  expect((await failure(sdk.send(command)))[0]).toBe(name);
});

test.each(['https://app.example.com/signed-in', 'http://[::1]:5173/', 'com.example.app://signed-in'])(
  'accepts the callback %s',
  async (callback) => {
    const { newClient } = await startTestPool();
    await expect(newClient({ CallbackURLs: [callback] })).resolves.toHaveProperty('clientId');
  },
);
