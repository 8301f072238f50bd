import { intrinsicOf, isObject, type Json, type JsonObject, listOf, type Resource, type Template } from './template.ts';

interface Evaluation {
  /** The resources and outputs that CloudFormation would create. */
  readonly template: Template;
  readonly conditions: Readonly<Record<string, boolean>>;
  readonly violations: readonly string[];
}

type AddViolation = (line: string) => undefined;
type IsTrue = (name: Json, at: string) => boolean;

/** Evaluates each condition, removes what its condition excludes, and replaces each `Fn::If` with the chosen branch. */
export const evaluateConditions = ({ Conditions = {}, Resources, Outputs = {} }: Template): Evaluation => {
  const violations = new Set<string>();
  const addViolation: AddViolation = (line) => {
    violations.add(line);
  };
  const isTrue = createEvaluator(Conditions, addViolation);
  const resolve = createResolver(isTrue, addViolation);
  const created = <Part extends JsonObject>(parts: Readonly<Record<string, Part>>, prefix: string) =>
    Object.fromEntries(
      Object.entries(parts).flatMap(([id, { Condition, ...part }]): [string, Part][] =>
        Condition === undefined || isTrue(Condition, `${prefix}${id}.Condition`)
          ? // Safe: resolving changes values, not keys, and a Type is a string.
            [[id, resolve(part, `${prefix}${id}`) as Part]]
          : [],
      ),
    );
  const template = { Resources: created<Resource>(Resources, ''), Outputs: created(Outputs, 'Outputs.') };
  // Includes conditions that nothing uses.
  const names = Object.keys(Conditions);
  const conditions = Object.fromEntries(names.map((name) => [name, isTrue(name, `Conditions.${name}`)]));
  return { template, conditions, violations: [...violations] };
};

const createEvaluator = (conditions: JsonObject, addViolation: AddViolation): IsTrue => {
  const textOf = (part: Json, at: string): string | undefined => {
    if (!isObject(part)) return String(part);
    const [name, argument] = intrinsicOf(part) ?? [];
    if (name !== 'Fn::Select')
      return addViolation(`${at}: the value of ${JSON.stringify(part)} is unknown until deployment`);
    const [index, list] = listOf(argument);
    const [separator, text] = listOf(isObject(list) ? list['Fn::Split'] : undefined);
    return String(text).split(String(separator))[Number(index)];
  };

  const evaluate = (condition: Json, at: string): boolean => {
    const [name, argument = null] = Object.entries(isObject(condition) ? condition : {})[0] ?? [];
    const parts = listOf(argument);
    const [left = null, right = null] = parts;
    if (name === 'Fn::Equals') return textOf(left, at) === textOf(right, at);
    if (name === 'Fn::Or') return parts.some((part) => evaluate(part, at));
    if (name === 'Fn::And') return parts.every((part) => evaluate(part, at));
    if (name === 'Fn::Not') return !evaluate(left, at);
    if (name === 'Condition') return isTrue(argument, at);
    addViolation(`${at}: ${JSON.stringify(condition)} is not a condition`);
    return false;
  };

  const isTrue: IsTrue = (name, at) => {
    const condition = conditions[String(name)];
    if (condition !== undefined) return evaluate(condition, `Conditions.${name}`);
    addViolation(`${at}: there is no condition ${JSON.stringify(name)}`);
    return false;
  };
  return isTrue;
};

const createResolver = (
  isTrue: IsTrue,
  addViolation: AddViolation,
): ((value: Json, at: string) => Json | undefined) => {
  /** Returns undefined for AWS::NoValue, which removes the property. */
  const resolve = (value: Json, at: string): Json | undefined => {
    if (Array.isArray(value)) {
      return value.map((item, index) => resolve(item, `${at}[${index}]`)).filter((item) => item !== undefined);
    }
    if (!isObject(value)) return value;
    const [name, argument] = intrinsicOf(value) ?? [];
    if (name === 'Ref' && argument === 'AWS::NoValue') return undefined;
    if (name === 'Fn::If') return chooseBranch(listOf(argument), at);
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, item]) => {
        const result = resolve(item, `${at}.${key}`);
        return result === undefined ? [] : [[key, result]];
      }),
    );
  };

  const chooseBranch = ([condition = null, yes, no, ...others]: readonly Json[], at: string): Json | undefined =>
    yes === undefined || no === undefined || others.length > 0
      ? addViolation(`${at}: Fn::If needs a condition and two values`)
      : resolve(isTrue(condition, at) ? yes : no, at);
  return resolve;
};
