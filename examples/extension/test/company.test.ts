import { expect, test } from 'vitest';
import { user } from '../../test/src/resolvers/payloads.ts';
import { response } from '../resolvers/company.ts';

const companyOf = (...attributes: readonly { name: string; value: string }[]) =>
  response({ source: { ...user, attributes: attributes.map((each) => ({ __typename: 'UserAttribute', ...each })) } });

test('returns the attribute when the user has it', () => {
  expect(companyOf({ name: 'custom:plan', value: 'free' }, { name: 'custom:company', value: 'Engines Ltd' })).toBe(
    'Engines Ltd',
  );
});

test('returns null when the user lacks the attribute', () => {
  expect(companyOf({ name: 'company', value: 'Engines Ltd' })).toBeNull();
});
