import {
  buildSchema,
  type GraphQLNamedType,
  type GraphQLOutputType,
  getNamedType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { typeDefs } from '../../src/generated/typeDefs.ts';

export const schema = buildSchema(typeDefs);

/** An operation on one root field that selects all there is: every member's every field. */
export const documentOf = (field: string): string => {
  const mutation = schema.getMutationType()?.getFields()[field];
  const definition = mutation ?? schema.getQueryType()?.getFields()[field];
  if (!definition) throw new Error(`The schema has no field ${field}.`);
  const operation = mutation ? 'mutation' : 'query';
  const [input] = definition.args;
  const call = input ? `${field}(input: $input)` : field;
  return `${operation} ${field}${input ? `($input: ${input.type})` : ''} { ${call} ${selection(definition.type)} }`;
};

const selection = (output: GraphQLOutputType): string => {
  const type: GraphQLNamedType = getNamedType(output);
  if (isUnionType(type)) {
    const members = type.getTypes().map((member) => `... on ${member.name} ${selection(member)}`);
    return `{ __typename ${members.join(' ')} }`;
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return '';
  const fields = Object.values(type.getFields()).map(({ name, type: of }) => `${name} ${selection(of)}`);
  return `{ ${fields.join(' ')} }`;
};
