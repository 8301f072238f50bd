import { expect, test } from 'vitest';
import { findCountry, listCountries, toE164 } from '../../../examples/web/src/phoneNumbers.ts';

test.for([
  ['0170 1234567', 'DE', '+491701234567'],
  ['(415) 555-0123', 'US', '+14155550123'],
  // In Italy, the zero belongs to the number.
  ['06 1234 5678', 'IT', '+390612345678'],
  ['+49 (0)30 901820', 'US', '+4930901820'],
  ['0049 30 901820', 'DE', '+4930901820'],
  // Digits of an Arabic keyboard.
  ['٠١٧٠١٢٣٤٥٦٧', 'DE', '+491701234567'],
  ['+1 415 555 0123', '', '+14155550123'],
] as const)('returns E.164 when %s is typed with the country %s', ([text, country, expected]) => {
  expect(toE164(text, country)).toBe(expected);
});

test('returns undefined when no such number is possible', () => {
  for (const [text, country] of [
    ['555', 'US'],
    ['0170 1234567', ''],
    ['ada', 'DE'],
    ['', 'DE'],
  ] as const)
    expect(toE164(text, country)).toBeUndefined();
});

test('returns the country of a number when the number is long enough', () => {
  expect([findCountry('+41 44 668 18 00'), findCountry('+41'), findCountry('044 668 18 00')]).toEqual([
    'CH',
    undefined,
    undefined,
  ]);
});

test('returns the countries in the order of their names when the language has its own', () => {
  const labels = listCountries('de').map(({ label }) => label);
  expect(labels.slice(0, 3)).toEqual(['Afghanistan (+93)', 'Ägypten (+20)', 'Ålandinseln (+358)']);
  expect(listCountries('en').map(({ label }) => label)[0]).toBe('Afghanistan (+93)');
});
