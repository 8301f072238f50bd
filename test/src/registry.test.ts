import { readdirSync } from 'node:fs';
import { buildSchema, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { typeDefs } from '../../src/generated/typeDefs.ts';
import { registry } from '../../src/registry.ts';

const schema = buildSchema(typeDefs);
const rootTypes = ['Query', 'Mutation'] as const;

const fieldsOf = (name: string): string[] => {
  const type = schema.getType(name);
  return isObjectType(type) ? Object.keys(type.getFields()).sort() : [];
};

test.each(rootTypes)('every field of %s has its resolver file, and every file its field', (type) => {
  const files = readdirSync(new URL(`../../src/resolvers/${type}`, import.meta.url));
  expect(files.map((file) => file.replace(/\.ts$/, '')).sort()).toEqual(fieldsOf(type));
  expect(Object.keys(registry[type]).sort()).toEqual(fieldsOf(type));
});

test('there are no other root types', () => {
  expect(readdirSync(new URL('../../src/resolvers', import.meta.url)).sort()).toEqual([...rootTypes].sort());
  expect(schema.getSubscriptionType()).toBeUndefined();
});
