import type { PasswordPolicyType, UserPoolType } from '@aws-sdk/client-cognito-identity-provider';
import type { PasswordPolicy, PasswordRequirement } from '../generated/types.ts';

/** Returns undefined if the endpoint does not report a policy, as emulators may. Cognito always does. */
export const toPasswordPolicy = (pool: UserPoolType | undefined): PasswordPolicy | undefined => {
  const policy: PasswordPolicyType | undefined = pool?.Policies?.PasswordPolicy;
  if (policy?.MinimumLength === undefined) return undefined;
  return {
    __typename: 'PasswordPolicy',
    minimumLength: policy.MinimumLength,
    requireLowercase: policy.RequireLowercase ?? false,
    requireUppercase: policy.RequireUppercase ?? false,
    requireNumbers: policy.RequireNumbers ?? false,
    requireSymbols: policy.RequireSymbols ?? false,
    // "isn't displayed in DescribeUserPool responses when you set this value to 0":
    // https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_PasswordPolicyType.html
    passwordHistorySize: policy.PasswordHistorySize ?? 0,
  };
};

/**
 * Cognito counts only Basic Latin letters, and as symbols only these characters and a space that is neither first nor last. Other
 * characters, such as £, € or an emoji, meet no rule but the length:
 * https://docs.aws.amazon.com/cognito/latest/developerguide/managing-users-passwords.html
 */
const SYMBOL = /[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+-]|(?<=\S) +(?=\S)/;

/** Returns the rules of the policy that the password breaks. Only Cognito knows the passwords of the history. */
export const brokenRules = (policy: PasswordPolicy, password: string): PasswordRequirement[] => {
  const rules: readonly (readonly [broken: boolean, requirement: PasswordRequirement])[] = [
    [password.length < policy.minimumLength, 'LENGTH'],
    [policy.requireLowercase && !/[a-z]/.test(password), 'LOWERCASE'],
    [policy.requireUppercase && !/[A-Z]/.test(password), 'UPPERCASE'],
    [policy.requireNumbers && !/\d/.test(password), 'NUMBER'],
    [policy.requireSymbols && !SYMBOL.test(password), 'SYMBOL'],
  ];
  return rules.flatMap(([broken, requirement]) => (broken ? requirement : []));
};
