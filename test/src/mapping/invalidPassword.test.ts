import { expect, test } from 'vitest';
import { invalidPassword, passwordRefused } from '../../../src/mapping/invalidPassword.ts';

test.each([
  ['Password not long enough', 'LENGTH'],
  ['Password must have lowercase characters', 'LOWERCASE'],
  ['Password must have uppercase characters', 'UPPERCASE'],
  ['Password must have numeric characters', 'NUMBER'],
  ['Password must have symbol characters', 'SYMBOL'],
])('reads "%s" as %s', (rule, requirement) => {
  expect(invalidPassword(new Error(`Password did not conform with policy: ${rule}`)).requirements).toEqual([
    requirement,
  ]);
});

test('reads a password of the history as NOT_REUSED', () => {
  const message = 'Password has previously been used, please choose another password';
  expect(invalidPassword(new Error(message)).requirements).toEqual(['NOT_REUSED']);
});

test("reads the history's exception as NOT_REUSED, whatever its message", () => {
  expect(passwordRefused.PasswordHistoryPolicyViolationException()).toEqual({
    __typename: 'InvalidPasswordError',
    message: 'The password was used before.',
    requirements: ['NOT_REUSED'],
  });
});

test('does not guess where Cognito names no rule', () => {
  expect(invalidPassword(new Error('Password did not conform with policy'))).toEqual({
    __typename: 'InvalidPasswordError',
    message: 'The password does not meet the policy.',
    requirements: [],
  });
});
