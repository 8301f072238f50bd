import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { documents, withoutSnippets } from './documents.ts';

/** Folders whose files are named in inline code, such as `src/http/cors.ts`. */
const FOLDERS =
  'src|schema|triggers|extensions|test|local|packages|serverless|build|codegen|checks|bench|docs|examples';

const namedPaths = (text: string): string[] =>
  [...withoutSnippets(text).matchAll(new RegExp(`\`((?:${FOLDERS})/[\\w./*-]+)\``, 'g'))].map(([, path = '']) => path);

/** Files that the worked examples tell the reader to write. */
const HYPOTHETICAL = /forgetDevice/;

/** The paths at which a named file can be. The worked example tells the reader to copy files of examples/extension to extensions/. */
const placesOf = (name: string, folder: string): string[] => [
  join(folder, name),
  name,
  name.replace(/^extensions\//, 'examples/extension/'),
];

test('paths are found', () => {
  expect(documents.flatMap(({ text }) => namedPaths(text)).length).toBeGreaterThan(50);
});

test.for(documents)('files that $path names exist', ({ path, text }) => {
  const folder = path.startsWith('packages/') ? dirname(path) : '.';
  const exists = (name: string) => placesOf(name, folder).some((place) => globSync(place).length > 0);
  const missing = namedPaths(text).filter((name) => !exists(name) && !HYPOTHETICAL.test(name));
  expect(missing).toEqual([]);
});
