import { model } from '../src/http/model.ts';
import { type BoundaryValue, listBoundaryValues, sample, shapeOf } from './boundaryValues.ts';

/** An input with one value at a boundary. */
export interface BoundaryCase {
  operation: string;
  what: string;
  input: unknown;
  /** Where the value is, in the form of Cognito's messages. */
  path: string;
  /** What the message has to say of the path. If undefined, it says nothing of it. */
  broken?: string | undefined;
  /** A value that no message of a constraint may contain. */
  secret?: string | undefined;
}

const LEVELS = 3;

/** A member, or an item of a list, and how an input is made of its value. */
interface Place {
  operation: string;
  path: string;
  level: number;
  isSensitive: boolean;
  toInput: (value: unknown) => unknown;
}

const toMemberName = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

const toCase = (
  { operation, path, toInput, isSensitive }: Place,
  { what, value, broken }: BoundaryValue,
): BoundaryCase => ({
  operation,
  what: `${path} ${what}`,
  input: toInput(value),
  path,
  broken,
  secret: isSensitive && typeof value === 'string' && value.length > 10 ? value : undefined,
});

/** Cognito describes texts in lists and maps by all constraints of their shape. */
const describeAll = (name: string): string => {
  const { min, max, pattern, enum: values } = shapeOf(name);
  return [
    ...(max === undefined ? [] : [`Member must have length less than or equal to ${max}`]),
    ...(min === undefined ? [] : [`Member must have length greater than or equal to ${min}`]),
    ...(pattern === undefined ? [] : [`Member must satisfy regular expression pattern: ${pattern}`]),
    ...(values ? [`Member must satisfy enum value set: [${values.join(', ')}]`] : []),
  ].join(', ');
};

const listPartCases = (
  place: Place,
  name: string,
  { subject, wrap }: { subject: string; wrap: (value: unknown) => unknown },
) =>
  listBoundaryValues(name).map((boundary) =>
    toCase(
      { ...place, isSensitive: place.isSensitive || shapeOf(name).sensitive === true },
      {
        what: `${subject} ${boundary.what}`,
        value: wrap(boundary.value),
        ...(boundary.broken ? { broken: `${subject} must satisfy constraint: [${describeAll(name)}]` } : {}),
      },
    ),
  );

const listListCases = (place: Place, item: string): BoundaryCase[] => {
  if (shapeOf(item).type === 'string')
    return listPartCases(place, item, { subject: 'Member', wrap: (value) => [value] });
  return listCases({ ...place, path: `${place.path}.1.member`, toInput: (value) => place.toInput([value]) }, item);
};

const listMapCases = (place: Place, key: string, value: string): BoundaryCase[] => [
  ...listPartCases(place, key, { subject: 'Map keys', wrap: (name) => ({ [String(name)]: sample(value) }) }),
  ...(shapeOf(value).type === 'string'
    ? listPartCases(place, value, { subject: 'Map value', wrap: (item) => ({ [String(sample(key))]: item }) })
    : listCases(
        {
          ...place,
          path: `${place.path}.${sample(key)}`,
          toInput: (item) => place.toInput({ [String(sample(key))]: item }),
        },
        value,
      )),
];

const listMemberCases = (place: Place, name: string): BoundaryCase[] => {
  const { members = {}, required = [] } = shapeOf(name);
  if (place.level === LEVELS) return [];
  // Safe cast: the sample of a structure is an object.
  const base = sample(name) as Record<string, unknown>;
  return Object.entries(members).flatMap(([member, shape]) => {
    const path = place.path === '' ? toMemberName(member) : `${place.path}.${toMemberName(member)}`;
    const toInput = (value: unknown) => place.toInput({ ...base, [member]: value });
    const inner = { ...place, path, level: place.level + 1, toInput };
    const { [member]: _, ...without } = base;
    const absent = { ...inner, toInput: place.toInput };
    const broken = required.includes(member) ? { broken: 'Member must not be null' } : {};
    return [toCase(absent, { what: 'absent', value: without, ...broken }), ...listCases(inner, shape)];
  });
};

/** Returns the cases of a value and of all its parts, down to the third level of members. */
const listCases = (place: Place, name: string): BoundaryCase[] => {
  const shape = shapeOf(name);
  const here = { ...place, isSensitive: place.isSensitive || shape.sensitive === true };
  const own = place.path === '' ? [] : listBoundaryValues(name).map((value) => toCase(here, value));
  if (shape.member !== undefined) return [...own, ...listListCases(here, shape.member)];
  if (shape.key !== undefined && shape.value !== undefined)
    return [...own, ...listMapCases(here, shape.key, shape.value)];
  return shape.type === 'structure' ? [...own, ...listMemberCases(here, name)] : own;
};

export const listBoundaryCases = (operation: string): BoundaryCase[] =>
  listCases(
    { operation, path: '', level: 0, isSensitive: false, toInput: (value) => value },
    model.operations[operation] ?? '',
  );

/** Sends the case, and returns what is wrong with the response, or undefined. */
export const findDifference = async (endpoint: string, boundary: BoundaryCase): Promise<string | undefined> => {
  const { operation, what, input, path, broken, secret } = boundary;
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
      authorization: 'AWS4-HMAC-SHA256 Credential=x',
    },
    body: JSON.stringify(input),
  });
  // Safe cast: every response is a JSON object, and those of errors have this member.
  const { message = '' } = (await response.json()) as { message?: string };
  const constraint = `at '${path}' failed to satisfy constraint: `;
  const isRight = broken === undefined ? !message.includes(constraint) : message.includes(constraint + broken);
  if (response.status === 500 || !isRight)
    return `${what}: ${broken ?? 'no violation'}, but ${response.status} ${message}`;
  const isShown = secret !== undefined && message.includes('failed to satisfy constraint') && message.includes(secret);
  return isShown ? `${what}: the message contains the secret` : undefined;
};
