import { expect, test } from 'vitest';
import { invalidParameter, invalidParameterOrPassword } from '../../../src/mapping/invalidParameter.ts';
import { constraint } from '../resolvers/fixture.ts';

test.each([
  ['Invalid phone number format.', 'phoneNumber', 'This is not a phone number in E.164 form.'],
  ['Invalid email address format.', 'email', 'This is not an email address.'],
  ['Username should be an email.', 'email', 'This is not an email address.'],
  [
    'Attributes did not conform to the schema: custom:plan: Invalid string length\n',
    'custom:plan',
    'This does not meet the rules for this attribute.',
  ],
  [
    'Attributes did not conform to the schema: phone_number: The attribute is required\n',
    'phoneNumber',
    'This is required.',
  ],
  // What pools answer to a NEW_PASSWORD_REQUIRED: https://github.com/aws/aws-sdk-js/issues/1290
  ['Invalid attributes given, name is missing', 'name', 'This is required.'],
  ['Cannot modify an already provided email', 'email', 'This cannot be changed.'],
  [
    "2 validation errors detected: Value 'x' at 'confirmationCode' failed to satisfy constraint: a",
    'code',
    'This is not valid.',
  ],
  [constraint('userCode'), 'code', 'This is not valid.'],
  [constraint('friendlyDeviceName'), 'deviceName', 'This is not valid.'],
  [constraint('username'), 'username', 'This is not valid.'],
])('finds the field of "%s"', (message, field, fault) => {
  expect(invalidParameter(new Error(message))).toEqual({
    __typename: 'InvalidInputError',
    message: 'Some of the input is not valid.',
    fields: [{ __typename: 'FieldError', field, message: fault }],
  });
});

test('finds each field that a message speaks of', () => {
  const message = 'Attributes did not conform to the schema: name: The attribute is required\nphone_number: Too long\n';
  expect(invalidParameter(new Error(message))?.fields).toEqual([
    { __typename: 'FieldError', field: 'name', message: 'This is required.' },
    { __typename: 'FieldError', field: 'phoneNumber', message: 'This does not meet the rules for this attribute.' },
  ]);
});

const attributes = [
  { name: 'family_name', value: 'King' },
  { name: 'custom:plan', value: 'free' },
];

test.each([
  [
    'Attributes did not conform to the schema: custom:plan: Invalid string length\n',
    'attributes.1.value',
    'This does not meet the rules for this attribute.',
  ],
  [
    'Attributes did not conform to the schema: custom:plan: Attribute does not exist in the schema.\n',
    'attributes.1.value',
    'There is no such attribute.',
  ],
  ['user.custom:plan: Attribute cannot be updated.\n', 'attributes.1.value', 'This cannot be changed.'],
  ['Cannot modify an already provided family_name', 'attributes.0.value', 'This cannot be changed.'],
  ['Cannot modify the non-mutable attribute family_name', 'attributes.0.value', 'This cannot be changed.'],
  // Of the input's own fields, or of none.
  ['user.phone_number: Attribute cannot be updated.\n', 'phoneNumber', 'This cannot be changed.'],
  ['Attributes did not conform to the schema: gender: The attribute is required\n', 'gender', 'This is required.'],
])('finds the path of "%s" among the attributes', (message, field, fault) => {
  expect(invalidParameter(new Error(message), attributes)?.fields).toEqual([
    { __typename: 'FieldError', field, message: fault },
  ]);
});

test.each([
  'USER_PASSWORD_AUTH flow not enabled for this client',
  constraint('clientId'),
  constraint('clientSecret'),
  constraint('secretHash'),
  constraint('userPoolId'),
  'Missing required parameter SECRET_HASH',
])("leaves an operator's fault alone: %s", (message) => {
  expect(invalidParameter(new Error(message))).toBeUndefined();
});

test('repeats nothing of the message', () => {
  const message = "1 validation error detected: Value 'hunter2' at 'username' failed to satisfy constraint: a";
  expect(JSON.stringify(invalidParameter(new Error(message)))).not.toContain('hunter2');
});

test.each(['password', 'proposedPassword'])('takes a %s that is not of its form for a short one', (parameter) => {
  expect(invalidParameterOrPassword(new Error(constraint(parameter)))).toEqual({
    __typename: 'InvalidPasswordError',
    message: 'The password is too short.',
    requirements: ['LENGTH'],
  });
});

test('takes no other parameter for the new password', () => {
  expect(invalidParameterOrPassword(new Error(constraint('username')))).toMatchObject({
    __typename: 'InvalidInputError',
    fields: [{ field: 'username' }],
  });
});
