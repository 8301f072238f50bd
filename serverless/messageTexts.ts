import type { Environment, Format, Formats } from './formats.ts';
import { readMfaMethods, sendsTextMessages } from './mfa.ts';

const textWithCode = (most: number): Format => [
  { test: (value) => value.length <= most && value.includes('{####}') },
  `at most ${most} characters with {####}, the placeholder for the code`,
];

/** The limits: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_VerificationMessageTemplateType.html */
export const MESSAGE_FORMATS: Formats = {
  EMAIL_SUBJECT: [/^[^\r\n]{1,140}$/, 'one line of at most 140 characters'],
  EMAIL_MESSAGE: textWithCode(20_000),
  SMS_MESSAGE: textWithCode(140),
};

/**
 * Returns the properties of the pool that the options set, also for the codes of MFA and sign-in. Cognito has texts of its own for these while
 * MFA is off, and a text of MFA by email turns that method on: https://github.com/go-to-k/cdkd/issues/1924
 */
export const toMessageTexts = (env: Environment) => {
  const { EMAIL_SUBJECT, EMAIL_MESSAGE, SMS_MESSAGE } = env;
  const methods = readMfaMethods(env);
  const [email, texts] = [methods.includes('EMAIL'), methods.includes('SMS')];
  return {
    VerificationMessageTemplate: {
      ...(EMAIL_SUBJECT ? { EmailSubject: EMAIL_SUBJECT } : {}),
      ...(EMAIL_MESSAGE ? { EmailMessage: EMAIL_MESSAGE } : {}),
      ...(SMS_MESSAGE && sendsTextMessages(env) ? { SmsMessage: SMS_MESSAGE } : {}),
    },
    ...(EMAIL_SUBJECT && email ? { EmailAuthenticationSubject: EMAIL_SUBJECT } : {}),
    ...(EMAIL_MESSAGE && email ? { EmailAuthenticationMessage: EMAIL_MESSAGE } : {}),
    ...(SMS_MESSAGE && texts ? { SmsAuthenticationMessage: SMS_MESSAGE } : {}),
  };
};
