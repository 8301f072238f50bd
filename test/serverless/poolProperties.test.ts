import { expect, test } from 'vitest';
import { addPoolProperties } from '../../serverless/poolProperties.ts';

const template = () => ({
  UserPool: {
    Properties: {
      Policies: { PasswordPolicy: { MinimumLength: 8, RequireSymbols: true } },
      MfaConfiguration: 'OPTIONAL',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA', 'SMS_MFA'],
      AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email', Priority: 1 }, 'phone'] },
      SmsConfiguration: { SnsCallerArn: 'arn' },
      VerificationMessageTemplate: { EmailSubject: 'Your code', SmsMessage: '{####}' },
    },
  },
  UserPoolClient: { Properties: { TokenValidityUnits: { RefreshToken: 'days' } } },
  SmsRole: {},
});

/** Returns the template with the options. */
const templateWith = (env: Readonly<Record<string, string>>) => {
  const resources = template();
  addPoolProperties(resources, env);
  return resources;
};

test('changes nothing when no option is set', () => {
  expect(templateWith({})).toEqual(template());
});

test('changes only the parts of a property that the options name', () => {
  const { UserPool, UserPoolClient } = templateWith({
    PASSWORD_MIN_LENGTH: '12',
    SMS_MESSAGE: 'Example: {####}',
    ID_TOKEN_MINUTES: '30',
  });
  expect(UserPool.Properties).toMatchObject({
    Policies: { PasswordPolicy: { MinimumLength: 12, RequireSymbols: true } },
    VerificationMessageTemplate: { EmailSubject: 'Your code', SmsMessage: 'Example: {####}' },
    SmsAuthenticationMessage: 'Example: {####}',
  });
  expect(UserPoolClient.Properties).toEqual({
    TokenValidityUnits: { RefreshToken: 'days', IdToken: 'minutes' },
    IdTokenValidity: 30,
  });
});

test('removes the methods of MFA, but not the settings of text messages, when MFA is OFF', () => {
  const { UserPool, SmsRole } = templateWith({ MFA: 'OFF', EMAIL_SUBJECT: 'Example', SMS_MESSAGE: '{####}' });
  expect(UserPool.Properties).toMatchObject({ MfaConfiguration: 'OFF', SmsConfiguration: { SnsCallerArn: 'arn' } });
  for (const name of ['EnabledMfas', 'EmailAuthenticationSubject', 'SmsAuthenticationMessage'])
    expect(UserPool.Properties).not.toHaveProperty(name);
  expect(SmsRole).toEqual({});
});

test('removes the settings and the role of text messages when MFA_METHODS has no SMS', () => {
  const resources = templateWith({ MFA_METHODS: 'TOTP' });
  expect(resources.UserPool.Properties).toMatchObject({
    MfaConfiguration: 'OPTIONAL',
    EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
  });
  expect(resources.UserPool.Properties).not.toHaveProperty('SmsConfiguration');
  expect(resources).not.toHaveProperty('SmsRole');
});

test.for([
  ['SMS', { MFA: 'REQUIRED' }, [{ Name: 'verified_email', Priority: 1 }]],
  ['no SMS', { MFA: 'REQUIRED', MFA_METHODS: 'TOTP' }, [{ Name: 'verified_email', Priority: 1 }, 'phone']],
] as const)('with required MFA and %s, returns ways to reset a password that Cognito accepts', ([, env, ways]) => {
  const { AccountRecoverySetting } = templateWith(env).UserPool.Properties;
  expect(AccountRecoverySetting.RecoveryMechanisms).toEqual(ways);
});
