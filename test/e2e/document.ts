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
  const [operation, definition] = [
    ['mutation', schema.getMutationType()?.getFields()[field]],
    ['query', schema.getQueryType()?.getFields()[field]],
  ].find(([, found]) => found) as ['mutation' | 'query', NonNullable<ReturnType<typeof fieldOf>>];
  const [input] = definition.args;
  const call = input ? `${field}(input: $input)` : field;
  return `${operation} ${field}${input ? `($input: ${input.type})` : ''} { ${call} ${selection(definition.type)} }`;
};

const fieldOf = (field: string) => schema.getMutationType()?.getFields()[field];

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
