import * as sdk from '@aws-sdk/client-cognito-identity-provider';
import { NormalizedSchema } from '@smithy/core/schema';
import { expect, test } from 'vitest';
import { model } from '../src/http/model.ts';
import { publicOperations } from '../src/http/publicOperations.ts';
import { findOperation } from '../src/http/registry.ts';
import { signedOperations } from '../src/http/signedOperations.ts';
import { findDifference, listBoundaryCases } from './boundaryCases.ts';
import { startTestPool } from './testPool.ts';

const operations = Object.keys({ ...publicOperations, ...signedOperations }).toSorted();

/** Values that real pools accept although the model does not. src/http/violations.ts names the sources. */
const ACCEPTED = ['SignUp password ""', 'AdminCreateUser temporaryPassword ""'];

test.each(operations)(
  '%s breaks a constraint exactly when the model of AWS says so',
  async (operation) => {
    expect(model.operations, 'Run packages/local-pool/model.ts, or add it to newerShapes.ts').toHaveProperty(operation);
    const { endpoint } = await startTestPool();
    const cases = listBoundaryCases(operation);
    expect(cases.length).toBeGreaterThan(0);
    const differences = await Promise.all(
      cases.map((boundary) => {
        const isAccepted = ACCEPTED.includes(`${operation} ${boundary.what}`);
        return findDifference(endpoint, isAccepted ? { ...boundary, broken: undefined } : boundary);
      }),
    );
    expect(differences.filter((difference) => difference !== undefined)).toEqual([]);
  },
  60_000,
);

/** Adds the members of each structure of an input that the model does not have, such as `SignUpRequest.Password`. */
const addMissing = (schema: NormalizedSchema, missing: Set<string>, visited = new Set<string>()): void => {
  if (schema.isListSchema() || schema.isMapSchema()) addMissing(schema.getValueSchema(), missing, visited);
  if (!schema.isStructSchema()) return;
  const name = (schema.getName() ?? '').replace(/.*#/, '');
  if (visited.has(name)) return;
  visited.add(name);
  for (const [member, memberSchema] of Object.entries(schema.getMemberSchemas())) {
    if (!model.shapes[name]?.members?.[member]) missing.add(`${name}.${member}`);
    addMissing(memberSchema, missing, visited);
  }
};

test('knows the constraints of each member that the AWS SDK has', () => {
  const missing = new Set<string>();
  for (const operation of operations) addMissing(NormalizedSchema.of(findOperation(operation).shape[4]), missing);
  expect([...missing]).toEqual([]);
});

test('knows each shape that the model refers to', () => {
  const used = new Set(operations.map((operation) => model.operations[operation]));
  for (const name of used) {
    const { members = {}, member, key, value } = model.shapes[name ?? ''] ?? {};
    for (const reference of [...Object.values(members), member, key, value]) if (reference) used.add(reference);
  }
  expect([...used].filter((name) => !model.shapes[name ?? ''])).toEqual([]);
});

test('has the enumerations of the AWS SDK', () => {
  const exported = new Map<string, unknown>(Object.entries(sdk));
  for (const [name, { enum: values }] of Object.entries(model.shapes)) {
    const known = exported.get(name);
    if (values && known) expect([name, [...values].sort()]).toEqual([name, Object.values(known).sort()]);
  }
});
