import { BOOLEAN, type Formats, wholeNumber } from './formats.ts';
import { METHOD_LIST, SIGN_IN_METHODS } from './signInMethods.ts';

/** The formats of options that have no file of their own. The Lambda does not read them, so src/config.ts does not check them. */
export const STACK_FORMATS: Formats = {
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
  // https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserPoolTokenSessionConfigType.html
  SESSIONS_PER_USER: wholeNumber(0, 100, 'sessions'),
  PUBLIC_CLIENT: BOOLEAN,
  REFRESH_TOKEN_ROTATION: BOOLEAN,
  // https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RefreshTokenRotationType.html
  REFRESH_TOKEN_GRACE_SECONDS: wholeNumber(0, 60, 'seconds'),
  DELETION_PROTECTION: BOOLEAN,
  API_GATEWAY_LOG_ROLE_EXISTS: BOOLEAN,
  LINK_PROVIDERS: BOOLEAN,
  PROPAGATE_USER_CONTEXT: BOOLEAN,
  WAF_POOL: BOOLEAN,
};
