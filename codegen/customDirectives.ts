import { type ConstDirectiveNode, type GraphQLField, specifiedDirectives } from 'graphql';

const SPECIFIED: readonly string[] = specifiedDirectives.map(({ name }) => name);

/** Returns the directives on a field, without those of the GraphQL specification such as `@deprecated`. */
export const customDirectives = ({ astNode }: GraphQLField<unknown, unknown>): ConstDirectiveNode[] =>
  astNode?.directives?.filter(({ name }) => !SPECIFIED.includes(name.value)) ?? [];
