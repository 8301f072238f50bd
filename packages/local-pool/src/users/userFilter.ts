import { invalidParameterError } from '../cognitoError.ts';

const ATTRIBUTES = ['email', 'phone_number', 'name', 'given_name', 'family_name', 'preferred_username'];

/** The SQL expressions of the only names that can be filtered: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUsers.html */
const EXPRESSIONS = new Map([
  ['username', "data ->> '$.username'"],
  ['sub', "data ->> '$.sub'"],
  ['cognito:user_status', "lower(data ->> '$.status')"],
  // "called Enabled in the Console". Guess: the values.
  ['status', "iif(data ->> '$.enabled', 'Enabled', 'Disabled')"],
  ...ATTRIBUTES.map((name) => [name, `data ->> '$.attributes.${name}'`] as const),
]);

interface UserFilter {
  /** An SQL expression of the row's `data`. */
  expression: string;
  text: string;
  isExact: boolean;
}

/**
 * Parses `name = "value"` or `name ^= "prefix"`. Only `cognito:user_status` is case-insensitive.
 * Guess: the messages, which AWS does not document.
 */
export const parseFilter = (filter: string): UserFilter => {
  const [, name, operator, value] = /^\s*"?([\w:]+)"?\s*(=|\^=)\s*"((?:[^"\\]|\\.)*)"\s*$/.exec(filter) ?? [];
  if (name === undefined || value === undefined) throw invalidParameterError('Error while parsing filter.');
  const expression = EXPRESSIONS.get(name);
  if (expression === undefined) throw invalidParameterError(`${name} is not an attribute that can be filtered.`);
  const text = value.replaceAll(/\\(.)/g, '$1');
  return { expression, text: name === 'cognito:user_status' ? text.toLowerCase() : text, isExact: operator === '=' };
};
