import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { updateCounts } from '../facts.ts';
import { findRules, findUngraded, readSources } from '../grades.ts';

const AWS = 'https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html';
const ISSUE = 'https://github.com/aws-amplify/amplify-js/issues/1';

test('returns the line and the text of each guess, to the end of its comment', () => {
  const source = `const a = 1;
/**
 * A rule. Guess: the message,
 * which AWS does not document.
 */
const b = 2;
  // Guess: the first. Guess: the second,
  // on two lines.
  return 'Guess' + 1; // Guess: the third.
`;
  expect(findRules(source)).toEqual([
    { grade: 'C', line: 3, text: 'Guess: the message, which AWS does not document.' },
    { grade: 'C', line: 7, text: 'Guess: the first.' },
    { grade: 'C', line: 7, text: 'Guess: the second, on two lines.' },
    { grade: 'C', line: 9, text: 'Guess: the third.' },
  ]);
});

test('grades each rule by its source', () => {
  const source = `/**
 * AWS says so: ${AWS}
 * Real pools differ: ${ISSUE}. Guess: they still do, as ${ISSUE}
 * reports.
 */
// Two parts (RFC 6749, section 3), with a limit of AWS's model.
`;
  expect(findRules(source)).toEqual([
    { grade: 'A', line: 2, text: `AWS says so: ${AWS}` },
    { grade: 'B', line: 3, text: `Real pools differ: ${ISSUE}.` },
    { grade: 'C', line: 3, text: `Guess: they still do, as ${ISSUE} reports.` },
    { grade: 'A', line: 6, text: 'Two parts (RFC 6749, section 3' },
    { grade: 'A', line: 6, text: "), with a limit of AWS's model" },
  ]);
});

test('counts sources that follow each other as one rule', () => {
  expect(findRules(`// Two pages say so: ${AWS} and\n// ${AWS}#limits.\n`)).toHaveLength(1);
});

test('throws if the grade of a source is not known', () => {
  expect(() => findRules('// https://blog.example.com/cognito')).toThrow('https://blog.example.com/cognito');
});

test.each([
  'AWS documents only the exception.',
  'Real pools return another message.',
  'The message is undocumented.',
  'The first rule, as Cognito does.',
  '"The old token stays valid for a while".',
])('returns a comment about Cognito that names no source: %s', (text) => {
  expect(findUngraded(`// ${text}\nconst a = 1;`)).toEqual([text]);
  expect(findUngraded(`// Guess: this. ${text}\nconst a = 1;\n// ${text} ${AWS}\n`)).toEqual([]);
});

test.each(readSources())('%s grades what it says about Cognito', (path, source) => {
  expect(findUngraded(source)).toEqual([]);
  const statesRules = path.includes('/operations/') || /from '\.[^']*\/cognitoError\.ts'/.test(source);
  if (statesRules) expect(findRules(source)).not.toEqual([]);
});

test('guesses end with a period', () => {
  const guesses = readSources().flatMap(([, source]) => findRules(source).filter(({ grade }) => grade === 'C'));
  expect(guesses.length).toBeGreaterThan(10);
  for (const { text } of guesses) expect(text).toMatch(/^Guess: \S.*\.$/);
});

test('states the counts of `npm run facts` in the README, which `npm run facts -- --write` updates', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  expect(readme).toBe(updateCounts(readme));
});

const runFacts = (...args: string[]) =>
  spawnSync(process.execPath, [fileURLToPath(new URL('../facts.ts', import.meta.url)), ...args], { encoding: 'utf8' });

test('lists the rules of a grade, and prints one line when the grade is not one', () => {
  expect(runFacts('--grade', 'B').stdout).toMatch(/https:.*\n\n\d+ A, \d+ B, \d+ C \(guesses\)\n$/);
  expect(runFacts('--grade', 'X')).toMatchObject({ status: 1, stderr: 'facts: --grade must be A, B or C.\n' });
  expect(runFacts('--help').stdout).toContain('--grade <grade>');
});
