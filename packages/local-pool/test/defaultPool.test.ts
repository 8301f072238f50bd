import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DescribeUserPoolClientCommand,
  DescribeUserPoolCommand,
  GetTokensFromRefreshTokenCommand,
  GetUserPoolMfaConfigCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { decodeJwt } from 'jose';
import { expect, onTestFinished, test } from 'vitest';
import type { PoolOptions } from '../src/server.ts';
import { startFederationPool } from './federationPool.ts';
import { failure, startTestPool } from './testPool.ts';

const databaseFile = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'pool-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'pool.sqlite');
};

const ROTATION = {
  GenerateSecret: true,
  ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH' as const],
  RefreshTokenRotation: { Feature: 'ENABLED' as const, RetryGracePeriodSeconds: 0 },
  RefreshTokenValidity: 7,
};

test('returns a default client with a secret, which /config does not return, when the settings ask for one', async () => {
  const pool = await startTestPool({ client: ROTATION });
  expect(pool.clientSecret).toMatch(/^[a-z0-9]{51}$/);
  const ids = { UserPoolId: pool.userPoolId, ClientId: pool.clientId };
  const { UserPoolClient } = await pool.sdk.send(new DescribeUserPoolClientCommand(ids));
  const { GenerateSecret: _, ...settings } = ROTATION;
  expect(UserPoolClient).toMatchObject({ ...settings, ClientSecret: pool.clientSecret });
  expect(await (await fetch(`${pool.endpoint}/config`)).text()).not.toContain(pool.clientSecret);
});

test('changes the default client, and keeps its ID and its sessions, when it starts with other settings', async () => {
  const database = databaseFile();
  const before = await startTestPool({ database });
  await before.member();
  const { RefreshToken } = await before.tokens();
  expect(before.clientSecret).toBeUndefined();
  const after = await startTestPool({ database, client: ROTATION });
  expect(after.clientId).toBe(before.clientId);
  const refreshed = await after.sdk.send(
    new GetTokensFromRefreshTokenCommand({
      ClientId: after.clientId,
      ClientSecret: after.clientSecret,
      RefreshToken,
    }),
  );
  expect(refreshed.AuthenticationResult?.RefreshToken).toEqual(expect.any(String));
  const again = await startTestPool({ database, client: ROTATION });
  expect(again.clientSecret).toBe(after.clientSecret);
});

test('offers MFA by email only when the settings turn it on', async () => {
  const methods = async (emailMfa: boolean) => {
    const { sdk, userPoolId } = await startTestPool({ mfa: { EmailMfaConfiguration: emailMfa ? {} : undefined } });
    const config = await sdk.send(new GetUserPoolMfaConfigCommand({ UserPoolId: userPoolId }));
    return [config.EmailMfaConfiguration, config.SoftwareTokenMfaConfiguration];
  };
  expect(await methods(false)).toEqual([undefined, { Enabled: true }]);
  expect(await methods(true)).toEqual([{}, { Enabled: true }]);
});

test('has the properties of the start, keeps missing ones, and resets undefined ones', async () => {
  const database = databaseFile();
  const read = async (pool: PoolOptions['pool']) => {
    const { sdk, userPoolId } = await startTestPool({ database, ...(pool ? { pool } : {}) });
    const { UserPool } = await sdk.send(new DescribeUserPoolCommand({ UserPoolId: userPoolId }));
    const names = UserPool?.SchemaAttributes?.map(({ Name = '' }) => Name) ?? [];
    return [UserPool?.Policies?.PasswordPolicy?.MinimumLength, names.filter((name) => name.startsWith('custom:'))];
  };
  const plan = { Name: 'plan', AttributeDataType: 'String' as const };
  expect(await read({ Policies: { PasswordPolicy: { MinimumLength: 12 } }, Schema: [plan] })).toEqual([
    12,
    ['custom:plan'],
  ]);
  expect(await read({ Schema: [{ ...plan, Name: 'company' }] })).toEqual([12, ['custom:plan', 'custom:company']]);
  expect(await read({ Policies: undefined, Schema: undefined })).toEqual([8, ['custom:plan', 'custom:company']]);
  expect(await failure(startTestPool({ database, pool: { EmailConfiguration: undefined } }))).toEqual([
    'InvalidParameterException',
    expect.stringContaining('EmailSendingAccount of COGNITO_DEFAULT'),
  ]);
});

test('keeps the users of a provider, and forgets a provider, when it starts with other providers', async () => {
  const database = databaseFile();
  const before = await startFederationPool({ database });
  const { sub } = decodeJwt((await before.federate()).id_token);
  const google = { name: 'Google', kind: 'GOOGLE' as const, label: 'Search' };
  const after = await startTestPool({ database, identityProviders: [google] });
  const ids = { UserPoolId: after.userPoolId, ClientId: after.clientId };
  const { UserPoolClient } = await after.sdk.send(new DescribeUserPoolClientCommand(ids));
  expect(UserPoolClient?.SupportedIdentityProviders).toEqual(['COGNITO', 'Google']);
  const client = { SupportedIdentityProviders: ['Google'] };
  const again = await startFederationPool({ database, identityProviders: [google], client });
  expect((await again.open()).page).toContain('Who are you at Search?');
  expect(decodeJwt((await again.federate()).id_token).sub).toBe(sub);
});
