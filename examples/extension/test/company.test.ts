import { expect, test } from 'vitest';
import { contextOf } from '../../test/src/resolvers/context.ts';
import { response } from '../resolvers/company.ts';

const companyOf = (...attributes: readonly { name: string; value: string }[]) =>
  response({
    ...contextOf({}),
    source: { attributes: attributes.map((attribute) => ({ __typename: 'UserAttribute', ...attribute })) },
  });

test('returns the attribute when the user has it', () => {
  expect(companyOf({ name: 'custom:plan', value: 'free' }, { name: 'custom:company', value: 'Engines Ltd' })).toBe(
    'Engines Ltd',
  );
});

test('returns null when the user lacks the attribute', () => {
  expect(companyOf({ name: 'company', value: 'Engines Ltd' })).toBeNull();
});
