import type { UserPool } from '../pools/userPool.ts';

/** What a message is for: the last part of its trigger source, such as `CustomMessage_SignUp`. */
export type Purpose =
  | 'SignUp'
  | 'AdminCreateUser'
  | 'ResendCode'
  | 'ForgotPassword'
  | 'UpdateUserAttribute'
  | 'VerifyUserAttribute'
  | 'Authentication';

/** The texts of one message, with placeholders for the code and the username. */
export interface Texts {
  EmailSubject: string;
  EmailMessage: string;
  SmsMessage: string;
}

/** The texts of a pool without settings. The text message: https://github.com/aws-amplify/amplify-cli/issues/5873. Guess: the email's are alike. */
const VERIFICATION: Texts = {
  EmailSubject: 'Your verification code',
  EmailMessage: 'Your verification code is {####}',
  SmsMessage: 'Your verification code is {####}',
};

/** Guess: the texts, which AWS does not document. */
const AUTHENTICATION: Texts = {
  EmailSubject: 'Your authentication code',
  EmailMessage: 'Your authentication code is {####}',
  SmsMessage: 'Your authentication code is {####}',
};

/** Guess: the texts, which AWS does not document. */
const INVITATION: Texts = {
  EmailSubject: 'Your temporary password',
  EmailMessage: 'Your username is {username} and temporary password is {####}',
  SmsMessage: 'Your username is {username} and temporary password is {####}',
};

/** A text that is empty or not set is the default's. */
const withDefaults = (
  defaults: Texts,
  [EmailSubject, EmailMessage, SmsMessage]: [string | undefined, string | undefined, string | undefined],
): Texts => ({
  EmailSubject: EmailSubject || defaults.EmailSubject,
  EmailMessage: EmailMessage || defaults.EmailMessage,
  SmsMessage: SmsMessage || defaults.SmsMessage,
});

/** The older settings have the same meaning as the template: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPool.html */
const toVerificationTexts = ({ settings }: UserPool): Texts => {
  const { EmailSubject, EmailMessage, SmsMessage } = settings.VerificationMessageTemplate ?? {};
  return withDefaults(VERIFICATION, [
    EmailSubject ?? settings.EmailVerificationSubject,
    EmailMessage ?? settings.EmailVerificationMessage,
    SmsMessage ?? settings.SmsVerificationMessage,
  ]);
};

/** The codes of MFA, and of a sign-in without a password: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_EmailMfaConfigType.html */
const toAuthenticationTexts = ({ settings, mfa }: UserPool): Texts =>
  withDefaults(AUTHENTICATION, [
    mfa.EmailMfaConfiguration?.Subject,
    mfa.EmailMfaConfiguration?.Message,
    mfa.SmsMfaConfiguration?.SmsAuthenticationMessage ?? settings.SmsAuthenticationMessage,
  ]);

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_MessageTemplateType.html */
const toInvitationTexts = ({ settings }: UserPool): Texts => {
  const { EmailSubject, EmailMessage, SMSMessage } = settings.AdminCreateUserConfig?.InviteMessageTemplate ?? {};
  return withDefaults(INVITATION, [EmailSubject, EmailMessage, SMSMessage]);
};

/** Returns the texts that the pool's settings give a message. */
export const toPoolTexts = (pool: UserPool, purpose: Purpose): Texts => {
  if (purpose === 'AdminCreateUser') return toInvitationTexts(pool);
  return purpose === 'Authentication' ? toAuthenticationTexts(pool) : toVerificationTexts(pool);
};
