import { invalidParameterError } from '../cognitoError.ts';
import { breaksAny, findBroken, listRules } from './constraints.ts';
import { model, type Shape } from './model.ts';

/**
 * Values that real pools accept although they do not match the model's pattern, by which a password contains no space and is
 * never empty. A space that is neither the first nor the last character is allowed:
 * https://docs.aws.amazon.com/cognito/latest/developerguide/managing-users-passwords.html
 * "To create a user with no password, omit this parameter or submit a blank value":
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SignUp.html and API_AdminCreateUser.html
 * "For custom domains, this is the fully-qualified domain name, such as auth.example.com", while the pattern has no period:
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolDomain.html
 */
const ACCEPTED: Record<string, RegExp> = {
  PasswordType: /^\S.*\S$/,
  'SignUpRequest.Password': /^(\S.*\S)?$/,
  'AdminCreateUserRequest.TemporaryPassword': /^(\S.*\S)?$/,
  DomainType: /^[a-z0-9-]+(\.[a-z0-9-]+)+$/,
};

interface Place {
  /** The name of the value's shape. */
  name: string;
  /** The path in Cognito's form, such as `userAttributes.1.member.name`. */
  path: string;
  isSensitive: boolean;
  accepted?: RegExp | undefined;
}

const isScalar = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';

/**
 * Lists of texts are shown: https://github.com/aws-solutions/media-insights-on-aws/pull/199
 * Guess: lists and maps of structures are not, because they can contain secrets.
 */
const showValue = (value: unknown): string => {
  if (isScalar(value)) return ` '${value}'`;
  if (Array.isArray(value)) return value.every(isScalar) ? ` '[${value.join(', ')}]'` : '';
  const entries = Object.entries(Object(value));
  return entries.every(([, item]) => isScalar(item))
    ? ` '{${entries.map((entry) => entry.join('=')).join(', ')}}'`
    : '';
};

const toMessages = ({ path, isSensitive }: Place, value: unknown, constraints: string[]): string[] => {
  const shown = isSensitive ? '' : showValue(value);
  return constraints.map((constraint) => `Value${shown} at '${path}' failed to satisfy constraint: ${constraint}`);
};

/** Reports a rule that an item, a key or a value breaks, with all rules of its shape: https://github.com/aws/aws-cli/issues/2941 */
const describeItems = (prefix: string, name: string | undefined, items: unknown[]): string[] => {
  const rules = listRules(findShape(name));
  return items.filter(isScalar).some((item) => breaksAny(rules, item))
    ? [`${prefix} must satisfy constraint: [${rules.map(({ text }) => text).join(', ')}]`]
    : [];
};

const findShape = (name: string | undefined): Shape => model.shapes[name ?? ''] ?? { type: 'unknown' };

/** Returns the first letter in lowercase, as Coral does: `callbackURLs`, `sMSMfaSettings`. */
export const toMemberName = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

export const joinPath = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

const findInStructure = (place: Place, shape: Shape, value: object): string[] => {
  const values = new Map<string, unknown>(Object.entries(value));
  return Object.entries(shape.members ?? {}).flatMap(([member, name]) => {
    const path = joinPath(place.path, toMemberName(member));
    if (values.has(member)) {
      const accepted = ACCEPTED[`${place.name}.${member}`] ?? ACCEPTED[name];
      return findViolations({ name, path, isSensitive: place.isSensitive, accepted }, values.get(member));
    }
    return shape.required?.includes(member)
      ? [`Value null at '${path}' failed to satisfy constraint: Member must not be null`]
      : [];
  });
};

const findInItems = (place: Place, name: string | undefined, items: [key: string, item: unknown][]): string[] =>
  items
    .filter(([, item]) => !isScalar(item))
    .flatMap(([key, item]) => findViolations({ ...place, name: name ?? '', path: joinPath(place.path, key) }, item));

const findInList = (place: Place, shape: Shape, value: unknown[]): string[] => {
  const broken = findBroken(listRules(shape), value.length);
  return [
    ...toMessages(place, value, [...broken, ...describeItems('Member', shape.member, value)]),
    ...findInItems(
      place,
      shape.member,
      value.map((item, index) => [`${index + 1}.member`, item]),
    ),
  ];
};

const findInMap = (place: Place, shape: Shape, value: object): string[] => {
  const entries = Object.entries(value);
  const broken = [
    ...findBroken(listRules(shape), entries.length),
    ...describeItems('Map keys', shape.key, Object.keys(value)),
    ...describeItems('Map value', shape.value, Object.values(value)),
  ];
  return [...toMessages(place, value, broken), ...findInItems(place, shape.value, entries)];
};

/** The types of the value, and of all in it, are right. */
const findViolations = (place: Place, value: unknown): string[] => {
  const shape = findShape(place.name);
  const sensitive = [shape, findShape(shape.member), findShape(shape.value)].some((part) => part.sensitive);
  const here = { ...place, isSensitive: place.isSensitive || sensitive };
  if (isScalar(value)) return toMessages(here, value, findBroken(listRules(shape, place.accepted), value));
  if (shape.type === 'list' && Array.isArray(value)) return findInList(here, shape, value);
  if (typeof value !== 'object' || value === null) return [];
  if (shape.type === 'map') return findInMap(here, shape, value);
  return shape.type === 'structure' ? findInStructure(here, shape, value) : [];
};

/** Guess: the most violations that one message lists. It keeps the response from being much larger than the request. */
const MAX_LISTED = 20;

/** Rejects an input that breaks constraints of AWS's model. The form: https://github.com/amazon-archives/amazon-cognito-identity-js/issues/388 */
export const checkConstraints = (operation: string, input: unknown): void => {
  const place = { name: model.operations[operation] ?? '', path: '', isSensitive: false };
  const violations = findViolations(place, input);
  if (violations.length === 0) return;
  const count = `${violations.length} validation error${violations.length > 1 ? 's' : ''} detected`;
  throw invalidParameterError(`${count}: ${violations.slice(0, MAX_LISTED).join('; ')}`);
};
