import { type GraphQLSchema, isIntrospectionType, isObjectType } from 'graphql';

/** Codegen plugin: prints the names of the object types without an `id`, which normalized caches cannot tell apart. */
export const plugin = (schema: GraphQLSchema): string => {
  const roots = [schema.getQueryType(), schema.getMutationType()];
  const names = Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !isIntrospectionType(type) && !roots.includes(type) && !type.getFields().id)
    .map(({ name }) => name);
  return `/** The object types without an \`id\`, which normalized caches cannot tell apart. */
export const keylessTypes: readonly string[] = ${JSON.stringify(names, null, 2)};
`;
};
