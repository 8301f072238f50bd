import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { measure } from '../../checks/client/sizes.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sizes-'));
  const text = Array.from({ length: 500 }, (_, index) => (index * 7919).toString(36)).join('');
  await writeFile(
    join(folder, 'part.js'),
    `import { useState } from 'react';\nexport const small = () => useState;\nexport const large = '${text}';\n`,
  );
});
afterAll(() => rm(folder, { recursive: true }));

test('counts what is imported, and neither the rest nor peer dependencies', async () => {
  const small = await measure(folder, { file: 'part', names: ['small'], limit: 1 });
  const all = await measure(folder, { file: 'part', limit: 1 });
  expect(small).toBeLessThan(150);
  expect(all).toBeGreaterThan(small + 500);
});
