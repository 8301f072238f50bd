import { FEDERATION_FORMATS, FEDERATION_POOL_OPTIONS, urlProblems } from './federationFormats.ts';
import { federationProblems } from './federationProblems.ts';
import { FRAUD_FORMATS, fraudProblems } from './fraud.ts';
import { domainProblems, METHOD_LIST, methodProblems, SIGN_IN_METHODS } from './signInMethods.ts';
import { TRIGGER_FORMATS, TRIGGER_POOL_OPTIONS, triggerProblems } from './triggers.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const BOOLEAN = /^(true|false)$/;

/** The format of the stack's options. The Lambda does not read them, so src/config.ts does not check them. */
const FORMATS: Readonly<Record<string, readonly [pattern: RegExp, expectation: string]>> = {
  API_KEY_REQUIRED: [BOOLEAN, 'true or false'],
  WAF: [BOOLEAN, 'true or false'],
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
  CUSTOM_ATTRIBUTES: [/./, 'names of attributes'],
  VERIFY_PHONE_NUMBERS: [BOOLEAN, 'true or false'],
  PUBLIC_CLIENT: [BOOLEAN, 'true or false'],
  REFRESH_TOKEN_ROTATION: [BOOLEAN, 'true or false'],
  // https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RefreshTokenRotationType.html
  REFRESH_TOKEN_GRACE_SECONDS: [/^([1-5]?\d|60)$/, 'a number of seconds, 0 to 60'],
  DELETION_PROTECTION: [BOOLEAN, 'true or false'],
  API_GATEWAY_LOG_ROLE_EXISTS: [BOOLEAN, 'true or false'],
  LINK_PROVIDERS: [BOOLEAN, 'true or false'],
  WAF_POOL: [BOOLEAN, 'true or false'],
  ...FRAUD_FORMATS,
  ...TRIGGER_FORMATS,
  ...FEDERATION_FORMATS,
};

/** Options of the pool that the stack creates. */
const POOL_OPTIONS = [
  'SES_SOURCE_ARN',
  'EMAIL_FROM',
  'SNS_CALLER_ARN',
  'SNS_EXTERNAL_ID',
  'SNS_REGION',
  'VERIFY_PHONE_NUMBERS',
  'SIGN_IN_METHODS',
  'CUSTOM_ATTRIBUTES',
  'PUBLIC_CLIENT',
  'REFRESH_TOKEN_ROTATION',
  'REFRESH_TOKEN_GRACE_SECONDS',
  'DELETION_PROTECTION',
  'WAF_POOL',
  ...TRIGGER_POOL_OPTIONS,
  ...FEDERATION_POOL_OPTIONS,
];

/** Options that need at least one of the others. */
const NEEDS: Readonly<Record<string, readonly string[]>> = {
  WAF_RATE_LIMIT: ['WAF', 'WAF_POOL'],
  DOMAIN_NAME: ['HOSTED_ZONE_ID', 'CERTIFICATE_ARN'],
  HOSTED_ZONE_ID: ['DOMAIN_NAME'],
  CERTIFICATE_ARN: ['DOMAIN_NAME'],
  SES_SOURCE_ARN: ['EMAIL_FROM'],
  EMAIL_FROM: ['SES_SOURCE_ARN'],
  SNS_EXTERNAL_ID: ['SNS_CALLER_ARN'],
  // Cognito generates the secret of the stack's own app client.
  CLIENT_SECRET: ['USER_POOL_ID'],
};

const malformed = (env: Environment): string[] => [
  ...Object.entries(FORMATS).flatMap(([name, [pattern, expectation]]) =>
    isSet(env, name) && !pattern.test(env[name] ?? '') ? [`${name} must be ${expectation}`] : [],
  ),
  ...methodProblems(env),
  ...urlProblems(env),
];

/** False for `false`, too, if the option is a boolean. */
const isSet = (env: Environment, name: string): boolean => {
  const { [name]: value = '' } = env;
  return value !== '' && !(value === 'false' && FORMATS[name]?.[0].source === BOOLEAN.source);
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
    ...POOL_OPTIONS.flatMap((name) =>
      isOn(name) && isOn('USER_POOL_ID')
        ? [`${name} configures the pool that the stack creates, but USER_POOL_ID names an existing one`]
        : [],
    ),
    ...domainProblems(env),
    ...federationProblems(env),
    ...fraudProblems(env),
    ...triggerProblems(env),
    ...(isOn('REFRESH_TOKEN_GRACE_SECONDS') && env.REFRESH_TOKEN_ROTATION === 'false'
      ? ['REFRESH_TOKEN_GRACE_SECONDS needs REFRESH_TOKEN_ROTATION']
      : []),
  ]);
};
