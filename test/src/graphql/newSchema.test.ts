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
  expect(validateSchema(new GraphQLSchema({ ...newSchema().toConfig(), assumeValid: false }))).toEqual([]);
});

test('returns a schema of its own each time', () => {
  expect(newSchema().getType('User')).not.toBe(newSchema().getType('User'));
});

test('throws when a definition refers to a type that does not exist', () => {
  const definitions = [
    '{"kind":"OBJECT","name":"Query","fields":{"a":{"type":"Missing!"}}}',
    '{"kind":"OBJECT","name":"Mutation","fields":{}}',
  ];
  expect(() => newSchema(definitions)).toThrow('no type Missing');
});
