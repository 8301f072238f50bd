import { NormalizedSchema } from '@smithy/core/schema';
import type { StaticOperationSchema } from '@smithy/types';
import { CognitoError, invalidParameter } from '../cognitoError.ts';

/**
 * Limits of the API reference that a request is likely to break, by member name. The SDK's model, which says what
 * members there are and which must be, leaves them out.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SignUp.html and its neighbours.
 */
const LIMITS: Record<string, { min?: number; max?: number; pattern?: RegExp; secret?: boolean }> = {
  ClientId: { min: 1, max: 128, pattern: /^[\w+]+$/, secret: true },
  Username: { min: 1, max: 128, pattern: /^[\p{L}\p{M}\p{S}\p{N}\p{P}]+$/u, secret: true },
  Password: { max: 256, pattern: /^\S+(.*\S+)?$/, secret: true },
  PreviousPassword: { max: 256, pattern: /^\S+(.*\S+)?$/, secret: true },
  ProposedPassword: { max: 256, pattern: /^\S+(.*\S+)?$/, secret: true },
  ConfirmationCode: { min: 1, max: 2048, pattern: /^\S+$/ },
  Code: { min: 1, max: 2048, pattern: /^\S+$/ },
  UserCode: { min: 6, max: 6, pattern: /^[0-9]+$/, secret: true },
  Session: { min: 20, max: 2048, secret: true },
  AccessToken: { pattern: /^[A-Za-z0-9\-_=.]+$/, secret: true },
  UserPoolId: { min: 1, max: 55, pattern: /^[\w-]+_[0-9a-zA-Z]+$/ },
};

const memberPath = (path: string[]) => path.map((name) => name.charAt(0).toLowerCase() + name.slice(1)).join('.');

const limitFaults = (path: string[], value: string): string[] => {
  const { min = 0, max = Number.POSITIVE_INFINITY, pattern, secret } = LIMITS[path.at(-1) ?? ''] ?? {};
  const where = `Value ${secret ? '' : `'${value}' `}at '${memberPath(path)}' failed to satisfy constraint: Member must`;
  const faults: string[] = [];
  if (pattern && !pattern.test(value)) faults.push(`${where} satisfy regular expression pattern: ${pattern.source}`);
  if (value.length < min) faults.push(`${where} have length greater than or equal to ${min}`);
  if (value.length > max) faults.push(`${where} have length less than or equal to ${max}`);
  return faults;
};

/** AWS's servers refuse a value of the wrong JSON type before they look at any of them. */
const wrongType = (path: string[], expected: string) =>
  new CognitoError('SerializationException', `Value at '${memberPath(path)}' can not be converted to ${expected}`);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const structFaults = (schema: NormalizedSchema, value: unknown, path: string[]): string[] => {
  if (!isObject(value)) throw wrongType(path, 'a structure');
  const members = schema.getMemberSchemas();
  const declared = schema.getSchema();
  // The seventh item of a structure's schema counts the required members, which come first.
  const required = Array.isArray(declared) ? Number(declared[6] ?? 0) : 0;
  return Object.entries(members).flatMap(([name, member], index) => {
    const at = [...path, name];
    if (value[name] !== undefined && value[name] !== null) return faultsOf(member, value[name], at);
    return index < required
      ? [`Value null at '${memberPath(at)}' failed to satisfy constraint: Member must not be null`]
      : [];
  });
};

const faultsOf = (schema: NormalizedSchema, value: unknown, path: string[]): string[] => {
  if (schema.isStructSchema()) return structFaults(schema, value, path);
  if (schema.isListSchema()) {
    if (!Array.isArray(value)) throw wrongType(path, 'a list');
    return value.flatMap((each, index) =>
      faultsOf(schema.getValueSchema(), each, [...path, String(index + 1), 'member']),
    );
  }
  if (schema.isMapSchema()) {
    if (!isObject(value)) throw wrongType(path, 'a map');
    return Object.entries(value).flatMap(([key, each]) => faultsOf(schema.getValueSchema(), each, [...path, key]));
  }
  if (schema.isStringSchema()) {
    if (typeof value !== 'string') throw wrongType(path, 'a String');
    return limitFaults(path, value);
  }
  if (schema.isBooleanSchema() && typeof value !== 'boolean') throw wrongType(path, 'a Boolean');
  if (schema.isNumericSchema() && typeof value !== 'number') throw wrongType(path, 'a Number');
  return [];
};

/** Refuses what is not the operation's input, by the model that the AWS SDK carries. */
export const checkShape = (operation: StaticOperationSchema, input: unknown): void => {
  const faults = faultsOf(NormalizedSchema.of(operation[4]), input, []);
  if (faults.length === 0) return;
  throw invalidParameter(
    `${faults.length} validation error${faults.length > 1 ? 's' : ''} detected: ${faults.join('; ')}`,
  );
};
