import { type GenericSchema, object } from 'valibot';
import { describe, expect, test } from 'vitest';
import {
  checkInput,
  confirmationCode,
  email,
  name,
  newPassword,
  password,
  phoneNumber,
  username,
} from '../../../src/runtime/input.ts';
import { EMAILS } from './emailCorpus.ts';
import { PHONE_NUMBERS } from './phoneNumberCorpus.ts';

/** Returns the checked value, or the code of its fault. */
const check = (schema: GenericSchema, value: string): unknown => {
  const checked = checkInput(object({ field: schema }), { field: value });
  // Safe: the schema is an object with this field.
  return 'error' in checked ? checked.error.fields[0]?.code : (checked.input as { field: unknown }).field;
};

const visible = (text: string): string =>
  JSON.stringify(text).replace(/[^ -~]/g, (char) => `<${char.codePointAt(0)?.toString(16)}>`);

describe('email addresses', () => {
  test.each(EMAILS.map(([address, verdict, source]) => ({ address, verdict, source, title: visible(address) })))(
    'returns, for $title, $verdict ($source)',
    ({ address, verdict }) => {
      const sent = address.replace(/\p{Cf}/gu, '').trim();
      expect(check(email, address)).toBe(verdict === 'accept' ? sent : verdict);
    },
  );

  test('the corpus has at least 60 addresses, each once', () => {
    expect(new Set(EMAILS.map(([address]) => address)).size).toBe(EMAILS.length);
    expect(EMAILS.length).toBeGreaterThanOrEqual(60);
  });

  test.each(
    EMAILS.filter(([, verdict]) => verdict === 'accept').map(([address]) => ({ address, title: visible(address) })),
  )('returns the same name at sign-in as at sign-up for $title', ({ address }) => {
    expect(check(username, address)).toBe(check(email, address));
  });
});

describe('phone numbers', () => {
  test.each(PHONE_NUMBERS.map(([typed, expected, source]) => ({ typed, expected, source, title: visible(typed) })))(
    'returns, for $title, $expected ($source)',
    ({ typed, expected }) => {
      expect(check(phoneNumber, typed)).toBe(expected);
    },
  );

  test('the corpus has at least 40 numbers, each once', () => {
    expect(new Set(PHONE_NUMBERS.map(([typed]) => typed)).size).toBe(PHONE_NUMBERS.length);
    expect(PHONE_NUMBERS.length).toBeGreaterThanOrEqual(40);
  });

  test.each(
    PHONE_NUMBERS.filter(([, expected]) => expected.startsWith('+')).map(([typed, expected]) => ({ typed, expected })),
  )('returns $expected for a username that is typed as a phone number', ({ typed, expected }) => {
    expect(check(username, typed)).toBe(expected);
  });
});

test.each(['ada', 'ada-king', '(ada)', '+ada', '+44(0)20', 'a.b/c', '5f1c0a52-3c1b-4c5e-9a57-3f9f6a1f2b11', '４２'])(
  'returns a username as it is when it is no phone number: %s',
  (name) => {
    expect(check(username, name)).toBe(name);
  },
);

test.each([
  ['spaces', '123 456'],
  ['a dash', '123-456'],
  ['an en dash', '123\u2013456'],
  ['a non-breaking space', '123\u00a0456'],
  ['a narrow space', '123\u202f456'],
  ['a line break', '123456\r\n'],
  ['zero-width spaces', '\u200b123\u200b456'],
  ['bidirectional marks', '\u202a123456\u202c'],
  ['a byte-order mark', '\ufeff123456'],
  ['full-width digits', '１２３４５６'],
  ['Arabic digits', '١٢٣٤٥٦'],
  ['Persian digits', '۱۲۳۴۵۶'],
  ['Devanagari digits', '१२३४५६'],
  ['Bengali digits', '১২৩৪৫৬'],
])('returns the digits of a code with %s', (_, typed) => {
  expect(check(confirmationCode, typed)).toBe('123456');
});

test('returns REQUIRED for a code of separators', () => {
  expect(check(confirmationCode, ' - ')).toBe('REQUIRED');
});

test.each([
  ['a password', password],
  ['a new password', newPassword],
])('returns %s as it is, with every character', (_, schema) => {
  const typed = 'p\u200bw \u00a0１２３-\u2013\u202a٤(0)\ufeff-x';
  expect(check(schema, typed)).toBe(typed);
});

test('returns a name with the joiners that its script needs', () => {
  // cspell:disable-next-line
  expect(check(name, ' می\u200cخواهم ')).toBe('می\u200cخواهم');
});
