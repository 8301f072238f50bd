import { expect, test } from 'vitest';
import { inEffect, userAttributes, VERIFIABLE } from '../../../src/mapping/userAttributes.ts';

test("gives the profile's fields Cognito's names, then the other attributes", () => {
  const attributes = [
    { name: 'custom:plan', value: 'free' },
    { name: 'nickname', value: '' },
  ];
  expect(userAttributes({ email: 'ada@example.com', phoneNumber: '+14155550123', name: 'Ada', attributes })).toEqual([
    { Name: 'email', Value: 'ada@example.com' },
    { Name: 'phone_number', Value: '+14155550123' },
    { Name: 'name', Value: 'Ada' },
    { Name: 'custom:plan', Value: 'free' },
    // Cognito's way to remove an attribute.
    { Name: 'nickname', Value: '' },
  ]);
});

test.each([{}, { email: null, phoneNumber: null, name: null, attributes: null }, { attributes: [] }])(
  'makes nothing of %j',
  (profile) => {
    expect(userAttributes(profile)).toEqual([]);
  },
);

test("knows Cognito's names of what can be verified", () => {
  expect(VERIFIABLE).toEqual({ EMAIL: 'email', PHONE_NUMBER: 'phone_number' });
});

test.each([
  ['the same value', [{ Name: 'name', Value: 'Ada' }], ['name']],
  ['another value', [{ Name: 'name', Value: 'Grace' }], []],
  ['no value', [{ Name: 'email', Value: 'Ada' }], []],
  ['nothing at all', undefined, []],
])('finds of what was asked for what a user has: %s', (_, has, names) => {
  expect(inEffect([{ Name: 'name', Value: 'Ada' }], has)).toEqual(names);
});

test('finds the removal of an attribute where the user does not have it', () => {
  expect(inEffect([{ Name: 'nickname', Value: '' }], [{ Name: 'name', Value: 'Ada' }])).toEqual(['nickname']);
  expect(inEffect([{ Name: 'nickname', Value: '' }], [{ Name: 'nickname', Value: 'Countess' }])).toEqual([]);
});
