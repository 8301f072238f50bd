import { isEmailText } from '../triggers/messages/emailText.ts';
import type { Environment, Format, Formats } from './formats.ts';
import { readMfaMethods, sendsTextMessages } from './mfa.ts';

const withCode = (most: number, isAccepted: (value: string) => boolean): Format['0'] => ({
  test: (value) => value.length <= most && value.includes('{####}') && isAccepted(value),
});

/**
 * The limits: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_VerificationMessageTemplateType.html
 * In the pattern of a text message, `.` is no line break.
 */
export const MESSAGE_FORMATS: Formats = {
  EMAIL_SUBJECT: [
    { test: (value) => /^[^\r\n]{1,140}$/.test(value) && isEmailText(value) },
    'one line of at most 140 characters, without invisible ones such as no-break spaces',
  ],
  EMAIL_MESSAGE: [
    withCode(20_000, isEmailText),
    'at most 20000 characters with {####}, the placeholder for the code, and without invisible ones such as no-break spaces',
  ],
  SMS_MESSAGE: [
    withCode(140, (value) => /^.*$/.test(value)),
    'one line of at most 140 characters with {####}, the placeholder for the code',
  ],
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
