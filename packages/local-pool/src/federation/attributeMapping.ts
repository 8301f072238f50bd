import { CognitoError } from '../cognitoError.ts';
import type { AppClient } from '../pools/appClient.ts';
import type { UserPool } from '../pools/userPool.ts';
import { isMutable, listMissingAttributes, parseAdminAttributes } from '../users/userAttributes.ts';
import type { IdentityProvider } from './identityProviders.ts';

/** What a provider says about its user: `sub`, `email` and so on. */
export type Claims = Record<string, string>;

/** Guess: an error of a sign-in at a provider has this type. The callback shows only its message. */
const mappingError = (message: string) => new CognitoError('InvalidParameterException', message);

/**
 * Returns the pool's attributes by the provider's `AttributeMapping`, which maps the pool's name to the provider's:
 * https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-specifying-attribute-mapping.html
 * An email address is unverified unless `email_verified` is mapped, too.
 */
export const mapAttributes = ({ settings }: IdentityProvider, claims: Claims): Record<string, string> => {
  const entries = Object.entries(settings.AttributeMapping ?? {}).flatMap(([name, claim]) => {
    const value = claims[claim];
    return name === 'username' || name === 'sub' || value === undefined ? [] : [[name, value] as const];
  });
  const attributes: Record<string, string> = Object.fromEntries(entries);
  const unverified = ['email', 'phone_number'].filter((name) => name in attributes);
  return { ...Object.fromEntries(unverified.map((name) => [`${name}_verified`, 'false'])), ...attributes };
};

/**
 * Rejects mapped attributes that the client may not write. `email_verified` and `phone_number_verified` are not in a
 * client's WriteAttributes. Guess: the message, which is that of UpdateUserAttributes.
 */
const checkWritable = ({ settings }: AppClient, attributes: Record<string, string>): void => {
  const writable = settings.WriteAttributes;
  const isWritable = (name: string) => name.endsWith('_verified') || writable?.includes(name);
  if (writable?.length && !Object.keys(attributes).every(isWritable))
    throw mappingError('A client attempted to write unauthorized attribute');
};

/**
 * Checks the attributes that a provider's sign-in writes to the attributes `before`, which are undefined for a new user.
 * Guess: the messages, which resemble those of real pools.
 */
export const checkMappedAttributes = (
  { pool, client }: { pool: UserPool; client: AppClient },
  attributes: Record<string, string>,
  before: Record<string, string> | undefined,
): void => {
  checkWritable(client, attributes);
  parseAdminAttributes(
    pool,
    Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
  );
  const immutable = Object.keys(attributes).find((name) => before && !isMutable(pool, name));
  if (immutable) throw mappingError(`user.${immutable}: Attribute cannot be updated.`);
  const missing = listMissingAttributes(pool, { ...before, ...attributes });
  if (missing.length > 0) throw mappingError(`attributes required: [${missing.join(', ')}]`);
};
