import { expect, test } from 'vitest';
import { readLanguages } from '../../../src/http/languages.ts';

test.each([
  ['de', 'de'],
  ['de-CH, de;q=0.9, en;q=0.8', 'de-CH,de,en'],
  ['en;q=0.8, de-CH, de;q=0.9', 'de-CH,de,en'],
  ['en;q=0.5,fr;q=0.5', 'en,fr'],
  ['zh-Hant-TW', 'zh-Hant-TW'],
  ['*', undefined],
  ['de;q=0, en', 'en'],
  ['de;q=0.000, *;q=0.1', undefined],
  ['de;q=1.000', 'de'],
  ['de;q=high, en', 'en'],
  ['', undefined],
  [',,;;=', undefined],
  ['../../etc/passwd, <script>, de', 'de'],
  ['a,b,c,d,e,f,g', 'a,b,c,d,e'],
  [`${'x'.repeat(2000)},de`, undefined],
])('for the header %o is %o', (header, expected) => {
  expect(readLanguages(header)).toBe(expected);
});

test('is undefined when there is no header', () => {
  expect(readLanguages(undefined)).toBeUndefined();
});
