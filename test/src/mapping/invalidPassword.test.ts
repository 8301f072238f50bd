import { expect, test } from 'vitest';
import { invalidPassword, toInvalidPassword } from '../../../src/mapping/invalidPassword.ts';
import { messages, passwordMessages } from '../../../src/messages.ts';

test.each([
  ['Password not long enough', 'LENGTH'],
  ['Password must have lowercase characters', 'LOWERCASE'],
  ['Password must have uppercase characters', 'UPPERCASE'],
  ['Password must have numeric characters', 'NUMBER'],
  ['Password must have symbol characters', 'SYMBOL'],
] as const)('returns, for "%s", %s', (rule, requirement) => {
  expect(toInvalidPassword(new Error(`Password did not conform with policy: ${rule}`))).toEqual({
    __typename: 'InvalidPasswordError',
    message: passwordMessages[requirement],
    requirements: [requirement],
  });
});

test('returns NOT_REUSED for a password of the history', () => {
  const message = 'Password has previously been used, please choose another password';
  expect(toInvalidPassword(new Error(message)).requirements).toEqual(['NOT_REUSED']);
});

test('returns no requirement when Cognito names no rule', () => {
  expect(toInvalidPassword(new Error('Password did not conform with policy'))).toEqual({
    __typename: 'InvalidPasswordError',
    message: messages.invalidPassword,
    requirements: [],
  });
});

test('returns a sentence for each requirement', () => {
  expect(invalidPassword(['LENGTH', 'NUMBER']).message).toBe('Use a longer password. Add a number.');
});
