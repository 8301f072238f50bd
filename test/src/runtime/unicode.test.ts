import { expect, test } from 'vitest';
import { isPrintableAscii, unicodePattern } from '../../../src/runtime/unicode.ts';

test.each([
  ['', true],
  [' ~ada@example.com', true],
  ['a\tb', false],
  ['a\x7fb', false],
  ['ü', false],
  ['a\u200bb', false],
])('isPrintableAscii returns for %o %o', (text, expected) => {
  expect(isPrintableAscii(text)).toBe(expected);
});

test('unicodePattern returns the same pattern each time', () => {
  const letters = unicodePattern('^\\p{L}+$');
  expect(letters()).toBe(letters());
  expect(letters()).toEqual(/^\p{L}+$/u);
});
