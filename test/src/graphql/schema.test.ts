import { buildSchema, GraphQLSchema, printSchema, validateSchema } from 'graphql';
import { expect, test } from 'vitest';
import { newSchema } from '../../../src/generated/schema.ts';
import { typeDefs } from '../../../src/generated/typeDefs.ts';

test('the generated schema is the schema of the SDL, without custom directives', () => {
  const { directives: _, ...config } = buildSchema(typeDefs).toConfig();
  expect(printSchema(newSchema())).toBe(printSchema(new GraphQLSchema(config)));
});

test('the schema that the Lambda does not validate is valid', () => {
  expect(validateSchema(buildSchema(typeDefs))).toEqual([]);
});
