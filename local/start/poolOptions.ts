import type { DefaultPoolSettings } from '../../packages/local-pool/src/pools/defaultPool.ts';

type Settings = Required<{
  readonly [Name in 'pool' | 'mfa' | 'sessions' | 'client']: NonNullable<DefaultPoolSettings[Name]>;
}>;

/** A setting of startPool, such as `client.RefreshTokenValidity`, or a part of one. */
type StartPoolPath = {
  readonly [Name in keyof Settings]:
    | `${Name}.${keyof Settings[Name] & string}`
    | `${Name}.${keyof Settings[Name] & string}.${string}`;
}[keyof Settings];

/** The meaning of an option, by an example. */
interface PoolOption {
  /** A value other than the default. */
  readonly example: string;
  /** Other options that the example needs. */
  readonly needs?: Readonly<Record<string, string>>;
  /** The property of the template that the option sets. */
  readonly template: `${'UserPool' | 'UserPoolClient' | 'SessionTracking'}.${string}`;
  /** The property's value with the example. Undefined if the example removes the property. */
  readonly value: unknown;
  /** The setting of startPool with the same meaning, and its value. */
  readonly startPool: readonly [path: StartPoolPath, value: unknown];
}

const ses = {
  SES_SOURCE_ARN: 'arn:aws:ses:us-east-1:123456789012:identity/example.com',
  EMAIL_FROM: 'no-reply@example.com',
};
const required = { Name: 'family_name', Required: true, Mutable: true };
const custom = {
  Name: 'plan',
  AttributeDataType: 'String',
  Mutable: true,
  StringAttributeConstraints: { MinLength: '0', MaxLength: '2048' },
};
const text = 'Example: {####}';

/**
 * Every option that changes the pool or the app client, except the providers (federation.ts), what only a deployment has (SNS_CALLER_ARN,
 * SNS_EXTERNAL_ID, SNS_REGION, EMAIL_FROM, AUTH_CERTIFICATE_ARN, DELETION_PROTECTION), and what the API itself reads.
 */
export const POOL_OPTIONS: Readonly<Record<string, PoolOption>> = {
  PASSWORD_MIN_LENGTH: {
    example: '12',
    template: 'UserPool.Policies.PasswordPolicy.MinimumLength',
    value: 12,
    startPool: ['pool.Policies.PasswordPolicy.MinimumLength', 12],
  },
  PASSWORD_REQUIRES: {
    example: 'NONE',
    template: 'UserPool.Policies.PasswordPolicy.RequireSymbols',
    value: false,
    startPool: ['pool.Policies.PasswordPolicy.RequireSymbols', false],
  },
  PASSWORD_HISTORY: {
    example: '5',
    template: 'UserPool.Policies.PasswordPolicy.PasswordHistorySize',
    value: 5,
    startPool: ['pool.Policies.PasswordPolicy.PasswordHistorySize', 5],
  },
  TEMPORARY_PASSWORD_DAYS: {
    example: '3',
    template: 'UserPool.Policies.PasswordPolicy.TemporaryPasswordValidityDays',
    value: 3,
    startPool: ['pool.Policies.PasswordPolicy.TemporaryPasswordValidityDays', 3],
  },
  ACCESS_TOKEN_MINUTES: {
    example: '15',
    template: 'UserPoolClient.AccessTokenValidity',
    value: 15,
    startPool: ['client.AccessTokenValidity', 15],
  },
  ID_TOKEN_MINUTES: {
    example: '30',
    template: 'UserPoolClient.IdTokenValidity',
    value: 30,
    startPool: ['client.IdTokenValidity', 30],
  },
  REFRESH_TOKEN_DAYS: {
    example: '7',
    template: 'UserPoolClient.RefreshTokenValidity',
    value: '7',
    startPool: ['client.RefreshTokenValidity', 7],
  },
  REFRESH_TOKEN_ROTATION: {
    example: 'false',
    template: 'UserPoolClient.RefreshTokenRotation',
    value: { Feature: 'DISABLED' },
    startPool: ['client.RefreshTokenRotation', { Feature: 'DISABLED' }],
  },
  REFRESH_TOKEN_GRACE_SECONDS: {
    example: '10',
    template: 'UserPoolClient.RefreshTokenRotation',
    value: { Feature: 'ENABLED', RetryGracePeriodSeconds: '10' },
    startPool: ['client.RefreshTokenRotation', { Feature: 'ENABLED', RetryGracePeriodSeconds: 10 }],
  },
  CHALLENGE_MINUTES: {
    example: '5',
    template: 'UserPoolClient.AuthSessionValidity',
    value: 5,
    startPool: ['client.AuthSessionValidity', 5],
  },
  PUBLIC_CLIENT: {
    example: 'true',
    template: 'UserPoolClient.GenerateSecret',
    value: undefined,
    startPool: ['client.GenerateSecret', false],
  },
  MFA: {
    example: 'REQUIRED',
    needs: { SIGN_IN_METHODS: 'PASSWORD' },
    template: 'UserPool.MfaConfiguration',
    value: 'ON',
    startPool: ['pool.MfaConfiguration', 'ON'],
  },
  MFA_METHODS: {
    example: 'TOTP',
    template: 'UserPool.EnabledMfas',
    value: ['SOFTWARE_TOKEN_MFA'],
    startPool: ['mfa.SmsMfaConfiguration', undefined],
  },
  SES_SOURCE_ARN: {
    example: ses.SES_SOURCE_ARN,
    needs: ses,
    template: 'UserPool.EnabledMfas',
    value: ['SOFTWARE_TOKEN_MFA', 'SMS_MFA', 'EMAIL_OTP'],
    startPool: ['mfa.EmailMfaConfiguration', {}],
  },
  VERIFY_PHONE_NUMBERS: {
    example: 'true',
    template: 'UserPool.AutoVerifiedAttributes',
    value: ['email', 'phone_number'],
    startPool: ['pool.AutoVerifiedAttributes', ['email', 'phone_number']],
  },
  SESSIONS_PER_USER: {
    example: '5',
    template: 'SessionTracking.TokenSession.MaxPerUser',
    value: '5',
    startPool: ['sessions.TokenSession.MaxPerUser', 5],
  },
  SIGN_IN_METHODS: {
    example: 'PASSWORD,EMAIL_CODE',
    template: 'UserPool.Policies.SignInPolicy.AllowedFirstAuthFactors',
    value: ['PASSWORD', 'EMAIL_OTP'],
    startPool: ['pool.Policies.SignInPolicy.AllowedFirstAuthFactors', ['PASSWORD', 'EMAIL_OTP']],
  },
  PASSKEY_DOMAIN: {
    example: 'example.com',
    needs: { SIGN_IN_METHODS: 'PASSWORD,PASSKEY' },
    template: 'UserPool.WebAuthnRelyingPartyID',
    value: 'example.com',
    startPool: ['mfa.WebAuthnConfiguration.RelyingPartyId', 'example.com'],
  },
  SELF_SIGN_UP: {
    example: 'false',
    template: 'UserPool.AdminCreateUserConfig.AllowAdminCreateUserOnly',
    value: true,
    startPool: ['pool.AdminCreateUserConfig.AllowAdminCreateUserOnly', true],
  },
  REQUIRED_ATTRIBUTES: {
    example: 'family_name',
    template: 'UserPool.Schema',
    value: [required],
    startPool: ['pool.Schema', [required]],
  },
  WRITABLE_ATTRIBUTES: {
    example: 'name,locale',
    template: 'UserPoolClient.WriteAttributes',
    value: ['email', 'name', 'locale'],
    startPool: ['client.WriteAttributes', ['email', 'name', 'locale']],
  },
  CUSTOM_ATTRIBUTES: {
    example: 'plan:read-only',
    template: 'UserPool.Schema',
    value: [custom],
    startPool: ['pool.Schema', [custom]],
  },
  EMAIL_SUBJECT: {
    example: 'Example',
    template: 'UserPool.VerificationMessageTemplate.EmailSubject',
    value: 'Example',
    startPool: ['pool.VerificationMessageTemplate.EmailSubject', 'Example'],
  },
  EMAIL_MESSAGE: {
    example: text,
    template: 'UserPool.VerificationMessageTemplate.EmailMessage',
    value: text,
    startPool: ['pool.VerificationMessageTemplate.EmailMessage', text],
  },
  SMS_MESSAGE: {
    example: text,
    template: 'UserPool.VerificationMessageTemplate.SmsMessage',
    value: text,
    startPool: ['pool.VerificationMessageTemplate.SmsMessage', text],
  },
};
