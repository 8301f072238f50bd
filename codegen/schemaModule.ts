import {
  type GraphQLArgument,
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

/** A codegen plugin: the schema as calls of graphql-js, which a cold start need neither parse nor check. */
export const plugin = (schema: GraphQLSchema): string => {
  const custom = schema.getDirectives().filter((directive) => !isSpecifiedDirective(directive));
  if (custom.length > 0) throw new Error(`Directives are not generated yet: ${custom.join(', ')}`);
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
  return `import * as g from 'graphql';

const required = <Type extends g.GraphQLNullableType>(type: Type) => new g.GraphQLNonNull(type);
const list = <Type extends g.GraphQLType>(type: Type) => new g.GraphQLList(type);

/** Another one each time: what gets resolvers is shared by nobody. */
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

const definition = (type: GraphQLNamedType): string => {
  const { kind, body } = partsOf(type);
  return `  const ${type.name}: g.${kind} = new g.${kind}({ ${entries([['name', quoted(type.name)], ...described(type), ...body])} });`;
};

type Entry = readonly [string, string];

const partsOf = (type: GraphQLNamedType): { kind: string; body: Entry[] } => {
  if (isObjectType(type) || isInterfaceType(type)) {
    const interfaces: Entry[] =
      type.getInterfaces().length > 0 ? [['interfaces', `() => [${type.getInterfaces().join(', ')}]`]] : [];
    return {
      kind: isObjectType(type) ? 'GraphQLObjectType' : 'GraphQLInterfaceType',
      body: [...interfaces, ['fields', lazily(type.getFields(), outputField)]],
    };
  }
  if (isUnionType(type))
    return { kind: 'GraphQLUnionType', body: [['types', `() => [${type.getTypes().join(', ')}]`]] };
  if (isInputObjectType(type)) {
    const oneOf: Entry[] = type.isOneOf ? [['isOneOf', 'true']] : [];
    return { kind: 'GraphQLInputObjectType', body: [...oneOf, ['fields', lazily(type.getFields(), inputValue)]] };
  }
  if (isEnumType(type)) {
    const values = type.getValues().map((value): Entry => [value.name, `{ ${entries(described(value))} }`]);
    return { kind: 'GraphQLEnumType', body: [['values', `{ ${entries(values)} }`]] };
  }
  throw new Error(`Scalars are not generated yet: ${type.name}`);
};

const lazily = <Field>(fields: Readonly<Record<string, Field>>, print: (field: Field) => string): string =>
  `() => ({ ${entries(Object.entries(fields).map(([name, field]): Entry => [name, print(field)]))} })`;

const outputField = (field: GraphQLField<unknown, unknown>): string => {
  const args = field.args.map((arg): Entry => [arg.name, inputValue(arg)]);
  const argEntries: Entry[] = args.length > 0 ? [['args', `{ ${entries(args)} }`]] : [];
  return `{ ${entries([['type', reference(field.type)], ...argEntries, ...described(field)])} }`;
};

const inputValue = (value: GraphQLArgument | GraphQLInputField): string => {
  const { defaultValue } = value;
  const defaults: Entry[] = defaultValue === undefined ? [] : [['defaultValue', JSON.stringify(defaultValue)]];
  return `{ ${entries([['type', reference(value.type)], ...defaults, ...described(value)])} }`;
};

const reference = (type: GraphQLType): string => {
  if (isNonNullType(type)) return `required(${reference(type.ofType)})`;
  if (isListType(type)) return `list(${reference(type.ofType)})`;
  return isSpecifiedScalarType(type) ? `g.GraphQL${type.name}` : type.name;
};

const described = (of: {
  description?: string | null | undefined;
  deprecationReason?: string | null | undefined;
}): Entry[] =>
  (['description', 'deprecationReason'] as const).flatMap((key) =>
    of[key] == null ? [] : [[key, quoted(of[key])] as const],
  );

const quoted = (text: string): string => JSON.stringify(text);

const entries = (of: readonly Entry[]): string => of.map(([key, value]) => `${key}: ${value}`).join(', ');
