import type { CodeMethod } from './generated/graphql.ts';

export const methodNames: Record<CodeMethod, string> = {
  TOTP: 'Authenticator app',
  EMAIL: 'Email',
  SMS: 'Text message',
};
