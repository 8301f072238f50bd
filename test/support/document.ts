import {
  buildSchema,
  type GraphQLField,
  type GraphQLOutputType,
  getNamedType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { typeDefs } from '../../src/generated/typeDefs.ts';

export const schema = buildSchema(typeDefs);

/** The fields of Query and Mutation. */
export const rootFields: readonly GraphQLField<unknown, unknown>[] = [
  schema.getQueryType(),
  schema.getMutationType(),
].flatMap((type) => Object.values(type?.getFields() ?? {}));

/** Returns an operation on one root field that selects every field of every member. */
export const documentOf = (field: string): string => {
  const mutation = schema.getMutationType()?.getFields()[field];
  const definition = mutation ?? schema.getQueryType()?.getFields()[field];
  if (!definition) throw new Error(`The schema has no field ${field}.`);
  const operation = mutation ? 'mutation' : 'query';
  const [input] = definition.args;
  const call = input ? `${field}(input: $input)` : field;
  return `${operation} ${field}${input ? `($input: ${input.type})` : ''} { ${call} ${selectAll(definition.type)} }`;
};

const selectAll = (output: GraphQLOutputType): string => {
  const type = getNamedType(output);
  if (isUnionType(type)) {
    return `{ __typename ${type
      .getTypes()
      .map((member) => `... on ${member.name} ${selectAll(member)}`)
      .join(' ')} }`;
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return '';
  const fields = Object.values(type.getFields()).map((field) => `${field.name} ${selectAll(field.type)}`);
  return `{ ${fields.join(' ')} }`;
};
