import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { optionWarnings } from '../../serverless/warnings.ts';

const fileWith = (content: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'warnings-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, '.env');
  writeFileSync(path, content);
  return path;
};

const warningsOf = (content: string): string[] => {
  const path = fileWith(content);
  return optionWarnings({ stage: 'prod', env: {}, files: [path] }).map((line) => line.replace(path, '.env'));
};

test.for([
  ['WAFF=true', '.env: WAFF is not an option; did you mean WAF?'],
  ['HIDE_EXISTING_USER=true', '.env: HIDE_EXISTING_USER is not an option; did you mean HIDE_EXISTING_USERS?'],
  ['waf=true', '.env: waf is not an option; did you mean WAF?'],
  ['STRIPE_KEY=hunter2', '.env: STRIPE_KEY is not an option.'],
] as const)('returns a line without the value when a .env file has %s', ([content, line]) => {
  expect(warningsOf(content)).toEqual([line]);
});

test('returns nothing for options, comments and the variables of other programs', () => {
  expect(warningsOf('# WAFF=true\nWAF=true\nCORS_ORIGINS=\nAWS_PROFILE=dev\nNODE_OPTIONS=\nSLS_DEBUG=1')).toEqual([]);
});

test('returns a line only for names that no declaration lists', () => {
  const path = fileWith('PREFERENCES_TABLE=a\nPREFERENCE_TABLE=b');
  const declarations = [fileWith('WAF='), fileWith('# The table.\nPREFERENCES_TABLE='), 'missing/.env.example'];
  expect(optionWarnings({ stage: 'prod', env: {}, files: [path], declarations })).toEqual([
    `${path}: PREFERENCE_TABLE is not an option; did you mean PREFERENCES_TABLE?`,
  ]);
});

test.for([
  [
    'prod',
    'WARN',
    ['LOG_LEVEL=WARN logs no requests, so the API has no metrics, and TooManyAttemptsAlarm never fires.'],
  ],
  ['prod', 'INFO', []],
  ['local', 'ERROR', []],
] as const)('in the stage %s with LOG_LEVEL=%s, returns %o', ([stage, LOG_LEVEL, lines]) => {
  expect(optionWarnings({ stage, env: { LOG_LEVEL }, files: [] })).toEqual(lines);
});

test('returns nothing when the file does not exist, or a variable is only in the environment', () => {
  expect(optionWarnings({ stage: 'prod', env: { WAFF: 'true' }, files: ['missing/.env'] })).toEqual([]);
});

test.for([
  ['local', ['TRUSTED_DOCUMENTS is ignored in the stage local.']],
  ['dev', ['TRUSTED_DOCUMENTS is ignored in the stage dev.']],
  ['staging', []],
  ['prod', []],
] as const)('in the stage %s with TRUSTED_DOCUMENTS, returns %o', ([stage, lines]) => {
  const env = { TRUSTED_DOCUMENTS: 'graphql/persisted-documents.json' };
  expect(optionWarnings({ stage, env, files: [] })).toEqual(lines);
});

const passkeys = { SIGN_IN_METHODS: 'PASSWORD,PASSKEY', PASSKEY_DOMAIN: 'example.com' };
const email =
  "SIGN_IN_METHODS has EMAIL_CODE without SES_SOURCE_ARN: Cognito's sender is limited to 50 messages per day, and may not send sign-in codes at all.";
const unverified =
  'AUTO_CONFIRM_SIGN_UP leaves addresses unverified, so new users cannot sign in by code until they use sendAttributeCode and verifyAttribute.';
const local = 'PASSKEY_DOMAIN is localhost: passkeys work on no other host.';
const hidden =
  'HIDE_EXISTING_USERS does not hide new addresses from startSignIn, which works with passkeys and codes: see docs/security.md.';
const foreign = 'Passkeys belong to example.com, but no origin of CORS_ORIGINS is this domain or below it.';

test.for([
  ['prod', { SIGN_IN_METHODS: 'PASSWORD,EMAIL_CODE' }, [email]],
  ['dev', { SIGN_IN_METHODS: 'PASSWORD,EMAIL_CODE' }, [email]],
  ['local', { SIGN_IN_METHODS: 'PASSWORD,EMAIL_CODE' }, []],
  ['prod', { SIGN_IN_METHODS: 'PASSWORD,EMAIL_CODE', SES_SOURCE_ARN: 'arn' }, []],
  ['prod', { SIGN_IN_METHODS: 'PASSWORD,SMS_CODE' }, []],
  ['prod', { SIGN_IN_METHODS: 'PASSWORD,SMS_CODE', AUTO_CONFIRM_SIGN_UP: 'true' }, [unverified]],
  ['prod', { ...passkeys, AUTO_CONFIRM_SIGN_UP: 'true' }, []],
  ['prod', { SIGN_IN_METHODS: 'PASSWORD,SMS_CODE', HIDE_EXISTING_USERS: 'true' }, [hidden]],
  ['prod', { SIGN_IN_METHODS: 'PASSWORD', HIDE_EXISTING_USERS: 'true' }, []],
  ['prod', { HIDE_EXISTING_USERS: 'true' }, []],
  ['prod', { ...passkeys, PASSKEY_DOMAIN: 'localhost' }, [local]],
  ['dev', { ...passkeys, PASSKEY_DOMAIN: 'localhost' }, []],
  ['prod', passkeys, []],
  ['prod', { ...passkeys, CORS_ORIGINS: '*' }, []],
  ['prod', { ...passkeys, CORS_ORIGINS: 'capacitor://localhost' }, []],
  ['prod', { ...passkeys, CORS_ORIGINS: 'https://example.com' }, []],
  ['prod', { ...passkeys, CORS_ORIGINS: 'http://localhost:5173, https://app.example.com:8443' }, []],
  ['prod', { ...passkeys, CORS_ORIGINS: 'https://badexample.com' }, [foreign]],
  ['prod', { ...passkeys, CORS_ORIGINS: 'https://com,https://example.com.test' }, [foreign]],
] as const)('in the stage %s with %o, returns %o', ([stage, env, lines]) => {
  expect(optionWarnings({ stage, env, files: [] })).toEqual(lines);
});

const google = { GOOGLE_CLIENT_ID: '1-a.apps.googleusercontent.com', GOOGLE_CLIENT_SECRET: 'secretsmanager:google' };
const pages = { CALLBACK_URLS: 'https://app.example.com/callback', LOGOUT_URLS: 'https://app.example.com/' };
const plain =
  'GOOGLE_CLIENT_SECRET is visible in the template. Store it in Secrets Manager, and set GOOGLE_CLIENT_SECRET to its name or ARN.';
const noLogout = "LOGOUT_URLS is not set: signOut cannot end the session of Cognito's domain.";
const blocked =
  'CALLBACK_URLS has a page of https://app.example.com, which CORS_ORIGINS does not allow to call the API.';

test.for([
  ['prod', { ...google, ...pages }, []],
  ['prod', { ...google, ...pages, GOOGLE_CLIENT_SECRET: 'hunter2' }, [plain]],
  ['local', { ...google, ...pages, GOOGLE_CLIENT_SECRET: 'hunter2' }, []],
  ['prod', { ...google, CALLBACK_URLS: pages.CALLBACK_URLS }, [noLogout]],
  [
    'prod',
    { ...google, ...pages, SELF_SIGN_UP: 'false' },
    ['SELF_SIGN_UP=false does not apply to providers: Cognito creates a user at the first sign-in with one.'],
  ],
  ['prod', { AUTH_DOMAIN: 'my-app' }, ['AUTH_DOMAIN has no provider yet: nobody can sign in with it.']],
  ['prod', { AUTH_DOMAIN: 'my-app', ...google, ...pages }, []],
  ['prod', { ...google, ...pages, CORS_ORIGINS: 'https://app.example.com' }, []],
  ['prod', { ...google, ...pages, CORS_ORIGINS: '*' }, []],
  ['prod', { ...google, ...pages, CORS_ORIGINS: 'https://admin.example.com' }, [blocked]],
  ['prod', { ...google, ...pages, CALLBACK_URLS: 'com.example.app://callback', CORS_ORIGINS: 'https://a.test' }, []],
] as const)('in the stage %s with the providers of %o, returns %o', ([stage, env, lines]) => {
  expect(optionWarnings({ stage, env, files: [] })).toEqual(lines);
});
