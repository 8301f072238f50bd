import type { InvalidPasswordError, PasswordRequirement } from '../generated/types.ts';
import { messages, passwordMessages } from '../messages.ts';
import { brokenPasswordRules } from './cognitoMessages.ts';

export const invalidPassword = (requirements: PasswordRequirement[]): InvalidPasswordError => ({
  __typename: 'InvalidPasswordError',
  message: requirements.map((requirement) => passwordMessages[requirement]).join(' ') || messages.invalidPassword,
  requirements,
});

/** Maps InvalidPasswordException. */
export const toInvalidPassword = (error: Error): InvalidPasswordError => invalidPassword(brokenPasswordRules(error));
