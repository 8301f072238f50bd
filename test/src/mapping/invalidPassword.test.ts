import { expect, test } from 'vitest';
import type { PasswordPolicy } from '../../../src/generated/types.ts';
import {
  addBrokenRules,
  invalidPassword,
  toInvalidPassword,
  withOtherRules,
} from '../../../src/mapping/invalidPassword.ts';
import { messages, passwordMessages } from '../../../src/messages.ts';

test.each([
  ['Password not long enough', 'LENGTH'],
  ['Password must have lowercase characters', 'LOWERCASE'],
  ['Password must have uppercase characters', 'UPPERCASE'],
  ['Password must have numeric characters', 'NUMBER'],
  ['Password must have symbol characters', 'SYMBOL'],
] as const)('returns, for "%s", %s', (rule, requirement) => {
  expect(toInvalidPassword(new Error(`Password did not conform with policy: ${rule}`))).toStrictEqual(
    withOtherRules({
      __typename: 'InvalidPasswordError',
      message: passwordMessages[requirement],
      requirements: [requirement],
    }),
  );
});

test('returns NOT_REUSED for a password of the history', () => {
  const message = 'Password has previously been used, please choose another password';
  expect(toInvalidPassword(new Error(message))).toStrictEqual(withOtherRules(invalidPassword(['NOT_REUSED'])));
});

test('returns no requirement when Cognito names no rule', () => {
  expect(toInvalidPassword(new Error('Password did not conform with policy'))).toStrictEqual(
    withOtherRules({ __typename: 'InvalidPasswordError', message: messages.invalidPassword, requirements: [] }),
  );
});

test('returns a sentence for each requirement', () => {
  expect(invalidPassword(['LENGTH', 'NUMBER']).message).toBe('Use a longer password. Add a number.');
});

const policy: PasswordPolicy = {
  __typename: 'PasswordPolicy',
  minimumLength: 8,
  requireLowercase: true,
  requireUppercase: true,
  requireNumbers: true,
  requireSymbols: true,
  passwordHistorySize: 3,
};

test('returns Cognito’s rule and all others that the password breaks, in one order', () => {
  const refused = invalidPassword(['SYMBOL']);
  expect(addBrokenRules(refused, policy, 'engine')).toEqual(
    invalidPassword(['LENGTH', 'UPPERCASE', 'NUMBER', 'SYMBOL']),
  );
});

test('returns Cognito’s rule when the password seems to meet it', () => {
  expect(addBrokenRules(invalidPassword(['LOWERCASE', 'NOT_REUSED']), policy, 'Engine-1843').requirements).toEqual([
    'LOWERCASE',
    'NOT_REUSED',
  ]);
});
