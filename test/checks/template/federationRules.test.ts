import { expect, test } from 'vitest';
import { violationsAfter } from './cleanTemplate.ts';

type Resources = Parameters<Parameters<typeof violationsAfter>[0] & object>[0];

const provider = (ProviderType: string, ProviderDetails: object, AttributeMapping: object) => ({
  Type: 'AWS::Cognito::UserPoolIdentityProvider',
  Properties: {
    UserPoolId: { Ref: 'Pool' },
    ProviderName: ProviderType,
    ProviderType,
    ProviderDetails: { ...ProviderDetails },
    AttributeMapping,
  },
});

/** Returns the violations of a template with two providers after `mistake` has changed it. */
const violationsOf = (mistake: (resources: Resources) => unknown = () => {}): string[] =>
  violationsAfter(({ Resources }) => {
    Resources.Client = {
      Type: 'AWS::Cognito::UserPoolClient',
      Condition: 'CreatePool',
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      DependsOn: ['Google', 'Facebook'],
      Properties: {
        UserPoolId: { Ref: 'Pool' },
        AllowedOAuthFlowsUserPoolClient: true,
        AllowedOAuthFlows: ['code'],
        AllowedOAuthScopes: ['openid', 'email', 'profile', 'aws.cognito.signin.user.admin'],
        SupportedIdentityProviders: ['Google', 'Facebook'],
        CallbackURLs: ['https://app.example.com/', 'http://localhost:5173/', 'com.example.app://callback'],
        LogoutURLs: ['http://localhost'],
      },
    };
    const secrets = { client_id: 'a', client_secret: 'b', authorize_scopes: 'email' };
    const email = { email: 'email', name: 'name' };
    Resources.Google = provider('Google', secrets, { ...email, email_verified: 'email_verified' });
    Resources.Facebook = provider('Facebook', secrets, email);
    Resources.PoolDomain = {
      Type: 'AWS::Cognito::UserPoolDomain',
      Properties: { UserPoolId: { Ref: 'Pool' }, Domain: 'my-app', ManagedLoginVersion: 2 },
    };
    Object.assign(Resources.Function.Properties.Environment.Variables, {
      SIGN_IN_PROVIDERS: 'Google:GOOGLE:Google,Facebook:FACEBOOK:Facebook',
      OAUTH_ENDPOINT: 'https://my-app.auth.us-east-1.amazoncognito.com',
    });
    mistake(Resources);
  });

test('returns nothing for a correct template', () => {
  expect(violationsOf()).toEqual([]);
});

const client = 'Client.Properties';
const variables = 'Function.Properties.Environment.Variables';

test.for([
  [
    'the app client does not wait for a provider',
    (r) => {
      r.Client.DependsOn = 'Google';
    },
    ['Client.DependsOn: must include Facebook, which must exist before the app client'],
  ],
  [
    'the app client offers a provider that does not exist',
    (r) => {
      r.Client.Properties.SupportedIdentityProviders.push('Acme');
    },
    [`${client}.SupportedIdentityProviders: there is no provider Acme`],
  ],
  [
    'the app client does not offer a provider',
    (r) => {
      r.Client.Properties.SupportedIdentityProviders = ['Google'];
    },
    [`${client}.SupportedIdentityProviders: must include Facebook, or nobody can sign in with it`],
  ],
  [
    'the domain offers passwords',
    (r) => {
      r.Client.Properties.SupportedIdentityProviders.push('COGNITO');
    },
    [`${client}.SupportedIdentityProviders: must not include COGNITO, which bypasses the API's limits`],
  ],
  [
    'the app client has no flows',
    (r) => {
      delete r.Client.Properties.AllowedOAuthFlowsUserPoolClient;
    },
    ['UserPoolClient.Properties.AllowedOAuthFlowsUserPoolClient: must be true, because the pool has providers'],
  ],
  [
    'the implicit flow is allowed',
    (r) => {
      r.Client.Properties.AllowedOAuthFlows = ['code', 'implicit'];
    },
    [`${client}.AllowedOAuthFlows: must be code alone`],
  ],
  [
    'a scope is missing',
    (r) => {
      r.Client.Properties.AllowedOAuthScopes.pop();
    },
    [`${client}.AllowedOAuthScopes: must include aws.cognito.signin.user.admin`],
  ],
  [
    'there is no callback',
    (r) => {
      delete r.Client.Properties.CallbackURLs;
    },
    [`${client}.CallbackURLs: is missing`],
  ],
  ...['http://app.example.com/', 'https://app.example.com/#a', 'http://localhost.example.com/'].map(
    (url) =>
      [
        `a page is ${url}`,
        (r: Resources) => {
          r.Client.Properties.LogoutURLs = [url];
        },
        [`${client}.LogoutURLs: ${url} must be https, http on localhost, or the scheme of an app`],
      ] as const,
  ),
  [
    'the pool has no domain',
    (r) => {
      delete r.PoolDomain;
    },
    ['UserPoolDomain: is missing, but the pool has providers'],
  ],
  [
    "the domain's prefix is reserved",
    (r) => {
      r.PoolDomain.Properties.Domain = 'my-aws-app';
    },
    ['PoolDomain.Properties.Domain: my-aws-app contains a reserved word'],
  ],
  [
    "the domain's certificate is missing",
    (r) => {
      r.PoolDomain.Properties.Domain = 'login.example.com';
    },
    ['PoolDomain.Properties.CustomDomainConfig.CertificateArn: must be a certificate in us-east-1'],
  ],
  [
    "the domain's pages have an unknown version",
    (r) => {
      r.PoolDomain.Properties.ManagedLoginVersion = 3;
    },
    ['PoolDomain.Properties.ManagedLoginVersion: must be one of 1, 2, not 3'],
  ],
  [
    'Cognito does not know the type of a provider',
    (r) => {
      r.Google.Properties.ProviderType = 'GitHub';
    },
    [
      'Google.Properties.ProviderType: must be one of Facebook, Google, LoginWithAmazon, OIDC, SAML, SignInWithApple, not "GitHub"',
    ],
  ],
  [
    'a provider has no secret',
    (r) => {
      delete r.Google.Properties.ProviderDetails.client_secret;
    },
    ['Google.Properties.ProviderDetails.client_secret: is missing'],
  ],
  [
    'a verified email address would count as unverified',
    (r) => {
      delete r.Google.Properties.AttributeMapping.email_verified;
    },
    ['Google.Properties.AttributeMapping.email_verified: is missing'],
  ],
  [
    'the email address is not mapped',
    (r) => {
      delete r.Facebook.Properties.AttributeMapping.email;
    },
    ['Facebook.Properties.AttributeMapping.email: is missing'],
  ],
  [
    'the function does not know a provider',
    (r) => {
      r.Function.Properties.Environment.Variables.SIGN_IN_PROVIDERS = 'Google:GOOGLE:Google';
    },
    [`${variables}.SIGN_IN_PROVIDERS: must list Google, Facebook`],
  ],
  [
    'the function does not know the domain',
    (r) => {
      r.Function.Properties.Environment.Variables.OAUTH_ENDPOINT = '';
    },
    [`${variables}.OAUTH_ENDPOINT: is missing, but the pool has providers`],
  ],
] as const satisfies readonly (readonly [string, (resources: Resources) => void, readonly string[]])[])(
  'returns a line for each place when %s',
  ([, mistake, lines]) => {
    expect(violationsOf(mistake)).toEqual(lines);
  },
);
