import { beforeAll, describe, expect, test } from 'vitest';
import { decideConditions, environmentOf, isCreated, type Package, packageFor, type Template } from './package.ts';

const OPTIONAL = ['ApiKey', 'UsagePlan', 'UsagePlanKey', 'WebAcl', 'WebAclAssociation', 'Certificate', 'Domain'];
const FEDERATION = ['UserPoolDomain', 'GoogleProvider', 'SamlProvider', 'LinkProvidersPolicy'];
const MORE = ['DomainMapping', 'DomainRecord', 'AlarmSubscription'];

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
        SIGN_IN_METHODS: 'PASSWORD,PASSKEY,EMAIL_CODE,SMS_CODE',
        API_GATEWAY_LOG_ROLE_EXISTS: 'true',
        AUTH_DOMAIN: 'example-app',
        CALLBACK_URLS: 'https://app.example.com/callback',
        LINK_PROVIDERS: 'true',
        GOOGLE_CLIENT_ID: '1-a.apps.googleusercontent.com',
        GOOGLE_CLIENT_SECRET: 'secretsmanager:example/google',
        SAML_NAME: 'Corp',
        SAML_METADATA_URL: 'https://login.example.com/metadata',
      }),
    ];
    [off, on] = packages.map(({ template }) => decideConditions(template)) as [Template, Template];
  });

  test.for([...OPTIONAL, ...MORE, ...FEDERATION])('create %s only when they are on', (name) => {
    expect([isCreated(off, name), isCreated(on, name)]).toEqual([false, true]);
  });

  test('require the API key for POST and GET, and never for a preflight', () => {
    const readKeyRequired = ({ Resources }: Template) =>
      ['Post', 'Get', 'Options'].map((name) => Resources[`ApiGatewayMethodGraphql${name}`].Properties.ApiKeyRequired);
    expect(readKeyRequired(off)).toEqual([false, false, false]);
    expect(readKeyRequired(on)).toEqual([true, true, false]);
  });

  test('limit the requests of an IP address', () => {
    const [rate] = on.Resources.WebAcl.Properties.Rules;
    expect(rate.Statement.RateBasedStatement).toMatchObject({ Limit: '2000', AggregateKeyType: 'IP' });
  });

  test("output the domain's address", () => {
    expect(on.Outputs.ApiUrl.Value).toBe('https://auth.example.com/graphql');
    expect(JSON.stringify(off.Outputs.ApiUrl.Value)).toContain('execute-api');
  });

  test('verify phone numbers only when VERIFY_PHONE_NUMBERS is true', () => {
    const { AutoVerifiedAttributes, EnabledMfas } = off.Resources.UserPool.Properties;
    expect(AutoVerifiedAttributes).toEqual(['email']);
    expect(EnabledMfas).toEqual(['SOFTWARE_TOKEN_MFA', 'SMS_MFA']);
    expect(on.Resources.UserPool.Properties.AutoVerifiedAttributes).toEqual(['email', 'phone_number']);
  });

  test('allow passkeys and codes only when SIGN_IN_METHODS lists them', () => {
    expect(off.Resources.UserPool.Properties).not.toHaveProperty('Policies.SignInPolicy');
    expect(off.Resources.UserPoolClient.Properties).not.toHaveProperty('AuthSessionValidity');
    expect(on.Resources.UserPool.Properties).toMatchObject({
      Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN', 'EMAIL_OTP', 'SMS_OTP'] } },
      WebAuthnRelyingPartyID: 'auth.example.com',
      WebAuthnUserVerification: 'required',
      WebAuthnFactorConfiguration: 'MULTI_FACTOR_WITH_USER_VERIFICATION',
    });
    expect(on.Resources.UserPoolClient.Properties).toMatchObject({
      ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_USER_AUTH'],
      AuthSessionValidity: 15,
    });
    expect([off, on].map((template) => environmentOf(template).PASSKEY_DOMAIN)).toEqual(['', 'auth.example.com']);
  });

  test('sign in by providers only when their options are set', () => {
    expect(off.Resources.UserPoolClient.Properties).not.toHaveProperty('AllowedOAuthFlowsUserPoolClient');
    expect(off.Outputs).not.toHaveProperty('ProviderRedirectUri');
    expect(on.Resources.UserPoolClient).toMatchObject({
      DependsOn: ['GoogleProvider', 'SamlProvider'],
      Properties: { SupportedIdentityProviders: ['Google', 'Corp'] },
    });
    expect(on.Resources.GoogleProvider.Properties.ProviderDetails.client_secret).toBe(
      '{{resolve:secretsmanager:example/google:SecretString}}',
    );
    const endpoint = `https://example-app.auth.\${AWS::Region}.amazoncognito.com`;
    expect(on.Outputs.ProviderRedirectUri.Value).toEqual({ 'Fn::Sub': `${endpoint}/oauth2/idpresponse` });
    expect([off, on].map((template) => environmentOf(template).OAUTH_ENDPOINT)).toEqual(['', { 'Fn::Sub': endpoint }]);
  });

  test('send email by SES, and offer MFA by email, only when SES_SOURCE_ARN is set', () => {
    expect(off.Resources.UserPool.Properties.EmailConfiguration).toEqual({ EmailSendingAccount: 'COGNITO_DEFAULT' });
    expect(on.Resources.UserPool.Properties.EmailConfiguration).toMatchObject({ EmailSendingAccount: 'DEVELOPER' });
    expect(on.Resources.UserPool.Properties.EnabledMfas).toContain('EMAIL_OTP');
  });

  test("create the account's role for logs only when there is none", () => {
    expect([isCreated(off, 'ApiGatewayAccount'), isCreated(on, 'ApiGatewayAccount')]).toEqual([true, false]);
    expect(off.Resources.ApiGatewayAccount.DeletionPolicy).toBe('Retain');
  });
});
