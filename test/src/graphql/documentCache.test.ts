import { expect, test } from 'vitest';
import { InMemoryLRUCache } from '../../../src/graphql/documentCache.ts';

test('keeps 50 documents, and drops the least recently used', async () => {
  const cache = new InMemoryLRUCache<number>();
  for (let document = 0; document < 50; document += 1) await cache.set(`${document}`, document);
  expect(await cache.get('0')).toBe(0);
  await cache.set('50', 50);
  expect(await Promise.all(['0', '1', '2', '50'].map((key) => cache.get(key)))).toEqual([0, undefined, 2, 50]);
});

test('replaces a document of the same hash without dropping another', async () => {
  const cache = new InMemoryLRUCache<string>();
  for (let document = 0; document < 50; document += 1) await cache.set(`${document}`, 'old');
  await cache.set('7', 'new');
  expect(await Promise.all(['0', '7'].map((key) => cache.get(key)))).toEqual(['old', 'new']);
});
