import { expect, test } from 'vitest';
import { toLambdaEnvironment } from '../../../local/start/environment.ts';
import { toLocalFederationVariables } from '../../../local/start/federation.ts';
import { readSettings } from '../../../local/start/settings.ts';

const openId = { email: 'email', email_verified: 'email_verified', name: 'name', username: 'sub' };

test('returns Google and one OIDC provider, with the pages of the example app, when no option is set', () => {
  expect(readSettings({}).pool).toMatchObject({
    identityProviders: [
      { name: 'Google', kind: 'GOOGLE', label: 'Google', attributeMapping: openId },
      { name: 'Example', kind: 'OIDC', label: 'Example company', attributeMapping: openId },
    ],
    client: {
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', 'email', 'profile', 'aws.cognito.signin.user.admin'],
      SupportedIdentityProviders: ['Google', 'Example'],
      CallbackURLs: ['http://localhost:5173/callback', 'http://localhost'],
      LogoutURLs: ['http://localhost:5173/'],
    },
  });
});

const saml = { SAML_NAME: 'Corp', SAML_LABEL: 'Corporation', SAML_METADATA_URL: 'https://login.example.com/metadata' };

test('returns the providers and the pages of the options when they are set', () => {
  const pages = { CALLBACK_URLS: 'com.example.app://callback', LOGOUT_URLS: 'http://localhost:3000/' };
  expect(readSettings({ ...saml, ...pages }).pool).toMatchObject({
    identityProviders: [{ name: 'Corp', kind: 'SAML', label: 'Corporation' }],
    client: {
      SupportedIdentityProviders: ['Corp'],
      CallbackURLs: ['com.example.app://callback'],
      LogoutURLs: ['http://localhost:3000/'],
    },
  });
});

test('throws one line when a callback URL is not possible', () => {
  expect(() => readSettings({ CALLBACK_URLS: 'http://app.example.com/' })).toThrow('CALLBACK_URLS must be URLs');
});

test("returns the API's variables, with linking and the pool's address on localhost", () => {
  expect(toLocalFederationVariables({}, 'http://127.0.0.1:9230')).toEqual({
    OAUTH_ENDPOINT: 'http://localhost:9230',
    SIGN_IN_PROVIDERS: 'Google:GOOGLE:Google,Example:OIDC:Example company',
    LINK_PROVIDERS: 'true',
    CALLBACK_URLS: 'http://localhost:5173/callback,http://localhost',
    LOGOUT_URLS: 'http://localhost:5173/',
  });
});

test('returns no linking when LINK_PROVIDERS is false', () => {
  const variables = toLocalFederationVariables({ ...saml, LINK_PROVIDERS: 'false' }, 'http://127.0.0.1:9229');
  expect(variables).toMatchObject({ LINK_PROVIDERS: 'false', SIGN_IN_PROVIDERS: 'Corp:SAML:Corporation' });
});

test("returns the domain of an existing pool as the API's endpoint", () => {
  const env = {
    USER_POOL_ID: 'eu-central-1_AbCdEf123',
    AUTH_DOMAIN: 'my-app',
    SIGN_IN_PROVIDERS: 'Google:GOOGLE:Google',
  };
  expect(toLambdaEnvironment(env, undefined)).toMatchObject({
    OAUTH_ENDPOINT: 'https://my-app.auth.eu-central-1.amazoncognito.com',
    SIGN_IN_PROVIDERS: 'Google:GOOGLE:Google',
  });
});
