import type { PasswordPolicyType } from '@aws-sdk/client-cognito-identity-provider';
import { CognitoError } from '../cognitoError.ts';
import type { UserPool } from '../pools/userPool.ts';
import type { User } from '../users/user.ts';
import { verifyPassword } from './passwordHash.ts';
import type { PasswordSecrets } from './passwordSecrets.ts';

// These characters, and a space that is neither the first nor the last character:
// https://docs.aws.amazon.com/cognito/latest/developerguide/managing-users-passwords.html
const SYMBOL = /[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+-]|(?<=\S) +(?=\S)/;

const policyError = (rule: string) =>
  new CognitoError('InvalidPasswordException', `Password did not conform with policy: ${rule}`);

/** The policy of a pool that is created without one: https://docs.aws.amazon.com/cognito/latest/developerguide/managing-users-passwords.html */
const DEFAULT_POLICY: PasswordPolicyType = {
  MinimumLength: 8,
  RequireUppercase: true,
  RequireLowercase: true,
  RequireNumbers: true,
  RequireSymbols: true,
  TemporaryPasswordValidityDays: 7,
};

/** Guess: a policy that leaves rules out has the default of each. */
export const getPasswordPolicy = ({ settings }: Pick<UserPool, 'settings'>): PasswordPolicyType => ({
  ...DEFAULT_POLICY,
  ...settings.Policies?.PasswordPolicy,
});

/** Rejects a password with the first rule that it breaks. Guess: the others are not named. */
export const checkPasswordPolicy = (pool: UserPool, password: string): void => {
  const policy = getPasswordPolicy(pool);
  if (password.length < (policy.MinimumLength ?? 8)) throw policyError('Password not long enough');
  if (policy.RequireUppercase && !/[A-Z]/.test(password)) throw policyError('Password must have uppercase characters');
  if (policy.RequireLowercase && !/[a-z]/.test(password)) throw policyError('Password must have lowercase characters');
  if (policy.RequireNumbers && !/[0-9]/.test(password)) throw policyError('Password must have numeric characters');
  if (policy.RequireSymbols && !SYMBOL.test(password)) throw policyError('Password must have symbol characters');
};

const getHistorySize = ({ settings }: UserPool) => settings.Policies?.PasswordPolicy?.PasswordHistorySize ?? 0;

/**
 * "Users can't set a password that matches any of n previous passwords". The current password is one of the n:
 * https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-settings-advanced-security-password-reuse.html
 * Guess: the message. AWS documents only the exception.
 */
export const checkPasswordHistory = async (pool: UserPool, user: User, password: string): Promise<void> => {
  const hashes = [user.password, ...user.previousPasswords].slice(0, getHistorySize(pool));
  const matches = await Promise.all(hashes.map((hash) => verifyPassword(password, hash)));
  if (matches.includes(true))
    throw new CognitoError('PasswordHistoryPolicyViolationException', 'Password has previously been used');
};

/** AWS's maximum of PasswordHistorySize is 24, and the current password is one of these. */
const KEPT_PASSWORDS = 23;

/** Returns the user with a new password, and with as many old password hashes as a pool's history can have. */
export const setPassword = (user: User, secrets: PasswordSecrets): User => ({
  ...user,
  ...secrets,
  temporaryUntil: undefined,
  previousPasswords:
    user.password === undefined
      ? user.previousPasswords
      : [user.password, ...user.previousPasswords].slice(0, KEPT_PASSWORDS),
});
