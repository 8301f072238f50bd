import type { PasswordPolicyQuery } from './generated/graphql.ts';
import type { Rule } from './texts/forms.ts';

type Policy = Extract<PasswordPolicyQuery['passwordPolicy'], { __typename: 'PasswordPolicy' }>;

/** The user pool's rules for passwords. */
export type PasswordPolicy = Omit<Policy, '__typename'>;

export interface CheckedRule {
  readonly rule: Rule;
  readonly isMet: boolean;
}

/** The characters that Cognito counts as symbols: see `PasswordPolicy.requireSymbols` in the schema. */
const SYMBOL = /[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+-]|(?<=\S) +(?=\S)/;

/** Returns each rule of the policy, and if the password meets it. The API decides in the end. */
export const checkPassword = (policy: PasswordPolicy, password: string): readonly CheckedRule[] => {
  const rules: readonly (readonly [rule: Rule, isRequired: boolean, isMet: boolean])[] = [
    ['LENGTH', true, password.length >= policy.minimumLength],
    ['LOWERCASE', policy.requireLowercase, /[a-z]/.test(password)],
    ['UPPERCASE', policy.requireUppercase, /[A-Z]/.test(password)],
    ['NUMBER', policy.requireNumbers, /[0-9]/.test(password)],
    ['SYMBOL', policy.requireSymbols, SYMBOL.test(password)],
  ];
  return rules.filter(([, isRequired]) => isRequired).map(([rule, , isMet]) => ({ rule, isMet }));
};

/** Returns the policy in the format of the attribute `passwordrules`, from which Safari and password managers generate passwords. */
export const toPasswordRules = (policy: PasswordPolicy): string =>
  [
    `minlength: ${policy.minimumLength}`,
    policy.requireLowercase && 'required: lower',
    policy.requireUppercase && 'required: upper',
    policy.requireNumbers && 'required: digit',
    policy.requireSymbols && 'required: [-!@#$%&*?]',
  ]
    .filter(Boolean)
    .join('; ');
