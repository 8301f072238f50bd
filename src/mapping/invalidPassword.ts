import type { InvalidPasswordError, PasswordRequirement } from '../generated/types.ts';

const REQUIREMENTS: readonly (readonly [RegExp, PasswordRequirement, string])[] = [
  [/long enough|length/i, 'LENGTH', 'The password is too short.'],
  [/lowercase/i, 'LOWERCASE', 'The password needs a lowercase letter.'],
  [/uppercase/i, 'UPPERCASE', 'The password needs an uppercase letter.'],
  [/numeric/i, 'NUMBER', 'The password needs a digit.'],
  [/symbol/i, 'SYMBOL', 'The password needs a symbol.'],
  [/history|previously|reuse/i, 'NOT_REUSED', 'The password was used before.'],
];

/** From messages such as "Password did not conform with policy: Password must have numeric characters". */
export const invalidPassword = ({ message }: Error): InvalidPasswordError => {
  const broken = REQUIREMENTS.filter(([pattern]) => pattern.test(message.replace(/^.*policy:/i, '')));
  return {
    __typename: 'InvalidPasswordError',
    message: broken.map(([, , sentence]) => sentence).join(' ') || 'The password does not meet the policy.',
    requirements: broken.map(([, requirement]) => requirement),
  };
};

/** Answers to a password that is to be set. */
export const passwordRefused = {
  InvalidPasswordException: invalidPassword,
  PasswordHistoryPolicyViolationException: () => invalidPassword(new Error('history')),
} as const;
