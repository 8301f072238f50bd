import { expect, test } from 'vitest';
import { findGuesses, findUnmarkedGuesses, readSources } from '../facts.ts';

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
  expect(findGuesses(source)).toEqual([
    { line: 3, text: 'Guess: the message, which AWS does not document.' },
    { line: 7, text: 'Guess: the first.' },
    { line: 7, text: 'Guess: the second, on two lines.' },
    { line: 9, text: 'Guess: the third.' },
  ]);
});

test('returns comments that name no source and are not marked', () => {
  const unmarked = '// AWS documents only the exception.\n';
  expect(
    findUnmarkedGuesses(`${unmarked}const a = 1;\n// Guess: the message. AWS documents only the exception.\n`),
  ).toEqual([unmarked.trim()]);
});

test.each(readSources())('%s marks each rule that AWS does not document as a guess', (_, source) => {
  expect(findUnmarkedGuesses(source)).toEqual([]);
});

test('lists the guesses of the pool', () => {
  const all = readSources().flatMap(([, source]) => findGuesses(source));
  expect(all.length).toBeGreaterThan(10);
  for (const { text } of all) expect(text).toMatch(/^Guess: \S.*\.$/);
});
