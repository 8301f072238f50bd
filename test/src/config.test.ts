import { expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';

const minimal = { USER_POOL_ID: 'eu-central-1_AbC123', CLIENT_ID: '4abc' };

test('reads a pool and an app client, and has defaults for the rest', () => {
  expect(readConfig(minimal)).toEqual({
    userPoolId: 'eu-central-1_AbC123',
    clientId: '4abc',
    clientSecret: undefined,
    region: 'eu-central-1',
    endpoint: undefined,
    autoConfirmSignUp: false,
    corsOrigins: [],
    cookieSameSite: 'Strict',
    totpIssuer: 'Cognito',
    hideExistingUsers: false,
    trustedDocuments: undefined,
    stage: 'dev',
    development: true,
    production: false,
  });
});

test('reads everything', () => {
  const env = {
    ...minimal,
    CLIENT_SECRET: 's'.repeat(51),
    COGNITO_ENDPOINT: 'http://127.0.0.1:9229/',
    AUTO_CONFIRM_SIGN_UP: 'true',
    CORS_ORIGINS: 'https://app.example.com, http://localhost:5173',
    COOKIE_SAME_SITE: 'None',
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
    totpIssuer: 'Example, Inc.',
    hideExistingUsers: false,
    trustedDocuments: 'graphql/persisted-documents.json',
    stage: 'prod',
    development: false,
    production: true,
  });
});

test('takes an empty variable for one that is not set, as .env files have them', () => {
  const empty = {
    CLIENT_SECRET: '',
    COGNITO_ENDPOINT: ' ',
    AUTO_CONFIRM_SIGN_UP: '',
    CORS_ORIGINS: '',
    TOTP_ISSUER: '',
  };
  expect(readConfig({ ...minimal, ...empty })).toEqual(readConfig(minimal));
});

test('names every variable that is missing, in one line', () => {
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
  ['TRUSTED_DOCUMENTS', 'manifest'],
  ['CORS_ORIGINS', 'app.example.org'],
  ['CORS_ORIGINS', 'https://app.example.org/path'],
  ['CORS_ORIGINS', 'https://a.example.com,*'],
  ['COOKIE_SAME_SITE', 'strict'],
  ['TOTP_ISSUER', 'Example: staging'],
  ['TOTP_ISSUER', 'x'.repeat(65)],
])('names %s where it is malformed, without its value', (name, value) => {
  const read = () => readConfig({ ...minimal, [name]: value });
  expect(read).toThrow(new RegExp(`^Configuration: ${name} must be [^;]*\\.$`));
  expect(read).toThrow(expect.objectContaining({ message: expect.not.stringContaining(value) }));
});

test('refuses to hide existing users from whoever can sign in at once', () => {
  const env = { ...minimal, HIDE_EXISTING_USERS: 'true', AUTO_CONFIRM_SIGN_UP: 'true' };
  expect(() => readConfig(env)).toThrow('HIDE_EXISTING_USERS hides nothing together with AUTO_CONFIRM_SIGN_UP');
});

test('refuses cookies for other sites together with any origin', () => {
  const env = { ...minimal, CORS_ORIGINS: '*', COOKIE_SAME_SITE: 'None' };
  expect(() => readConfig(env)).toThrow('CORS_ORIGINS must list origins by name');
});

test.each([
  [undefined, true, false],
  ['local', true, false],
  ['dev', true, false],
  ['staging', false, false],
  ['prod', false, true],
])('the stage %s: development %s, production %s', (STAGE, development, production) => {
  expect(readConfig({ ...minimal, STAGE })).toMatchObject({ development, production });
});
