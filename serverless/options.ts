import { ATTRIBUTE_FORMATS, attributeProblems } from './attributes.ts';
import { FEDERATION_FORMATS, FEDERATION_POOL_OPTIONS, urlProblems } from './federationFormats.ts';
import { federationProblems } from './federationProblems.ts';
import { BOOLEAN, type Environment, type Formats } from './formats.ts';
import { FRAUD_FORMATS, fraudProblems } from './fraud.ts';
import { FUNCTION_FORMATS } from './functionSettings.ts';
import { LIFETIME_FORMATS } from './lifetimes.ts';
import { MESSAGE_FORMATS } from './messageTexts.ts';
import { MFA_FORMATS, mfaProblems } from './mfa.ts';
import { PASSWORD_FORMATS } from './passwordPolicy.ts';
import { domainProblems, methodProblems } from './signInMethods.ts';
import { STACK_FORMATS } from './stackFormats.ts';
import { TRIGGER_FORMATS, triggerProblems } from './triggers.ts';
import { VPC_FORMATS } from './vpc.ts';

/** The formats of the options of the pool and the app client that the stack creates. */
const POOL_FORMATS: Formats = {
  ...PASSWORD_FORMATS,
  ...LIFETIME_FORMATS,
  ...MFA_FORMATS,
  ...ATTRIBUTE_FORMATS,
  ...MESSAGE_FORMATS,
  ...TRIGGER_FORMATS,
};

const FORMATS: Formats = {
  ...STACK_FORMATS,
  ...POOL_FORMATS,
  ...FEDERATION_FORMATS,
  ...FRAUD_FORMATS,
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
  'SESSIONS_PER_USER',
  'PUBLIC_CLIENT',
  'REFRESH_TOKEN_ROTATION',
  'REFRESH_TOKEN_GRACE_SECONDS',
  'DELETION_PROTECTION',
  'WAF_POOL',
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
  // The stack turns it on in its own.
  PROPAGATE_USER_CONTEXT: ['CLIENT_SECRET'],
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
    ...fraudProblems(env),
    ...triggerProblems(env),
    ...(isOn('REFRESH_TOKEN_GRACE_SECONDS') && env.REFRESH_TOKEN_ROTATION === 'false'
      ? ['REFRESH_TOKEN_GRACE_SECONDS needs REFRESH_TOKEN_ROTATION']
      : []),
  ]);
};
