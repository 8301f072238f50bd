import { invalidParameterError } from '../cognitoError.ts';
import { foldCase, type UserPool } from '../pools/userPool.ts';
import { isEmail, isPhoneNumber } from './userAttributes.ts';

const findUsernameAttribute = (pool: UserPool, username: string): 'email' | 'phone_number' | undefined => {
  const allowed = pool.settings.UsernameAttributes ?? [];
  if (allowed.length === 0) return undefined;
  if (allowed.includes('email') && isEmail(username)) return 'email';
  if (allowed.includes('phone_number') && isPhoneNumber(username)) return 'phone_number';
  if (allowed.length > 1) throw invalidParameterError('Username should be either an email or a phone number.');
  throw invalidParameterError(
    allowed[0] === 'email' ? 'Username should be an email.' : 'Username should be a phone number.',
  );
};

const checkNotAliasLike = (pool: UserPool, username: string): void => {
  const aliases = pool.settings.AliasAttributes ?? [];
  if (aliases.includes('email') && isEmail(username))
    throw invalidParameterError('Username cannot be of email format, since user pool is configured for email alias.');
  if (aliases.includes('phone_number') && isPhoneNumber(username))
    throw invalidParameterError(
      'Username cannot be of phone number format, since user pool is configured for phone number alias.',
    );
};

/**
 * Adds the username of a new user to the attributes, if the pool has username attributes. In a pool with aliases, a
 * username must not look like an alias:
 * https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html#user-pool-settings-aliases
 */
export const addUsernameAttribute = (
  pool: UserPool,
  username: string,
  attributes: Record<string, string>,
): Record<string, string> => {
  checkNotAliasLike(pool, username);
  const attribute = findUsernameAttribute(pool, username);
  const given = attribute && attributes[attribute];
  // As reported of real pools: https://github.com/jagregory/cognito-local/issues/102. Guess: the same for phone numbers.
  if (given && foldCase(pool, given) !== foldCase(pool, username))
    throw invalidParameterError(
      `User ${attribute} should be empty or same as username, since username attribute is ${attribute}`,
    );
  return attribute ? { ...attributes, [attribute]: username } : attributes;
};
