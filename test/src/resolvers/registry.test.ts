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

test.each(rootTypes)('returns a resolver for every field when the type is %s', (type) => {
  expect(Object.keys(registry[type]).sort()).toEqual(fieldsOf(type));
});

test.each(rootTypes.flatMap(fieldsOf))('returns one file of that name when the field is %s', (field) => {
  expect(files.filter((file) => file.endsWith(`/${field}.ts`))).toHaveLength(1);
});

test('returns no subscription type when the schema is built', () => {
  expect(schema.getSubscriptionType()).toBeUndefined();
});
