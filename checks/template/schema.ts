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
    const place = { at: `${id}.Properties`, spec, allowed: allowedByService[resource.Type] ?? {} };
    return [...attributes, ...objectFaults(resource.Properties ?? {}, known.properties, place)];
  });

interface Place {
  readonly at: string;
  readonly spec: Spec;
  readonly allowed: Readonly<Record<string, readonly string[]>>;
}

const within = (place: Place, step: string): Place => ({ ...place, at: place.at + step });

const isPlainObject = (value: Json): value is JsonObject => isObject(value) && !intrinsicOf(value);

const objectFaults = (value: Json, properties: Properties, place: Place): string[] => {
  if (!isPlainObject(value)) return [`${place.at}: must be an object`];
  const missing = Object.entries(properties).flatMap(([name, { required }]) =>
    required && !(name in value) ? [`${place.at}.${name}: is missing`] : [],
  );
  const wrong = Object.entries(value).flatMap(([name, each]) => {
    const property = properties[name];
    return property
      ? faultsOfType(each, property.type, within(place, `.${name}`))
      : [`${place.at}.${name}: is no property of it`];
  });
  return [...missing, ...wrong];
};

const faultsOfType = (value: Json, type: PropertyType, place: Place): string[] => {
  switch (type.type) {
    case 'ref':
      return objectFaults(value, place.spec.definition(type.reference), place);
    case 'tag':
      return objectFaults(value, TAG, place);
    case 'union': {
      const found = type.types.map((each) => faultsOfType(value, each, place));
      // What fits best says most about what is wrong.
      return found.toSorted((one, other) => one.length - other.length)[0] ?? [];
    }
    case 'array':
      return listFaults(value, type.element, place);
    case 'map':
      return isPlainObject(value)
        ? Object.entries(value).flatMap(([key, each]) => faultsOfType(each, type.element, within(place, `.${key}`)))
        : [`${place.at}: must be an object`];
    default:
      return scalarFaults(value, type, place);
  }
};

const listFaults = (value: Json, element: PropertyType, place: Place): string[] => {
  if (Array.isArray(value))
    return value.flatMap((each, index) => faultsOfType(each, element, within(place, `[${index}]`)));
  // The other functions give one value, not a list.
  return /^Fn::(Split|GetAZs|Cidr)$/.test(intrinsicOf(value)?.[0] ?? '') ? [] : [`${place.at}: must be a list`];
};

const scalarFaults = (value: Json, type: Scalar, { at, allowed }: Place): string[] => {
  // Its value is known when it is deployed.
  if (intrinsicOf(value)) return [];
  const { isOne, name } = FORMS[type.type];
  if (!isOne(value)) return [`${at}: must be ${name}, not ${JSON.stringify(value)}`];
  const values = type.allowedValues?.map(String) ?? allowed[pathWithin(at)];
  return values === undefined || values.includes(String(value))
    ? []
    : [`${at}: must be one of ${values.join(', ')}, not ${JSON.stringify(value)}`];
};

/** As allowedValues.ts names it: `UserPool.Properties.EnabledMfas[1]` is `EnabledMfas`. */
const pathWithin = (at: string): string => at.replace(/^[^.]+\.Properties\./, '').replace(/\[\d+\]/g, '');

const TAG: Properties = {
  Key: { type: { type: 'string' }, required: true },
  Value: { type: { type: 'string' }, required: true },
};

/** CloudFormation takes numbers and booleans as text, too: a parameter's value always is. */
const FORMS = {
  string: { name: 'a string', isOne: (value: Json) => typeof value === 'string' },
  integer: { name: 'an integer', isOne: (value: Json) => /^-?\d+$/.test(String(value)) },
  number: { name: 'a number', isOne: (value: Json) => /^-?\d+(\.\d+)?$/.test(String(value)) },
  boolean: { name: 'a boolean', isOne: (value: Json) => /^(true|false)$/.test(String(value)) },
  json: { name: 'an object', isOne: (value: Json) => isObject(value) || typeof value === 'string' },
  'date-time': { name: 'a time', isOne: (value: Json) => !Number.isNaN(Date.parse(String(value))) },
  null: { name: 'null', isOne: (value: Json) => value === null },
} as const;
