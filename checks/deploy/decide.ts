import { intrinsicOf, isObject, type Json, type JsonObject, listOf, type Resource, type Template } from './template.ts';

interface Decided {
  readonly template: Template;
  readonly conditions: Readonly<Record<string, boolean>>;
  readonly faults: readonly string[];
}

/** What CloudFormation would create: each condition is evaluated, and each `Fn::If` replaced by the branch that it takes. */
export const decide = ({ Conditions = {}, Resources, Outputs = {} }: Template): Decided => {
  const faults: string[] = [];
  const fault = (line: string): undefined => {
    faults.push(line);
  };

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
    if (name === 'Fn::Equals') return textOf(parts[0] ?? null, at) === textOf(parts[1] ?? null, at);
    if (name === 'Fn::Or') return parts.some((part) => evaluate(part, at));
    if (name === 'Fn::And') return parts.every((part) => evaluate(part, at));
    if (name === 'Fn::Not') return !evaluate(parts[0] ?? null, at);
    if (name === 'Condition') return holds(argument, at);
    fault(`${at}: ${JSON.stringify(condition)} is no condition`);
    return false;
  };

  const holds = (name: Json, at: string): boolean => {
    const condition = Conditions[String(name)];
    if (condition !== undefined) return evaluate(condition, `Conditions.${name}`);
    fault(`${at}: there is no condition ${JSON.stringify(name)}`);
    return false;
  };

  /** @returns undefined for AWS::NoValue, which takes the property away */
  const decided = (value: Json, at: string): Json | undefined => {
    if (Array.isArray(value)) {
      return value.map((each, index) => decided(each, `${at}[${index}]`)).filter((each) => each !== undefined);
    }
    if (!isObject(value)) return value;
    const [name, argument] = intrinsicOf(value) ?? [];
    if (name === 'Ref' && argument === 'AWS::NoValue') return undefined;
    if (name !== 'Fn::If') return decidedObject(value, at);
    const [condition = null, yes, no, ...others] = listOf(argument);
    if (yes === undefined || no === undefined || others.length > 0)
      return fault(`${at}: Fn::If takes a condition and two values`);
    return decided(holds(condition, at) ? yes : no, at);
  };

  const decidedObject = (value: JsonObject, at: string): JsonObject =>
    Object.fromEntries(
      Object.entries(value).flatMap(([key, each]) => {
        const result = decided(each, `${at}.${key}`);
        return result === undefined ? [] : [[key, result]];
      }),
    );

  const created = <Part extends JsonObject>(
    parts: Readonly<Record<string, Part>>,
    prefix: string,
  ): Record<string, Part> =>
    Object.fromEntries(
      Object.entries(parts).flatMap(([id, { Condition, ...part }]) =>
        Condition === undefined || holds(Condition, `${prefix}${id}.Condition`)
          ? // Safe: deciding changes values, not keys.
            [[id, decidedObject(part, `${prefix}${id}`) as Part]]
          : [],
      ),
    );

  // Safe: a Type is a string, which stays.
  const template = { Resources: created<Resource>(Resources, ''), Outputs: created(Outputs, 'Outputs.') };
  // One that nothing uses is evaluated, too.
  const conditions = Object.fromEntries(
    Object.keys(Conditions).map((name) => [name, holds(name, `Conditions.${name}`)]),
  );
  return { template, conditions, faults: [...new Set(faults)] };
};
