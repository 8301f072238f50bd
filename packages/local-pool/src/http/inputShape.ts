import { NormalizedSchema } from '@smithy/core/schema';
import type { StaticOperationSchema } from '@smithy/types';
import { CognitoError } from '../cognitoError.ts';
import { checkConstraints, joinPath, toMemberName } from './violations.ts';

/**
 * Rejects the first value of a wrong JSON type, before any constraints are checked:
 * https://github.com/amazon-archives/amazon-cognito-identity-js/issues/485. Guess: the message, except for its end.
 */
const wrongTypeError = (path: string, expected: string) =>
  new CognitoError('SerializationException', `Value at '${path}' can not be converted to ${expected}`);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Clients send null for what they leave out. Object.fromEntries, because `__proto__` is a key like any other. */
const mapPresent = (value: object, read: (key: string, item: unknown) => unknown): object =>
  Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== null)
      .map(([key, item]) => [key, read(key, item)]),
  );

const readStructure = (schema: NormalizedSchema, value: unknown, path: string): object => {
  if (!isObject(value)) throw wrongTypeError(path, 'a structure');
  const members = new Map(Object.entries(schema.getMemberSchemas()));
  // Unknown members are ignored.
  const known = Object.fromEntries(Object.entries(value).filter(([name]) => members.has(name)));
  return mapPresent(known, (name, item) => {
    const member = members.get(name);
    return member && readValue(member, item, joinPath(path, toMemberName(name)));
  });
};

const checkScalar = (schema: NormalizedSchema, value: unknown, path: string): void => {
  if (schema.isStringSchema() && typeof value !== 'string') throw wrongTypeError(path, 'a String');
  if (schema.isBooleanSchema() && typeof value !== 'boolean') throw wrongTypeError(path, 'a Boolean');
  // The model has no other numbers. An integer has 32 bits: https://smithy.io/2.0/spec/simple-types.html#integer
  if (schema.isNumericSchema() && value !== (Number(value) | 0)) throw wrongTypeError(path, 'an Integer');
};

const readValue = (schema: NormalizedSchema, value: unknown, path: string): unknown => {
  if (schema.isStructSchema()) return readStructure(schema, value, path);
  if (schema.isListSchema()) {
    if (!Array.isArray(value)) throw wrongTypeError(path, 'a list');
    const items: unknown[] = value.filter((item) => item !== null);
    return items.map((item, index) => readValue(schema.getValueSchema(), item, `${path}.${index + 1}.member`));
  }
  if (schema.isMapSchema()) {
    if (!isObject(value)) throw wrongTypeError(path, 'a map');
    return mapPresent(value, (key, item) => readValue(schema.getValueSchema(), item, `${path}.${key}`));
  }
  checkScalar(schema, value, path);
  return value;
};

/**
 * Returns the input without unknown members, and without the members, list items and map entries that are null:
 * amazon-cognito-identity-js sends `"DEVICE_KEY": null` in each refresh (`CognitoUser.js`,
 * https://www.npmjs.com/package/amazon-cognito-identity-js). A document, such as a passkey's credential, keeps its nulls,
 * because they are its own content.
 * @throws an error if the input does not conform to the operation's model
 */
export const readInput = (operation: StaticOperationSchema, value: unknown): unknown => {
  const input = readValue(NormalizedSchema.of(operation[4]), value, '');
  checkConstraints(operation[2], input);
  return input;
};
