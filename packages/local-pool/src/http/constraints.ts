import type { Shape } from './model.ts';

/** A text, a number, or the size of a list or map. */
type Checked = string | number;

interface Rule {
  text: string;
  isKept: (value: Checked) => boolean;
}

const expressions = new Map<string, RegExp>();

/** A Java pattern matches a whole value. JavaScript reads the model's patterns alike, apart from the flag in front. */
const compile = (pattern: string): RegExp => {
  const expression = expressions.get(pattern) ?? new RegExp(`^(?:${pattern.replace('(?s)', '')})$`, 'su');
  expressions.set(pattern, expression);
  return expression;
};

/** The pattern of a longer text is not checked, because some patterns take quadratic time. */
const MAX_MATCHED = 20_000;

const toSize = (value: Checked): number => (typeof value === 'number' ? value : value.length);

/**
 * Returns the rules of a shape in the order in which Cognito lists them: https://github.com/aws/aws-cli/issues/2941
 * @param accepted matches values that the shape's pattern does not
 */
export const listRules = (shape: Shape, accepted?: RegExp): Rule[] => {
  const { min, max, pattern, enum: values } = shape;
  const limit = shape.type === 'integer' ? 'have value' : 'have length';
  const rules: Rule[] = [];
  const add = (constraint: string, isKept: Rule['isKept']) => rules.push({ text: `Member must ${constraint}`, isKept });
  if (max !== undefined) add(`${limit} less than or equal to ${max}`, (value) => toSize(value) <= max);
  if (min !== undefined) add(`${limit} greater than or equal to ${min}`, (value) => toSize(value) >= min);
  if (pattern !== undefined) {
    const expression = compile(pattern);
    add(`satisfy regular expression pattern: ${pattern}`, (value) => {
      const text = String(value);
      return text.length > MAX_MATCHED || expression.test(text) || accepted?.test(text) === true;
    });
  }
  if (values) add(`satisfy enum value set: [${values.join(', ')}]`, (value) => values.includes(String(value)));
  return rules;
};

/** Returns the texts of the rules that the value breaks. */
export const findBroken = (rules: Rule[], value: Checked): string[] =>
  rules.filter(({ isKept }) => !isKept(value)).map(({ text }) => text);

export const breaksAny = (rules: Rule[], value: Checked): boolean => rules.some(({ isKept }) => !isKept(value));
