import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNullableType,
  type GraphQLSchema,
  type GraphQLType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isScalarType,
} from 'graphql';
import { schemas } from './sources.ts';

const HEADER = `import type * as types from './types.ts';

/** An empty object type would allow any property. */
type NoFields = Readonly<Record<never, types.Maybe<never>>>;

/** The fields that extensions/schema/ adds by \`extend type\`, with the arguments, the result and the parent of each. */
`;

/** Codegen plugin: prints the fields that need resolvers of an extension. */
export const plugin = (schema: GraphQLSchema): string => `${HEADER}${printFields(schema, buildSchema(schemas.types))}`;

/** Returns an interface of the fields that `schema` has and `base` lacks. */
export const printFields = (schema: GraphQLSchema, base: GraphQLSchema): string => {
  const types = Object.values(base.getTypeMap()).flatMap((type) => {
    const extended = schema.getType(type.name);
    if (!isObjectType(type) || !isObjectType(extended)) return [];
    const isRoot = type === base.getQueryType() || type === base.getMutationType();
    const known = type.getFields();
    const added = Object.values(extended.getFields()).filter(({ name }) => !(name in known));
    if (added.length === 0 && !isRoot) return [];
    const source = isRoot ? 'undefined' : `types.${type.name}`;
    const fields = added.map((field) => printField(field, source)).join('');
    return [`  readonly ${type.name}: ${fields === '' ? 'NoFields' : `{\n${fields}  }`};\n`];
  });
  return `export interface ExtensionFields {\n${types.join('')}}\n`;
};

const printField = ({ name, args, type }: GraphQLField<unknown, unknown>, source: string): string =>
  `    readonly ${name}: { args: ${printArgs(args)}; result: ${typeReference(type, 'output')}; source: ${source} };\n`;

const printArgs = (args: readonly GraphQLArgument[]): string =>
  args.length === 0 ? 'Record<PropertyKey, never>' : `{ ${args.map(printArg).join('; ')} }`;

const printArg = (arg: GraphQLArgument): string =>
  `${arg.name}${isRequiredArgument(arg) ? '' : '?'}: ${typeReference(arg.type, 'input')}`;

type Direction = 'input' | 'output';

const typeReference = (type: GraphQLType, direction: Direction): string => {
  if (isNonNullType(type)) return nonNullReference(type.ofType, direction);
  return `types.${direction === 'input' ? 'InputMaybe' : 'Maybe'}<${nonNullReference(type, direction)}>`;
};

const nonNullReference = (type: GraphQLNullableType, direction: Direction): string => {
  if (isListType(type)) return `Array<${typeReference(type.ofType, direction)}>`;
  return isScalarType(type) ? `types.Scalars['${type.name}']['${direction}']` : `types.${type}`;
};
