import { expect, test } from 'vitest';
import { addCustomAttributes, readCustomAttributes } from '../../serverless/customAttributes.ts';

test.each([
  [undefined, []],
  ['', []],
  ['plan', [{ name: 'plan', readOnly: false }]],
  [
    ' company , plan:read-only ',
    [
      { name: 'company', readOnly: false },
      { name: 'plan', readOnly: true },
    ],
  ],
])('returns the attributes of %j', (CUSTOM_ATTRIBUTES, attributes) => {
  expect(readCustomAttributes({ CUSTOM_ATTRIBUTES })).toEqual(attributes);
});

test.each(['custom:plan', 'a b', 'a,,b', 'plan:readonly', 'x'.repeat(21)])('rejects %j', (CUSTOM_ATTRIBUTES) => {
  expect(() => readCustomAttributes({ CUSTOM_ATTRIBUTES })).toThrow('CUSTOM_ATTRIBUTES must be names');
});

test('rejects an attribute that is named twice', () => {
  expect(() => readCustomAttributes({ CUSTOM_ATTRIBUTES: 'plan,plan:read-only' })).toThrow('each attribute once');
});

const resources = () => ({ UserPool: { Properties: { a: 1 } }, UserPoolClient: { Properties: { b: 2 } } });

test('returns the template as it is when the option is not set', () => {
  const added = resources();
  addCustomAttributes(added, {});
  expect(added).toEqual(resources());
});

test('lets users read all custom attributes, and write those that are not read-only', () => {
  const added = resources();
  addCustomAttributes(added, { CUSTOM_ATTRIBUTES: 'company,plan:read-only' });
  const { UserPool, UserPoolClient } = added;
  expect(UserPool.Properties).toMatchObject({ a: 1, Schema: [{ Name: 'company' }, { Name: 'plan' }] });
  const { ReadAttributes, WriteAttributes } = UserPoolClient.Properties as unknown as Record<string, string[]>;
  expect(ReadAttributes).toEqual(expect.arrayContaining(['email', 'email_verified', 'custom:company', 'custom:plan']));
  expect(WriteAttributes).toEqual(expect.arrayContaining(['email', 'name', 'custom:company']));
  expect(WriteAttributes).not.toEqual(expect.arrayContaining(['custom:plan']));
  expect(WriteAttributes).not.toContain('email_verified');
});
