import { buildSchema, GraphQLSchema, printSchema, validateSchema } from 'graphql';
import { expect, test } from 'vitest';
import { newSchema } from '../../../src/generated/schema.ts';
import { typeDefs } from '../../../src/generated/typeDefs.ts';

test('newSchema returns the schema of the SDL, without custom directives', () => {
  const { directives: _, ...config } = buildSchema(typeDefs).toConfig();
  expect(printSchema(newSchema())).toBe(printSchema(new GraphQLSchema(config)));
});

test('newSchema returns a valid schema, which the Lambda does not validate', () => {
  expect(validateSchema(buildSchema(typeDefs))).toEqual([]);
});
