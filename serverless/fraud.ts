import {
  CALLING_CODES,
  CAPTCHA_HOSTNAMES,
  CAPTCHA_MIN_SCORE,
  CAPTCHA_PROVIDER,
  EMAIL_DOMAINS,
} from '../src/fraud/fraudConfig.ts';
import { readTriggers } from '../triggers/names.ts';
import { BOOLEAN, type Environment, type Formats, wholeNumber } from './formats.ts';
import { isSecretReference, SECRET, SECRET_FORM, toDynamicReference } from './secretReference.ts';

/** The formats of the options against bots and fraud. */
export const FRAUD_FORMATS: Formats = {
  ALLOWED_EMAIL_DOMAINS: EMAIL_DOMAINS,
  DENIED_EMAIL_DOMAINS: EMAIL_DOMAINS,
  ALLOWED_CALLING_CODES: CALLING_CODES,
  CAPTCHA_PROVIDER,
  CAPTCHA_SECRET: [SECRET, SECRET_FORM],
  CAPTCHA_FAIL_OPEN: BOOLEAN,
  CAPTCHA_HOSTNAMES,
  CAPTCHA_MIN_SCORE,
  SMS_SPEND_ALARM: wholeNumber(1, 999_999, 'dollars per month'),
};

const RULES = ['ALLOWED_EMAIL_DOMAINS', 'DENIED_EMAIL_DOMAINS', 'ALLOWED_CALLING_CODES'];
const CAPTCHA = ['CAPTCHA_SECRET', 'CAPTCHA_FAIL_OPEN', 'CAPTCHA_HOSTNAMES', 'CAPTCHA_MIN_SCORE'];

const isOn = (env: Environment, name: string): boolean => Boolean(env[name]) && env[name] !== 'false';

/** Returns a line for each combination of options with which the rules cannot work. */
export const fraudProblems = (env: Environment): string[] => [
  ...CAPTCHA.flatMap((name) =>
    isOn(env, name) && !isOn(env, 'CAPTCHA_PROVIDER') ? [`${name} needs CAPTCHA_PROVIDER`] : [],
  ),
  ...(isOn(env, 'CAPTCHA_PROVIDER') && !isOn(env, 'CAPTCHA_SECRET') ? ['CAPTCHA_PROVIDER needs CAPTCHA_SECRET'] : []),
  ...(isOn(env, 'CAPTCHA_MIN_SCORE') && env.CAPTCHA_PROVIDER !== 'RECAPTCHA'
    ? ['CAPTCHA_MIN_SCORE needs CAPTCHA_PROVIDER to be RECAPTCHA']
    : []),
];

/** Returns a line for each setting that works, but protects less than it seems to. */
export const fraudWarnings = (env: Environment): string[] => {
  const names = [...RULES, 'CAPTCHA_PROVIDER'].filter((name) => isOn(env, name));
  const isDirect = env.PUBLIC_CLIENT === 'true' && !readTriggers(env).includes('preSignUp');
  return [
    ...(env.CAPTCHA_SECRET && !isSecretReference(env.CAPTCHA_SECRET)
      ? [
          'CAPTCHA_SECRET is visible in the template. Store it in Secrets Manager, and set CAPTCHA_SECRET to its name or ARN.',
        ]
      : []),
    ...(names.length > 0 && isDirect
      ? [`${names.join(', ')}: with PUBLIC_CLIENT, only TRIGGERS with preSignUp stops sign-ups that bypass the API.`]
      : []),
  ];
};

/**
 * True if the pre sign-up trigger checks the token of a sign-up. With a public app client, only the trigger sees each sign-up. With a
 * secret, nobody can bypass the API, which then checks the token itself. So it does with HIDE_EXISTING_USERS, which needs a secret:
 * whether Cognito calls the trigger for an existing user must not show in the answer.
 */
export const isCaptchaByTrigger = (env: Environment): boolean =>
  isOn(env, 'CAPTCHA_PROVIDER') &&
  env.PUBLIC_CLIENT === 'true' &&
  !env.USER_POOL_ID &&
  readTriggers(env).includes('preSignUp');

/** Returns the variables of the rules, which the API's function and the trigger of sign-ups read. */
export const toRuleVariables = (env: Environment): Record<string, string> =>
  Object.fromEntries(RULES.map((name) => [name, env[name] ?? '']));

/** Returns the variables of the CAPTCHA. CloudFormation reads the secret during the deployment. */
export const toCaptchaVariables = (env: Environment): Record<string, string> => ({
  CAPTCHA_PROVIDER: env.CAPTCHA_PROVIDER ?? '',
  CAPTCHA_SECRET: toDynamicReference(env.CAPTCHA_SECRET ?? ''),
  CAPTCHA_FAIL_OPEN: env.CAPTCHA_FAIL_OPEN ?? '',
  CAPTCHA_HOSTNAMES: env.CAPTCHA_HOSTNAMES ?? '',
  CAPTCHA_MIN_SCORE: env.CAPTCHA_MIN_SCORE ?? '',
  CAPTCHA_BY_TRIGGER: isCaptchaByTrigger(env) ? 'true' : '',
});
