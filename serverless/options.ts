import { ATTRIBUTE_FORMATS, attributeProblems } from './attributes.ts';
import { FEDERATION_FORMATS, FEDERATION_POOL_OPTIONS, urlProblems } from './federationFormats.ts';
import { federationProblems } from './federationProblems.ts';
import { BOOLEAN, type Environment, type Formats, wholeNumber } from './formats.ts';
import { FUNCTION_FORMATS } from './functionSettings.ts';
import { LIFETIME_FORMATS } from './lifetimes.ts';
import { MESSAGE_FORMATS } from './messageTexts.ts';
import { MFA_FORMATS, mfaProblems } from './mfa.ts';
import { PASSWORD_FORMATS } from './passwordPolicy.ts';
import { domainProblems, METHOD_LIST, methodProblems, SIGN_IN_METHODS } from './signInMethods.ts';
import { VPC_FORMATS } from './vpc.ts';

/** The formats of options that have no file of their own. The Lambda does not read them, so src/config.ts does not check them. */
const STACK_FORMATS: Formats = {
  API_KEY_REQUIRED: BOOLEAN,
  WAF: BOOLEAN,
  // https://docs.aws.amazon.com/waf/latest/APIReference/API_RateBasedStatement.html
  WAF_RATE_LIMIT: [/^[1-9]\d{1,8}$/, 'a number of requests in 5 minutes, 10 or more'],
  DOMAIN_NAME: [/^([a-z\d]([a-z\d-]{0,61}[a-z\d])?\.)+[a-z]{2,63}$/, 'a domain such as auth.example.com'],
  HOSTED_ZONE_ID: [/^Z[A-Z\d]{1,31}$/, "the ID of the domain's hosted zone, such as Z0123456789ABCDEFGHIJ"],
  CERTIFICATE_ARN: [
    /^arn:[\w-]+:acm:[\w-]+:\d{12}:certificate\/[\w-]+$/,
    "the ARN of a certificate in the stack's region",
  ],
  ALARM_EMAIL: [/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'an email address'],
  SES_SOURCE_ARN: [/^arn:[\w-]+:ses:[\w-]+:\d{12}:identity\/\S+$/, 'the ARN of a verified SES identity'],
  EMAIL_FROM: [
    /^([^<>\r\n]+ <[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/,
    'a sender such as Example <no-reply@example.com>',
  ],
  SNS_CALLER_ARN: [
    /^arn:[\w-]+:iam::\d{12}:role\/[\w+=,.@/-]+$/,
    'the ARN of a role that lets Cognito send text messages',
  ],
  // https://docs.aws.amazon.com/IAM/latest/APIReference/API_AssumeRole.html (ExternalId, in STS)
  SNS_EXTERNAL_ID: [/^[\w+=,.@:/-]{2,1224}$/, "the external ID that the role's trust policy requires"],
  SNS_REGION: [/^[a-z]{2}(-[a-z]+)+-\d$/, 'a region such as eu-west-1'],
  SIGN_IN_METHODS: [METHOD_LIST, `a list of ${SIGN_IN_METHODS.join(', ')}, separated by commas`],
  VERIFY_PHONE_NUMBERS: BOOLEAN,
  PUBLIC_CLIENT: BOOLEAN,
  REFRESH_TOKEN_ROTATION: BOOLEAN,
  // https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RefreshTokenRotationType.html
  REFRESH_TOKEN_GRACE_SECONDS: wholeNumber(0, 60, 'seconds'),
  DELETION_PROTECTION: BOOLEAN,
  API_GATEWAY_LOG_ROLE_EXISTS: BOOLEAN,
  LINK_PROVIDERS: BOOLEAN,
};

/** The formats of the options of the pool and the app client that the stack creates. */
const POOL_FORMATS: Formats = {
  ...PASSWORD_FORMATS,
  ...LIFETIME_FORMATS,
  ...MFA_FORMATS,
  ...ATTRIBUTE_FORMATS,
  ...MESSAGE_FORMATS,
};

const FORMATS: Formats = {
  ...STACK_FORMATS,
  ...POOL_FORMATS,
  ...FEDERATION_FORMATS,
  ...VPC_FORMATS,
  ...FUNCTION_FORMATS,
};

/** Options of the pool and the app client that the stack creates. */
export const CREATED_POOL_OPTIONS: readonly string[] = [
  ...Object.keys(POOL_FORMATS),
  'SES_SOURCE_ARN',
  'EMAIL_FROM',
  'SNS_CALLER_ARN',
  'SNS_EXTERNAL_ID',
  'SNS_REGION',
  'VERIFY_PHONE_NUMBERS',
  'SIGN_IN_METHODS',
  'PUBLIC_CLIENT',
  'REFRESH_TOKEN_ROTATION',
  'REFRESH_TOKEN_GRACE_SECONDS',
  'DELETION_PROTECTION',
  ...FEDERATION_POOL_OPTIONS,
];

/** Options that need at least one of the others. */
const NEEDS: Readonly<Record<string, readonly string[]>> = {
  WAF_RATE_LIMIT: ['WAF'],
  DOMAIN_NAME: ['HOSTED_ZONE_ID', 'CERTIFICATE_ARN'],
  HOSTED_ZONE_ID: ['DOMAIN_NAME'],
  CERTIFICATE_ARN: ['DOMAIN_NAME'],
  SES_SOURCE_ARN: ['EMAIL_FROM'],
  EMAIL_FROM: ['SES_SOURCE_ARN'],
  SNS_EXTERNAL_ID: ['SNS_CALLER_ARN'],
  // Cognito generates the secret of the stack's own app client.
  CLIENT_SECRET: ['USER_POOL_ID'],
  VPC_SUBNET_IDS: ['VPC_SECURITY_GROUP_IDS'],
  VPC_SECURITY_GROUP_IDS: ['VPC_SUBNET_IDS'],
};

/** Options that are on unless they are false. */
const ON_BY_DEFAULT = ['SELF_SIGN_UP', 'REFRESH_TOKEN_ROTATION'];

const malformed = (env: Environment): string[] => [
  ...Object.entries(FORMATS).flatMap(([name, [pattern, expectation]]) =>
    env[name] && !pattern.test(env[name]) ? [`${name} must be ${expectation}`] : [],
  ),
  ...methodProblems(env),
  ...urlProblems(env),
];

/** False for a boolean's default, too. */
export const isSet = (env: Environment, name: string): boolean => {
  const { [name]: value = '' } = env;
  return value !== '' && !(FORMATS[name] === BOOLEAN && value === String(ON_BY_DEFAULT.includes(name)));
};

const throwIfAny = (problems: readonly string[]): void => {
  if (problems.length > 0) throw new Error(`Configuration: ${problems.join('; ')}.`);
};

/** @throws one line that names every malformed option */
export const checkFormats = (env: Environment): void => throwIfAny(malformed(env));

/** @throws one line that names every malformed or conflicting option */
export const checkOptions = (env: Environment): void => {
  const isOn = (name: string): boolean => isSet(env, name);
  throwIfAny([
    ...malformed(env),
    ...Object.entries(NEEDS).flatMap(([name, others]) =>
      isOn(name) && !others.some(isOn) ? [`${name} needs ${others.join(' or ')}`] : [],
    ),
    ...CREATED_POOL_OPTIONS.flatMap((name) =>
      isOn(name) && isOn('USER_POOL_ID')
        ? [`${name} configures the pool that the stack creates, but USER_POOL_ID names an existing one`]
        : [],
    ),
    ...domainProblems(env),
    ...federationProblems(env),
    ...mfaProblems(env),
    ...attributeProblems(env),
    ...(isOn('REFRESH_TOKEN_GRACE_SECONDS') && env.REFRESH_TOKEN_ROTATION === 'false'
      ? ['REFRESH_TOKEN_GRACE_SECONDS needs REFRESH_TOKEN_ROTATION']
      : []),
  ]);
};
