import { expect, test } from 'vitest';
import {
  savedAttributeNames,
  toCognitoAttributes,
  toNewAttributes,
  toVerifiableAttribute,
} from '../../../src/mapping/userAttributes.ts';

test('returns the fields by Cognito’s names, then the other attributes', () => {
  const attributes = [
    { name: 'custom:plan', value: 'free' },
    { name: 'nickname', value: '' },
  ];
  expect(
    toCognitoAttributes({ email: 'ada@example.com', phoneNumber: '+14155550123', name: 'Ada', attributes }),
  ).toEqual([
    { Name: 'email', Value: 'ada@example.com' },
    { Name: 'phone_number', Value: '+14155550123' },
    { Name: 'name', Value: 'Ada' },
    { Name: 'custom:plan', Value: 'free' },
    // An empty value removes the attribute.
    { Name: 'nickname', Value: '' },
  ]);
});

test('returns an empty value, which removes the attribute, for null', () => {
  const attributes = [{ name: 'custom:plan', value: null }, { name: 'nickname' }];
  const removed = { phoneNumber: null, name: null, attributes };
  expect(toCognitoAttributes(removed)).toEqual([
    { Name: 'phone_number', Value: '' },
    { Name: 'name', Value: '' },
    { Name: 'custom:plan', Value: '' },
    { Name: 'nickname', Value: '' },
  ]);
  expect(toNewAttributes({ ...removed, email: 'ada@example.com' })).toEqual([
    { Name: 'email', Value: 'ada@example.com' },
  ]);
});

test.each([{}, { attributes: null }, { attributes: [] }])('returns no attribute for %j', (profile) => {
  expect(toCognitoAttributes(profile)).toEqual([]);
});

test.each([
  ['email', 'EMAIL'],
  ['phone_number', 'PHONE_NUMBER'],
  ['name', null],
  [undefined, null],
])('returns, for Cognito’s attribute %s, %s', (name, attribute) => {
  expect(toVerifiableAttribute(name)).toBe(attribute);
});

test.each([
  ['the same value', [{ Name: 'name', Value: 'Ada' }], ['name']],
  ['another value', [{ Name: 'name', Value: 'Grace' }], []],
  ['no value', [{ Name: 'email', Value: 'Ada' }], []],
  ['nothing at all', undefined, []],
])('returns the names of requested attributes when the user has %s', (_, has, names) => {
  expect(savedAttributeNames([{ Name: 'name', Value: 'Ada' }], has)).toEqual(names);
});

test('returns a removed attribute when the user no longer has it', () => {
  expect(savedAttributeNames([{ Name: 'nickname', Value: '' }], [{ Name: 'name', Value: 'Ada' }])).toEqual([
    'nickname',
  ]);
  expect(savedAttributeNames([{ Name: 'nickname', Value: '' }], [{ Name: 'nickname', Value: 'Countess' }])).toEqual([]);
});
