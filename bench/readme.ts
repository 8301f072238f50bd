import { readFileSync, writeFileSync } from 'node:fs';

const README = new URL('../README.md', import.meta.url);

/** Puts a benchmark's result between its two marks, `<!-- name -->` and `<!-- /name -->`. @throws where they are missing */
export const between = (text: string, name: string, result: string): string => {
  const [before, rest] = text.split(`<!-- ${name} -->`);
  const [, after] = rest?.split(`<!-- /${name} -->`) ?? [];
  if (after === undefined) throw new Error(`The marks <!-- ${name} --> and <!-- /${name} --> are missing.`);
  return `${before}<!-- ${name} -->\n${result}\n<!-- /${name} -->${after}`;
};

export const writeToReadme = (name: string, result: string): void =>
  writeFileSync(README, between(readFileSync(README, 'utf8'), name, result));
