import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { publicOperations } from '../src/http/publicOperations.ts';
import { findOperation } from '../src/http/registry.ts';
import { signedOperations } from '../src/http/signedOperations.ts';

const names = Object.keys({ ...publicOperations, ...signedOperations }).sort();

test('registers each operation under the name of its file and of its model', () => {
  const files = readdirSync(new URL('../src/operations', import.meta.url));
  expect(names).toEqual(files.map((file) => file.replace('.ts', '')).sort());
  for (const name of names) {
    const { shape, run } = findOperation(name);
    expect([shape[2], run.name]).toEqual([name, name]);
  }
});

test('lists each operation in the README', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const [, supported = ''] = /## What is supported\n([\s\S]*?)\n\nThe flows/.exec(readme) ?? [];
  const listed = supported.match(/\b[A-Z]\w+(?=,|\n|$)/g)?.filter((name) => name !== 'MFA');
  expect(listed?.sort()).toEqual(names);
});
