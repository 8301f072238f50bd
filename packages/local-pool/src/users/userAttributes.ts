import type { AttributeType, SchemaAttributeType } from '@aws-sdk/client-cognito-identity-provider';
import { invalidParameterError, notAuthorizedError } from '../cognitoError.ts';
import type { AppClient } from '../pools/appClient.ts';
import type { UserPool } from '../pools/userPool.ts';
import { isDate } from './birthdate.ts';
import type { User } from './user.ts';

// https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html
const STANDARD = new Set(
  (
    'address birthdate email email_verified family_name gender given_name locale middle_name name nickname phone_number ' +
    'phone_number_verified picture preferred_username profile sub updated_at website zoneinfo'
  ).split(' '),
);

/** Only the pool or an administrator can mark an address as verified. A sub never changes. */
const NOT_WRITABLE_BY_USERS = new Set(['sub', 'email_verified', 'phone_number_verified']);

export const isVerifiable = (name: string): name is 'email' | 'phone_number' =>
  name === 'email' || name === 'phone_number';

export const isStandardAttribute = (name: string): boolean => STANDARD.has(name);

const findSchema = ({ settings }: UserPool, name: string): SchemaAttributeType | undefined =>
  settings.Schema?.find(({ Name }) => Name === name) ?? (STANDARD.has(name) ? { Name: name } : undefined);

export const isMutable = (pool: UserPool, name: string): boolean => findSchema(pool, name)?.Mutable !== false;

const findViolation = (schema: SchemaAttributeType | undefined, value: string): string | undefined => {
  if (!schema) return 'Attribute does not exist in the schema.';
  const { MinLength, MaxLength } = schema.StringAttributeConstraints ?? {};
  // The minimum does not apply to an empty value, because that removes the attribute.
  if (value !== '' && value.length < Number(MinLength ?? 0)) return `String must be at least ${MinLength} characters`;
  if (value.length > Number(MaxLength ?? 2048)) return `String must be no longer than ${MaxLength ?? 2048} characters`;
  // The schema of a pool has 10 characters, which is the form YYYY-MM-DD: https://openid.net/specs/openid-connect-core-1_0.html#StandardClaims
  // Guess: the message, and that the date is checked.
  if (schema.Name === 'birthdate' && value !== '' && !isDate(value)) return 'Attribute is not a date';
  if (schema.AttributeDataType === 'Number' && !/^-?\d+$/.test(value)) return 'Attribute is not a number';
  return undefined;
};

const checkFormat = (name: string, value: string): void => {
  if (name === 'email' && value !== '' && !isEmail(value)) throw invalidParameterError('Invalid email address format.');
  if (name === 'phone_number' && value !== '' && !isPhoneNumber(value))
    throw invalidParameterError('Invalid phone number format.');
  if (name.endsWith('_verified') && !/^(true|false)$/i.test(value))
    throw invalidParameterError(`Attributes did not conform to the schema: ${name}: Attribute is not a boolean\n`);
};

export const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);

/** E.164: https://www.itu.int/rec/T-REC-E.164 */
export const isPhoneNumber = (text: string): boolean => /^\+[1-9]\d{4,14}$/.test(text);

/** @param prefix precedes each violation of a change; '' for new users: https://github.com/aws-amplify/amplify-flutter/issues/1531 */
const parseAttributes = (pool: UserPool, attributes: AttributeType[], prefix: '' | 'user.'): Record<string, string> => {
  const values: Record<string, string> = {};
  const violations: string[] = [];
  for (const { Name = '', Value = '' } of attributes) {
    const violation = findViolation(findSchema(pool, Name), Value);
    if (violation) violations.push(`${prefix}${Name}: ${violation}\n`);
    values[Name] = Value;
  }
  if (violations.length > 0)
    throw invalidParameterError(
      `${prefix === '' ? 'Attributes did not conform to the schema: ' : ''}${violations.join('')}`,
    );
  for (const [name, value] of Object.entries(values)) checkFormat(name, value);
  return values;
};

const checkWritable = (client: AppClient, values: Record<string, string>): void => {
  const writable = client.settings.WriteAttributes;
  const isWritable = (name: string) =>
    !NOT_WRITABLE_BY_USERS.has(name) && (!writable?.length || writable.includes(name));
  if (!Object.keys(values).every(isWritable))
    throw notAuthorizedError('A client attempted to write unauthorized attribute');
};

interface App {
  pool: UserPool;
  client: AppClient;
}

/** Parses the attributes of a new user, which the app client must be allowed to write. */
export const parseUserAttributes = ({ pool, client }: App, attributes: AttributeType[]): Record<string, string> => {
  const values = parseAttributes(pool, attributes, '');
  checkWritable(client, values);
  return values;
};

/** Parses attributes that an administrator sets, which can be all but the sub. */
export const parseAdminAttributes = (pool: UserPool, attributes: AttributeType[]): Record<string, string> => {
  const values = parseAttributes(pool, attributes, '');
  if ('sub' in values) throw invalidParameterError('Cannot modify the non-mutable attribute sub');
  return values;
};

/** Parses a change by the user, which immutable attributes reject. */
export const parseAttributeChanges = ({ pool, client }: App, attributes: AttributeType[]): Record<string, string> => {
  const values = parseAttributes(pool, attributes, 'user.');
  checkWritable(client, values);
  const immutable = Object.keys(values).find((name) => !isMutable(pool, name));
  if (immutable) throw invalidParameterError(`user.${immutable}: Attribute cannot be updated.\n`);
  return values;
};

/**
 * Checks the names of attributes that are removed, by the user of an app client or by an administrator.
 * Guess: the messages are those of a change.
 */
export const checkRemovable = (pool: UserPool, names: readonly string[], client?: AppClient): void => {
  const attributes = names.map((Name) => ({ Name, Value: '' }));
  const unknown = attributes.filter(({ Name }) => findSchema(pool, Name) === undefined);
  // Reports the names that the schema does not have.
  parseAttributes(pool, unknown, client ? 'user.' : '');
  if (client) checkWritable(client, Object.fromEntries(names.map((name) => [name, ''])));
  const fixed = names.find((name) => name === 'sub' || (client && !isMutable(pool, name)));
  if (fixed) throw invalidParameterError(`user.${fixed}: Attribute cannot be updated.\n`);
};

export const listMissingAttributes = ({ settings }: UserPool, attributes: Record<string, string>): string[] =>
  (settings.Schema ?? []).flatMap(({ Name = '', Required }) =>
    Required && Name !== 'sub' && !attributes[Name] ? [Name] : [],
  );

const rejectMissing = (names: string[]): void => {
  const violations = names.map((name) => `${name}: The attribute is required\n`);
  if (violations.length > 0)
    throw invalidParameterError(`Attributes did not conform to the schema: ${violations.join('')}`);
};

export const checkRequiredAttributes = (pool: UserPool, attributes: Record<string, string>): void =>
  rejectMissing(listMissingAttributes(pool, attributes));

/** Required attributes cannot be removed. A user created by an administrator may never have had one. */
export const checkNoRequiredRemoved = (
  pool: UserPool,
  attributes: Record<string, string>,
  changes: Record<string, string>,
): void => rejectMissing(listMissingAttributes(pool, attributes).filter((name) => name in changes));

/** Returns the attributes that the client may read: all if ReadAttributes is not set. */
export const selectReadableAttributes = ({ settings }: AppClient, { attributes }: User): Record<string, string> => {
  const readable = settings.ReadAttributes;
  if (!readable?.length) return attributes;
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => readable.includes(name)));
};
