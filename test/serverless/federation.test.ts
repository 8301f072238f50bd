import { expect, test } from 'vitest';
import { everyProvider } from '../../checks/template/federationVariants.ts';
import { addFederation } from '../../serverless/federation.ts';
import { readIdentityProviders } from '../../serverless/identityProviders.ts';

/** Returns what the options add to a stack. */
const stackWith = (env: Readonly<Record<string, string>>) => {
  const resources = { UserPoolClient: { Properties: { ClientName: 'graph' } } };
  const stack = {
    resources: resources as Parameters<typeof addFederation>[0]['resources'],
    outputs: {},
    variables: {},
  };
  addFederation(stack, env);
  return stack;
};

const google = {
  GOOGLE_CLIENT_ID: 'a.apps.googleusercontent.com',
  GOOGLE_CLIENT_SECRET: 'secretsmanager:google',
  CALLBACK_URLS: 'https://app.example.com/callback, com.example.app://callback',
};

test('adds only empty variables when no option is set', () => {
  expect(stackWith({})).toEqual({
    resources: { UserPoolClient: { Properties: { ClientName: 'graph' } } },
    outputs: {},
    variables: { OAUTH_ENDPOINT: '', SIGN_IN_PROVIDERS: '' },
  });
});

test('adds the outputs, and no endpoint, when the domain has no provider', () => {
  const { resources, outputs, variables } = stackWith({ AUTH_DOMAIN: 'my-app' });
  expect(Object.keys(resources)).toEqual(['UserPoolClient']);
  expect(variables).toEqual({ OAUTH_ENDPOINT: '', SIGN_IN_PROVIDERS: '' });
  expect(outputs).toEqual({
    AuthDomain: { Value: { 'Fn::Sub': `https://my-app.auth.\${AWS::Region}.amazoncognito.com` } },
    ProviderRedirectUri: {
      Value: { 'Fn::Sub': `https://my-app.auth.\${AWS::Region}.amazoncognito.com/oauth2/idpresponse` },
    },
    SamlRedirectUri: {
      Value: { 'Fn::Sub': `https://my-app.auth.\${AWS::Region}.amazoncognito.com/saml2/idpresponse` },
    },
    SamlEntityId: { Value: { 'Fn::Sub': `urn:amazon:cognito:sp:\${UserPool}` } },
  });
});

test("adds a provider, its domain's address and the app client's flow", () => {
  const { resources, variables } = stackWith({ ...google, AUTH_DOMAIN: 'login.example.com' });
  expect(resources).toEqual({
    UserPoolClient: {
      DependsOn: ['GoogleProvider'],
      Properties: {
        ClientName: 'graph',
        AllowedOAuthFlowsUserPoolClient: true,
        AllowedOAuthFlows: ['code'],
        AllowedOAuthScopes: ['openid', 'email', 'profile', 'aws.cognito.signin.user.admin'],
        SupportedIdentityProviders: ['Google'],
        CallbackURLs: ['https://app.example.com/callback', 'com.example.app://callback'],
      },
    },
    GoogleProvider: {
      Type: 'AWS::Cognito::UserPoolIdentityProvider',
      Condition: 'CreatePool',
      Properties: {
        UserPoolId: { Ref: 'UserPool' },
        ProviderName: 'Google',
        ProviderType: 'Google',
        ProviderDetails: {
          client_id: 'a.apps.googleusercontent.com',
          client_secret: '{{resolve:secretsmanager:google:SecretString}}',
          authorize_scopes: 'openid email profile',
        },
        AttributeMapping: { email: 'email', email_verified: 'email_verified', name: 'name', username: 'sub' },
      },
    },
  });
  expect(variables).toEqual({ OAUTH_ENDPOINT: 'https://login.example.com', SIGN_IN_PROVIDERS: 'Google:GOOGLE:Google' });
});

test('adds all providers, the logout pages and their list', () => {
  const { resources, variables } = stackWith(everyProvider);
  expect(resources.UserPoolClient.Properties).toMatchObject({
    SupportedIdentityProviders: ['Google', 'SignInWithApple', 'Facebook', 'LoginWithAmazon', 'Acme', 'Example-Corp'],
    LogoutURLs: ['https://app.example.com/'],
  });
  expect(variables).toMatchObject({
    SIGN_IN_PROVIDERS:
      'Google:GOOGLE:Google,SignInWithApple:APPLE:Apple,Facebook:FACEBOOK:Facebook,LoginWithAmazon:AMAZON:Amazon,' +
      'Acme:OIDC:Acme single sign-on,Example-Corp:SAML:Example-Corp',
  });
  expect(JSON.stringify(resources)).not.toContain('secretsmanager:example/google:client_secret"');
});

test.for([
  ['my-app', 'https://my-app.auth.eu-central-1.amazoncognito.com'],
  ['login.example.com', 'https://login.example.com'],
] as const)(
  'adds the variables of an existing pool, and nothing else, when its domain is %s',
  ([AUTH_DOMAIN, endpoint]) => {
    const SIGN_IN_PROVIDERS = 'Google:GOOGLE:Google';
    expect(stackWith({ USER_POOL_ID: 'eu-central-1_AbCdEf123', AUTH_DOMAIN, SIGN_IN_PROVIDERS })).toEqual({
      resources: { UserPoolClient: { Properties: { ClientName: 'graph' } } },
      outputs: {},
      variables: { OAUTH_ENDPOINT: endpoint, SIGN_IN_PROVIDERS },
    });
  },
);

test('returns no provider when one of its options is missing', () => {
  expect(readIdentityProviders({ GOOGLE_CLIENT_ID: 'a', OIDC_NAME: 'Acme', SAML_NAME: 'Acme' })).toEqual([]);
});
