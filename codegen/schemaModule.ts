import {
  DirectiveLocation,
  type GraphQLArgument,
  type GraphQLDirective,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isSpecifiedDirective,
  isSpecifiedScalarType,
  isUnionType,
} from 'graphql';
import type { Documentation, InputValue, OutputField, TypeDefinition } from '../src/graphql/newSchema.ts';
import { customDirectives } from './customDirectives.ts';

/**
 * Codegen plugin: prints the schema as JSON for `newSchema`, so that a cold start neither parses nor validates SDL.
 * A directive on a field becomes an extension of the field (`@credential`: `extensions: { credential: true }`). The runtime
 * schema does not have the directive's definition.
 */
export const plugin = (schema: GraphQLSchema): string => {
  for (const directive of schema.getDirectives()) if (!isSpecifiedDirective(directive)) assertSupported(directive);
  if (schema.getQueryType()?.name !== 'Query' || schema.getMutationType()?.name !== 'Mutation')
    throw new Error('The root types must be named Query and Mutation');
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
  return `/**
 * Each type of the schema as JSON, for src/graphql/newSchema.ts. Code that creates the same types would take 4 % more CPU in a cold
 * start, because V8 has more to compile.
 */
export const definitions: readonly string[] = [
${types.map((type) => `  ${quoted(JSON.stringify(definition(type)))},`).join('\n')}
];
`;
};

const quoted = (json: string): string => `'${json.replace(/[\\']/g, '\\$&')}'`;

const assertSupported = ({ name, locations, args }: GraphQLDirective): void => {
  if (args.length > 0 || locations.some((location) => location !== DirectiveLocation.FIELD_DEFINITION))
    throw new Error(`@${name}: only directives without arguments, on FIELD_DEFINITION, are supported`);
};

// JSON.stringify omits properties that are undefined.
const definition = (type: GraphQLNamedType): TypeDefinition => {
  const named = { name: type.name, ...documentation(type) };
  if (isUnionType(type)) return { kind: 'UNION', ...named, types: type.getTypes().map(String) };
  if (isEnumType(type)) return { kind: 'ENUM', ...named, values: byName(type.getValues(), documentation) };
  if (isScalarType(type)) return { kind: 'SCALAR', ...named, specifiedByURL: type.specifiedByURL ?? undefined };
  if (isInputObjectType(type)) {
    const fields = byName(Object.values(type.getFields()), inputValue);
    return { kind: 'INPUT_OBJECT', ...named, ...(type.isOneOf ? { isOneOf: true } : {}), fields };
  }
  const interfaces = type.getInterfaces().map(String);
  return {
    kind: isObjectType(type) ? 'OBJECT' : 'INTERFACE',
    ...named,
    interfaces: interfaces.length > 0 ? interfaces : undefined,
    fields: byName(Object.values(type.getFields()), outputField),
  };
};

const outputField = (field: GraphQLField<unknown, unknown>): OutputField => {
  const flags = customDirectives(field).map((directive) => [directive.name.value, true] as const);
  return {
    type: String(field.type),
    args: field.args.length > 0 ? byName(field.args, inputValue) : undefined,
    ...documentation(field),
    extensions: flags.length > 0 ? Object.fromEntries(flags) : undefined,
  };
};

const inputValue = (value: GraphQLArgument | GraphQLInputField): InputValue => ({
  type: String(value.type),
  defaultValue: value.defaultValue,
  ...documentation(value),
});

const documentation = ({ description, deprecationReason }: DocumentedElement): Documentation => ({
  description: description ?? undefined,
  deprecationReason: deprecationReason ?? undefined,
});

interface DocumentedElement {
  readonly description?: string | null | undefined;
  readonly deprecationReason?: string | null | undefined;
}

const byName = <Element extends { readonly name: string }, Printed>(
  elements: readonly Element[],
  print: (element: Element) => Printed,
): Record<string, Printed> => Object.fromEntries(elements.map((element) => [element.name, print(element)]));
