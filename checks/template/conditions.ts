import { intrinsicOf, isObject, type Json, type JsonObject, listOf, type Resource, type Template } from './template.ts';

interface Decided {
  readonly template: Template;
  readonly conditions: Readonly<Record<string, boolean>>;
  readonly faults: readonly string[];
}

type Fault = (line: string) => undefined;
type Holds = (name: Json, at: string) => boolean;

/** What CloudFormation would create: each condition is evaluated, and each `Fn::If` replaced by the branch that it takes. */
export const decide = ({ Conditions = {}, Resources, Outputs = {} }: Template): Decided => {
  const faults = new Set<string>();
  const fault: Fault = (line) => {
    faults.add(line);
  };
  const holds = evaluator(Conditions, fault);
  const decided = decider(holds, fault);
  const created = <Part extends JsonObject>(parts: Readonly<Record<string, Part>>, prefix: string) =>
    Object.fromEntries(
      Object.entries(parts).flatMap(([id, { Condition, ...part }]): [string, Part][] =>
        Condition === undefined || holds(Condition, `${prefix}${id}.Condition`)
          ? // Safe: deciding changes values, not keys, and a Type is a string.
            [[id, decided(part, `${prefix}${id}`) as Part]]
          : [],
      ),
    );
  const template = { Resources: created<Resource>(Resources, ''), Outputs: created(Outputs, 'Outputs.') };
  // One that nothing uses is evaluated, too.
  const names = Object.keys(Conditions);
  const conditions = Object.fromEntries(names.map((name) => [name, holds(name, `Conditions.${name}`)]));
  return { template, conditions, faults: [...faults] };
};

const evaluator = (conditions: JsonObject, fault: Fault): Holds => {
  const textOf = (part: Json, at: string): string | undefined => {
    if (!isObject(part)) return String(part);
    const [name, argument] = intrinsicOf(part) ?? [];
    if (name !== 'Fn::Select') return fault(`${at}: ${JSON.stringify(part)} is not known before it is deployed`);
    const [index, list] = listOf(argument);
    const [separator, text] = listOf(isObject(list) ? list['Fn::Split'] : undefined);
    return String(text).split(String(separator))[Number(index)];
  };

  const evaluate = (condition: Json, at: string): boolean => {
    const [name, argument = null] = Object.entries(isObject(condition) ? condition : {})[0] ?? [];
    const parts = listOf(argument);
    const [one = null, other = null] = parts;
    if (name === 'Fn::Equals') return textOf(one, at) === textOf(other, at);
    if (name === 'Fn::Or') return parts.some((part) => evaluate(part, at));
    if (name === 'Fn::And') return parts.every((part) => evaluate(part, at));
    if (name === 'Fn::Not') return !evaluate(one, at);
    if (name === 'Condition') return holds(argument, at);
    fault(`${at}: ${JSON.stringify(condition)} is no condition`);
    return false;
  };

  const holds: Holds = (name, at) => {
    const condition = conditions[String(name)];
    if (condition !== undefined) return evaluate(condition, `Conditions.${name}`);
    fault(`${at}: there is no condition ${JSON.stringify(name)}`);
    return false;
  };
  return holds;
};

const decider = (holds: Holds, fault: Fault): ((value: Json, at: string) => Json | undefined) => {
  /** @returns undefined for AWS::NoValue, which takes the property away */
  const decided = (value: Json, at: string): Json | undefined => {
    if (Array.isArray(value)) {
      return value.map((each, index) => decided(each, `${at}[${index}]`)).filter((each) => each !== undefined);
    }
    if (!isObject(value)) return value;
    const [name, argument] = intrinsicOf(value) ?? [];
    if (name === 'Ref' && argument === 'AWS::NoValue') return undefined;
    if (name === 'Fn::If') return branch(listOf(argument), at);
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, each]) => {
        const result = decided(each, `${at}.${key}`);
        return result === undefined ? [] : [[key, result]];
      }),
    );
  };

  const branch = ([condition = null, yes, no, ...others]: readonly Json[], at: string): Json | undefined =>
    yes === undefined || no === undefined || others.length > 0
      ? fault(`${at}: Fn::If takes a condition and two values`)
      : decided(holds(condition, at) ? yes : no, at);
  return decided;
};
