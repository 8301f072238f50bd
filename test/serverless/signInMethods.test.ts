import { expect, test } from 'vitest';
import { addSignInMethods, passkeyDomainOf, toSignInSettings } from '../../serverless/signInMethods.ts';

const passkeys = { SIGN_IN_METHODS: 'PASSWORD,PASSKEY' };

test.for([
  [{ ...passkeys, PASSKEY_DOMAIN: 'example.com', CORS_ORIGINS: 'https://app.example.com' }, 'example.com'],
  [{ ...passkeys, CORS_ORIGINS: 'https://app.example.com' }, 'app.example.com'],
  [{ ...passkeys, CORS_ORIGINS: 'https://app.example.com:8443' }, 'app.example.com'],
  [
    { ...passkeys, CORS_ORIGINS: 'http://localhost:5173, https://app.example.com, capacitor://localhost' },
    'app.example.com',
  ],
  [{ ...passkeys, CORS_ORIGINS: 'https://app.example.com', DOMAIN_NAME: 'auth.example.com' }, 'app.example.com'],
  [
    { ...passkeys, CORS_ORIGINS: 'https://app.example.com,https://admin.example.com', DOMAIN_NAME: 'auth.example.com' },
    'auth.example.com',
  ],
  [{ ...passkeys, CORS_ORIGINS: 'https://192.0.2.1', DOMAIN_NAME: 'auth.example.com' }, 'auth.example.com'],
  [{ ...passkeys, CORS_ORIGINS: '*', DOMAIN_NAME: 'auth.example.com' }, 'auth.example.com'],
  [{ ...passkeys, CORS_ORIGINS: 'https://app.example.com,https://admin.example.com' }, undefined],
  [{ ...passkeys, CORS_ORIGINS: 'http://app.example.com' }, undefined],
  [passkeys, undefined],
  [{ CORS_ORIGINS: 'https://app.example.com', DOMAIN_NAME: 'auth.example.com' }, undefined],
  [{ USER_POOL_ID: 'eu-central-1_AbCdEf123', CORS_ORIGINS: 'https://app.example.com' }, undefined],
  [{ USER_POOL_ID: 'eu-central-1_AbCdEf123', PASSKEY_DOMAIN: 'example.com' }, 'example.com'],
] as const)('with %o, returns the domain %s', ([env, domain]) => {
  expect(passkeyDomainOf(env)).toBe(domain);
});

const stack = () => ({
  resources: {
    UserPool: { Properties: { Policies: { PasswordPolicy: { MinimumLength: 8 } } } as Record<string, unknown> },
    UserPoolClient: { Properties: { ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'] } as Record<string, unknown> },
  },
  variables: { STAGE: 'prod' } as Record<string, unknown>,
});

/** Returns the properties that the options give a stack. */
const propertiesWith = (env: Readonly<Record<string, string>>) => {
  const { resources, variables } = stack();
  addSignInMethods({ resources, variables }, env);
  return { pool: resources.UserPool.Properties, client: resources.UserPoolClient.Properties, variables };
};

test('changes nothing but the variable when SIGN_IN_METHODS is not set', () => {
  const { resources } = stack();
  expect(propertiesWith({})).toEqual({
    pool: resources.UserPool.Properties,
    client: resources.UserPoolClient.Properties,
    variables: { STAGE: 'prod', PASSKEY_DOMAIN: '' },
  });
});

test('sets the policy explicitly when SIGN_IN_METHODS is PASSWORD', () => {
  const { pool, client } = propertiesWith({ SIGN_IN_METHODS: 'PASSWORD' });
  expect(pool.Policies).toEqual({
    PasswordPolicy: { MinimumLength: 8 },
    SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD'] },
  });
  expect(client).toEqual({ ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'] });
});

test('sets the pool, the app client and the variable for all methods', () => {
  const SIGN_IN_METHODS = 'PASSWORD, PASSKEY, EMAIL_CODE, SMS_CODE';
  expect(propertiesWith({ SIGN_IN_METHODS, CORS_ORIGINS: 'https://app.example.com' })).toEqual({
    pool: {
      Policies: {
        PasswordPolicy: { MinimumLength: 8 },
        SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN', 'EMAIL_OTP', 'SMS_OTP'] },
      },
      WebAuthnRelyingPartyID: 'app.example.com',
      WebAuthnUserVerification: 'required',
      WebAuthnFactorConfiguration: 'MULTI_FACTOR_WITH_USER_VERIFICATION',
    },
    client: { ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_USER_AUTH'], AuthSessionValidity: 15 },
    variables: { STAGE: 'prod', PASSKEY_DOMAIN: 'app.example.com' },
  });
});

test.for([
  [['PASSWORD'], undefined],
  [['PASSWORD', 'PASSKEY'], undefined],
  [['PASSWORD', 'EMAIL_CODE'], 15],
  [['PASSWORD', 'SMS_CODE'], 15],
] as const)('for %o, returns sessions of %o minutes', ([methods, minutes]) => {
  expect(toSignInSettings(methods, 'example.com').sessionMinutes).toBe(minutes);
});
