import { expect, test } from 'vitest';
import { markdown, ratios, withSpread } from '../../../bench/speed/statistics.ts';

test('a spread is the median and the quartiles, each a value that was measured', () => {
  expect(withSpread([9, 1, 5, 3, 7], 0)).toBe('5 (3-7)');
  expect(withSpread([], 0)).toBe('-');
});

test('ratios are taken inside rounds', () => {
  expect(ratios([2, 6], [1, 2])).toEqual([2, 3]);
  expect(ratios([2], [])).toEqual([]);
});

test('a table is Markdown', () => {
  expect(
    markdown([
      ['a', 'b'],
      ['long', '1'],
    ]),
  ).toBe('| a    | b |\n| ---- | - |\n| long | 1 |');
});
