import { readFileSync } from 'node:fs';
import { buildSchema, findBreakingChanges } from 'graphql';
import { expect, test } from 'vitest';
import { typeDefs } from '../../src/generated/typeDefs.ts';

/** The names that clients compile against. */
const contract = buildSchema(readFileSync(new URL('../contract.graphql', import.meta.url), 'utf8'));

test('the schema breaks no client of the contract', () => {
  expect(findBreakingChanges(contract, buildSchema(typeDefs))).toEqual([]);
});

test('a name that is missing would show', () => {
  const broken = buildSchema(typeDefs.replaceAll('signOutEverywhere', 'signOutAnywhere'));
  expect(findBreakingChanges(contract, broken)).toMatchObject([{ type: 'FIELD_REMOVED' }]);
});
