import { invalidParameter } from '../cognitoError.ts';
import type { UserPool } from '../pools/userPool.ts';
import { isEmail, isPhoneNumber } from './userAttributes.ts';

const usernameAttribute = (pool: UserPool, username: string): 'email' | 'phone_number' | undefined => {
  const allowed = pool.settings.UsernameAttributes ?? [];
  if (allowed.length === 0) return undefined;
  if (allowed.includes('email') && isEmail(username)) return 'email';
  if (allowed.includes('phone_number') && isPhoneNumber(username)) return 'phone_number';
  if (allowed.length > 1) throw invalidParameter('Username should be either an email or a phone number.');
  throw invalidParameter(
    allowed[0] === 'email' ? 'Username should be an email.' : 'Username should be a phone number.',
  );
};

/**
 * The attributes of a user who signs up, or is created, under this name. With username attributes the name is the value
 * of one of them; with aliases it may not look like one:
 * https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html#user-pool-settings-aliases
 */
export const nameNewUser = (
  pool: UserPool,
  username: string,
  attributes: Record<string, string>,
): Record<string, string> => {
  const aliases = pool.settings.AliasAttributes ?? [];
  if (aliases.includes('email') && isEmail(username))
    throw invalidParameter('Username cannot be of email format, since user pool is configured for email alias.');
  if (aliases.includes('phone_number') && isPhoneNumber(username))
    throw invalidParameter(
      'Username cannot be of phone number format, since user pool is configured for phone number alias.',
    );
  const attribute = usernameAttribute(pool, username);
  return attribute ? { ...attributes, [attribute]: username } : attributes;
};
