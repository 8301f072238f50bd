import { beforeAll, describe, expect, test } from 'vitest';
import { evaluate, isCreated, type Package, packageFor, type Template } from './package.ts';

const SECURITY = ['ApiKey', 'UsagePlan', 'UsagePlanKey', 'WebAcl', 'WebAclAssociation', 'Certificate', 'Domain'];
const OTHERS = ['DomainMapping', 'DomainRecord', 'AlarmSubscription'];

describe('the options of a deployment', () => {
  let off: Template;
  let on: Template;
  beforeAll(async () => {
    const packages: Package[] = [
      await packageFor('prod'),
      await packageFor('prod', {
        API_KEY_REQUIRED: 'true',
        WAF: 'true',
        WAF_RATE_LIMIT: '2000',
        DOMAIN_NAME: 'auth.example.com',
        HOSTED_ZONE_ID: 'Z0123456789ABCDEFGHIJ',
        ALARM_EMAIL: 'alarms@example.com',
        SES_SOURCE_ARN: 'arn:aws:ses:us-east-1:123456789012:identity/example.com',
        EMAIL_FROM: 'Example <no-reply@example.com>',
        VERIFY_PHONE_NUMBERS: 'true',
        API_GATEWAY_LOG_ROLE_EXISTS: 'true',
      }),
    ];
    [off, on] = packages.map(({ template }) => evaluate(template)) as [Template, Template];
  });

  test.for([...SECURITY, ...OTHERS])('create %s only when they are set', (name) => {
    expect([isCreated(off, name), isCreated(on, name)]).toEqual([false, true]);
  });

  test('require the key for POST and GET, but not for preflights', () => {
    const keyed = ({ Resources }: Template) =>
      ['Post', 'Get', 'Options'].map((name) => Resources[`ApiGatewayMethodGraphql${name}`].Properties.ApiKeyRequired);
    expect(keyed(off)).toEqual([false, false, false]);
    expect(keyed(on)).toEqual([true, true, false]);
  });

  test('limit the requests per IP address', () => {
    const [rate] = on.Resources.WebAcl.Properties.Rules;
    expect(rate.Statement.RateBasedStatement).toMatchObject({ Limit: '2000', AggregateKeyType: 'IP' });
  });

  test("set the API's URL to the domain", () => {
    expect(on.Outputs.ApiUrl.Value).toBe('https://auth.example.com/graphql');
    expect(JSON.stringify(off.Outputs.ApiUrl.Value)).toContain('execute-api');
  });

  test('verify phone numbers only when VERIFY_PHONE_NUMBERS is set', () => {
    const { AutoVerifiedAttributes, EnabledMfas } = off.Resources.UserPool.Properties;
    expect(AutoVerifiedAttributes).toEqual(['email']);
    expect(EnabledMfas).toEqual(['SOFTWARE_TOKEN_MFA', 'SMS_MFA']);
    expect(on.Resources.UserPool.Properties.AutoVerifiedAttributes).toEqual(['email', 'phone_number']);
  });

  test('send emails by SES, which also enables email MFA', () => {
    expect(off.Resources.UserPool.Properties.EmailConfiguration).toEqual({ EmailSendingAccount: 'COGNITO_DEFAULT' });
    expect(on.Resources.UserPool.Properties.EmailConfiguration).toMatchObject({ EmailSendingAccount: 'DEVELOPER' });
    expect(on.Resources.UserPool.Properties.EnabledMfas).toContain('EMAIL_OTP');
  });

  test("keep the account's existing role for logs", () => {
    expect([isCreated(off, 'ApiGatewayAccount'), isCreated(on, 'ApiGatewayAccount')]).toEqual([true, false]);
    expect(off.Resources.ApiGatewayAccount.DeletionPolicy).toBe('Retain');
  });
});
