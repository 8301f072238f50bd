import { expect, test } from 'vitest';
import { readCustomAttributes } from '../../serverless/customAttributes.ts';

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
