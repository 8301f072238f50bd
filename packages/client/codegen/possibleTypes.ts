import { type GraphQLSchema, isAbstractType } from 'graphql';

/** Codegen plugin: prints the members of each interface and union. Caches need them to match fragments such as `... on AuthError`. */
export const plugin = (schema: GraphQLSchema): string => {
  const members = Object.values(schema.getTypeMap())
    .filter((type) => isAbstractType(type))
    .map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)] as const);
  return `/** The members of each interface and union of the schema, for caches. */
export const possibleTypes: Record<string, string[]> = ${JSON.stringify(Object.fromEntries(members), null, 2)};
`;
};
