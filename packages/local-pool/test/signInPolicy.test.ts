import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type AuthFactorType,
  DescribeUserPoolClientCommand,
  DescribeUserPoolCommand,
  GetUserPoolMfaConfigCommand,
  SetUserPoolMfaConfigCommand,
  UpdateUserPoolCommand,
  type WebAuthnConfigurationType,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, onTestFinished, test } from 'vitest';
import { allowFactors, failure, startTestPool } from './testPool.ts';

const totp = { SoftwareTokenMfaConfiguration: { Enabled: true } };
const required = { MfaConfiguration: 'ON' as const, ...totp };

const ONLY_PASSWORD = [
  'InvalidParameterException',
  'Only PASSWORD and WEB_AUTHN (if configured) can be enabled as an auth factor if MFA is enabled',
];

const passkeys = (FactorConfiguration?: WebAuthnConfigurationType['FactorConfiguration']) => ({
  WebAuthnConfiguration: { RelyingPartyId: 'example.com', ...(FactorConfiguration ? { FactorConfiguration } : {}) },
});

describe('the sign-in policy', () => {
  test('is what DescribeUserPool returns when CreateUserPool or UpdateUserPool set it', async () => {
    const { sdk, newPool } = await startTestPool();
    const { userPoolId: UserPoolId } = await newPool(allowFactors('PASSWORD', 'EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN'));
    const policies = async () =>
      (await sdk.send(new DescribeUserPoolCommand({ UserPoolId }))).UserPool?.Policies?.SignInPolicy;
    expect(await policies()).toEqual({ AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN'] });
    await sdk.send(new UpdateUserPoolCommand({ UserPoolId, ...allowFactors('PASSWORD', 'WEB_AUTHN') }));
    expect(await policies()).toEqual({ AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] });
    await sdk.send(new UpdateUserPoolCommand({ UserPoolId }));
    expect(await policies()).toEqual({ AllowedFirstAuthFactors: ['PASSWORD'] });
  });

  const must = (factors: string, constraint: string) =>
    `1 validation error detected: Value '[${factors}]' at 'policies.signInPolicy.allowedFirstAuthFactors' failed to satisfy constraint: Member must ${constraint}`;

  test.each([
    { factors: [], message: must('', 'have length greater than or equal to 1') },
    {
      factors: Array<AuthFactorType>(6).fill('PASSWORD'),
      message: must(Array(6).fill('PASSWORD').join(', '), 'have length less than or equal to 5'),
    },
    {
      factors: ['PASSWORD', 'SOFTWARE_TOKEN'],
      message: 'SOFTWARE_TOKEN cannot be configured as one of the allowed first auth factors.',
    },
    // Safe cast: the API must reject a name that the SDK's type does not have.
    {
      factors: ['PASSWORD', 'FAX' as AuthFactorType],
      message: must(
        'PASSWORD, FAX',
        'satisfy constraint: [Member must satisfy enum value set: [PASSWORD, EMAIL_OTP, SMS_OTP, WEB_AUTHN, SOFTWARE_TOKEN]]',
      ),
    },
    { factors: ['WEB_AUTHN'], message: 'Password should be configured as one of the allowed first auth factors.' },
    {
      factors: ['WEB_AUTHN', 'EMAIL_OTP'],
      message: 'Password should be configured as one of the allowed first auth factors.',
    },
  ] satisfies { factors: AuthFactorType[]; message: string }[])(
    'returns InvalidParameterException when the factors are $factors',
    async ({ factors, message }) => {
      const { sdk, newPool, userPoolId: UserPoolId } = await startTestPool();
      const error = ['InvalidParameterException', message];
      expect(await failure(newPool(allowFactors(...factors)))).toEqual(error);
      expect(await failure(sdk.send(new UpdateUserPoolCommand({ UserPoolId, ...allowFactors(...factors) })))).toEqual(
        error,
      );
    },
  );

  test('returns FeatureUnavailableInTierException when a LITE pool allows more than passwords', async () => {
    const { sdk, newPool } = await startTestPool();
    const lite = { UserPoolTier: 'LITE' as const };
    const error = ['FeatureUnavailableInTierException', expect.any(String)];
    expect(await failure(newPool({ ...lite, ...allowFactors('PASSWORD', 'EMAIL_OTP') }))).toEqual(error);
    const { userPoolId: UserPoolId } = await newPool({ ...lite, ...allowFactors('PASSWORD') });
    const change = new UpdateUserPoolCommand({ UserPoolId, ...lite, ...allowFactors('PASSWORD', 'WEB_AUTHN') });
    expect(await failure(sdk.send(change))).toEqual(error);
  });
});

describe('required MFA', () => {
  test.each(['EMAIL_OTP', 'SMS_OTP'] as const)(
    'returns InvalidParameterException when %s is a first factor',
    async (factor) => {
      const { sdk, newPool } = await startTestPool();
      expect(await failure(newPool({ MfaConfiguration: 'ON', ...allowFactors('PASSWORD', factor) }))).toEqual(
        ONLY_PASSWORD,
      );
      const { userPoolId: UserPoolId } = await newPool(allowFactors('PASSWORD', factor));
      expect(await failure(sdk.send(new SetUserPoolMfaConfigCommand({ UserPoolId, ...required })))).toEqual(
        ONLY_PASSWORD,
      );
      await sdk.send(new SetUserPoolMfaConfigCommand({ UserPoolId, MfaConfiguration: 'OPTIONAL', ...totp }));
    },
  );

  test.each([undefined, 'SINGLE_FACTOR'] as const)(
    'returns InvalidParameterException when passkeys are a first factor and configured as %s',
    async (factor) => {
      const { sdk, newPool } = await startTestPool();
      const { userPoolId: UserPoolId } = await newPool({ mfaConfig: { ...required, ...passkeys(factor) } });
      const change = { UserPoolId, MfaConfiguration: 'ON' as const, ...allowFactors('PASSWORD', 'WEB_AUTHN') };
      expect(await failure(sdk.send(new UpdateUserPoolCommand(change)))).toEqual([
        'InvalidParameterException',
        'WEB_AUTHN cannot be used as an auth factor when MFA is enabled if not configured for MFA.',
      ]);
      await sdk.send(new UpdateUserPoolCommand({ ...change, MfaConfiguration: 'OPTIONAL' }));
      const config = { UserPoolId, ...required, ...passkeys(factor) };
      expect(await failure(sdk.send(new SetUserPoolMfaConfigCommand(config)))).toEqual([
        'InvalidParameterException',
        'Cannot set WebAuthn factor configuration to SINGLE_FACTOR if MFA is required and WebAuthn is an allowed first auth factor',
      ]);
    },
  );

  test('accepts passkeys as a first factor when they count as MFA', async () => {
    const { sdk, newPool } = await startTestPool();
    const { userPoolId: UserPoolId } = await newPool(allowFactors('PASSWORD', 'WEB_AUTHN'));
    const config = { ...required, ...passkeys('MULTI_FACTOR_WITH_USER_VERIFICATION') };
    await sdk.send(new SetUserPoolMfaConfigCommand({ UserPoolId, ...config }));
    const update = { UserPoolId, MfaConfiguration: 'ON' as const, ...allowFactors('PASSWORD', 'WEB_AUTHN') };
    await sdk.send(new UpdateUserPoolCommand(update));
    expect(await sdk.send(new GetUserPoolMfaConfigCommand({ UserPoolId }))).toMatchObject(config);
  });
});

describe('MFA that is off', () => {
  test.each([totp, { SmsMfaConfiguration: {} }, { EmailMfaConfiguration: {} }])(
    'returns InvalidParameterException when the request also has %o',
    async (factor) => {
      const { sdk, userPoolId: UserPoolId } = await startTestPool();
      const config = { UserPoolId, MfaConfiguration: 'OFF' as const, ...factor };
      expect(await failure(sdk.send(new SetUserPoolMfaConfigCommand(config)))).toEqual([
        'InvalidParameterException',
        "Invalid MFA configuration given, can't turn off MFA and configure an MFA together.",
      ]);
    },
  );

  test('returns the relying party when the request also has one', async () => {
    const { sdk, userPoolId: UserPoolId } = await startTestPool();
    const WebAuthnConfiguration = {
      RelyingPartyId: 'example.com',
      UserVerification: 'required' as const,
      FactorConfiguration: 'SINGLE_FACTOR' as const,
    };
    const config = { MfaConfiguration: 'OFF' as const, WebAuthnConfiguration };
    expect(await sdk.send(new SetUserPoolMfaConfigCommand({ UserPoolId, ...config }))).toMatchObject(config);
    expect(await sdk.send(new GetUserPoolMfaConfigCommand({ UserPoolId }))).toMatchObject(config);
  });
});

describe('the relying party ID', () => {
  test.each([null, {}, { RelyingPartyId: null }])('can be left out, as in %o', async (WebAuthnConfiguration) => {
    const { endpoint, userPoolId: UserPoolId } = await startTestPool();
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: {
        'x-amz-target': 'AWSCognitoIdentityProviderService.SetUserPoolMfaConfig',
        authorization: 'AWS4-HMAC-SHA256 x',
      },
      body: JSON.stringify({ UserPoolId, WebAuthnConfiguration, SoftwareTokenMfaConfiguration: null }),
    });
    expect(response.status).toBe(200);
  });

  test.each(['localhost', 'example.com', 'auth.example.co.uk', 'xn--p1ai.example'])(
    'is accepted when it is %s',
    async (RelyingPartyId) => {
      const { sdk, userPoolId: UserPoolId } = await startTestPool();
      await sdk.send(new SetUserPoolMfaConfigCommand({ UserPoolId, WebAuthnConfiguration: { RelyingPartyId } }));
    },
  );

  test.each(['', 'com', 'https://example.com', 'example.com:443', '127.0.0.1', `${'a.'.repeat(61)}example`])(
    'is rejected when it is "%s"',
    async (RelyingPartyId) => {
      const { sdk, userPoolId: UserPoolId } = await startTestPool();
      const config = { UserPoolId, WebAuthnConfiguration: { RelyingPartyId } };
      expect(await failure(sdk.send(new SetUserPoolMfaConfigCommand(config)))).toEqual([
        'InvalidParameterException',
        expect.any(String),
      ]);
    },
  );
});

describe('the default pool', () => {
  const SETTINGS = {
    pool: allowFactors('PASSWORD', 'WEB_AUTHN'),
    mfa: { WebAuthnConfiguration: { RelyingPartyId: 'localhost', UserVerification: 'required' as const } },
    client: {
      ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH' as const, 'ALLOW_USER_AUTH' as const],
      AuthSessionValidity: 15,
    },
  };

  const read = async ({ sdk, userPoolId, clientId }: Awaited<ReturnType<typeof startTestPool>>) => {
    const ids = { UserPoolId: userPoolId, ClientId: clientId };
    const { UserPool } = await sdk.send(new DescribeUserPoolCommand(ids));
    const { WebAuthnConfiguration } = await sdk.send(new GetUserPoolMfaConfigCommand(ids));
    const { UserPoolClient } = await sdk.send(new DescribeUserPoolClientCommand(ids));
    return {
      pool: { Policies: { SignInPolicy: UserPool?.Policies?.SignInPolicy } },
      mfa: { WebAuthnConfiguration },
      client: {
        ExplicitAuthFlows: UserPoolClient?.ExplicitAuthFlows,
        AuthSessionValidity: UserPoolClient?.AuthSessionValidity,
      },
    };
  };

  test('gets the settings of each start, and keeps them when a later start has none', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pool-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const database = join(folder, 'pool.sqlite');
    const before = await read(await startTestPool({ database }));
    expect([before.pool, before.mfa]).toEqual([allowFactors('PASSWORD'), {}]);
    expect(await read(await startTestPool({ database, ...SETTINGS }))).toEqual(SETTINGS);
    expect(await read(await startTestPool({ database }))).toEqual(SETTINGS);
    const pool = allowFactors('PASSWORD', 'EMAIL_OTP');
    expect(await read(await startTestPool({ database, pool }))).toEqual({ ...SETTINGS, pool });
  });

  test('does not start when its settings exclude each other', async () => {
    expect(await failure(startTestPool({ pool: allowFactors('WEB_AUTHN') }))).toEqual([
      'InvalidParameterException',
      'Password should be configured as one of the allowed first auth factors.',
    ]);
    expect(await failure(startTestPool({ mfa: { WebAuthnConfiguration: { RelyingPartyId: 'com' } } }))).toEqual([
      'InvalidParameterException',
      'The relying party ID is not a valid domain name.',
    ]);
  });
});
