export interface Variant {
  readonly name: string;
  readonly stage: 'dev' | 'prod';
  readonly env: Readonly<Record<string, string>>;
}

const domain = { DOMAIN_NAME: 'auth.example.com' };
const hosted = { ...domain, HOSTED_ZONE_ID: 'Z0123456789ABCDEFGHIJ' };
const certified = { ...domain, CERTIFICATE_ARN: 'arn:aws:acm:us-east-1:123456789012:certificate/0c9a7b1e-5a0a-4b44' };
const mail = {
  SES_SOURCE_ARN: 'arn:aws:ses:us-east-1:123456789012:identity/example.com',
  EMAIL_FROM: 'Example <no-reply@example.com>',
};
const texts = { SNS_CALLER_ARN: 'arn:aws:iam::123456789012:role/texts' };
const ownPool = { USER_POOL_ID: 'eu-central-1_AbCdEf123', CLIENT_ID: 'abcdef' };
const limits = { API_KEY_REQUIRED: 'true', WAF: 'true', WAF_RATE_LIMIT: '2000' };
const watched = { ALARM_EMAIL: 'alarms@example.com', API_GATEWAY_LOG_ROLE_EXISTS: 'true' };

/** What each option is set to, alone and with the others. */
const options: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'an API key': { API_KEY_REQUIRED: 'true' },
  'a web ACL': { WAF: 'true' },
  'a web ACL of another rate': { WAF: 'true', WAF_RATE_LIMIT: '2000' },
  'a domain with a certificate to be made': hosted,
  'a domain with a certificate': certified,
  'a domain with a certificate, and its zone': { ...hosted, ...certified },
  'alarms by email': { ALARM_EMAIL: 'alarms@example.com' },
  'a role for logs that exists': { API_GATEWAY_LOG_ROLE_EXISTS: 'true' },
  'mail by SES': mail,
  'a role for texts': texts,
  'a role for texts with an external id, in a region': {
    ...texts,
    SNS_EXTERNAL_ID: 'example',
    SNS_REGION: 'eu-west-1',
  },
  'phone numbers verified': { VERIFY_PHONE_NUMBERS: 'true' },
  'auto-confirm': { AUTO_CONFIRM_SIGN_UP: 'true' },
  'one origin': { CORS_ORIGINS: 'https://app.example.com' },
  'several origins': { CORS_ORIGINS: 'https://app.example.com,https://admin.example.com' },
  'a pool of its own': ownPool,
  'a pool of its own, and auto-confirm': { ...ownPool, AUTO_CONFIRM_SIGN_UP: 'true', CLIENT_SECRET: 'a'.repeat(40) },
};

const all = {
  ...limits,
  ...watched,
  ...hosted,
  ...mail,
  ...texts,
  SNS_EXTERNAL_ID: 'example',
  SNS_REGION: 'eu-west-1',
  VERIFY_PHONE_NUMBERS: 'true',
  AUTO_CONFIRM_SIGN_UP: 'true',
  CORS_ORIGINS: 'https://app.example.com',
  COOKIE_SAME_SITE: 'Lax',
  TOTP_ISSUER: 'Example',
};

/** But for `dev` and `prod` with nothing set. */
export const VARIANTS: readonly Variant[] = [
  ...Object.entries(options).map(([name, env]): Variant => ({ name, stage: 'prod', env })),
  { name: 'all options', stage: 'prod', env: all },
  { name: 'all options', stage: 'dev', env: all },
];
