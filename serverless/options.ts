type Environment = Readonly<Record<string, string | undefined>>;

const ON_OR_OFF = /^(true|false)$/;

/** The options of the stack alone, which the Lambda does not read: their form. */
const OPTIONS: Readonly<Record<string, readonly [pattern: RegExp, expectation: string]>> = {
  API_KEY_REQUIRED: [ON_OR_OFF, 'true or false'],
  WAF: [ON_OR_OFF, 'true or false'],
  // https://docs.aws.amazon.com/waf/latest/APIReference/API_RateBasedStatement.html
  WAF_RATE_LIMIT: [/^[1-9]\d{1,8}$/, 'a number of requests in 5 minutes, 10 or more'],
  DOMAIN_NAME: [/^([a-z\d]([a-z\d-]{0,61}[a-z\d])?\.)+[a-z]{2,63}$/, 'a domain such as auth.example.com'],
  HOSTED_ZONE_ID: [/^Z[A-Z\d]{1,31}$/, "the id of the domain's hosted zone, such as Z0123456789ABCDEFGHIJ"],
  CERTIFICATE_ARN: [
    /^arn:[\w-]+:acm:[\w-]+:\d{12}:certificate\/[\w-]+$/,
    "the ARN of a certificate in the stack's region",
  ],
  ALARM_EMAIL: [/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'an email address'],
  SES_SOURCE_ARN: [/^arn:[\w-]+:ses:[\w-]+:\d{12}:identity\/\S+$/, 'the ARN of a verified identity of SES'],
  EMAIL_FROM: [
    /^([^<>\r\n]+ <[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/,
    'a sender such as Example <no-reply@example.com>',
  ],
  SNS_CALLER_ARN: [
    /^arn:[\w-]+:iam::\d{12}:role\/[\w+=,.@/-]+$/,
    'the ARN of a role that Cognito may send text messages by',
  ],
  // https://docs.aws.amazon.com/IAM/latest/APIReference/API_AssumeRole.html (ExternalId, in STS)
  SNS_EXTERNAL_ID: [/^[\w+=,.@:/-]{2,1224}$/, "the external id that the role's trust policy asks for"],
  SNS_REGION: [/^[a-z]{2}(-[a-z]+)+-\d$/, 'a region such as eu-west-1'],
  VERIFY_PHONE_NUMBERS: [ON_OR_OFF, 'true or false'],
  API_GATEWAY_LOG_ROLE_EXISTS: [ON_OR_OFF, 'true or false'],
};

/** Meant for the pool that the stack makes. */
const OF_THE_POOL = [
  'SES_SOURCE_ARN',
  'EMAIL_FROM',
  'SNS_CALLER_ARN',
  'SNS_EXTERNAL_ID',
  'SNS_REGION',
  'VERIFY_PHONE_NUMBERS',
];

/** Each makes sense only together with one of the others. */
const NEEDS: Readonly<Record<string, readonly string[]>> = {
  WAF_RATE_LIMIT: ['WAF'],
  DOMAIN_NAME: ['HOSTED_ZONE_ID', 'CERTIFICATE_ARN'],
  HOSTED_ZONE_ID: ['DOMAIN_NAME'],
  CERTIFICATE_ARN: ['DOMAIN_NAME'],
  SES_SOURCE_ARN: ['EMAIL_FROM'],
  EMAIL_FROM: ['SES_SOURCE_ARN'],
  SNS_EXTERNAL_ID: ['SNS_CALLER_ARN'],
  // The stack's own app client has none.
  CLIENT_SECRET: ['USER_POOL_ID'],
};

/** @throws one line that names every option that is malformed, or goes not with the others */
export const checkOptions = (env: Environment): void => {
  const isOn = (name: string): boolean => {
    const { [name]: value = '' } = env;
    return value !== '' && !(value === 'false' && OPTIONS[name]?.[0] === ON_OR_OFF);
  };
  const faults = [
    ...Object.entries(OPTIONS).flatMap(([name, [pattern, expectation]]) =>
      isOn(name) && !pattern.test(env[name] ?? '') ? [`${name} must be ${expectation}`] : [],
    ),
    ...Object.entries(NEEDS).flatMap(([name, others]) =>
      isOn(name) && !others.some(isOn) ? [`${name} needs ${others.join(' or ')}`] : [],
    ),
    ...OF_THE_POOL.flatMap((name) =>
      isOn(name) && isOn('USER_POOL_ID')
        ? [`${name} is for the pool that the stack makes, and USER_POOL_ID names another`]
        : [],
    ),
  ];
  if (faults.length > 0) throw new Error(`Configuration: ${faults.join('; ')}.`);
};
