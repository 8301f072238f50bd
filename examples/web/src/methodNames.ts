import type { CodeMethod, SignInMethod } from './generated/graphql.ts';

export const methodNames: Record<CodeMethod, string> = {
  TOTP: 'Authenticator app',
  EMAIL: 'Email',
  SMS: 'Text message',
};

export const signInMethodNames: Record<SignInMethod, string> = {
  PASSKEY: 'Passkey',
  PASSWORD: 'Password',
  EMAIL_CODE: 'Code by email',
  SMS_CODE: 'Code by text message',
};
