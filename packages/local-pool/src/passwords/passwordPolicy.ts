import { CognitoError } from '../cognitoError.ts';
import type { UserPool } from '../pools/userPool.ts';
import type { User } from '../users/user.ts';
import { passwordMatches } from './passwordHash.ts';

// https://docs.aws.amazon.com/cognito/latest/developerguide/managing-users-passwords.html: these characters, and a
// space that is neither the first nor the last one.
const SYMBOL = /[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+-]|(?<=\S) +(?=\S)/;

const refuse = (rule: string) =>
  new CognitoError('InvalidPasswordException', `Password did not conform with policy: ${rule}`);

/** Cognito names only the first rule that a password breaks. The defaults are those of a pool without a policy. */
export const checkPasswordPolicy = ({ settings }: UserPool, password: string): void => {
  const policy = settings.Policies?.PasswordPolicy ?? {};
  if (password.length < (policy.MinimumLength ?? 8)) throw refuse('Password not long enough');
  if ((policy.RequireUppercase ?? true) && !/[A-Z]/.test(password))
    throw refuse('Password must have uppercase characters');
  if ((policy.RequireLowercase ?? true) && !/[a-z]/.test(password))
    throw refuse('Password must have lowercase characters');
  if ((policy.RequireNumbers ?? true) && !/[0-9]/.test(password)) throw refuse('Password must have numeric characters');
  if ((policy.RequireSymbols ?? true) && !SYMBOL.test(password)) throw refuse('Password must have symbol characters');
};

const historySize = ({ settings }: UserPool) => settings.Policies?.PasswordPolicy?.PasswordHistorySize ?? 0;

/**
 * "Users can't set a password that matches any of n previous passwords", the current one among them:
 * https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-settings-advanced-security-password-reuse.html
 * AWS documents the exception but not its text.
 */
export const checkPasswordHistory = async (pool: UserPool, user: User, password: string): Promise<void> => {
  const used = [user.password, ...user.previousPasswords].slice(0, historySize(pool));
  const matches = await Promise.all(used.map((hash) => passwordMatches(password, hash)));
  if (matches.includes(true))
    throw new CognitoError('PasswordHistoryPolicyViolationException', 'Password has previously been used');
};

/** The user with another password, remembering as many old ones as the pool may ever ask for (24 at most). */
export const withPassword = (user: User, hash: string): User => ({
  ...user,
  password: hash,
  temporaryUntil: undefined,
  previousPasswords:
    user.password === undefined ? user.previousPasswords : [user.password, ...user.previousPasswords].slice(0, 23),
});
