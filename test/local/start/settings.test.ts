import { expect, test } from 'vitest';
import { toLocalFederation } from '../../../local/start/federation.ts';
import { readSettings } from '../../../local/start/settings.ts';
import { STACK_POOL } from '../../../local/start/stackPool.ts';

const federation = toLocalFederation({});

const policiesWith = (...factors: string[]) => ({
  PasswordPolicy: STACK_POOL.Policies.PasswordPolicy,
  SignInPolicy: { AllowedFirstAuthFactors: factors },
});

test('returns the settings of a new stack, with every sign-in method, when no option is set', () => {
  expect(readSettings({}).pool).toEqual({
    identityProviders: federation.identityProviders,
    port: 9229,
    database: '.local/pool.sqlite',
    pool: {
      ...STACK_POOL,
      Policies: policiesWith('PASSWORD', 'WEB_AUTHN', 'EMAIL_OTP', 'SMS_OTP'),
      AutoVerifiedAttributes: ['email'],
      UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
      MfaConfiguration: 'OPTIONAL',
    },
    mfa: {
      SmsMfaConfiguration: {},
      SoftwareTokenMfaConfiguration: { Enabled: true },
      WebAuthnConfiguration: {
        RelyingPartyId: 'localhost',
        UserVerification: 'required',
        FactorConfiguration: 'MULTI_FACTOR_WITH_USER_VERIFICATION',
      },
    },
    sessions: { UserSessionTracking: 'ENABLED', TokenSession: { MaxPerUser: 20 } },
    client: {
      GenerateSecret: true,
      EnablePropagateAdditionalUserContextData: true,
      ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_USER_AUTH'],
      AuthSessionValidity: 15,
      RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 60 },
      RefreshTokenValidity: 30,
      TokenValidityUnits: { RefreshToken: 'days' },
      ...federation.oauth,
    },
  });
});

test("returns the settings that the options give the stack's app client", () => {
  const env = { PUBLIC_CLIENT: 'true', REFRESH_TOKEN_ROTATION: 'false', REFRESH_TOKEN_DAYS: '7' };
  expect(readSettings(env).pool?.client).toEqual({
    GenerateSecret: false,
    EnablePropagateAdditionalUserContextData: false,
    ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_AUTH'],
    AuthSessionValidity: 15,
    RefreshTokenRotation: { Feature: 'DISABLED' },
    RefreshTokenValidity: 7,
    TokenValidityUnits: { RefreshToken: 'days' },
    ...federation.oauth,
  });
  expect(readSettings({ REFRESH_TOKEN_GRACE_SECONDS: '0' }).pool?.client?.RefreshTokenRotation).toEqual({
    Feature: 'ENABLED',
    RetryGracePeriodSeconds: 0,
  });
});

test('returns only passwords when SIGN_IN_METHODS is PASSWORD', () => {
  expect(readSettings({ SIGN_IN_METHODS: 'PASSWORD' }).pool).toMatchObject({
    pool: { Policies: policiesWith('PASSWORD') },
    mfa: { WebAuthnConfiguration: undefined },
    client: { ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'], AuthSessionValidity: undefined },
  });
});

test('returns passkeys of PASSKEY_DOMAIN when it is set', () => {
  const env = { SIGN_IN_METHODS: 'PASSWORD, PASSKEY', PASSKEY_DOMAIN: 'example.test' };
  expect(readSettings(env).pool).toMatchObject({
    pool: { Policies: policiesWith('PASSWORD', 'WEB_AUTHN') },
    mfa: { WebAuthnConfiguration: { RelyingPartyId: 'example.test' } },
  });
});

test.each([
  ['5', { UserSessionTracking: 'ENABLED', TokenSession: { MaxPerUser: 5 } }],
  ['0', { UserSessionTracking: 'DISABLED', TokenSession: { MaxPerUser: 20 } }],
])('returns the session limit when SESSIONS_PER_USER is %s', (SESSIONS_PER_USER, sessions) => {
  expect(readSettings({ SESSIONS_PER_USER }).pool?.sessions).toEqual(sessions);
});

test('returns MFA by email only when SES_SOURCE_ARN is set, as in a stack', () => {
  const SES_SOURCE_ARN = 'arn:aws:ses:us-east-1:123456789012:identity/example.com';
  expect(readSettings({ SES_SOURCE_ARN }).pool?.mfa?.EmailMfaConfiguration).toEqual({});
  expect(readSettings({}).pool?.mfa?.EmailMfaConfiguration).toBeUndefined();
});

test.for([
  [{ REFRESH_TOKEN_GRACE_SECONDS: '61' }, 'REFRESH_TOKEN_GRACE_SECONDS must be a number of seconds, 0 to 60'],
  [{ SESSIONS_PER_USER: '101' }, 'SESSIONS_PER_USER must be a number of sessions, 0 to 100'],
  [
    { SIGN_IN_METHODS: 'PASSWORD,MAGIC_LINK' },
    'SIGN_IN_METHODS must be a list of PASSWORD, PASSKEY, EMAIL_CODE, SMS_CODE',
  ],
  [{ SIGN_IN_METHODS: 'PASSKEY' }, 'SIGN_IN_METHODS must include PASSWORD, because Cognito requires it'],
  [{ PASSKEY_DOMAIN: '127.0.0.1' }, 'PASSKEY_DOMAIN must be localhost or a domain such as example.com, in lower case'],
  [{ PUBLIC_CLIENT: 'true', HIDE_EXISTING_USERS: 'true' }, 'HIDE_EXISTING_USERS needs an app client with a secret'],
  [{ PORT: '4567', POOL_PORT: '4567' }, 'PORT and POOL_PORT must differ, but both are 4567'],
] as const)('throws one line for %o', ([env, line]) => {
  expect(() => readSettings(env)).toThrow(`Configuration: ${line}`);
});

test('accepts HIDE_EXISTING_USERS, because the app client has a secret', () => {
  expect(() => readSettings({ HIDE_EXISTING_USERS: 'true' })).not.toThrow();
});
