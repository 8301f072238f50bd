import { expect, test } from 'vitest';
import { VARIANTS } from '../../checks/template/variants.ts';
import { checkOptions } from '../../serverless/options.ts';

test.for(VARIANTS)('accepts the options of $stage, $name', ({ env }) => {
  expect(() => checkOptions(env)).not.toThrow();
});

test('accepts empty options as not set', () => {
  expect(() => checkOptions({ WAF: '', WAF_RATE_LIMIT: '', DOMAIN_NAME: '', SES_SOURCE_ARN: '' })).not.toThrow();
});

test('accepts the default of a boolean as not set', () => {
  const off = { API_KEY_REQUIRED: 'false', WAF: 'false', VERIFY_PHONE_NUMBERS: 'false' };
  expect(() => checkOptions({ ...off, USER_POOL_ID: 'eu-central-1_AbCdEf123' })).not.toThrow();
  expect(() => checkOptions({ SELF_SIGN_UP: 'true', USER_POOL_ID: 'eu-central-1_AbCdEf123' })).not.toThrow();
  expect(() => checkOptions({ ...off, WAF_RATE_LIMIT: '2000' })).toThrow('WAF_RATE_LIMIT needs WAF or WAF_POOL');
});

const domain = { DOMAIN_NAME: 'auth.example.com', HOSTED_ZONE_ID: 'Z0123456789ABCDEFGHIJ' };

test.for([
  [{ API_KEY_REQUIRED: 'yes' }, 'API_KEY_REQUIRED must be true or false'],
  [{ WAF: '1' }, 'WAF must be true or false'],
  [{ WAF: 'true', WAF_RATE_LIMIT: '9' }, 'WAF_RATE_LIMIT must be a number of requests in 5 minutes, 10 or more'],
  [{ WAF: 'true', WAF_RATE_LIMIT: '1e3' }, 'WAF_RATE_LIMIT must be a number of requests in 5 minutes, 10 or more'],
  [{ ...domain, DOMAIN_NAME: 'https://auth.example.com' }, 'DOMAIN_NAME must be a domain such as auth.example.com'],
  [{ ...domain, DOMAIN_NAME: 'localhost' }, 'DOMAIN_NAME must be a domain such as auth.example.com'],
  [
    { ...domain, HOSTED_ZONE_ID: 'example.com' },
    "HOSTED_ZONE_ID must be the ID of the domain's hosted zone, such as Z0123456789ABCDEFGHIJ",
  ],
  [
    { ...domain, CERTIFICATE_ARN: 'certificate' },
    "CERTIFICATE_ARN must be the ARN of a certificate in the stack's region",
  ],
  [{ ALARM_EMAIL: 'example.com' }, 'ALARM_EMAIL must be an email address'],
  [
    { SES_SOURCE_ARN: 'example.com', EMAIL_FROM: 'a@example.com' },
    'SES_SOURCE_ARN must be the ARN of a verified SES identity',
  ],
  [{ SNS_CALLER_ARN: 'role' }, 'SNS_CALLER_ARN must be the ARN of a role that lets Cognito send text messages'],
  [{ SNS_REGION: 'Ireland' }, 'SNS_REGION must be a region such as eu-west-1'],
  [{ VERIFY_PHONE_NUMBERS: 'no' }, 'VERIFY_PHONE_NUMBERS must be true or false'],
  [{ PUBLIC_CLIENT: 'yes' }, 'PUBLIC_CLIENT must be true or false'],
  [{ DELETION_PROTECTION: 'on' }, 'DELETION_PROTECTION must be true or false'],
  [{ REFRESH_TOKEN_ROTATION: 'no' }, 'REFRESH_TOKEN_ROTATION must be true or false'],
  [{ REFRESH_TOKEN_GRACE_SECONDS: '61' }, 'REFRESH_TOKEN_GRACE_SECONDS must be a number of seconds, 0 to 60'],
  [{ REFRESH_TOKEN_GRACE_SECONDS: '007' }, 'REFRESH_TOKEN_GRACE_SECONDS must be a number of seconds, 0 to 60'],
  [
    { REFRESH_TOKEN_GRACE_SECONDS: '10', REFRESH_TOKEN_ROTATION: 'false' },
    'REFRESH_TOKEN_GRACE_SECONDS needs REFRESH_TOKEN_ROTATION',
  ],
  [
    { PUBLIC_CLIENT: 'true', USER_POOL_ID: 'eu-central-1_AbCdEf123' },
    'PUBLIC_CLIENT configures the pool that the stack creates, but USER_POOL_ID names an existing one',
  ],
  [
    { SIGN_IN_METHODS: 'PASSWORD,EMAIL_OTP' },
    'SIGN_IN_METHODS must be a list of PASSWORD, PASSKEY, EMAIL_CODE, SMS_CODE, separated by commas',
  ],
  [
    { SIGN_IN_METHODS: 'password' },
    'SIGN_IN_METHODS must be a list of PASSWORD, PASSKEY, EMAIL_CODE, SMS_CODE, separated by commas',
  ],
  [
    { SIGN_IN_METHODS: 'PASSWORD,' },
    'SIGN_IN_METHODS must be a list of PASSWORD, PASSKEY, EMAIL_CODE, SMS_CODE, separated by commas',
  ],
  [{ SIGN_IN_METHODS: 'PASSWORD,EMAIL_CODE,PASSWORD' }, 'SIGN_IN_METHODS must name each method once'],
  [{ SIGN_IN_METHODS: 'EMAIL_CODE' }, 'SIGN_IN_METHODS must include PASSWORD, because Cognito requires it'],
  [
    { SIGN_IN_METHODS: 'PASSKEY', PASSKEY_DOMAIN: 'example.com' },
    'SIGN_IN_METHODS must include PASSWORD, because Cognito requires it',
  ],
  [
    { SIGN_IN_METHODS: 'PASSWORD,PASSKEY' },
    'SIGN_IN_METHODS with PASSKEY needs PASSKEY_DOMAIN, unless CORS_ORIGINS lists one https origin or DOMAIN_NAME is set',
  ],
  [{ PASSKEY_DOMAIN: 'example.com' }, 'PASSKEY_DOMAIN needs SIGN_IN_METHODS with PASSKEY'],
  [
    { SIGN_IN_METHODS: 'PASSWORD,EMAIL_CODE', PASSKEY_DOMAIN: 'example.com' },
    'PASSKEY_DOMAIN needs SIGN_IN_METHODS with PASSKEY',
  ],
  [
    { SIGN_IN_METHODS: 'PASSWORD,SMS_CODE', USER_POOL_ID: 'eu-central-1_AbCdEf123' },
    'SIGN_IN_METHODS configures the pool that the stack creates, but USER_POOL_ID names an existing one',
  ],
  [{ PASSWORD_MIN_LENGTH: '5' }, 'PASSWORD_MIN_LENGTH must be a number of characters, 6 to 99'],
  [{ PASSWORD_MIN_LENGTH: '1e1' }, 'PASSWORD_MIN_LENGTH must be a number of characters, 6 to 99'],
  [
    { PASSWORD_REQUIRES: 'LOWERCASE,LENGTH' },
    'PASSWORD_REQUIRES must be a list of LOWERCASE, UPPERCASE, NUMBER, SYMBOL, separated by commas, or NONE',
  ],
  [
    { PASSWORD_REQUIRES: 'NUMBER,NUMBER' },
    'PASSWORD_REQUIRES must be a list of LOWERCASE, UPPERCASE, NUMBER, SYMBOL, separated by commas, or NONE',
  ],
  [{ PASSWORD_HISTORY: '25' }, 'PASSWORD_HISTORY must be a number of passwords, 0 to 24'],
  [{ TEMPORARY_PASSWORD_DAYS: '0' }, 'TEMPORARY_PASSWORD_DAYS must be a number of days, 1 to 365'],
  [{ ACCESS_TOKEN_MINUTES: '4' }, 'ACCESS_TOKEN_MINUTES must be a number of minutes, 5 to 1440'],
  [{ ID_TOKEN_MINUTES: '1441' }, 'ID_TOKEN_MINUTES must be a number of minutes, 5 to 1440'],
  [{ CHALLENGE_MINUTES: '16' }, 'CHALLENGE_MINUTES must be a number of minutes, 3 to 15'],
  [{ MFA: 'ON' }, 'MFA must be OFF, OPTIONAL or REQUIRED'],
  [{ MFA_METHODS: 'TOTP,FAX' }, 'MFA_METHODS must be a list of TOTP, SMS, EMAIL, separated by commas'],
  [{ MFA: 'OFF', MFA_METHODS: 'TOTP' }, 'MFA_METHODS needs MFA to be OPTIONAL or REQUIRED'],
  [{ SELF_SIGN_UP: 'off' }, 'SELF_SIGN_UP must be true or false'],
  [
    { SELF_SIGN_UP: 'false', USER_POOL_ID: 'eu-central-1_AbCdEf123' },
    'SELF_SIGN_UP configures the pool that the stack creates, but USER_POOL_ID names an existing one',
  ],
  [
    { REFRESH_TOKEN_ROTATION: 'false', USER_POOL_ID: 'eu-central-1_AbCdEf123' },
    'REFRESH_TOKEN_ROTATION configures the pool that the stack creates, but USER_POOL_ID names an existing one',
  ],
  [
    { REQUIRED_ATTRIBUTES: 'custom:plan' },
    'REQUIRED_ATTRIBUTES must be a list of address, birthdate, email, family_name, gender, given_name, locale, middle_name, name, ' +
      'nickname, phone_number, picture, preferred_username, profile, updated_at, website, zoneinfo, separated by commas',
  ],
  [
    { REQUIRED_ATTRIBUTES: 'name', WRITABLE_ATTRIBUTES: 'locale' },
    'WRITABLE_ATTRIBUTES must include name, because REQUIRED_ATTRIBUTES does',
  ],
  [
    { EMAIL_SUBJECT: 'a'.repeat(141) },
    'EMAIL_SUBJECT must be one line of at most 140 characters, without invisible ones such as no-break spaces',
  ],
  [
    { EMAIL_SUBJECT: 'Your code\u00a0!' },
    'EMAIL_SUBJECT must be one line of at most 140 characters, without invisible ones such as no-break spaces',
  ],
  [
    { EMAIL_MESSAGE: 'Your code' },
    'EMAIL_MESSAGE must be at most 20000 characters with {####}, the placeholder for the code, and without invisible ones such as no-break spaces',
  ],
  [
    { EMAIL_MESSAGE: 'Your code\u200d: {####}' },
    'EMAIL_MESSAGE must be at most 20000 characters with {####}, the placeholder for the code, and without invisible ones such as no-break spaces',
  ],
  [
    { SMS_MESSAGE: `{####}${'a'.repeat(135)}` },
    'SMS_MESSAGE must be one line of at most 140 characters with {####}, the placeholder for the code',
  ],
  [
    { SMS_MESSAGE: 'Your code:\n{####}' },
    'SMS_MESSAGE must be one line of at most 140 characters with {####}, the placeholder for the code',
  ],
  [{ VPC_SUBNET_IDS: 'subnet-0a1b2c3d' }, 'VPC_SUBNET_IDS needs VPC_SECURITY_GROUP_IDS'],
  [{ VPC_SECURITY_GROUP_IDS: 'sg-0a1b2c3d' }, 'VPC_SECURITY_GROUP_IDS needs VPC_SUBNET_IDS'],
  [
    { VPC_SUBNET_IDS: 'vpc-0a1b2c3d', VPC_SECURITY_GROUP_IDS: 'sg-0a1b2c3d' },
    'VPC_SUBNET_IDS must be IDs of at most 16 subnets, such as subnet-0a1b2c3d, separated by commas',
  ],
  [{ MEMORY_MB: '64' }, 'MEMORY_MB must be a number of megabytes, 128 to 10240'],
  [
    { LOG_RETENTION_DAYS: '31' },
    'LOG_RETENTION_DAYS must be 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288 or 3653',
  ],
  [{ API_GATEWAY_LOG_ROLE_EXISTS: 'no' }, 'API_GATEWAY_LOG_ROLE_EXISTS must be true or false'],
  [{ WAF_RATE_LIMIT: '2000' }, 'WAF_RATE_LIMIT needs WAF or WAF_POOL'],
  [{ WAF_POOL: 'on' }, 'WAF_POOL must be true or false'],
  [{ SMS_SPEND_ALARM: '0' }, 'SMS_SPEND_ALARM must be a number of dollars per month, 1 to 999999'],
  [
    { TRIGGERS: 'CustomMessage' },
    'TRIGGERS must be a list of customMessage, preSignUp, preTokenGeneration, postConfirmation, userMigration, separated by commas',
  ],
  [
    { TRIGGERS: 'customMessage', USER_POOL_ID: 'eu-central-1_AbCdEf123' },
    'TRIGGERS configures the pool that the stack creates, but USER_POOL_ID names an existing one',
  ],
  [
    { WAF_POOL: 'true', USER_POOL_ID: 'eu-central-1_AbCdEf123' },
    'WAF_POOL configures the pool that the stack creates, but USER_POOL_ID names an existing one',
  ],
  [{ CAPTCHA_PROVIDER: 'TURNSTILE' }, 'CAPTCHA_PROVIDER needs CAPTCHA_SECRET'],
  [{ TRIGGERS: 'preSignUp', MESSAGE_LANGUAGE: 'de' }, 'MESSAGE_LANGUAGE needs TRIGGERS with customMessage'],
  [{ DOMAIN_NAME: 'auth.example.com' }, 'DOMAIN_NAME needs HOSTED_ZONE_ID or CERTIFICATE_ARN'],
  [{ HOSTED_ZONE_ID: 'Z0123456789ABCDEFGHIJ' }, 'HOSTED_ZONE_ID needs DOMAIN_NAME'],
  [{ EMAIL_FROM: 'a@example.com' }, 'EMAIL_FROM needs SES_SOURCE_ARN'],
  [{ SNS_EXTERNAL_ID: 'a1' }, 'SNS_EXTERNAL_ID needs SNS_CALLER_ARN'],
  [{ CLIENT_SECRET: 'a'.repeat(40) }, 'CLIENT_SECRET needs USER_POOL_ID'],
  [{ PROPAGATE_USER_CONTEXT: 'true' }, 'PROPAGATE_USER_CONTEXT needs CLIENT_SECRET'],
  [{ SESSIONS_PER_USER: '101' }, 'SESSIONS_PER_USER must be a number of sessions, 0 to 100'],
  [{ SESSIONS_PER_USER: '-1' }, 'SESSIONS_PER_USER must be a number of sessions, 0 to 100'],
  [
    { SESSIONS_PER_USER: '20', USER_POOL_ID: 'eu-central-1_AbCdEf123' },
    'SESSIONS_PER_USER configures the pool that the stack creates, but USER_POOL_ID names an existing one',
  ],
  // "false" only means off for boolean options: a subscription of "false" would fail at AWS.
  [{ ALARM_EMAIL: 'false' }, 'ALARM_EMAIL must be an email address'],
  [{ WAF: 'true ' }, 'WAF must be true or false'],
  [
    { VERIFY_PHONE_NUMBERS: 'true', USER_POOL_ID: 'eu-central-1_AbCdEf123' },
    'VERIFY_PHONE_NUMBERS configures the pool that the stack creates, but USER_POOL_ID names an existing one',
  ],
] as const)('rejects %o with one line that says why', ([env, problem]) => {
  expect(() => checkOptions(env)).toThrow(`Configuration: ${problem}.`);
});

test('names all problems in one line', () => {
  expect(() => checkOptions({ WAF: 'on', ALARM_EMAIL: 'ada' })).toThrow(
    'Configuration: WAF must be true or false; ALARM_EMAIL must be an email address.',
  );
});
