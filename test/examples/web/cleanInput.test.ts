import { expect, test } from 'vitest';
import { cleanCode } from '../../../examples/web/src/cleanInput.ts';

test.for([
  ['123456', '123456'],
  ['012 345', '012345'],
  [' 12-34–56\n', '123456'],
  ['１２３４５６', '123456'],
  ['١٢٣۴۵۶', '123456'],
  ['1234\u200b56\u202c', '123456'],
  ['12.34·56', '123456'],
  ['A1-b2', 'A1b2'],
  ['', ''],
])('returns the characters of the code when it is written as in example %#', ([written, code]) => {
  expect(cleanCode(written ?? '')).toBe(code);
});
