import { expect, test } from 'vitest';
import { readSettings } from '../../../local/start/settings.ts';

test("returns the settings of a new stack's app client when no option is set", () => {
  expect(readSettings({}).pool).toEqual({
    port: 9229,
    database: '.local/pool.sqlite',
    emailMfa: false,
    client: {
      GenerateSecret: true,
      ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
      RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 60 },
      RefreshTokenValidity: 30,
    },
  });
});

test("returns the settings that the options give the stack's app client", () => {
  const env = { PUBLIC_CLIENT: 'true', REFRESH_TOKEN_ROTATION: 'false', REFRESH_TOKEN_DAYS: '7' };
  expect(readSettings(env).pool?.client).toEqual({
    GenerateSecret: false,
    ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    RefreshTokenRotation: { Feature: 'DISABLED' },
    RefreshTokenValidity: 7,
  });
  expect(readSettings({ REFRESH_TOKEN_GRACE_SECONDS: '0' }).pool?.client?.RefreshTokenRotation).toEqual({
    Feature: 'ENABLED',
    RetryGracePeriodSeconds: 0,
  });
});

test('returns MFA by email only when SES_SOURCE_ARN is set, as in a stack', () => {
  const SES_SOURCE_ARN = 'arn:aws:ses:us-east-1:123456789012:identity/example.com';
  expect(readSettings({ SES_SOURCE_ARN }).pool?.emailMfa).toBe(true);
});

test.for([
  [{ REFRESH_TOKEN_GRACE_SECONDS: '61' }, 'REFRESH_TOKEN_GRACE_SECONDS must be a number of seconds, 0 to 60'],
  [{ PUBLIC_CLIENT: 'true', HIDE_EXISTING_USERS: 'true' }, 'HIDE_EXISTING_USERS needs an app client with a secret'],
  [{ PORT: '4567', POOL_PORT: '4567' }, 'PORT and POOL_PORT must differ, but both are 4567'],
] as const)('throws one line for %o', ([env, line]) => {
  expect(() => readSettings(env)).toThrow(`Configuration: ${line}`);
});

test('accepts HIDE_EXISTING_USERS, because the app client has a secret', () => {
  expect(() => readSettings({ HIDE_EXISTING_USERS: 'true' })).not.toThrow();
});
