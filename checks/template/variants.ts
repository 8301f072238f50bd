import { isOpenStage } from '../../src/config.ts';
import { everyProvider, federationVariants } from './federationVariants.ts';
import { everyFunctionOption, everyPoolOption, functionVariants, poolVariants } from './poolVariants.ts';
import { everyTrigger, triggerVariants } from './triggerVariants.ts';

export interface Variant {
  readonly name: string;
  readonly stage: string;
  readonly env: Readonly<Record<string, string>>;
  /** A folder in place of extensions/. */
  readonly extensions?: string;
}

/** True if deleting the variant's stack must keep the pool and its app client. */
export const keepsPool = ({ stage, env }: Pick<Variant, 'stage' | 'env'>): boolean =>
  env.DELETION_PROTECTION ? env.DELETION_PROTECTION === 'true' : !isOpenStage(stage);

const domain = { DOMAIN_NAME: 'auth.example.com' };
const domainWithZone = { ...domain, HOSTED_ZONE_ID: 'Z0123456789ABCDEFGHIJ' };
const domainWithCertificate = {
  ...domain,
  CERTIFICATE_ARN: 'arn:aws:acm:us-east-1:123456789012:certificate/0c9a7b1e-5a0a-4b44',
};
const email = {
  SES_SOURCE_ARN: 'arn:aws:ses:us-east-1:123456789012:identity/example.com',
  EMAIL_FROM: 'Example <no-reply@example.com>',
};
const textMessages = { SNS_CALLER_ARN: 'arn:aws:iam::123456789012:role/texts' };
const existingPool = { USER_POOL_ID: 'eu-central-1_AbCdEf123', CLIENT_ID: 'abcdef' };
const limits = { API_KEY_REQUIRED: 'true', WAF: 'true', WAF_RATE_LIMIT: '2000' };
const monitoring = { ALARM_EMAIL: 'alarms@example.com', API_GATEWAY_LOG_ROLE_EXISTS: 'true' };

/** The options of each variant, by its name. */
const options: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'an API key': { API_KEY_REQUIRED: 'true' },
  'a web ACL': { WAF: 'true' },
  'a web ACL with another rate limit': { WAF: 'true', WAF_RATE_LIMIT: '2000' },
  'a domain with a new certificate': domainWithZone,
  'a domain with an existing certificate': domainWithCertificate,
  'a domain with an existing certificate and a hosted zone': { ...domainWithZone, ...domainWithCertificate },
  'alarms by email': { ALARM_EMAIL: 'alarms@example.com' },
  'an existing role for logs': { API_GATEWAY_LOG_ROLE_EXISTS: 'true' },
  'email by SES': email,
  'a role for text messages': textMessages,
  'a role for text messages with an external ID, in another region': {
    ...textMessages,
    SNS_EXTERNAL_ID: 'example',
    SNS_REGION: 'eu-west-1',
  },
  'verified phone numbers': { VERIFY_PHONE_NUMBERS: 'true' },
  'passwords, explicitly': { SIGN_IN_METHODS: 'PASSWORD' },
  "passkeys of the app's origin": { SIGN_IN_METHODS: 'PASSWORD,PASSKEY', CORS_ORIGINS: 'https://app.example.com' },
  "passkeys of the API's domain": { SIGN_IN_METHODS: 'PASSWORD,PASSKEY', ...domainWithZone },
  'passkeys of a domain above both': {
    SIGN_IN_METHODS: 'PASSWORD,PASSKEY',
    PASSKEY_DOMAIN: 'example.com',
    CORS_ORIGINS: 'https://app.example.com',
    ...domainWithZone,
  },
  'codes by email': { SIGN_IN_METHODS: 'PASSWORD,EMAIL_CODE', ...email },
  "codes by email from Cognito's sender": { SIGN_IN_METHODS: 'PASSWORD,EMAIL_CODE' },
  'codes by text message': { SIGN_IN_METHODS: 'PASSWORD,SMS_CODE', ...textMessages },
  'five sessions per user': { SESSIONS_PER_USER: '5' },
  'no session tracking': { SESSIONS_PER_USER: '0' },
  'custom attributes': { CUSTOM_ATTRIBUTES: 'company,plan:read-only' },
  'auto-confirm': { AUTO_CONFIRM_SIGN_UP: 'true' },
  'one origin': { CORS_ORIGINS: 'https://app.example.com' },
  'several origins': { CORS_ORIGINS: 'https://app.example.com,https://admin.example.com' },
  'a public app client': { PUBLIC_CLIENT: 'true' },
  'refresh tokens that are not rotated, for a week': { REFRESH_TOKEN_ROTATION: 'false', REFRESH_TOKEN_DAYS: '7' },
  'refresh tokens without a grace period': { REFRESH_TOKEN_GRACE_SECONDS: '0' },
  ...poolVariants(email),
  ...functionVariants,
  'no deletion protection': { DELETION_PROTECTION: 'false' },
  'an existing pool': existingPool,
  'an existing pool with passkeys': { ...existingPool, PASSKEY_DOMAIN: 'example.com' },
  ...federationVariants(existingPool),
  ...triggerVariants(existingPool),
  'an existing pool and auto-confirm': { ...existingPool, AUTO_CONFIRM_SIGN_UP: 'true', CLIENT_SECRET: 'a'.repeat(40) },
};

const all = {
  ...limits,
  ...monitoring,
  ...domainWithZone,
  ...email,
  ...textMessages,
  ...everyProvider,
  ...everyPoolOption,
  ...everyFunctionOption,
  ...everyTrigger,
  LINK_PROVIDERS: 'true',
  SNS_EXTERNAL_ID: 'example',
  SNS_REGION: 'eu-west-1',
  VERIFY_PHONE_NUMBERS: 'true',
  SIGN_IN_METHODS: 'PASSWORD, PASSKEY, EMAIL_CODE, SMS_CODE',
  PASSKEY_DOMAIN: 'example.com',
  AUTO_CONFIRM_SIGN_UP: 'true',
  CORS_ORIGINS: 'https://app.example.com',
  COOKIE_SAME_SITE: 'Lax',
  TOTP_ISSUER: 'Example',
  ISSUER: 'https://auth.example.com/pool',
  REFRESH_TOKEN_GRACE_SECONDS: '10',
  SESSIONS_PER_USER: '100',
  REFRESH_TOKEN_DAYS: '7',
  DELETION_PROTECTION: 'true',
  INTROSPECTION: 'false',
  SANDBOX: 'false',
};

/** All variants except `dev` and `prod` with no options. */
export const VARIANTS: readonly Variant[] = [
  ...Object.entries(options).map(([name, env]): Variant => ({ name, stage: 'prod', env })),
  { name: 'all options', stage: 'prod', env: all },
  { name: 'all options', stage: 'dev', env: all },
  { name: 'the worked example of an extension', stage: 'prod', env: {}, extensions: 'examples/extension' },
  ...['production', 'Prod', 'staging'].map((stage): Variant => ({ name: 'no options', stage, env: {} })),
];
