export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

export interface Resource extends JsonObject {
  readonly Type: string;
}

/** A CloudFormation template, as `serverless package` writes it. */
export interface Template {
  readonly Conditions?: JsonObject;
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Outputs?: Readonly<Record<string, JsonObject>>;
}

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Returns the items of a list, or the single value that IAM accepts in its place. */
export const listOf = (value: Json | undefined): readonly Json[] =>
  // Safe: Array.isArray does not narrow readonly arrays.
  value === undefined ? [] : Array.isArray(value) ? (value as readonly Json[]) : [value];

export const propertyOf = (value: Json | undefined, key: string): Json | undefined =>
  isObject(value) ? value[key] : undefined;

export const propertiesOf = ({ Properties }: Resource): JsonObject => (isObject(Properties) ? Properties : {});

export const resourcesOf = ({ Resources }: Template, type: string): [id: string, resource: Resource][] =>
  Object.entries(Resources).filter(([, { Type }]) => Type === type);

export const forEachPool = (template: Template, rule: (pool: JsonObject, at: string) => string[]): string[] =>
  resourcesOf(template, 'AWS::Cognito::UserPool').flatMap(([id, pool]) => rule(propertiesOf(pool), `${id}.Properties`));

/** Returns the functions that a pool calls, by the names of their triggers. @param config the pool's LambdaConfig */
export const triggersOf = (config: Json | undefined): [trigger: string, functionId: string][] =>
  Object.entries(isObject(config) ? config : {}).map(([trigger, value]) => {
    const [id] = listOf(propertyOf(propertyOf(value, 'LambdaArn') ?? value, 'Fn::GetAtt'));
    return [trigger, String(id)];
  });

/** Returns the functions of the API: all that no pool calls. */
export const apiFunctionsOf = (template: Template): [id: string, resource: Resource][] => {
  const triggers = resourcesOf(template, 'AWS::Cognito::UserPool')
    .flatMap(([, pool]) => triggersOf(propertiesOf(pool).LambdaConfig))
    .map(([, id]) => id);
  return resourcesOf(template, 'AWS::Lambda::Function').filter(([id]) => !triggers.includes(id));
};

/** Returns the name and the argument of an intrinsic function, such as `Fn::Sub`. */
export const intrinsicOf = (value: Json | undefined): readonly [name: string, argument: Json] | undefined => {
  if (!isObject(value)) return undefined;
  const [entry, ...others] = Object.entries(value);
  return entry && others.length === 0 && /^(Ref|Fn::\w+)$/.test(entry[0]) ? entry : undefined;
};

/** Yields a value and all values inside it, with their paths. */
export function* walk(value: Json, at: string): Generator<readonly [at: string, value: Json]> {
  yield [at, value];
  if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* walk(item, `${at}[${index}]`);
  else if (isObject(value)) for (const [key, item] of Object.entries(value)) yield* walk(item, `${at}.${key}`);
}
