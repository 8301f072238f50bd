import { readdirSync } from 'node:fs';
import { buildSchema, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { typeDefs } from '../../../src/generated/typeDefs.ts';
import { registry } from '../../../src/resolvers/registry.ts';

const schema = buildSchema(typeDefs);
const rootTypes = ['Query', 'Mutation'] as const;

const fieldsOf = (name: string): string[] => {
  const type = schema.getType(name);
  return isObjectType(type) ? Object.keys(type.getFields()).sort() : [];
};

const files = readdirSync(new URL('../../../src/resolvers', import.meta.url), { recursive: true }).map(String);

test.each(rootTypes)('returns a resolver for every field of %s', (type) => {
  expect(Object.keys(registry[type]).sort()).toEqual(fieldsOf(type));
});

test.each(rootTypes.flatMap(fieldsOf))('finds %s in the file of its name, in one capability', (field) => {
  expect(files.filter((file) => file.endsWith(`/${field}.ts`))).toHaveLength(1);
});

test('has no subscription type', () => {
  expect(schema.getSubscriptionType()).toBeUndefined();
});
