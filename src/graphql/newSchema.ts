import {
  GraphQLEnumType,
  type GraphQLFieldConfig,
  type GraphQLInputFieldConfig,
  GraphQLInputObjectType,
  GraphQLInterfaceType,
  GraphQLList,
  type GraphQLNamedType,
  GraphQLNonNull,
  type GraphQLNullableType,
  GraphQLObjectType,
  GraphQLScalarType,
  GraphQLSchema,
  type GraphQLType,
  GraphQLUnionType,
  specifiedScalarTypes,
} from 'graphql';
import { definitions as generated } from '../generated/schema.ts';

/** A type as codegen/schemaModule.ts writes it. The types of its fields are written as in SDL: `[String!]!`. */
export type TypeDefinition =
  | ObjectDefinition
  | (Named & { readonly kind: 'UNION'; readonly types: readonly string[] })
  | (Named & { readonly kind: 'INPUT_OBJECT'; readonly isOneOf?: true; readonly fields: Definitions<InputValue> })
  | (Named & { readonly kind: 'ENUM'; readonly values: Definitions<Documentation> })
  | (Named & { readonly kind: 'SCALAR'; readonly specifiedByURL?: string | undefined });

interface ObjectDefinition extends Named {
  readonly kind: 'OBJECT' | 'INTERFACE';
  readonly interfaces?: readonly string[] | undefined;
  readonly fields: Definitions<OutputField>;
}

interface Named extends Documentation {
  readonly name: string;
}

export interface Documentation {
  readonly description?: string | undefined;
  readonly deprecationReason?: string | undefined;
}

export interface InputValue extends Documentation {
  readonly type: string;
  readonly defaultValue?: unknown;
}

export interface OutputField extends Documentation {
  readonly type: string;
  readonly args?: Definitions<InputValue> | undefined;
  readonly extensions?: Readonly<Record<string, true>> | undefined;
}

type Definitions<Definition> = Readonly<Record<string, Definition>>;

/**
 * Returns a new schema for each caller, because adding resolvers changes the schema. Does not validate the schema: a test does.
 * @param definitions each type as JSON, of the form `TypeDefinition`
 */
export const newSchema = (definitions = generated): GraphQLSchema => {
  const known = new Map<string, GraphQLType>(specifiedScalarTypes.map((type) => [type.name, type]));
  const typeOf: TypeOf = (reference) => {
    const type = known.get(reference) ?? wrap(reference, typeOf);
    known.set(reference, type);
    // Safe: the definitions are generated from a valid schema, so each reference is to a type of the kind that its place requires.
    return type as never;
  };
  const types = definitions.map((json) => {
    // Safe: codegen/schemaModule.ts writes each definition in this form.
    const definition: TypeDefinition = JSON.parse(json);
    const type = create(definition, typeOf);
    known.set(definition.name, type);
    return type;
  });
  return new GraphQLSchema({ query: typeOf('Query'), mutation: typeOf('Mutation'), types, assumeValid: true });
};

type TypeOf = <Type extends GraphQLType>(reference: string) => Type;

const wrap = (reference: string, typeOf: TypeOf): GraphQLType => {
  if (reference.endsWith('!')) return new GraphQLNonNull(typeOf<GraphQLNullableType>(reference.slice(0, -1)));
  if (reference.endsWith(']')) return new GraphQLList(typeOf(reference.slice(1, -1)));
  throw new Error(`The schema has no type ${reference}`);
};

const create = (definition: TypeDefinition, typeOf: TypeOf): GraphQLNamedType => {
  switch (definition.kind) {
    case 'OBJECT':
      return new GraphQLObjectType(withFields(definition, typeOf));
    case 'INTERFACE':
      return new GraphQLInterfaceType(withFields(definition, typeOf));
    case 'UNION':
      return new GraphQLUnionType({ ...definition, types: () => definition.types.map((name) => typeOf(name)) });
    case 'INPUT_OBJECT':
      return new GraphQLInputObjectType({
        ...definition,
        fields: () => resolveTypes<GraphQLInputFieldConfig>(definition.fields, typeOf),
      });
    case 'ENUM':
      return new GraphQLEnumType(definition);
    case 'SCALAR':
      return new GraphQLScalarType(definition);
  }
};

/** Interfaces and fields are functions, because types refer to types that are created later. */
const withFields = ({ interfaces, fields, ...type }: ObjectDefinition, typeOf: TypeOf) => ({
  ...type,
  interfaces: () => (interfaces ?? []).map((name) => typeOf<GraphQLInterfaceType>(name)),
  fields: () => resolveTypes<GraphQLFieldConfig<unknown, unknown>>(fields, typeOf),
});

/**
 * Replaces the names of types with the types. Changes the definitions in place, because copies of all fields would take 2 % of a cold
 * start. This is safe, because each call of newSchema parses the definitions again.
 */
const resolveTypes = <Config>(fields: Definitions<OutputField>, typeOf: TypeOf): Record<string, Config> => {
  for (const field of Object.values(fields)) {
    Object.assign(field, { type: typeOf(field.type) });
    if (field.args) resolveTypes(field.args, typeOf);
  }
  // Safe: with the type in place of its name, a definition has the form of graphql-js's configuration. Callers name the one of their kind.
  return fields as never;
};
