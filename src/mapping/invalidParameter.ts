import type { AttributeInput, InvalidInputError, InvalidPasswordError } from '../generated/types.ts';
import { invalidInput } from '../runtime/input.ts';
import { invalidPassword } from './invalidPassword.ts';

/** The input's `attributes`, where it has them: a fault in one has its path. */
type Attributes = readonly AttributeInput[] | null | undefined;

/** Cognito's names of attributes and parameters, where they are not the graph's. */
const FIELDS: Readonly<Record<string, string>> = {
  phone_number: 'phoneNumber',
  confirmationCode: 'code',
  userCode: 'code',
  previousPassword: 'currentPassword',
  proposedPassword: 'newPassword',
  friendlyDeviceName: 'deviceName',
};

/** What Cognito says of an attribute that the pool's own schema does not take. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/required/i, 'This is required.'],
  [/does not exist/, 'There is no such attribute.'],
  [/cannot be updated/, 'This cannot be changed.'],
];

/** Parameters that no client sends. */
const OPERATORS = ['clientId', 'clientSecret', 'secretHash', 'userPoolId'];

/**
 * What the input checks cannot know: the pool's own schema and settings. Messages that speak of no field (a flow that
 * the client may not use, a missing secret) are an operator's fault: undefined lets those pass.
 */
export const invalidParameter = ({ message }: Error, attributes?: Attributes): InvalidInputError | undefined => {
  if (/^Invalid phone number format/.test(message)) {
    return invalidInput(['phoneNumber', 'This is not a phone number in E.164 form.']);
  }
  if (/^Invalid email address format|^Username should be/.test(message)) {
    return invalidInput(['email', 'This is not an email address.']);
  }
  const faults = attributeFaults(message);
  if (faults.length > 0)
    return invalidInput(...faults.map(([name, fault]) => [fieldOf(name, attributes), fault] as const));
  // "1 validation error detected: Value at 'username' failed to satisfy constraint: ..."
  const [, parameter] = / at '(\w+)' failed to satisfy constraint/.exec(message) ?? [];
  if (!parameter || OPERATORS.includes(parameter)) return undefined;
  return invalidInput([fieldOf(parameter), 'This is not valid.']);
};

/** A line each, such as "Attributes did not conform to the schema: name: The attribute is required\n", or "user.custom:plan: ...". */
const attributeFaults = (message: string): [name: string, fault: string][] => {
  // NEW_PASSWORD_REQUIRED has words of its own.
  const [, missing] = /^Invalid attributes given, ([\w:]+) is missing/.exec(message) ?? [];
  if (missing) return [[missing, 'This is required.']];
  const [, fixed] = /^Cannot modify (?:an already provided|the non-mutable attribute) ([\w:]+)/.exec(message) ?? [];
  if (fixed) return [[fixed, 'This cannot be changed.']];
  if (!/^(Attributes did not conform to the schema: |user\.)/.test(message)) return [];
  return message
    .replace(/^Attributes did not conform to the schema: /, '')
    .split('\n')
    .flatMap((line): [string, string][] => {
      const [, name, rule = ''] = /^(?:user\.)?([\w:]+): (.*)$/.exec(line) ?? [];
      const sentence = RULES.find(([pattern]) => pattern.test(rule))?.[1];
      return name ? [[name, sentence ?? 'This does not meet the rules for this attribute.']] : [];
    });
};

const fieldOf = (name: string, attributes?: Attributes): string => {
  const index = attributes?.findIndex((attribute) => attribute.name === name) ?? -1;
  return index < 0 ? (FIELDS[name] ?? name) : `attributes.${index}.value`;
};

/** Cognito checks a password's form before its policy; the input checks leave one fault of form: it is too short. */
export const invalidParameterOrPassword = (
  error: Error,
  attributes?: Attributes,
): InvalidInputError | InvalidPasswordError | undefined =>
  / at '(password|proposedPassword)' failed to satisfy constraint/.test(error.message)
    ? invalidPassword(new Error('Password not long enough'))
    : invalidParameter(error, attributes);
