import { expect, test } from 'vitest';
import { violationsAfter } from './cleanTemplate.ts';

const violationsOf = (pool: object, client: object = {}): string[] =>
  violationsAfter(({ Resources }) => {
    Object.assign(Resources.Pool.Properties, pool);
    Resources.Client = {
      Type: 'AWS::Cognito::UserPoolClient',
      Condition: 'CreatePool',
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: { UserPoolId: { Ref: 'Pool' }, ...client },
    };
  });

const ways = (...names: string[]) => ({
  AccountRecoverySetting: { RecoveryMechanisms: names.map((Name, index) => ({ Name, Priority: index + 1 })) },
});
const off = { MfaConfiguration: 'OFF', EnabledMfas: [] };
const phone = 'verified_phone_number';

test.for([
  ['MFA is off, with settings of text messages', off, {}],
  [
    'MFA is required by text message, and passwords are reset by email',
    { MfaConfiguration: 'ON', EnabledMfas: ['SMS_MFA'], ...ways('verified_email') },
    {},
  ],
  ['passwords are reset by both with optional MFA', ways('verified_email', phone), {}],
  ['access tokens live as long as the refresh token', {}, { AccessTokenValidity: 24, RefreshTokenValidity: 1 }],
  [
    'the units differ',
    {},
    {
      IdTokenValidity: 60,
      RefreshTokenValidity: 60,
      TokenValidityUnits: { IdToken: 'minutes', RefreshToken: 'minutes' },
    },
  ],
] as const)('returns nothing when %s', ([, pool, client]) => {
  expect(violationsOf(pool, client)).toEqual([]);
});

test.for([
  [
    'MFA is off and has methods',
    { MfaConfiguration: 'OFF' },
    {},
    'Pool.Properties.EnabledMfas: must be empty while MFA is off',
  ],
  [
    'MFA is off and has a text for email',
    { ...off, EmailAuthenticationMessage: '{####}' },
    {},
    'Pool.Properties.EnabledMfas: must be empty while MFA is off',
  ],
  [
    'MFA has no method',
    { EnabledMfas: [], SmsConfiguration: undefined },
    {},
    'Pool.Properties.EnabledMfas: must have a method, because MFA is not off',
  ],
  [
    'MFA by email is off and has a text',
    { EnabledMfas: ['SMS_MFA'], EmailAuthenticationSubject: 'Code' },
    {},
    'Pool.Properties.EnabledMfas: must include EMAIL_OTP, because there is a text for it',
  ],
  [
    'the same text message can be MFA and reset a password',
    { MfaConfiguration: 'ON', EnabledMfas: ['SMS_MFA'], ...ways('verified_email', phone) },
    {},
    'Pool.Properties.AccountRecoverySetting.RecoveryMechanisms: must not include verified_phone_number while MFA by text message can be required',
  ],
  [
    'only the same email can be MFA and reset a password',
    ways('verified_email'),
    {},
    'Pool.Properties.AccountRecoverySetting.RecoveryMechanisms: must not be verified_email alone with MFA by email',
  ],
  [
    'the access token outlives the refresh token',
    {},
    { AccessTokenValidity: 25, RefreshTokenValidity: 1 },
    'Client.Properties.AccessTokenValidity: must not be longer than RefreshTokenValidity',
  ],
  [
    'the ID token has an unknown unit',
    {},
    { IdTokenValidity: 5, TokenValidityUnits: { IdToken: 'weeks' } },
    'Client.Properties.IdTokenValidity: must not be longer than RefreshTokenValidity',
  ],
] as const)('returns a line when %s', ([, pool, client, line]) => {
  expect(violationsOf(pool, client)).toContain(line);
});
