import { expect, test } from 'vitest';
import { checkPassword, toPasswordRules } from '../../../examples/web/src/passwordRules.ts';
import { brokenRules } from '../../../src/mapping/passwordPolicy.ts';

const strict = {
  minimumLength: 8,
  requireLowercase: true,
  requireUppercase: true,
  requireNumbers: true,
  requireSymbols: true,
};
const lax = {
  ...strict,
  requireLowercase: false,
  requireUppercase: false,
  requireNumbers: false,
  requireSymbols: false,
};

test.for(['', 'engine', 'Engine-1843', 'ENGINE 1843', ' engine', 'Ämter£12', 'Ängine-1', '👩‍🚀👩‍🚀', 'a b'])(
  'finds the same rules broken as the API when the policy is strict or lax, example %#',
  (example) => {
    for (const policy of [strict, lax]) {
      const broken = checkPassword(policy, example)
        .filter(({ isMet }) => !isMet)
        .map(({ rule }) => rule);
      expect(broken).toEqual(brokenRules({ __typename: 'PasswordPolicy', passwordHistorySize: 0, ...policy }, example));
    }
  },
);

test('lists only the rules that the policy requires when it is lax', () => {
  expect(checkPassword(lax, '')).toEqual([{ rule: 'LENGTH', isMet: false }]);
});

test('returns the rules for password managers when the policy is known', () => {
  expect(toPasswordRules(lax)).toBe('minlength: 8');
  expect(toPasswordRules(strict)).toBe(
    'minlength: 8; required: lower; required: upper; required: digit; required: [-!@#$%&*?]',
  );
});
