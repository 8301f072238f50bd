import { expect, test } from 'vitest';
import { checkFormats, checkOptions } from '../../serverless/options.ts';

const google = { GOOGLE_CLIENT_ID: '1-a.apps.googleusercontent.com', GOOGLE_CLIENT_SECRET: 'secretsmanager:google' };
const oidc = {
  OIDC_NAME: 'Acme',
  OIDC_ISSUER: 'https://login.example.com',
  OIDC_CLIENT_ID: 'graph',
  OIDC_CLIENT_SECRET: 'secretsmanager:acme',
};
const saml = { SAML_NAME: 'Corp', SAML_METADATA_URL: 'https://login.example.com/metadata' };
const place = { AUTH_DOMAIN: 'my-app', CALLBACK_URLS: 'https://app.example.com/callback' };
const pool = { USER_POOL_ID: 'eu-central-1_AbCdEf123' };
const SIGN_IN_PROVIDERS = 'Google:GOOGLE:Google';
const certificate = { AUTH_CERTIFICATE_ARN: 'arn:aws:acm:us-east-1:123456789012:certificate/a' };

const urls = (name: string, index: number) =>
  `${name} must be URLs without a fragment, separated by commas: https, http on localhost, 127.0.0.1 or [::1], or the scheme of an app; ` +
  `correct number ${index}`;

test.for([
  'https://app.example.com/callback?tenant=1',
  'https://app.example.com:8443/',
  'http://localhost',
  'http://localhost:5173/callback',
  'http://127.0.0.1:8000/',
  'http://[::1]:8000/',
  'com.example.app://callback',
  'com.example.app:/callback',
  'myapp://a, https://app.example.com/',
])('accepts the callback URLs %s', (CALLBACK_URLS) => {
  expect(() => checkOptions({ ...google, ...place, CALLBACK_URLS })).not.toThrow();
});

test.for([
  ['http://app.example.com/', 1],
  ['http://localhost.example.com/', 1],
  ['https://app.example.com/#a', 1],
  ['https://app.example.com/*', 1],
  ['https://ada:secret@app.example.com/', 1],
  ['/callback', 1],
  ['https://app.example.com/, app.example.com', 2],
  ['javascript:alert(1)', 1],
  ['data:text/html,a', 1],
  ['https://app.example.com/,', 2],
  [`https://app.example.com/${'a'.repeat(1024)}`, 1],
] as const)('rejects the callback URLs %s', ([CALLBACK_URLS, index]) => {
  expect(() => checkOptions({ ...google, ...place, CALLBACK_URLS })).toThrow(urls('CALLBACK_URLS', index));
  expect(() => checkFormats({ LOGOUT_URLS: CALLBACK_URLS })).toThrow(urls('LOGOUT_URLS', index));
});

const list = (count: number): string => Array.from({ length: count }, (_, index) => `https://a.test/${index}`).join();

test.for([
  [
    { AUTH_DOMAIN: 'My-App' },
    'AUTH_DOMAIN must be a prefix such as my-app, or a domain such as auth.example.com, in lower case',
  ],
  [
    { AUTH_DOMAIN: '-app' },
    'AUTH_DOMAIN must be a prefix such as my-app, or a domain such as auth.example.com, in lower case',
  ],
  [
    { AUTH_DOMAIN: 'my_app' },
    'AUTH_DOMAIN must be a prefix such as my-app, or a domain such as auth.example.com, in lower case',
  ],
  [
    { AUTH_DOMAIN: 'a'.repeat(64) },
    'AUTH_DOMAIN must be a prefix such as my-app, or a domain such as auth.example.com, in lower case',
  ],
  [{ AUTH_DOMAIN: 'my-cognito' }, 'AUTH_DOMAIN must not contain aws, amazon or cognito, which Cognito reserves'],
  [{ AUTH_DOMAIN: 'laws' }, 'AUTH_DOMAIN must not contain aws, amazon or cognito, which Cognito reserves'],
  [{ AUTH_DOMAIN: 'login.example.com' }, 'AUTH_DOMAIN needs AUTH_CERTIFICATE_ARN, unless it is a prefix'],
  [
    { AUTH_DOMAIN: 'my-app', ...certificate },
    'AUTH_CERTIFICATE_ARN needs AUTH_DOMAIN to be a domain such as auth.example.com',
  ],
  [certificate, 'AUTH_CERTIFICATE_ARN needs AUTH_DOMAIN'],
  [
    {
      AUTH_DOMAIN: 'login.example.com',
      AUTH_CERTIFICATE_ARN: certificate.AUTH_CERTIFICATE_ARN.replace('us-east-1', 'eu-west-1'),
    },
    'AUTH_CERTIFICATE_ARN must be the ARN of a certificate in us-east-1, where Cognito requires it',
  ],
  [
    { ...certificate, AUTH_DOMAIN: 'a.example.com', DOMAIN_NAME: 'a.example.com', HOSTED_ZONE_ID: 'Z0123456789' },
    "AUTH_DOMAIN must differ from DOMAIN_NAME, the API's domain",
  ],
  [google, 'GOOGLE_CLIENT_ID needs AUTH_DOMAIN and CALLBACK_URLS'],
  [{ ...google, AUTH_DOMAIN: 'my-app' }, 'GOOGLE_CLIENT_ID needs CALLBACK_URLS'],
  [{ ...place, ...google, GOOGLE_CLIENT_SECRET: '' }, 'GOOGLE_CLIENT_ID needs GOOGLE_CLIENT_SECRET'],
  [
    { ...place, ...google, GOOGLE_CLIENT_ID: '1' },
    'GOOGLE_CLIENT_ID must be a client ID, which ends with .apps.googleusercontent.com',
  ],
  [
    { ...place, ...google, APPLE_TEAM_ID: 'ABCDE12345' },
    'APPLE_TEAM_ID needs APPLE_SERVICES_ID and APPLE_KEY_ID and APPLE_PRIVATE_KEY',
  ],
  [{ ...place, ...google, SAML_LABEL: 'Corp' }, 'SAML_LABEL needs SAML_NAME and SAML_METADATA_URL'],
  [
    { ...place, ...oidc, OIDC_NAME: 'a'.repeat(33) },
    'OIDC_NAME must be a name of 3 to 32 letters, digits, periods and hyphens, such as Acme',
  ],
  [
    { ...place, ...oidc, OIDC_NAME: 'my_idp' },
    'OIDC_NAME must be a name of 3 to 32 letters, digits, periods and hyphens, such as Acme',
  ],
  [{ ...place, ...oidc, OIDC_NAME: 'GOOGLE' }, 'OIDC_NAME must not be a name that Cognito uses for other providers'],
  [{ ...place, ...oidc, ...saml, SAML_NAME: 'acme' }, 'OIDC_NAME and SAML_NAME must differ'],
  [
    { ...place, ...oidc, OIDC_LABEL: 'Acme, Inc.' },
    'OIDC_LABEL must be a text of at most 64 characters without commas and colons',
  ],
  ...[
    'http://login.example.com',
    'https://login.example.com/',
    'https://login.example.com:8443',
    'login.example.com',
  ].map(
    (OIDC_ISSUER) =>
      [
        { ...place, ...oidc, OIDC_ISSUER },
        'OIDC_ISSUER must be an https address on port 443 without a slash at the end, such as https://login.example.com',
      ] as const,
  ),
  [
    { ...place, ...saml, SAML_METADATA_URL: 'http://login.example.com/metadata' },
    "SAML_METADATA_URL must be the https address of the provider's metadata",
  ],
  [
    { ...place, ...google, GOOGLE_CLIENT_SECRET: 'secretsmanager:' },
    'GOOGLE_CLIENT_SECRET must be the secret itself, or its place in Secrets Manager: secretsmanager:<name> or its ARN, and :<key> if the ' +
      'secret is JSON',
  ],
  [{ CALLBACK_URLS: 'https://a.test/' }, 'CALLBACK_URLS needs a provider, such as GOOGLE_CLIENT_ID'],
  [{ LOGOUT_URLS: 'https://a.test/' }, 'LOGOUT_URLS needs a provider, such as GOOGLE_CLIENT_ID'],
  [{ LINK_PROVIDERS: 'true' }, 'LINK_PROVIDERS needs a provider, such as GOOGLE_CLIENT_ID'],
  [{ LINK_PROVIDERS: 'yes', ...google, ...place }, 'LINK_PROVIDERS must be true or false'],
  [{ ...pool, LINK_PROVIDERS: 'true' }, 'LINK_PROVIDERS needs SIGN_IN_PROVIDERS'],
  [{ ...pool, SIGN_IN_PROVIDERS }, 'SIGN_IN_PROVIDERS needs AUTH_DOMAIN and CALLBACK_URLS'],
  [
    { ...pool, ...place, SIGN_IN_PROVIDERS: 'Google' },
    'SIGN_IN_PROVIDERS must be a list such as Google:GOOGLE:Google,Acme:OIDC:Acme single sign-on',
  ],
  [
    { SIGN_IN_PROVIDERS },
    'SIGN_IN_PROVIDERS needs USER_POOL_ID, because the stack knows the providers that it creates',
  ],
  [
    { ...pool, ...place, SIGN_IN_PROVIDERS, SAML_NAME: 'Corp', SAML_METADATA_URL: saml.SAML_METADATA_URL },
    'SAML_NAME configures the pool that the stack creates, but USER_POOL_ID names an existing one; SAML_METADATA_URL configures the pool ' +
      'that the stack creates, but USER_POOL_ID names an existing one',
  ],
  [{ ...google, ...place, CALLBACK_URLS: 'https://a.test/,https://a.test/' }, 'CALLBACK_URLS must name each URL once'],
  [{ ...google, ...place, CALLBACK_URLS: list(101) }, 'CALLBACK_URLS must have at most 100 URLs'],
  [
    {
      ...google,
      ...place,
      CALLBACK_URLS: `https://a.test/${'a'.repeat(900)},https://b.test/${'a'.repeat(900)}`,
      LOGOUT_URLS: `https://a.test/${'a'.repeat(900)},https://b.test/${'a'.repeat(900)}`,
    },
    'CALLBACK_URLS, LOGOUT_URLS and the lists of providers, email domains and calling codes must have at most 3000 characters in all',
  ],
] as const)('rejects %o with one line that says why', ([env, problem]) => {
  expect(() => checkOptions(env)).toThrow(`Configuration: ${problem}.`);
});

test('never repeats a secret in a problem', () => {
  expect(() => checkOptions({ ...google, GOOGLE_CLIENT_SECRET: 'secretsmanager:hunter2 ' })).toThrow(/^(?!.*hunter2)/);
});
