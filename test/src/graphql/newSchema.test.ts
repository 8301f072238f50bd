import { readFileSync } from 'node:fs';
import { buildSchema, GraphQLSchema, printSchema, validateSchema } from 'graphql';
import { expect, test } from 'vitest';
import { newSchema } from '../../../src/graphql/newSchema.ts';

const sdl = readFileSync('schema.graphql', 'utf8');

test('returns the schema of the SDL, without custom directives', () => {
  const { directives: _, ...config } = buildSchema(sdl).toConfig();
  expect(printSchema(newSchema())).toBe(printSchema(new GraphQLSchema(config)));
});

test('returns a valid schema, which the Lambda does not validate', () => {
  expect(validateSchema(buildSchema(sdl))).toEqual([]);
});

test('returns a schema of its own each time', () => {
  expect(newSchema().getType('User')).not.toBe(newSchema().getType('User'));
});
