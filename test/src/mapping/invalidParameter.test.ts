import { expect, test } from 'vitest';
import {
  toField,
  toInvalidInput,
  toInvalidInputOrPassword,
  toTakenAttribute,
} from '../../../src/mapping/invalidParameter.ts';
import { invalidPassword, withOtherRules } from '../../../src/mapping/invalidPassword.ts';
import { fieldMessage, messages } from '../../../src/messages.ts';
import { constraint } from '../resolvers/context.ts';

test.each([
  ['Invalid phone number format.', 'phoneNumber', 'INVALID_PHONE_NUMBER'],
  ['Invalid email address format.', 'email', 'INVALID_EMAIL'],
  ['Username should be an email.', 'email', 'INVALID_EMAIL'],
  ['Username should be either an email or a phone number.', 'email', 'INVALID_EMAIL'],
  ['Attributes did not conform to the schema: custom:plan: Invalid string length\n', 'custom:plan', 'INVALID'],
  ['Attributes did not conform to the schema: phone_number: The attribute is required\n', 'phoneNumber', 'REQUIRED'],
  // The texts of pools for a NEW_PASSWORD_REQUIRED challenge: https://github.com/aws/aws-sdk-js/issues/1290
  ['Invalid attributes given, name is missing', 'name', 'REQUIRED'],
  ['Cannot modify an already provided email', 'email', 'IMMUTABLE'],
  ["2 validation errors detected: Value 'x' at 'confirmationCode' failed to satisfy constraint: a", 'code', 'INVALID'],
  [constraint('userCode'), 'code', 'INVALID'],
  [constraint('friendlyDeviceName'), 'deviceName', 'INVALID'],
  [constraint('username'), 'username', 'INVALID'],
  [constraint('userAttributes.1.member.name'), 'attributes', 'INVALID'],
  [
    'Attributes did not conform to the schema: x-y: Attribute does not exist in the schema.\n',
    'x-y',
    'UNKNOWN_ATTRIBUTE',
  ],
  ['user.été:€: Attribute does not exist in the schema.\n', 'été:€', 'UNKNOWN_ATTRIBUTE'],
  ['Invalid attributes given, x.y is missing', 'x.y', 'REQUIRED'],
  ['Cannot modify an already provided x-y.', 'x-y', 'IMMUTABLE'],
] as const)('returns the field of "%s"', (message, field, code) => {
  expect(toInvalidInput(new Error(message))).toEqual({
    __typename: 'InvalidInputError',
    message: messages.invalidInput,
    fields: [{ __typename: 'FieldError', field, code, message: fieldMessage(code) }],
  });
});

test('returns every field that a message names', () => {
  const message = 'Attributes did not conform to the schema: name: The attribute is required\nphone_number: Too long\n';
  expect(toInvalidInput(new Error(message))?.fields).toEqual([
    { __typename: 'FieldError', field: 'name', code: 'REQUIRED', message: fieldMessage('REQUIRED') },
    { __typename: 'FieldError', field: 'phoneNumber', code: 'INVALID', message: fieldMessage('INVALID') },
  ]);
});

const attributes = [
  { name: 'family_name', value: 'King' },
  { name: 'custom:plan', value: 'free' },
];

test.each([
  ['Attributes did not conform to the schema: custom:plan: Invalid string length\n', 'attributes.1.value', 'INVALID'],
  [
    'Attributes did not conform to the schema: custom:plan: Attribute does not exist in the schema.\n',
    'attributes.1.name',
    'UNKNOWN_ATTRIBUTE',
  ],
  ['user.custom:plan: Attribute cannot be updated.\n', 'attributes.1.value', 'IMMUTABLE'],
  ['Cannot modify an already provided family_name', 'attributes.0.value', 'IMMUTABLE'],
  ['Cannot modify the non-mutable attribute family_name', 'attributes.0.value', 'IMMUTABLE'],
  // These attributes are fields of the input, or not in the input.
  ['user.phone_number: Attribute cannot be updated.\n', 'phoneNumber', 'IMMUTABLE'],
  ['Attributes did not conform to the schema: gender: The attribute is required\n', 'gender', 'REQUIRED'],
] as const)('returns the path of "%s" among the attributes', (message, field, code) => {
  expect(toInvalidInput(new Error(message), attributes)?.fields).toEqual([
    { __typename: 'FieldError', field, code, message: fieldMessage(code) },
  ]);
});

test.each([
  'USER_PASSWORD_AUTH flow not enabled for this client',
  'Username should be a phone number.',
  'Username cannot be of email format, since user pool is configured for email alias.',
  constraint('clientId'),
  constraint('clientSecret'),
  constraint('secretHash'),
  constraint('userPoolId'),
  'Missing required parameter SECRET_HASH',
])('returns undefined when only the operator can correct "%s"', (message) => {
  expect(toInvalidInput(new Error(message))).toBeUndefined();
});

test.each([
  ['Invalid email address format.', 'email', 'INVALID_EMAIL'],
  ['Invalid phone number format.', 'phone_number', 'INVALID_PHONE_NUMBER'],
] as const)('returns the path of "%s" when the attributes have %s', (message, name, code) => {
  const { fields } = toInvalidInput(new Error(message), [...attributes, { name, value: 'x' }]) ?? {};
  expect(fields).toEqual([
    { __typename: 'FieldError', field: 'attributes.2.value', code, message: fieldMessage(code) },
  ]);
});

test.each([
  ['An account with the email already exists.', 'attributes.1.value'],
  ['An account with the phone_number already exists.', 'attributes'],
  ['Already exists', 'attributes'],
])('returns, for the taken attribute of "%s", the path %s', (message, field) => {
  const given = [
    { name: 'family_name', value: 'King' },
    { name: 'email', value: 'ada@example.com' },
  ];
  expect(toTakenAttribute(new Error(message), given).fields).toMatchObject([{ field, code: 'TAKEN' }]);
});

test('returns nothing of the quoted value', () => {
  const message = "1 validation error detected: Value 'hunter2' at 'username' failed to satisfy constraint: a";
  expect(JSON.stringify(toInvalidInput(new Error(message)))).not.toContain('hunter2');
});

test.each([
  ['password', ['password']],
  ['proposedPassword', ['proposedPassword']],
  ['password, after another parameter,', ['username', 'password']],
])('returns LENGTH when the %s is malformed', (_, parameters) => {
  expect(toInvalidInputOrPassword(new Error(constraint(...parameters)))).toStrictEqual(
    withOtherRules(invalidPassword(['LENGTH'])),
  );
});

test('returns InvalidInputError when another parameter is malformed', () => {
  expect(toInvalidInputOrPassword(new Error(constraint('username')))).toMatchObject({
    __typename: 'InvalidInputError',
    fields: [{ field: 'username' }],
  });
});

test.each([
  ['phone_number', 'phoneNumber'],
  ['name', 'name'],
  ['custom:plan', 'attributes.1.value'],
])('returns, for Cognito’s name %s, the path %s', (name, path) => {
  expect(toField(name, attributes)).toBe(path);
});
