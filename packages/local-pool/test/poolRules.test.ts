import {
  type AccountRecoverySettingType,
  type CreateUserPoolClientCommandInput,
  DescribeUserPoolClientCommand,
  GetUserPoolMfaConfigCommand,
  SetUserPoolMfaConfigCommand,
  type SetUserPoolMfaConfigCommandInput,
  UpdateUserPoolClientCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, test } from 'vitest';
import { failure, startTestPool } from './testPool.ts';

const SMS = { SnsCallerArn: 'arn:aws:iam::123456789012:role/sms', ExternalId: 'test' };
const SES = {
  EmailSendingAccount: 'DEVELOPER' as const,
  SourceArn: 'arn:aws:ses:us-east-1:123456789012:identity/example.com',
};
const totp = { SoftwareTokenMfaConfiguration: { Enabled: true } };
const email = { EmailMfaConfiguration: {} };

type Config = Omit<SetUserPoolMfaConfigCommandInput, 'UserPoolId'>;

const recoverBy = (...names: ('verified_email' | 'verified_phone_number')[]): AccountRecoverySettingType => ({
  RecoveryMechanisms: names.map((Name, index) => ({ Name, Priority: index + 1 })),
});

describe('SetUserPoolMfaConfig', () => {
  test.each<[string, Config, string]>([
    [
      'MFA by SMS has no configuration',
      { MfaConfiguration: 'ON', SmsMfaConfiguration: {} },
      'Invalid SMS MFA configuration given, external id and a valid caller arn are required',
    ],
    [
      'MFA by SMS has no external ID, also if MFA is off',
      { MfaConfiguration: 'OFF', SmsMfaConfiguration: { SmsConfiguration: { SnsCallerArn: SMS.SnsCallerArn } } },
      'Invalid SMS MFA configuration given, external id and a valid caller arn are required',
    ],
    [
      'MFA is on without a factor',
      { MfaConfiguration: 'ON' },
      "Invalid MFA configuration given, can't disable all MFAs with a required or optional configuration.",
    ],
    [
      'the only factor is not enabled',
      { MfaConfiguration: 'OPTIONAL', SoftwareTokenMfaConfiguration: { Enabled: false } },
      "Invalid MFA configuration given, can't disable all MFAs with a required or optional configuration.",
    ],
    [
      'Cognito sends the email',
      { MfaConfiguration: 'ON', ...email },
      'Cannot set EmailMfaConfiguration when user pool EmailConfiguration contains an EmailSendingAccount of COGNITO_DEFAULT.',
    ],
  ])('returns InvalidParameterException when %s', async (_, config, message) => {
    const { sdk, newPool } = await startTestPool();
    const { userPoolId: UserPoolId } = await newPool();
    const set = sdk.send(new SetUserPoolMfaConfigCommand({ UserPoolId, ...config }));
    expect(await failure(set)).toEqual(['InvalidParameterException', message]);
  });

  test('accepts MFA by email when the pool sends its own email and recovery is not by email alone', async () => {
    const { sdk, newPool } = await startTestPool();
    const set = async (AccountRecoverySetting: AccountRecoverySettingType) => {
      const { userPoolId: UserPoolId } = await newPool({ EmailConfiguration: SES, AccountRecoverySetting });
      return sdk.send(new SetUserPoolMfaConfigCommand({ UserPoolId, MfaConfiguration: 'ON', ...email }));
    };
    expect((await failure(set(recoverBy('verified_email'))))[0]).toBe('InvalidParameterException');
    expect(await set(recoverBy('verified_email', 'verified_phone_number'))).toMatchObject({
      EmailMfaConfiguration: {},
    });
  });

  test('sets the SMS configuration of the pool, which GetUserPoolMfaConfig returns', async () => {
    const { sdk, newPool } = await startTestPool();
    const { userPoolId: UserPoolId } = await newPool();
    const SmsMfaConfiguration = { SmsAuthenticationMessage: 'Your code is {####}', SmsConfiguration: SMS };
    const config = { MfaConfiguration: 'OPTIONAL' as const, SmsMfaConfiguration, ...totp };
    await sdk.send(new SetUserPoolMfaConfigCommand({ UserPoolId, ...config }));
    expect(await sdk.send(new GetUserPoolMfaConfigCommand({ UserPoolId }))).toMatchObject(config);
  });
});

describe('CreateUserPoolClient and UpdateUserPoolClient', () => {
  const range = 'Invalid range for token validity.';
  const minutes = {
    TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'minutes' },
  } as const;

  test.each<[string, Partial<CreateUserPoolClientCommandInput>, string]>([
    ['an access token lives 4 minutes', { ...minutes, AccessTokenValidity: 4 }, range],
    ['an ID token lives 25 hours', { IdTokenValidity: 25 }, range],
    ['a refresh token lives 59 minutes', { ...minutes, RefreshTokenValidity: 59 }, range],
    ['a refresh token lives 3651 days', { RefreshTokenValidity: 3651 }, range],
    [
      'an access token lives longer than its refresh token',
      { ...minutes, AccessTokenValidity: 61, RefreshTokenValidity: 60 },
      range,
    ],
    [
      'flows have both forms',
      { ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'USER_PASSWORD_AUTH'] },
      expect.stringContaining('ALLOW_'),
    ],
    [
      'refresh tokens rotate and a flow reuses them',
      { ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'], RefreshTokenRotation: { Feature: 'ENABLED' } },
      expect.stringContaining('ALLOW_REFRESH_TOKEN_AUTH'),
    ],
    [
      'a public client sends context data',
      { EnablePropagateAdditionalUserContextData: true },
      expect.stringContaining('secret'),
    ],
  ])('return InvalidParameterException when %s', async (_, settings, message) => {
    const { sdk, newClient, userPoolId: UserPoolId, clientId: ClientId } = await startTestPool();
    const exception = ['InvalidParameterException', message];
    expect(await failure(newClient(settings))).toEqual(exception);
    const update = new UpdateUserPoolClientCommand({ UserPoolId, ClientId, ...settings });
    expect(await failure(sdk.send(update))).toEqual(exception);
  });

  test.each<Partial<CreateUserPoolClientCommandInput>>([
    { ...minutes, AccessTokenValidity: 5, IdTokenValidity: 1440, RefreshTokenValidity: 1440 },
    { RefreshTokenValidity: 3650 },
    { ExplicitAuthFlows: ['USER_PASSWORD_AUTH', 'ADMIN_NO_SRP_AUTH'] },
    { GenerateSecret: true, EnablePropagateAdditionalUserContextData: true },
  ])('accept %o', async (settings) => {
    const { newClient } = await startTestPool();
    expect((await newClient(settings)).clientId).not.toBe('');
  });
});

describe('DescribeUserPoolClient', () => {
  const describeClient = async (settings: Partial<CreateUserPoolClientCommandInput>) => {
    const { sdk, newClient, userPoolId: UserPoolId } = await startTestPool();
    const { clientId: ClientId } = await newClient(settings);
    return (await sdk.send(new DescribeUserPoolClientCommand({ UserPoolId, ClientId }))).UserPoolClient;
  };

  test('returns the defaults of AWS when the client was created with a name alone', async () => {
    expect(await describeClient({ ExplicitAuthFlows: undefined })).toEqual({
      UserPoolId: expect.any(String),
      ClientName: 'test',
      ClientId: expect.stringMatching(/^[a-z0-9]{26}$/),
      LastModifiedDate: new Date('2026-01-01'),
      CreationDate: new Date('2026-01-01'),
      RefreshTokenValidity: 30,
      TokenValidityUnits: {},
      ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_CUSTOM_AUTH'],
      AllowedOAuthFlowsUserPoolClient: false,
      EnableTokenRevocation: true,
      EnablePropagateAdditionalUserContextData: false,
      AuthSessionValidity: 3,
    });
  });

  test('returns 30 days in place of 0, and the units that the request left out', async () => {
    expect(
      await describeClient({ RefreshTokenValidity: 0, TokenValidityUnits: { AccessToken: 'minutes' } }),
    ).toMatchObject({
      RefreshTokenValidity: 30,
      TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'hours', RefreshToken: 'days' },
    });
  });
});
