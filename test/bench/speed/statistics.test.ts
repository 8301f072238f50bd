import { expect, test } from 'vitest';
import { formatMarkdown, formatSpread, ratios } from '../../../bench/speed/statistics.ts';

test('formatSpread formats the median and the quartiles, which are measured values', () => {
  expect(formatSpread([9, 1, 5, 3, 7], 0)).toBe('5 (3-7)');
  expect(formatSpread([], 0)).toBe('-');
});

test('ratios compares the values of the same round', () => {
  expect(ratios([2, 6], [1, 2])).toEqual([2, 3]);
  expect(ratios([2], [])).toEqual([]);
});

test('formatMarkdown aligns the columns', () => {
  expect(
    formatMarkdown([
      ['a', 'b'],
      ['long', '1'],
    ]),
  ).toBe('| a    | b |\n| ---- | - |\n| long | 1 |');
});
