import { expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';

const minimal = { USER_POOL_ID: 'eu-central-1_AbC123', CLIENT_ID: '4abc' };

test('returns defaults when only a pool and an app client are set', () => {
  expect(readConfig(minimal)).toEqual({
    userPoolId: 'eu-central-1_AbC123',
    clientId: '4abc',
    clientSecret: undefined,
    propagatesUserContext: false,
    acceptedClientIds: [],
    region: 'eu-central-1',
    endpoint: undefined,
    issuer: undefined,
    autoConfirmSignUp: false,
    corsOrigins: [],
    cookieSameSite: 'Strict',
    refreshTokenDays: 30,
    totpIssuer: 'Cognito',
    passkeyDomain: undefined,
    hideExistingUsers: false,
    trustedDocuments: undefined,
    stage: 'prod',
    serviceName: 'cognito-graphql-auth',
    logLevel: 'INFO',
    introspection: false,
    sandbox: false,
    oauthEndpoint: undefined,
    callbackUrls: [],
    logoutUrls: [],
    signInProviders: [],
    linkProviders: false,
    userAgent: 'cognito-graphql-auth',
    addressRules: { allowedEmailDomains: [], deniedEmailDomains: [], allowedCallingCodes: [] },
    captcha: undefined,
    isSignUpCheckedByTrigger: false,
  });
});

test('returns every variable that is set', () => {
  const env = {
    ...minimal,
    CLIENT_SECRET: 's'.repeat(51),
    PROPAGATE_USER_CONTEXT: 'true',
    ACCEPTED_CLIENT_IDS: '4def, 4ghi',
    SERVICE_NAME: 'example-auth',
    LOG_LEVEL: 'WARN',
    COGNITO_ENDPOINT: 'http://127.0.0.1:9229/',
    ISSUER: 'https://auth.example.com/pool',
    AUTO_CONFIRM_SIGN_UP: 'true',
    CORS_ORIGINS: 'https://app.example.com, http://localhost:5173',
    COOKIE_SAME_SITE: 'None',
    REFRESH_TOKEN_DAYS: '365',
    INTROSPECTION: 'true',
    SANDBOX: 'true',
    TOTP_ISSUER: 'Example, Inc.',
    PASSKEY_DOMAIN: 'example.com',
    TRUSTED_DOCUMENTS: 'graphql/persisted-documents.json',
    STAGE: 'prod',
    OAUTH_ENDPOINT: 'https://auth.example.com/',
    CALLBACK_URLS: 'https://app.example.com/signed-in, com.example.app://signed-in',
    LOGOUT_URLS: 'https://app.example.com/',
    SIGN_IN_PROVIDERS: 'Google:GOOGLE:Google, Acme:OIDC:Acme single sign-on',
    LINK_PROVIDERS: 'true',
    POOL_KEY: '51af3dc0-da77-11e4-872e-1234567db123',
    ALLOWED_EMAIL_DOMAINS: 'example.com, example.org',
    DENIED_EMAIL_DOMAINS: 'mailinator.com',
    ALLOWED_CALLING_CODES: '+49, +1, !+1876',
    CAPTCHA_PROVIDER: 'RECAPTCHA',
    CAPTCHA_SECRET: 'a-secret-key',
    CAPTCHA_FAIL_OPEN: 'true',
    CAPTCHA_HOSTNAMES: 'app.example.com, com.example.app',
    CAPTCHA_MIN_SCORE: '0.7',
    CAPTCHA_BY_TRIGGER: 'true',
  };
  expect(readConfig(env)).toEqual({
    userPoolId: 'eu-central-1_AbC123',
    clientId: '4abc',
    clientSecret: 's'.repeat(51),
    propagatesUserContext: true,
    acceptedClientIds: ['4def', '4ghi'],
    serviceName: 'example-auth',
    logLevel: 'WARN',
    region: 'eu-central-1',
    endpoint: 'http://127.0.0.1:9229',
    issuer: 'https://auth.example.com/pool',
    autoConfirmSignUp: true,
    corsOrigins: ['https://app.example.com', 'http://localhost:5173'],
    cookieSameSite: 'None',
    refreshTokenDays: 365,
    totpIssuer: 'Example, Inc.',
    passkeyDomain: 'example.com',
    hideExistingUsers: false,
    trustedDocuments: 'graphql/persisted-documents.json',
    stage: 'prod',
    introspection: true,
    sandbox: true,
    oauthEndpoint: 'https://auth.example.com',
    callbackUrls: ['https://app.example.com/signed-in', 'com.example.app://signed-in'],
    logoutUrls: ['https://app.example.com/'],
    signInProviders: [
      { __typename: 'SignInProvider', name: 'Google', kind: 'GOOGLE', label: 'Google' },
      { __typename: 'SignInProvider', name: 'Acme', kind: 'OIDC', label: 'Acme single sign-on' },
    ],
    linkProviders: true,
    userAgent: 'cognito-graphql-auth/51af3dc0-da77-11e4-872e-1234567db123',
    addressRules: {
      allowedEmailDomains: ['example.com', 'example.org'],
      deniedEmailDomains: ['mailinator.com'],
      allowedCallingCodes: ['+49', '+1', '!+1876'],
    },
    captcha: {
      provider: 'RECAPTCHA',
      secret: 'a-secret-key',
      endpoint: undefined,
      failOpen: true,
      hostnames: ['app.example.com', 'com.example.app'],
      minScore: 0.7,
    },
    isSignUpCheckedByTrigger: true,
  });
});

test.each([
  ['the hosts of CORS_ORIGINS', 'https://app.example.com,http://localhost:5173', ['app.example.com', 'localhost']],
  ['no host when any origin may call the API', '*', []],
])('takes %s for CAPTCHA_HOSTNAMES when it is not set', (_, CORS_ORIGINS, hostnames) => {
  const captcha = { CAPTCHA_PROVIDER: 'TURNSTILE', CAPTCHA_SECRET: 'a-secret-key' };
  expect(readConfig({ ...minimal, ...captcha, CORS_ORIGINS }).captcha).toMatchObject({ hostnames, failOpen: false });
});

test('throws when CAPTCHA_PROVIDER has no secret', () => {
  expect(() => readConfig({ ...minimal, CAPTCHA_PROVIDER: 'HCAPTCHA' })).toThrow(
    'Configuration: CAPTCHA_PROVIDER needs CAPTCHA_SECRET.',
  );
});

test('treats an empty variable as unset, as in .env files', () => {
  const empty = {
    CLIENT_SECRET: '',
    COGNITO_ENDPOINT: ' ',
    AUTO_CONFIRM_SIGN_UP: '',
    CORS_ORIGINS: '',
    TOTP_ISSUER: '',
    PASSKEY_DOMAIN: '',
  };
  expect(readConfig({ ...minimal, ...empty })).toEqual(readConfig(minimal));
});

test('throws one line that names every missing variable', () => {
  expect(() => readConfig({})).toThrow(
    "Configuration: USER_POOL_ID is missing: set it to the user pool's id, such as eu-central-1_AbCdEf123; " +
      "CLIENT_ID is missing: set it to the app client's id, letters and digits.",
  );
});

test.each([
  ['USER_POOL_ID', 'AbC123'],
  ['CLIENT_ID', 'not an id'],
  ['CLIENT_SECRET', 'short'],
  ['COGNITO_ENDPOINT', '127.0.0.1:9229'],
  ['COGNITO_ENDPOINT', 'http://127.0.0.1:9229/path'],
  ['ISSUER', 'http://auth.example.com'],
  ['ISSUER', 'https://auth.example.com/'],
  ['AUTO_CONFIRM_SIGN_UP', 'yes'],
  ['HIDE_EXISTING_USERS', 'yes'],
  ['INTROSPECTION', 'yes'],
  ['SANDBOX', '1'],
  ['REFRESH_TOKEN_DAYS', '0000'],
  ['REFRESH_TOKEN_DAYS', '3651'],
  ['REFRESH_TOKEN_DAYS', '1.5'],
  ['TRUSTED_DOCUMENTS', 'manifest'],
  ['ALLOWED_EMAIL_DOMAINS', 'Example.com'],
  ['ALLOWED_EMAIL_DOMAINS', '@example.com'],
  ['DENIED_EMAIL_DOMAINS', 'localhost'],
  ['ALLOWED_CALLING_CODES', '0049'],
  ['ALLOWED_CALLING_CODES', '!+999'],
  ['ALLOWED_CALLING_CODES', '+0'],
  ['CAPTCHA_PROVIDER', 'turnstile'],
  ['CAPTCHA_SECRET', 'a b'],
  ['CAPTCHA_HOSTNAMES', 'https://app.example.com'],
  ['CAPTCHA_MIN_SCORE', '1.5'],
  ['CAPTCHA_FAIL_OPEN', 'yes'],
  ['CAPTCHA_ENDPOINT', 'localhost'],
  ['POOL_KEY', 'a key'],
  ['CORS_ORIGINS', 'app.example.org'],
  ['CORS_ORIGINS', 'https://app.example.org/path'],
  ['CORS_ORIGINS', 'https://a.example.com,*'],
  ['CORS_ORIGINS', 'https://a.example.com,'],
  ['CORS_ORIGINS', 'https://*.example.com'],
  ['CORS_ORIGINS', "https://a'b.example.com"],
  ['CORS_ORIGINS', 'file://'],
  ['CORS_ORIGINS', 'null'],
  ['PASSKEY_DOMAIN', 'https://example.com'],
  ['PASSKEY_DOMAIN', 'example.com:443'],
  ['PASSKEY_DOMAIN', 'example.com/'],
  ['PASSKEY_DOMAIN', 'Example.com'],
  ['PASSKEY_DOMAIN', 'ü.example.org'],
  ['PASSKEY_DOMAIN', '*.example.com'],
  ['PASSKEY_DOMAIN', '.example.com'],
  ['PASSKEY_DOMAIN', 'example.com.'],
  ['PASSKEY_DOMAIN', '192.0.2.1'],
  ['PASSKEY_DOMAIN', '[2001:db8::1]'],
  ['PASSKEY_DOMAIN', 'intranet'],
  ['PASSKEY_DOMAIN', 'localhost:5173'],
  ['PASSKEY_DOMAIN', `${'a.'.repeat(62)}test`],
  ['COOKIE_SAME_SITE', 'strict'],
  ['TOTP_ISSUER', 'Example: staging'],
  ['TOTP_ISSUER', 'x'.repeat(65)],
])('throws the name of %s, without its value, when it is malformed', (name, value) => {
  const read = () => readConfig({ ...minimal, [name]: value });
  expect(read).toThrow(new RegExp(`^Configuration: ${name} must be [^;]*\\.$`));
  expect(read).toThrow(expect.objectContaining({ message: expect.not.stringContaining(value) }));
});

test.each(['localhost', 'example.com', 'auth.example.co.uk', 'xn--tda.xn--p1ai', `${'a.'.repeat(61)}a.com`])(
  'returns the domain of passkeys %s',
  (domain) => {
    expect(readConfig({ ...minimal, PASSKEY_DOMAIN: domain }).passkeyDomain).toBe(domain);
  },
);

test.each([
  'capacitor://localhost',
  'ionic://localhost',
  'tauri://localhost',
  'app://localhost',
  'app://.',
  `chrome-extension://${'a'.repeat(32)}`,
  'moz-extension://2c127fa4-62c7-7e4f-90e5-472b45eecfdc',
  'http://localhost:5173',
  'http://[::1]:5173',
  'https://xn--bcher-kva.example.com',
])('returns the origin %s', (origin) => {
  expect(readConfig({ ...minimal, CORS_ORIGINS: origin }).corsOrigins).toEqual([origin]);
});

test.each([
  ['https://App.example.com', 'https://app.example.com'],
  ['HTTPS://app.example.com', 'https://app.example.com'],
  ['https://app.example.com:443', 'https://app.example.com'],
  ['http://app.example.com:80', 'http://app.example.com'],
  ['https://bücher.example.com', 'https://xn--bcher-kva.example.com'],
  ['https://app.example.com/', 'https://app.example.com'],
  ['https://app.example.com/path?a#b', 'https://app.example.com'],
  ['https://user:word@app.example.com', 'https://app.example.com'],
  ['capacitor://localhost/', 'capacitor://localhost'],
])('throws the form that browsers send when CORS_ORIGINS has %s', (origin, expected) => {
  expect(() => readConfig({ ...minimal, CORS_ORIGINS: `https://a.example.com, ${origin}` })).toThrow(
    `Configuration: CORS_ORIGINS must be origins as browsers send them: write number 2 as ${expected}.`,
  );
});

test('throws when existing users are hidden but new users can sign in at once', () => {
  const env = { ...minimal, HIDE_EXISTING_USERS: 'true', AUTO_CONFIRM_SIGN_UP: 'true' };
  expect(() => readConfig(env)).toThrow('HIDE_EXISTING_USERS hides nothing together with AUTO_CONFIRM_SIGN_UP');
});

test('throws when any origin could send the cookie from another site', () => {
  const env = { ...minimal, CORS_ORIGINS: '*', COOKIE_SAME_SITE: 'None' };
  expect(() => readConfig(env)).toThrow('CORS_ORIGINS must list origins by name');
});

test('throws when existing users are hidden but the app client has no secret', () => {
  const env = { ...minimal, HIDE_EXISTING_USERS: 'true' };
  expect(() => readConfig(env)).toThrow('HIDE_EXISTING_USERS needs an app client with a secret');
  expect(readConfig({ ...env, CLIENT_SECRET: 's'.repeat(51) }).hideExistingUsers).toBe(true);
});

test('throws when addresses are passed on but the app client has no secret', () => {
  const env = { ...minimal, PROPAGATE_USER_CONTEXT: 'true' };
  expect(() => readConfig(env)).toThrow('PROPAGATE_USER_CONTEXT needs an app client with a secret');
});

const manifest = 'graphql/persisted-documents.json';

test.each(['local', 'dev'])('returns an open API in the stage %s, unless an option closes it', (STAGE) => {
  const env = { ...minimal, STAGE, TRUSTED_DOCUMENTS: manifest };
  expect(readConfig(env)).toMatchObject({ introspection: true, sandbox: true, trustedDocuments: undefined });
  const closed = { ...env, INTROSPECTION: 'false', SANDBOX: 'false' };
  expect(readConfig(closed)).toMatchObject({ introspection: false, sandbox: false });
});

test.each([undefined, '', 'prod', 'Prod', 'production', 'staging', 'Dev', 'dev2', 'test'])(
  'returns a closed API in the stage %o, unless an option opens it',
  (STAGE) => {
    const env = { ...minimal, STAGE, TRUSTED_DOCUMENTS: manifest };
    expect(readConfig(env)).toMatchObject({ introspection: false, sandbox: false, trustedDocuments: manifest });
    const open = { ...env, INTROSPECTION: 'true', SANDBOX: 'true' };
    expect(readConfig(open)).toMatchObject({ introspection: true, sandbox: true });
  },
);
