import { NormalizedSchema } from '@smithy/core/schema';
import type { StaticOperationSchema } from '@smithy/types';
import { CognitoError, invalidParameterError } from '../cognitoError.ts';

/**
 * The limits of the API reference that a request is likely to break, by member name. The SDK's model contains the members
 * and which of them are required, but no limits.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SignUp.html and other operations' pages
 */
const LIMITS: Record<string, { min?: number; max?: number; pattern?: RegExp; secret?: boolean }> = {
  ClientId: { min: 1, max: 128, pattern: /^[\w+]+$/, secret: true },
  Username: { min: 1, max: 128, pattern: /^[\p{L}\p{M}\p{S}\p{N}\p{P}]+$/u, secret: true },
  // It can be empty, because SignUp takes an empty password for none.
  Password: { max: 256, pattern: /^(\S+(.*\S+)?)?$/, secret: true },
  PreviousPassword: { max: 256, pattern: /^\S+(.*\S+)?$/, secret: true },
  ProposedPassword: { max: 256, pattern: /^\S+(.*\S+)?$/, secret: true },
  ConfirmationCode: { min: 1, max: 2048, pattern: /^\S+$/ },
  Code: { min: 1, max: 2048, pattern: /^\S+$/ },
  UserCode: { min: 6, max: 6, pattern: /^[0-9]+$/, secret: true },
  Session: { min: 20, max: 2048, secret: true },
  AccessToken: { pattern: /^[A-Za-z0-9\-_=.]+$/, secret: true },
  CredentialId: { min: 1, secret: true },
  UserPoolId: { min: 1, max: 55, pattern: /^[\w-]+_[0-9a-zA-Z]+$/ },
};

/** The limits of numbers, by operation and member. */
const RANGES: Record<string, { min: number; max: number }> = {
  // https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListWebAuthnCredentials.html
  'ListWebAuthnCredentials.MaxResults': { min: 0, max: 20 },
  // https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListIdentityProviders.html
  'ListIdentityProviders.MaxResults': { min: 0, max: 60 },
  // https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserPoolTokenSessionConfigType.html
  'SetUserPoolSessionConfiguration.TokenSession.MaxPerUser': { min: 1, max: 100 },
  // https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ClientSSOSessionConfigType.html
  'SetUserPoolClientSessionConfiguration.SSOSession.MaxValidityMinutes': { min: 0, max: 129_600 },
};

const findRangeViolations = (path: string[], value: number): string[] => {
  const range = RANGES[path.join('.')];
  if (!range) return [];
  if (!Number.isInteger(value)) throw wrongTypeError(path, 'an Integer');
  const { min, max } = range;
  const prefix = `Value '${value}' at '${toMemberPath(path)}' failed to satisfy constraint: Member must have value`;
  if (value < min) return [`${prefix} greater than or equal to ${min}`];
  return value > max ? [`${prefix} less than or equal to ${max}`] : [];
};

/** @param path begins with the operation */
const toMemberPath = (path: string[]) =>
  path
    .slice(1)
    .map((name) => name.charAt(0).toLowerCase() + name.slice(1))
    .join('.');

const findLimitViolations = (path: string[], value: string): string[] => {
  const { min = 0, max = Number.POSITIVE_INFINITY, pattern, secret } = LIMITS[path.at(-1) ?? ''] ?? {};
  const member = `Value ${secret ? '' : `'${value}' `}at '${toMemberPath(path)}'`;
  const prefix = `${member} failed to satisfy constraint: Member must`;
  const violations: string[] = [];
  if (pattern && !pattern.test(value))
    violations.push(`${prefix} satisfy regular expression pattern: ${pattern.source}`);
  if (value.length < min) violations.push(`${prefix} have length greater than or equal to ${min}`);
  if (value.length > max) violations.push(`${prefix} have length less than or equal to ${max}`);
  return violations;
};

/**
 * Rejects the first value of a wrong JSON type, before any limits are checked:
 * https://github.com/amazon-archives/amazon-cognito-identity-js/issues/485. Guess: the message, except for its end.
 */
const wrongTypeError = (path: string[], expected: string) =>
  new CognitoError('SerializationException', `Value at '${toMemberPath(path)}' can not be converted to ${expected}`);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const findStructViolations = (schema: NormalizedSchema, value: unknown, path: string[]): string[] => {
  if (!isObject(value)) throw wrongTypeError(path, 'a structure');
  const members = schema.getMemberSchemas();
  const struct = schema.getSchema();
  // The seventh item of a structure's schema is the number of required members, which come first.
  const required = Array.isArray(struct) ? Number(struct[6] ?? 0) : 0;
  return Object.entries(members).flatMap(([name, member], index) => {
    const memberPath = [...path, name];
    if (value[name] !== undefined) return findViolations(member, value[name], memberPath);
    return index < required
      ? [`Value null at '${toMemberPath(memberPath)}' failed to satisfy constraint: Member must not be null`]
      : [];
  });
};

const findViolations = (schema: NormalizedSchema, value: unknown, path: string[]): string[] => {
  if (schema.isStructSchema()) return findStructViolations(schema, value, path);
  if (schema.isListSchema()) {
    if (!Array.isArray(value)) throw wrongTypeError(path, 'a list');
    return value.flatMap((item, index) =>
      findViolations(schema.getValueSchema(), item, [...path, String(index + 1), 'member']),
    );
  }
  if (schema.isMapSchema()) {
    if (!isObject(value)) throw wrongTypeError(path, 'a map');
    return Object.entries(value).flatMap(([key, item]) =>
      findViolations(schema.getValueSchema(), item, [...path, key]),
    );
  }
  if (schema.isStringSchema()) {
    if (typeof value !== 'string') throw wrongTypeError(path, 'a String');
    return findLimitViolations(path, value);
  }
  if (schema.isBooleanSchema() && typeof value !== 'boolean') throw wrongTypeError(path, 'a Boolean');
  if (schema.isNumericSchema()) {
    if (typeof value !== 'number') throw wrongTypeError(path, 'a Number');
    return findRangeViolations(path, value);
  }
  return [];
};

/**
 * Returns the input without the members, list items and map entries that are null. Clients send null for what they leave out:
 * amazon-cognito-identity-js sends `"DEVICE_KEY": null` in each refresh (`CognitoUser.js`,
 * https://www.npmjs.com/package/amazon-cognito-identity-js).
 * A document, such as a passkey's credential, keeps its nulls, because they are its own content.
 */
const removeNulls = (schema: NormalizedSchema, value: unknown): unknown => {
  if (schema.isListSchema() && Array.isArray(value))
    return value.filter((item) => item !== null).map((item) => removeNulls(schema.getValueSchema(), item));
  if (!isObject(value)) return value;
  const present = Object.entries(value).filter(([, item]) => item !== null);
  if (schema.isMapSchema())
    return Object.fromEntries(present.map(([key, item]) => [key, removeNulls(schema.getValueSchema(), item)]));
  if (!schema.isStructSchema()) return value;
  const members = new Map(Object.entries(schema.getMemberSchemas()));
  return Object.fromEntries(
    present.map(([name, item]) => {
      const member = members.get(name);
      return [name, member ? removeNulls(member, item) : item];
    }),
  );
};

/**
 * Returns the input without nulls.
 * @throws an error if the input does not conform to the operation's model in the AWS SDK
 */
export const readInput = (operation: StaticOperationSchema, value: unknown): unknown => {
  const schema = NormalizedSchema.of(operation[4]);
  const input = removeNulls(schema, value);
  const violations = findViolations(schema, input, [operation[2]]);
  if (violations.length === 0) return input;
  throw invalidParameterError(
    `${violations.length} validation error${violations.length > 1 ? 's' : ''} detected: ${violations.join('; ')}`,
  );
};
