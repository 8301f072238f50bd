import { readFileSync, writeFileSync } from 'node:fs';

const REPORT = new URL('README.md', import.meta.url);

/** Replaces the text between `<!-- name -->` and `<!-- /name -->`. @throws if one of them is missing */
export const replaceSection = (text: string, name: string, section: string): string => {
  const [before, rest] = text.split(`<!-- ${name} -->`);
  const [, after] = rest?.split(`<!-- /${name} -->`) ?? [];
  if (after === undefined) throw new Error(`<!-- ${name} --> or <!-- /${name} --> is missing.`);
  return `${before}<!-- ${name} -->\n${section}\n<!-- /${name} -->${after}`;
};

/** Writes a benchmark's result to bench/README.md. */
export const writeToReport = (name: string, result: string): void =>
  writeFileSync(REPORT, replaceSection(readFileSync(REPORT, 'utf8'), name, result));
