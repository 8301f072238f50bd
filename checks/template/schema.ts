import { loadAwsServiceSpec } from '@aws-cdk/aws-service-spec';
import { allowedByService } from './allowedValues.ts';
import { NEWER_DEFINITIONS, NEWER_TYPES } from './newerTypes.ts';
import { intrinsicOf, isObject, type Json, type JsonObject, type Template } from './template.ts';

type Database = Awaited<ReturnType<typeof loadAwsServiceSpec>>;
type ResourceType = ReturnType<Database['all']>[number] & { attributes: object; properties: Properties };
export type Properties = Readonly<Record<string, { readonly type: PropertyType; readonly required?: boolean }>>;
type Scalar = { readonly type: keyof typeof SCALARS; readonly allowedValues?: readonly (string | number)[] };
type PropertyType =
  | Scalar
  | { readonly type: 'tag' }
  | { readonly type: 'array' | 'map'; readonly element: PropertyType }
  | { readonly type: 'union'; readonly types: readonly PropertyType[] }
  | { readonly type: 'ref'; readonly reference: { readonly $ref: string } };

/** AWS's registry of resource types, which CloudFormation validates templates with. */
export interface Spec {
  readonly resource: (type: string) => Pick<ResourceType, 'attributes' | 'properties'> | undefined;
  readonly definition: (reference: { readonly $ref: string }) => Properties;
}

export const loadSpec = async (): Promise<Spec> => {
  const database = await loadAwsServiceSpec();
  return {
    resource: (type) => database.lookup('resource', 'cloudFormationType', 'equals', type)[0] ?? NEWER_TYPES[type],
    definition: (reference) =>
      NEWER_DEFINITIONS[reference.$ref] ?? database.get('typeDefinition', reference).properties,
  };
};

const ATTRIBUTES = ['Type', 'Properties', 'DependsOn', 'Condition', 'Metadata', 'CreationPolicy', 'UpdatePolicy'];
const DELETION_ATTRIBUTES = ['DeletionPolicy', 'UpdateReplacePolicy'];

/** @param template with its conditions evaluated */
export const schemaViolations = ({ Resources }: Template, spec: Spec): string[] =>
  Object.entries(Resources).flatMap(([id, resource]) => {
    const definition = spec.resource(resource.Type);
    if (definition === undefined) return [`${id}: AWS has no ${resource.Type}`];
    const attributes = Object.keys(resource).flatMap((key) =>
      ATTRIBUTES.includes(key) ||
      (DELETION_ATTRIBUTES.includes(key) &&
        /^(Delete|Retain|RetainExceptOnCreate|Snapshot)$/.test(String(resource[key])))
        ? []
        : [`${id}.${key}: is not an attribute of CloudFormation, or has an invalid value`],
    );
    const place = { at: `${id}.Properties`, spec, allowed: allowedByService[resource.Type] ?? {} };
    return [...attributes, ...checkObject(resource.Properties ?? {}, definition.properties, place)];
  });

interface Place {
  readonly at: string;
  readonly spec: Spec;
  readonly allowed: Readonly<Record<string, readonly string[]>>;
}

const within = (place: Place, step: string): Place => ({ ...place, at: place.at + step });

const isPlainObject = (value: Json): value is JsonObject => isObject(value) && !intrinsicOf(value);

const checkObject = (value: Json, properties: Properties, place: Place): string[] => {
  if (!isPlainObject(value)) return [`${place.at}: must be an object`];
  const missing = Object.entries(properties).flatMap(([name, { required }]) =>
    required && !(name in value) ? [`${place.at}.${name}: is missing`] : [],
  );
  const invalid = Object.entries(value).flatMap(([name, property]) => {
    const definition = properties[name];
    return definition
      ? checkValue(property, definition.type, within(place, `.${name}`))
      : [`${place.at}.${name}: is not a property of the type`];
  });
  return [...missing, ...invalid];
};

const checkValue = (value: Json, type: PropertyType, place: Place): string[] => {
  switch (type.type) {
    case 'ref':
      return checkObject(value, place.spec.definition(type.reference), place);
    case 'tag':
      return checkObject(value, TAG, place);
    case 'union': {
      const violations = type.types.map((member) => checkValue(value, member, place));
      // The member with the fewest violations is probably the intended one.
      return violations.toSorted((left, right) => left.length - right.length)[0] ?? [];
    }
    case 'array':
      return checkList(value, type.element, place);
    case 'map':
      return isPlainObject(value)
        ? Object.entries(value).flatMap(([key, item]) => checkValue(item, type.element, within(place, `.${key}`)))
        : [`${place.at}: must be an object`];
    default:
      return checkScalar(value, type, place);
  }
};

const checkList = (value: Json, element: PropertyType, place: Place): string[] => {
  if (Array.isArray(value))
    return value.flatMap((item, index) => checkValue(item, element, within(place, `[${index}]`)));
  // Only these functions return a list.
  return /^Fn::(Split|GetAZs|Cidr)$/.test(intrinsicOf(value)?.[0] ?? '') ? [] : [`${place.at}: must be a list`];
};

const checkScalar = (value: Json, type: Scalar, { at, allowed }: Place): string[] => {
  // The value is unknown until deployment.
  if (intrinsicOf(value)) return [];
  const { isValid, name } = SCALARS[type.type];
  if (!isValid(value)) return [`${at}: must be ${name}, not ${JSON.stringify(value)}`];
  const values = type.allowedValues?.map(String) ?? allowed[pathWithin(at)];
  return values === undefined || values.includes(String(value))
    ? []
    : [`${at}: must be one of ${values.join(', ')}, not ${JSON.stringify(value)}`];
};

/** Converts `UserPool.Properties.EnabledMfas[1]` to `EnabledMfas`, the key in allowedValues.ts. */
const pathWithin = (at: string): string => at.replace(/^[^.]+\.Properties\./, '').replace(/\[\d+\]/g, '');

const TAG: Properties = {
  Key: { type: { type: 'string' }, required: true },
  Value: { type: { type: 'string' }, required: true },
};

/** CloudFormation also accepts numbers and booleans as text, because the values of parameters are text. */
const SCALARS = {
  string: { name: 'a string', isValid: (value: Json) => typeof value === 'string' },
  integer: { name: 'an integer', isValid: (value: Json) => /^-?\d+$/.test(String(value)) },
  number: { name: 'a number', isValid: (value: Json) => /^-?\d+(\.\d+)?$/.test(String(value)) },
  boolean: { name: 'a boolean', isValid: (value: Json) => /^(true|false)$/.test(String(value)) },
  json: { name: 'an object', isValid: (value: Json) => isObject(value) || typeof value === 'string' },
  'date-time': { name: 'a time', isValid: (value: Json) => !Number.isNaN(Date.parse(String(value))) },
  null: { name: 'null', isValid: (value: Json) => value === null },
} as const;
