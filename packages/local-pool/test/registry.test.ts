import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { publicOperations, signedOperations } from '../src/http/registry.ts';

test('registers each operation under the name of its file and of its model', () => {
  const files = readdirSync(new URL('../src/operations', import.meta.url));
  const all = { ...publicOperations, ...signedOperations };
  expect(Object.keys(all).sort()).toEqual(files.map((file) => file.replace('.ts', '')).sort());
  for (const [name, { shape, run }] of Object.entries(all)) expect([shape[2], run.name]).toEqual([name, name]);
});
