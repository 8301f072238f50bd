import { model, type Shape } from '../src/http/model.ts';

/** A value at the boundary of a constraint, and the constraint that it breaks, if any. */
export interface BoundaryValue {
  what: string;
  value: unknown;
  broken?: string;
}

export const shapeOf = (name: string): Shape => {
  const shape = model.shapes[name];
  if (!shape) throw new Error(`The model has no shape ${name}.`);
  return shape;
};

const UUID = '12345678-1234-4234-8234-123456789012';

/** The beginnings of texts that match the model's patterns if one letter or digit is repeated after them. */
const BEGINNINGS = [
  ...[
    '',
    'us-east-1_',
    'arn:aws:iam::1:',
    'arn:aws:a:b:1:',
    'arn:aws:s3:::',
    '{####}',
    '{##a##}',
    'a@',
    'cognito:default',
    UUID,
  ],
  ...['tkn', 'import-', 'terms-of-use'],
];

const matches = ({ pattern }: Shape, text: string): boolean =>
  pattern === undefined || new RegExp(`^(?:${pattern.replace('(?s)', '')})$`, 'su').test(text);

/** Returns a text of this length that breaks no other constraint, or undefined if there is none. */
const textOf = (shape: Shape, length: number): string | undefined =>
  BEGINNINGS.flatMap((beginning) =>
    ['a', '1'].map((letter) => beginning + letter.repeat(Math.max(0, length - beginning.length))),
  ).find((text) => text.length === length && matches(shape, text));

const sampleText = (shape: Shape): string => {
  if (shape.enum) return shape.enum[0] ?? '';
  for (let length = Math.max(shape.min ?? 1, 1); length <= 60; length += 1) {
    const text = textOf(shape, length);
    if (text !== undefined) return text;
  }
  throw new Error(`There is no sample for ${shape.pattern}.`);
};

/** Returns a value of the shape that breaks no constraint, with required members alone. */
export const sample = (name: string, index = 0): unknown => {
  const shape = shapeOf(name);
  switch (shape.type) {
    case 'string':
      return sampleText(shape);
    case 'integer':
      return shape.min ?? 0;
    case 'boolean':
      return true;
    case 'list':
      return itemsOf(shape, shape.min ?? 0);
    case 'map':
      return entriesOf(shape, shape.min ?? 0);
    case 'structure':
      return Object.fromEntries((shape.required ?? []).map((key) => [key, sample(shape.members?.[key] ?? '', index)]));
    default:
      return {};
  }
};

const itemsOf = ({ member = '' }: Shape, size: number): unknown[] =>
  Array.from({ length: size }, (_, index) => sample(member, index));

const entriesOf = ({ key = '', value = '' }: Shape, size: number): object =>
  Object.fromEntries(
    Array.from({ length: size }, (_, index) => [`${sample(key)}${index === 0 ? '' : index}`, sample(value)]),
  );

/** Returns values one step inside and outside of both limits. `toValue` returns undefined if there is no such value. */
const limits = ({ min, max }: Shape, unit: string, toValue: (size: number) => unknown): BoundaryValue[] => {
  const values: BoundaryValue[] = [];
  if (min !== undefined) {
    values.push({ what: `${unit} ${min}`, value: toValue(min) });
    const broken = `Member must have ${unit} greater than or equal to ${min}`;
    if (min > 0 || unit === 'value') values.push({ what: `${unit} ${min - 1}`, value: toValue(min - 1), broken });
  }
  if (max !== undefined) {
    values.push({ what: `${unit} ${max}`, value: toValue(max) });
    const broken = `Member must have ${unit} less than or equal to ${max}`;
    values.push({ what: `${unit} ${max + 1}`, value: toValue(max + 1), broken });
  }
  return values.filter(({ value }) => value !== undefined);
};

/** Returns texts that do not match the pattern, though their length is right. */
const mismatches = (shape: Shape): BoundaryValue[] => {
  const { min = 0, max = Number.POSITIVE_INFINITY, pattern } = shape;
  const broken = `Member must satisfy regular expression pattern: ${pattern}`;
  return ['', ' ', '\u0000', '!', `${' '.repeat(min)} §`]
    .filter((text) => text.length >= min && text.length <= max && !matches(shape, text))
    .map((value) => ({ what: JSON.stringify(value), value, broken }));
};

const listTextValues = (shape: Shape): BoundaryValue[] => [
  ...(shape.enum ?? []).map((value) => ({ what: value, value })),
  ...(shape.enum
    ? [
        {
          what: 'NOT_A_VALUE',
          value: 'NOT_A_VALUE',
          broken: `Member must satisfy enum value set: [${shape.enum.join(', ')}]`,
        },
      ]
    : []),
  // The shortest text of some shapes has no letter that fits.
  ...limits(shape, 'length', (size) => (size < (shape.min ?? 0) ? 'a'.repeat(size) : textOf(shape, size))),
  ...mismatches(shape),
];

/** Returns the boundary values of a shape, without those of its parts. */
export const listBoundaryValues = (name: string): BoundaryValue[] => {
  const shape = shapeOf(name);
  switch (shape.type) {
    case 'string':
      return listTextValues(shape);
    case 'integer':
      return limits(shape, 'value', (size) => size);
    case 'list':
      return limits(shape, 'length', (size) => itemsOf(shape, size));
    case 'map':
      return limits(shape, 'length', (size) => entriesOf(shape, size));
    default:
      return [{ what: 'a value', value: sample(name) }];
  }
};
