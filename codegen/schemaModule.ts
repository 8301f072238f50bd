import {
  DirectiveLocation,
  type GraphQLArgument,
  type GraphQLDirective,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedDirective,
  isSpecifiedScalarType,
  isUnionType,
} from 'graphql';
import { customDirectives } from './customDirectives.ts';

/**
 * Codegen plugin: prints the schema as graphql-js constructor calls, so that a cold start neither parses nor validates SDL.
 * A directive on a field becomes an extension of the field (`@credential`: `extensions: { credential: true }`). The runtime
 * schema does not have the directive's definition.
 */
export const plugin = (schema: GraphQLSchema): string => {
  for (const directive of schema.getDirectives()) if (!isSpecifiedDirective(directive)) assertSupported(directive);
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
  return `import * as g from 'graphql';

const required = <Type extends g.GraphQLNullableType>(type: Type) => new g.GraphQLNonNull(type);
const list = <Type extends g.GraphQLType>(type: Type) => new g.GraphQLList(type);

/** Returns a new schema for each caller, because adding resolvers changes the schema. */
export const newSchema = (): g.GraphQLSchema => {
${types.map(definition).join('\n')}
  return new g.GraphQLSchema({
    query: ${schema.getQueryType()},
    mutation: ${schema.getMutationType()},
    types: [${types.map(({ name }) => name).join(', ')}],
    assumeValid: true,
  });
};
`;
};

const assertSupported = ({ name, locations, args }: GraphQLDirective): void => {
  if (args.length > 0 || locations.some((location) => location !== DirectiveLocation.FIELD_DEFINITION))
    throw new Error(`@${name}: only directives without arguments, on FIELD_DEFINITION, are supported`);
};

const definition = (type: GraphQLNamedType): string => {
  const { kind, body } = partsOf(type);
  return `  const ${type.name}: g.${kind} = new g.${kind}({ ${entries([['name', quoted(type.name)], ...documentation(type), ...body])} });`;
};

type Entry = readonly [string, string];

const partsOf = (type: GraphQLNamedType): { kind: string; body: Entry[] } => {
  if (isObjectType(type) || isInterfaceType(type)) {
    const interfaces: Entry[] =
      type.getInterfaces().length > 0 ? [['interfaces', `() => [${type.getInterfaces().join(', ')}]`]] : [];
    return {
      kind: isObjectType(type) ? 'GraphQLObjectType' : 'GraphQLInterfaceType',
      body: [...interfaces, ['fields', lazyFields(type.getFields(), outputField)]],
    };
  }
  if (isUnionType(type))
    return { kind: 'GraphQLUnionType', body: [['types', `() => [${type.getTypes().join(', ')}]`]] };
  if (isInputObjectType(type)) {
    const oneOf: Entry[] = type.isOneOf ? [['isOneOf', 'true']] : [];
    return { kind: 'GraphQLInputObjectType', body: [...oneOf, ['fields', lazyFields(type.getFields(), inputValue)]] };
  }
  if (isEnumType(type)) {
    const values = type.getValues().map((value): Entry => [value.name, `{ ${entries(documentation(value))} }`]);
    return { kind: 'GraphQLEnumType', body: [['values', `{ ${entries(values)} }`]] };
  }
  const specification: Entry[] = type.specifiedByURL == null ? [] : [['specifiedByURL', quoted(type.specifiedByURL)]];
  return { kind: 'GraphQLScalarType', body: specification };
};

const lazyFields = <Field>(fields: Readonly<Record<string, Field>>, print: (field: Field) => string): string =>
  `() => ({ ${entries(Object.entries(fields).map(([name, field]): Entry => [name, print(field)]))} })`;

const outputField = (field: GraphQLField<unknown, unknown>): string => {
  const args = field.args.map((arg): Entry => [arg.name, inputValue(arg)]);
  const argEntries: Entry[] = args.length > 0 ? [['args', `{ ${entries(args)} }`]] : [];
  const flags = customDirectives(field).map((directive): Entry => [directive.name.value, 'true']);
  const extensions: Entry[] = flags.length > 0 ? [['extensions', `{ ${entries(flags)} }`]] : [];
  return `{ ${entries([['type', typeReference(field.type)], ...argEntries, ...documentation(field), ...extensions])} }`;
};

const inputValue = (value: GraphQLArgument | GraphQLInputField): string => {
  const { defaultValue } = value;
  const defaults: Entry[] = defaultValue === undefined ? [] : [['defaultValue', JSON.stringify(defaultValue)]];
  return `{ ${entries([['type', typeReference(value.type)], ...defaults, ...documentation(value)])} }`;
};

const typeReference = (type: GraphQLType): string => {
  if (isNonNullType(type)) return `required(${typeReference(type.ofType)})`;
  if (isListType(type)) return `list(${typeReference(type.ofType)})`;
  return isSpecifiedScalarType(type) ? `g.GraphQL${type.name}` : type.name;
};

const documentation = (element: {
  description?: string | null | undefined;
  deprecationReason?: string | null | undefined;
}): Entry[] =>
  (['description', 'deprecationReason'] as const).flatMap((key) =>
    element[key] == null ? [] : [[key, quoted(element[key])] as const],
  );

const quoted = (text: string): string => JSON.stringify(text);

const entries = (list: readonly Entry[]): string => list.map(([key, value]) => `${key}: ${value}`).join(', ');
