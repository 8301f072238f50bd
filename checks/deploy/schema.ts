import { loadAwsServiceSpec } from '@aws-cdk/aws-service-spec';
import { allowedByService } from './allowedValues.ts';
import { intrinsicOf, isObject, type Json, type JsonObject, type Template } from './template.ts';

type Database = Awaited<ReturnType<typeof loadAwsServiceSpec>>;
type ResourceType = ReturnType<Database['all']>[number] & { attributes: object; properties: Properties };
type Properties = Readonly<Record<string, { readonly type: PropertyType; readonly required?: boolean }>>;
type Scalar = { readonly type: keyof typeof FORMS; readonly allowedValues?: readonly (string | number)[] };
type PropertyType =
  | Scalar
  | { readonly type: 'tag' }
  | { readonly type: 'array' | 'map'; readonly element: PropertyType }
  | { readonly type: 'union'; readonly types: readonly PropertyType[] }
  | { readonly type: 'ref'; readonly reference: { readonly $ref: string } };

/** AWS's registry of resource types: CloudFormation's own idea of what may be in a template. */
export interface Spec {
  readonly resource: (type: string) => Pick<ResourceType, 'attributes' | 'properties'> | undefined;
  readonly definition: (reference: { readonly $ref: string }) => Properties;
}

export const loadSpec = async (): Promise<Spec> => {
  const database = await loadAwsServiceSpec();
  return {
    resource: (type) => database.lookup('resource', 'cloudFormationType', 'equals', type)[0],
    definition: (reference) => database.get('typeDefinition', reference).properties,
  };
};

const ATTRIBUTES = ['Type', 'Properties', 'DependsOn', 'Condition', 'Metadata', 'CreationPolicy', 'UpdatePolicy'];
const KEPT = ['DeletionPolicy', 'UpdateReplacePolicy'];

/** @param template with its conditions decided */
export const schemaFaults = ({ Resources }: Template, spec: Spec): string[] =>
  Object.entries(Resources).flatMap(([id, resource]) => {
    const known = spec.resource(resource.Type);
    if (known === undefined) return [`${id}: AWS has no ${resource.Type}`];
    const attributes = Object.keys(resource).flatMap((key) =>
      ATTRIBUTES.includes(key) ||
      (KEPT.includes(key) && /^(Delete|Retain|RetainExceptOnCreate|Snapshot)$/.test(String(resource[key])))
        ? []
        : [`${id}.${key}: is none of CloudFormation's, or has no such value`],
    );
    const check = checker(spec, allowedByService[resource.Type] ?? {});
    return [...attributes, ...check.object(resource.Properties ?? {}, known.properties, `${id}.Properties`)];
  });

interface Checker {
  readonly object: (value: Json, properties: Properties, at: string) => string[];
}

const checker = (spec: Spec, allowed: Readonly<Record<string, readonly string[]>>): Checker => {
  const object: Checker['object'] = (value, properties, at) => {
    if (!isObject(value) || intrinsicOf(value)) return [`${at}: must be an object`];
    const missing = Object.entries(properties).flatMap(([name, { required }]) =>
      required && !(name in value) ? [`${at}.${name}: is missing`] : [],
    );
    return [
      ...missing,
      ...Object.entries(value).flatMap(([name, each]) => {
        const property = properties[name];
        return property ? check(each, property.type, `${at}.${name}`) : [`${at}.${name}: is no property of it`];
      }),
    ];
  };

  const check = (value: Json, type: PropertyType, at: string): string[] => {
    switch (type.type) {
      case 'ref':
        return object(value, spec.definition(type.reference), at);
      case 'tag':
        return object(value, TAG, at);
      case 'union': {
        const found = type.types.map((each) => check(value, each, at));
        // What fits best says most about what is wrong.
        return found.toSorted((one, other) => one.length - other.length)[0] ?? [];
      }
      case 'array':
        return array(value, type.element, at);
      case 'map':
        if (!isObject(value) || intrinsicOf(value)) return [`${at}: must be an object`];
        return Object.entries(value).flatMap(([key, each]) => check(each, type.element, `${at}.${key}`));
      default:
        return scalar(value, type, at);
    }
  };

  const array = (value: Json, element: PropertyType, at: string): string[] => {
    if (Array.isArray(value)) return value.flatMap((each, index) => check(each, element, `${at}[${index}]`));
    // The other functions give one value, not a list.
    return /^Fn::(Split|GetAZs|Cidr)$/.test(intrinsicOf(value)?.[0] ?? '') ? [] : [`${at}: must be a list`];
  };

  const scalar = (value: Json, type: Scalar, at: string): string[] => {
    // Its value is known when it is deployed.
    if (intrinsicOf(value)) return [];
    if (!FORMS[type.type](value))
      return [
        `${at}: must be ${type.type === 'json' ? 'an object' : `${type.type === 'integer' ? 'an' : 'a'} ${type.type}`}, not ${JSON.stringify(value)}`,
      ];
    const values = type.allowedValues?.map(String) ?? allowed[pathWithin(at)];
    return values === undefined || values.includes(String(value))
      ? []
      : [`${at}: must be one of ${values.join(', ')}, not ${JSON.stringify(value)}`];
  };

  return { object };
};

/** As allowedValues.ts names it: `UserPool.Properties.EnabledMfas[1]` is `EnabledMfas`. */
const pathWithin = (at: string): string => at.replace(/^[^.]+\.Properties\./, '').replace(/\[\d+\]/g, '');

const TAG: Properties = {
  Key: { type: { type: 'string' }, required: true },
  Value: { type: { type: 'string' }, required: true },
};

/** CloudFormation takes numbers and booleans as text, too: a parameter's value always is. */
const FORMS = {
  string: (value: Json) => typeof value === 'string',
  integer: (value: Json) => /^-?\d+$/.test(String(value)),
  number: (value: Json) => /^-?\d+(\.\d+)?$/.test(String(value)),
  boolean: (value: Json) => /^(true|false)$/.test(String(value)),
  json: (value: Json): value is JsonObject | string => isObject(value) || typeof value === 'string',
  'date-time': (value: Json) => !Number.isNaN(Date.parse(String(value))),
  null: (value: Json) => value === null,
} as const;
