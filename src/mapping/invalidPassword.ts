import type { InvalidPasswordError, PasswordPolicy, PasswordRequirement } from '../generated/types.ts';
import { messages, passwordMessages } from '../messages.ts';
import { earlyReturn } from '../runtime/earlyReturn.ts';
import { brokenPasswordRules } from './cognitoMessages.ts';
import { brokenRules } from './passwordPolicy.ts';

export const invalidPassword = (requirements: PasswordRequirement[]): InvalidPasswordError => ({
  __typename: 'InvalidPasswordError',
  message: requirements.map((requirement) => passwordMessages[requirement]).join(' ') || messages.invalidPassword,
  requirements,
});

/** Maps InvalidPasswordException. Not the end: the function `reportBrokenRules` adds the rules that Cognito does not name. */
export const toInvalidPassword = (error: Error) => withOtherRules(invalidPassword(brokenPasswordRules(error)));

/** Passes the error to the next function of the pipeline. */
export const withOtherRules = (error: InvalidPasswordError) => earlyReturn<unknown>(error, { skipTo: 'NEXT' });

const ORDER = Object.keys(passwordMessages);

/** Returns the error with the rules that Cognito named, and all others that the password breaks. */
export const addBrokenRules = (
  { requirements }: InvalidPasswordError,
  policy: PasswordPolicy,
  password: string,
): InvalidPasswordError => {
  const all = new Set([...requirements, ...brokenRules(policy, password)]);
  return invalidPassword([...all].sort((one, other) => ORDER.indexOf(one) - ORDER.indexOf(other)));
};
