import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findRules, type Grade, type Rule, readSources } from './grades.ts';

const HELP = `Usage: npm run facts -- [options]

Lists the rules of the local pool with file and line.

Options:
  --grade <grade>  A for AWS's documentation or a standard, B for a public transcript or the code of a client,
                   C for guesses. Default: C.
  --write          Writes the counts to README.md instead.
  --help           Prints this help.
`;

const README = new URL('README.md', import.meta.url);

/** The README's sentence about the counts, which `--write` replaces. */
const SENTENCE = /Of the pool's \d+ rules, [^.]*\(C\)\./;

interface PlacedRule extends Rule {
  readonly path: string;
}

const readRules = (): PlacedRule[] =>
  readSources().flatMap(([path, source]) => findRules(source).map((rule) => ({ ...rule, path })));

const countGrades = (rules: readonly Rule[]): Record<Grade, number> => {
  const count = (grade: Grade) => rules.filter((rule) => rule.grade === grade).length;
  return { A: count('A'), B: count('B'), C: count('C') };
};

/** Returns the README with the pool's counts. */
export const updateCounts = (readme: string): string => {
  if (!SENTENCE.test(readme)) throw new Error('README.md has no sentence "Of the pool\'s ... rules".');
  const { A, B, C } = countGrades(readRules());
  const sentence = `Of the pool's ${A + B + C} rules, ${A} follow AWS's documentation or a standard (A), ${B} follow a public transcript
of a real pool or the code of a client (B), and ${C} are guesses (C).`;
  return readme.replace(SENTENCE, sentence);
};

const isGrade = (grade: string): grade is Grade => /^[ABC]$/.test(grade);

const list = (grade: string): void => {
  if (!isGrade(grade)) throw new Error('--grade must be A, B or C.');
  const rules = readRules();
  const lines = rules.filter((rule) => rule.grade === grade).map(({ path, line, text }) => `${path}:${line}  ${text}`);
  const { A, B, C } = countGrades(rules);
  process.stdout.write(`${lines.join('\n')}\n\n${A} A, ${B} B, ${C} C (guesses)\n`);
};

const main = (): void => {
  const { values } = parseArgs({
    options: {
      grade: { type: 'string', default: 'C' },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) process.stdout.write(HELP);
  else if (values.write) writeFileSync(README, updateCounts(readFileSync(README, 'utf8')));
  else list(values.grade);
};

if (import.meta.main) {
  try {
    main();
  } catch (error) {
    console.error(`facts: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}
