import type { AttributeType, SchemaAttributeType } from '@aws-sdk/client-cognito-identity-provider';
import { invalidParameter, notAuthorized } from '../cognitoError.ts';
import type { AppClient } from '../pools/appClient.ts';
import type { UserPool } from '../pools/userPool.ts';
import type { User } from './user.ts';

// https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html
const STANDARD = new Set(
  (
    'address birthdate email email_verified family_name gender given_name locale middle_name name nickname phone_number ' +
    'phone_number_verified picture preferred_username profile sub updated_at website zoneinfo'
  ).split(' '),
);

/** Only the pool, or an administrator, says whether an address is verified; nobody changes a sub. */
const NOT_FOR_USERS = new Set(['sub', 'email_verified', 'phone_number_verified']);

export const isVerifiable = (name: string): name is 'email' | 'phone_number' =>
  name === 'email' || name === 'phone_number';

export const isStandardAttribute = (name: string): boolean => STANDARD.has(name);

const schemaOf = ({ settings }: UserPool, name: string): SchemaAttributeType | undefined =>
  settings.Schema?.find((each) => each.Name === name) ?? (STANDARD.has(name) ? { Name: name } : undefined);

const faultOf = (schema: SchemaAttributeType | undefined, value: string): string | undefined => {
  if (!schema) return 'Attribute does not exist in the schema.';
  const { MinLength, MaxLength } = schema.StringAttributeConstraints ?? {};
  // No value at all is how an attribute is removed: a minimum is for values.
  if (value !== '' && value.length < Number(MinLength ?? 0)) return `String must be at least ${MinLength} characters`;
  if (value.length > Number(MaxLength ?? 2048)) return `String must be no longer than ${MaxLength ?? 2048} characters`;
  if (schema.AttributeDataType === 'Number' && !/^-?\d+$/.test(value)) return 'Attribute is not a number';
  return undefined;
};

const checkFormat = (name: string, value: string): void => {
  if (name === 'email' && value !== '' && !isEmail(value)) throw invalidParameter('Invalid email address format.');
  if (name === 'phone_number' && value !== '' && !isPhoneNumber(value))
    throw invalidParameter('Invalid phone number format.');
  if (name.endsWith('_verified') && !/^(true|false)$/i.test(value))
    throw invalidParameter(`Attributes did not conform to the schema: ${name}: Attribute is not a boolean\n`);
};

export const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);

/** E.164: https://www.itu.int/rec/T-REC-E.164 */
export const isPhoneNumber = (text: string): boolean => /^\+[1-9]\d{4,14}$/.test(text);

const parse = (pool: UserPool, given: AttributeType[] | undefined, prefix: string): Record<string, string> => {
  const values: Record<string, string> = {};
  const faults: string[] = [];
  for (const { Name = '', Value = '' } of given ?? []) {
    const fault = faultOf(schemaOf(pool, Name), Value);
    if (fault) faults.push(`${Name}: ${fault}\n`);
    values[Name] = Value;
  }
  // The two wordings are those that pools answer to sign-ups and to updates.
  if (faults.length > 0)
    throw invalidParameter(
      prefix === ''
        ? `Attributes did not conform to the schema: ${faults.join('')}`
        : faults.map((fault) => prefix + fault).join(''),
    );
  for (const [name, value] of Object.entries(values)) checkFormat(name, value);
  return values;
};

const checkWritable = (client: AppClient, values: Record<string, string>): void => {
  const allowed = client.settings.WriteAttributes;
  if (Object.keys(values).some((name) => NOT_FOR_USERS.has(name) || (allowed?.length && !allowed.includes(name))))
    throw notAuthorized('A client attempted to write unauthorized attribute');
};

/** Attributes as a person may set them through this app client. */
export const attributesFromUser = (who: { pool: UserPool; client: AppClient }, given?: AttributeType[]) => {
  const values = parse(who.pool, given, '');
  checkWritable(who.client, values);
  return values;
};

/** Attributes as an administrator may set them: all but the sub. */
export const attributesFromAdmin = (pool: UserPool, given?: AttributeType[]): Record<string, string> => {
  const values = parse(pool, given, '');
  if ('sub' in values) throw invalidParameter('Cannot modify the non-mutable attribute sub');
  return values;
};

/** A change by the user: "user." goes before each fault, and what is not mutable stays. */
export const changesFromUser = (who: { pool: UserPool; client: AppClient }, given: AttributeType[]) => {
  const values = parse(who.pool, given, 'user.');
  checkWritable(who.client, values);
  const fixed = Object.keys(values).find((name) => schemaOf(who.pool, name)?.Mutable === false);
  if (fixed) throw invalidParameter(`user.${fixed}: Attribute cannot be updated.\n`);
  return values;
};

export const missingRequired = ({ settings }: UserPool, attributes: Record<string, string>): string[] =>
  (settings.Schema ?? []).flatMap(({ Name = '', Required }) =>
    Required && Name !== 'sub' && !attributes[Name] ? [Name] : [],
  );

const refuseMissing = (missing: string[]): void => {
  const faults = missing.map((name) => `${name}: The attribute is required\n`);
  if (faults.length > 0) throw invalidParameter(`Attributes did not conform to the schema: ${faults.join('')}`);
};

export const checkRequired = (pool: UserPool, attributes: Record<string, string>): void =>
  refuseMissing(missingRequired(pool, attributes));

/** What is required cannot be removed; that a user whom an administrator made never had it does not matter here. */
export const checkNoneRemoved = (pool: UserPool, attributes: Record<string, string>, given: Record<string, string>) =>
  refuseMissing(missingRequired(pool, attributes).filter((name) => name in given));

/** What a client may read: all where ReadAttributes is not set. */
export const readableAttributes = ({ settings }: AppClient, { attributes }: User): Record<string, string> => {
  const allowed = settings.ReadAttributes;
  if (!allowed?.length) return attributes;
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => allowed.includes(name)));
};
