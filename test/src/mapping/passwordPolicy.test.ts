import { expect, test } from 'vitest';
import type { PasswordPolicy } from '../../../src/generated/types.ts';
import { brokenRules, toPasswordPolicy } from '../../../src/mapping/passwordPolicy.ts';

const all: PasswordPolicy = {
  __typename: 'PasswordPolicy',
  minimumLength: 8,
  requireLowercase: true,
  requireUppercase: true,
  requireNumbers: true,
  requireSymbols: true,
  passwordHistorySize: 4,
};
const none: PasswordPolicy = {
  ...all,
  minimumLength: 6,
  requireLowercase: false,
  requireUppercase: false,
  requireNumbers: false,
  requireSymbols: false,
  passwordHistorySize: 0,
};

test('returns the policy of the pool when it has every rule', () => {
  const PasswordPolicy = {
    MinimumLength: 8,
    RequireLowercase: true,
    RequireUppercase: true,
    RequireNumbers: true,
    RequireSymbols: true,
    PasswordHistorySize: 4,
  };
  expect(toPasswordPolicy({ Policies: { PasswordPolicy } })).toEqual(all);
});

test('returns false and 0 when the pool leaves rules out', () => {
  expect(toPasswordPolicy({ Policies: { PasswordPolicy: { MinimumLength: 6 } } })).toEqual(none);
});

test.each([[undefined], [{}], [{ Policies: {} }], [{ Policies: { PasswordPolicy: {} } }]])(
  'returns undefined when the endpoint reports no policy: %j',
  (pool) => {
    expect(toPasswordPolicy(pool)).toBeUndefined();
  },
);

test.each([
  ['Engine-1843', []],
  ['engine', ['LENGTH', 'UPPERCASE', 'NUMBER', 'SYMBOL']],
  ['', ['LENGTH', 'LOWERCASE', 'UPPERCASE', 'NUMBER', 'SYMBOL']],
  ['Engine 1843', []],
  ['Engine1843', ['SYMBOL']],
  [' Engine1843 ', ['SYMBOL']],
  // Neither letters nor digits, and no symbols to Cognito.
  ['Engine£1843', ['SYMBOL']],
  ['Engine€1843', ['SYMBOL']],
  ['Engine–1843', ['SYMBOL']],
  ['Engine😀1843', ['SYMBOL']],
  ['Engine§1843', ['SYMBOL']],
  // Letters and digits outside Basic Latin.
  ['ÄÖÜ-engine-1843', ['UPPERCASE']],
  ['ENGINE-äöü-1843', ['LOWERCASE']],
  ['Engine-١٨٤٣', ['NUMBER']],
] as const)('returns the rules that the password breaks: %s', (password, rules) => {
  expect(brokenRules(all, password)).toEqual(rules);
});

test.each([...'^$*.[]{}()?"!@#%&/\\,><\':;|_~`=+-'])('counts as a symbol: %s', (symbol) => {
  expect(brokenRules(all, `Engine1843${symbol}`)).toEqual([]);
});

test('returns no rule that the policy does not have', () => {
  expect(brokenRules(none, '😀😀😀')).toEqual([]);
});
