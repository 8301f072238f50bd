import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { documents, withoutSnippets } from './documents.ts';

/** Other sites, and pages of GitHub that are relative to the repository's address (the CI badge). */
const isExternal = (target: string): boolean => /^(https?:|mailto:|\.\.\/\.\.\/actions\/)/.test(target);

const linkTargets = (text: string): string[] =>
  [...withoutSnippets(text).matchAll(/\]\(([^)\s]+)\)|<img [^>]*src="([^"]+)"/g)].map(
    ([, link, image]) => link ?? image ?? '',
  );

/** GitHub's anchor of each heading: https://docs.github.com/en/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#section-links */
const anchors = (text: string): string[] =>
  [...withoutSnippets(text).matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\w -]/g, '')
      .replaceAll(' ', '-'),
  );

/** @returns true if the target's file exists and has the heading that the target names */
const leadsSomewhere = (from: string, target: string): boolean => {
  const [file = '', anchor] = target.split('#');
  const path = file === '' ? from : join(dirname(from), file);
  if (!existsSync(path)) return false;
  return anchor === undefined || anchors(readFileSync(path, 'utf8')).includes(anchor);
};

test('links are found', () => {
  expect(documents.flatMap(({ text }) => linkTargets(text)).length).toBeGreaterThan(50);
});

test.for(documents)('links and images of $path lead to files and headings', ({ path, text }) => {
  const targets = linkTargets(text).filter((target) => !isExternal(target));
  expect(targets.filter((target) => !leadsSomewhere(path, target))).toEqual([]);
});
