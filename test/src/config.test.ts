import { expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';

const minimal = { USER_POOL_ID: 'eu-central-1_AbC123', CLIENT_ID: '4abc' };

test('returns defaults when only a pool and an app client are set', () => {
  expect(readConfig(minimal)).toEqual({
    userPoolId: 'eu-central-1_AbC123',
    clientId: '4abc',
    clientSecret: undefined,
    region: 'eu-central-1',
    endpoint: undefined,
    autoConfirmSignUp: false,
    corsOrigins: [],
    cookieSameSite: 'Strict',
    refreshTokenDays: 30,
    totpIssuer: 'Cognito',
    hideExistingUsers: false,
    trustedDocuments: undefined,
    stage: 'prod',
    introspection: false,
    sandbox: false,
  });
});

test('returns every variable that is set', () => {
  const env = {
    ...minimal,
    CLIENT_SECRET: 's'.repeat(51),
    COGNITO_ENDPOINT: 'http://127.0.0.1:9229/',
    AUTO_CONFIRM_SIGN_UP: 'true',
    CORS_ORIGINS: 'https://app.example.com, http://localhost:5173',
    COOKIE_SAME_SITE: 'None',
    REFRESH_TOKEN_DAYS: '365',
    INTROSPECTION: 'true',
    SANDBOX: 'true',
    TOTP_ISSUER: 'Example, Inc.',
    TRUSTED_DOCUMENTS: 'graphql/persisted-documents.json',
    STAGE: 'prod',
  };
  expect(readConfig(env)).toEqual({
    userPoolId: 'eu-central-1_AbC123',
    clientId: '4abc',
    clientSecret: 's'.repeat(51),
    region: 'eu-central-1',
    endpoint: 'http://127.0.0.1:9229',
    autoConfirmSignUp: true,
    corsOrigins: ['https://app.example.com', 'http://localhost:5173'],
    cookieSameSite: 'None',
    refreshTokenDays: 365,
    totpIssuer: 'Example, Inc.',
    hideExistingUsers: false,
    trustedDocuments: 'graphql/persisted-documents.json',
    stage: 'prod',
    introspection: true,
    sandbox: true,
  });
});

test('treats an empty variable as unset, as in .env files', () => {
  const empty = {
    CLIENT_SECRET: '',
    COGNITO_ENDPOINT: ' ',
    AUTO_CONFIRM_SIGN_UP: '',
    CORS_ORIGINS: '',
    TOTP_ISSUER: '',
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
  ['AUTO_CONFIRM_SIGN_UP', 'yes'],
  ['HIDE_EXISTING_USERS', 'yes'],
  ['INTROSPECTION', 'yes'],
  ['SANDBOX', '1'],
  ['REFRESH_TOKEN_DAYS', '0000'],
  ['REFRESH_TOKEN_DAYS', '3651'],
  ['REFRESH_TOKEN_DAYS', '1.5'],
  ['TRUSTED_DOCUMENTS', 'manifest'],
  ['CORS_ORIGINS', 'app.example.org'],
  ['CORS_ORIGINS', 'https://app.example.org/path'],
  ['CORS_ORIGINS', 'https://a.example.com,*'],
  ['COOKIE_SAME_SITE', 'strict'],
  ['TOTP_ISSUER', 'Example: staging'],
  ['TOTP_ISSUER', 'x'.repeat(65)],
])('throws the name of %s, without its value, when it is malformed', (name, value) => {
  const read = () => readConfig({ ...minimal, [name]: value });
  expect(read).toThrow(new RegExp(`^Configuration: ${name} must be [^;]*\\.$`));
  expect(read).toThrow(expect.objectContaining({ message: expect.not.stringContaining(value) }));
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
