import { array, type GenericSchema, object } from 'valibot';
import { expect, test } from 'vitest';
import { fieldMessage, messages } from '../../../src/messages.ts';
import {
  attributes,
  challengeSession,
  checkInput,
  confirmationCode,
  email,
  name,
  newPassword,
  optional,
  otherAttributes,
  password,
  phoneNumber,
  username,
} from '../../../src/runtime/input.ts';

const schemas = {
  attributes,
  code: confirmationCode,
  email,
  name,
  newPassword,
  otherAttributes,
  password,
  phoneNumber,
  session: challengeSession,
  username,
};

const codeOf = (schema: GenericSchema, value: unknown): string | undefined => {
  const checked = checkInput(object({ field: schema }), { field: value });
  return 'error' in checked ? checked.error.fields[0]?.code : undefined;
};

test.each([
  ['email', 'ada@example.com'],
  ['email', ' ada+tag@example.co.uk '],
  ['phoneNumber', '+14155550123'],
  ['phoneNumber', '+4930123'],
  ['name', 'Ada King, Countess of Lovelace'],
  ['name', '愛 ❤️'],
  ['username', '+14155550123'],
  ['code', ' 123456 '],
  ['password', ' spaces are part of it '],
  ['newPassword', 'Engine-1843'],
  ['newPassword', 'two words'],
  ['newPassword', 'a'],
  ['attributes', [{ name: 'x-y', value: 'two\nlines' }]],
  ['attributes', [{ name: 'été.ё+1€', value: '' }]],
] as const)('accepts as %s: %j', (field, value) => {
  expect(codeOf(schemas[field], value)).toBeUndefined();
});

test.each([
  ['email', '', 'REQUIRED'],
  ['email', '   ', 'REQUIRED'],
  ['email', 'ada', 'INVALID_EMAIL'],
  ['email', 'ada@', 'INVALID_EMAIL'],
  ['email', 'a da@example.com', 'SPACES'],
  ['email', `${'a'.repeat(120)}@example.com`, 'TOO_LONG'],
  ['phoneNumber', '4155550123', 'INVALID_PHONE_NUMBER'],
  ['phoneNumber', '+0155550123', 'INVALID_PHONE_NUMBER'],
  ['phoneNumber', '+1415555012345678', 'TOO_LONG'],
  ['phoneNumber', '+1 (0)415', 'INVALID_PHONE_NUMBER'],
  ['name', '', 'REQUIRED'],
  ['name', 'a\u0000b', 'CONTROL_CHARACTERS'],
  ['name', 'a\u009bb', 'CONTROL_CHARACTERS'],
  ['name', 'a'.repeat(2049), 'TOO_LONG'],
  ['username', 'a'.repeat(129), 'TOO_LONG'],
  ['password', '', 'REQUIRED'],
  ['password', 'a'.repeat(257), 'TOO_LONG'],
  ['password', 'line\nbreak', 'CONTROL_CHARACTERS'],
  ['newPassword', ' Engine-1843', 'SURROUNDING_SPACES'],
  ['newPassword', 'Engine-1843 ', 'SURROUNDING_SPACES'],
  ['code', ' - ', 'REQUIRED'],
  ['session', 'a'.repeat(4097), 'TOO_LONG'],
  ['attributes', Array.from({ length: 51 }, (_, index) => ({ name: `a${index}`, value: '' })), 'TOO_MANY'],
  ['attributes', [{ name: 'sub', value: 'x' }], 'NOT_ALLOWED'],
  ['attributes', [{ name: 'email_verified', value: 'true' }], 'NOT_ALLOWED'],
  ['attributes', [{ name: 'Phone_Number_Verified', value: 'true' }], 'NOT_ALLOWED'],
  [
    'attributes',
    [
      { name: 'nickname', value: 'a' },
      { name: 'nickname', value: 'b' },
    ],
    'DUPLICATE',
  ],
  ['attributes', [{ name: 'x\u200by', value: 'x' }], 'INVALID'],
  ['attributes', [{ name: 'x\ud800', value: 'x' }], 'CONTROL_CHARACTERS'],
  ['attributes', [{ name: 'nickname', value: '\ud800' }], 'INVALID'],
  ['name', '\udc00', 'CONTROL_CHARACTERS'],
  ['otherAttributes', [{ name: 'email', value: 'ada@example.com' }], 'HAS_OWN_FIELD'],
] as const)('returns, for %s: %j, %s', (field, value, code) => {
  expect(codeOf(schemas[field], value)).toBe(code);
});

test('accepts a custom attribute whose name ends in _verified', () => {
  expect(codeOf(attributes, [{ name: 'custom:age_verified', value: 'true' }])).toBeUndefined();
});

test('returns one fault when a list is too long, whatever is wrong in it', () => {
  const list = Array.from({ length: 51 }, () => ({ name: '', value: 5 }));
  const checked = checkInput(object({ attributes }), { attributes: list });
  expect(checked).toMatchObject({ error: { fields: [{ field: 'attributes', code: 'TOO_MANY' }] } });
});

test('returns at most 20 faults', () => {
  const list = Array.from({ length: 50 }, () => ({ name: '', value: '' }));
  const checked = checkInput(object({ attributes }), { attributes: list });
  expect('error' in checked && checked.error.fields.length).toBe(20);
});

test('trims names and codes', () => {
  expect(checkInput(object({ email: schemas.email }), { email: ' ada@example.com ' })).toEqual({
    input: { email: 'ada@example.com' },
  });
});

test('returns one fault per field, by path', () => {
  const attribute = object({ name: schemas.username, value: schemas.name });
  const schema = object({ email: schemas.email, phoneNumber: schemas.phoneNumber, attributes: array(attribute) });
  const value = { email: '', phoneNumber: '1', attributes: [{ name: 'a b', value: 'fine' }] };
  expect(checkInput(schema, value)).toEqual({
    error: {
      __typename: 'InvalidInputError',
      message: messages.invalidInput,
      fields: [
        { __typename: 'FieldError', field: 'email', code: 'REQUIRED', message: fieldMessage('REQUIRED') },
        {
          __typename: 'FieldError',
          field: 'phoneNumber',
          code: 'INVALID_PHONE_NUMBER',
          message: fieldMessage('INVALID_PHONE_NUMBER'),
        },
        { __typename: 'FieldError', field: 'attributes.0.name', code: 'SPACES', message: fieldMessage('SPACES') },
      ],
    },
  });
});

test('accepts an optional field that is absent or null', () => {
  const schema = object({ name: optional(schemas.name) });
  expect(checkInput(schema, {})).toEqual({ input: {} });
  expect(checkInput(schema, { name: null })).toEqual({ input: { name: null } });
});

test.each([
  ['TOO_LONG', 'Use at most 128 characters.', 'a'.repeat(129)],
  ['REQUIRED', 'This field is required.', ''],
])('returns the sentence of %s', (_code, message, value) => {
  const checked = checkInput(object({ username }), { username: value });
  expect('error' in checked && checked.error.fields[0]?.message).toBe(message);
});

test('returns the greatest length of a list in its sentence', () => {
  const list = Array.from({ length: 51 }, (_, index) => ({ name: `a${index}`, value: '' }));
  const checked = checkInput(object({ attributes }), { attributes: list });
  expect('error' in checked && checked.error.fields[0]?.message).toBe('Give at most 50.');
});
