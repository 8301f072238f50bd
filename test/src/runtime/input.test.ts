import { array, type GenericSchema, object } from 'valibot';
import { expect, test } from 'vitest';
import {
  check,
  code,
  email,
  name,
  newPassword,
  optional,
  password,
  phoneNumber,
  session,
  username,
} from '../../../src/runtime/input.ts';

const input = { code, email, name, newPassword, password, phoneNumber, session, username };

const faultOf = (schema: GenericSchema, value: unknown): string | undefined => {
  const checked = check(object({ field: schema }), { field: value });
  return 'error' in checked ? checked.error.fields[0]?.message : undefined;
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
] as const)('takes as %s: %j', (field, value) => {
  expect(faultOf(input[field], value)).toBeUndefined();
});

test.each([
  ['email', '', 'This must not be empty.'],
  ['email', '   ', 'This must not be empty.'],
  ['email', 'ada', 'This is not an email address.'],
  ['email', 'ada@', 'This is not an email address.'],
  ['email', 'a da@example.com', 'This must not contain spaces.'],
  ['email', `${'a'.repeat(120)}@example.com`, 'This must not be longer than 128 characters.'],
  ['phoneNumber', '4155550123', 'This is not a phone number in E.164 form, such as +14155550123.'],
  ['phoneNumber', '+0155550123', 'This is not a phone number in E.164 form, such as +14155550123.'],
  ['phoneNumber', '+1415555012345678', 'This must not be longer than 16 characters.'],
  ['phoneNumber', '+1 415', 'This must not contain spaces.'],
  ['name', '', 'This must not be empty.'],
  ['name', 'a\u0000b', 'This must not contain control characters.'],
  ['name', 'a\u009bb', 'This must not contain control characters.'],
  ['name', 'a'.repeat(2049), 'This must not be longer than 2048 characters.'],
  ['username', 'a'.repeat(129), 'This must not be longer than 128 characters.'],
  ['password', '', 'This must not be empty.'],
  ['password', 'a'.repeat(257), 'This must not be longer than 256 characters.'],
  ['password', 'line\nbreak', 'This must not contain control characters.'],
  ['newPassword', ' Engine-1843', 'This must not begin or end with a space.'],
  ['newPassword', 'Engine-1843 ', 'This must not begin or end with a space.'],
  ['code', '12 34', 'This must not contain spaces.'],
  ['session', 'a'.repeat(4097), 'This must not be longer than 4096 characters.'],
] as const)('refuses as %s: %j', (field, value, message) => {
  expect(faultOf(input[field], value)).toBe(message);
});

test('trims what keyboards add to names and codes', () => {
  expect(check(object({ email: input.email }), { email: ' ada@example.com ' })).toEqual({
    input: { email: 'ada@example.com' },
  });
});

test('reports all faults of an input together, one a field, by path', () => {
  const attribute = object({ name: input.username, value: input.name });
  const schema = object({ email: input.email, phoneNumber: input.phoneNumber, attributes: array(attribute) });
  const value = { email: '', phoneNumber: '1', attributes: [{ name: 'a b', value: 'fine' }] };
  expect(check(schema, value)).toEqual({
    error: {
      __typename: 'InvalidInputError',
      message: 'Some of the input is not valid.',
      fields: [
        { __typename: 'FieldError', field: 'email', message: 'This must not be empty.' },
        {
          __typename: 'FieldError',
          field: 'phoneNumber',
          message: 'This is not a phone number in E.164 form, such as +14155550123.',
        },
        { __typename: 'FieldError', field: 'attributes.0.name', message: 'This must not contain spaces.' },
      ],
    },
  });
});

test('lets an optional field be absent or null', () => {
  const schema = object({ name: optional(input.name) });
  expect(check(schema, {})).toEqual({ input: {} });
  expect(check(schema, { name: null })).toEqual({ input: { name: null } });
});
