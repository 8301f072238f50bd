import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { publicOperations, signedOperations } from '../src/http/registry.ts';

test('registers each operation under the name of its file and of its model', () => {
  const files = readdirSync(new URL('../src/operations', import.meta.url));
  const all = { ...publicOperations, ...signedOperations };
  expect(Object.keys(all).sort()).toEqual(files.map((file) => file.replace('.ts', '')).sort());
  for (const [name, { shape, run }] of Object.entries(all)) expect([shape[2], run.name]).toEqual([name, name]);
});

test('lists each operation in the README', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const [, supported = ''] = /## What is supported\n([\s\S]*?)\n\nThe flows/.exec(readme) ?? [];
  const names = supported.match(/\b[A-Z]\w+(?=,|\n|$)/g)?.filter((name) => name !== 'MFA');
  expect(names?.sort()).toEqual(Object.keys({ ...publicOperations, ...signedOperations }).sort());
});
