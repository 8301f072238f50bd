import { buildSchema, printSchema, validateSchema } from 'graphql';
import { expect, test } from 'vitest';
import { newSchema } from '../../../src/generated/schema.ts';
import { typeDefs } from '../../../src/generated/typeDefs.ts';

test('the schema as code is the schema of the SDL', () => {
  expect(printSchema(newSchema())).toBe(printSchema(buildSchema(typeDefs)));
});

test('the schema that the Lambda does not check is valid', () => {
  expect(validateSchema(buildSchema(typeDefs))).toEqual([]);
});
