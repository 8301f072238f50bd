import { isUnionType, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { documentOf, rootFields, schema } from '../support/document.ts';

test.each(rootFields)('every field of every member of $name can be selected without aliases', ({ name }) => {
  expect(validate(schema, parse(documentOf(name)))).toEqual([]);
});

test('every root field returns a union, except the one that makes no call', () => {
  const others = rootFields.filter(({ type }) => !isUnionType('ofType' in type ? type.ofType : type));
  expect(others.map(({ name }) => name)).toEqual(['signInProviders']);
});
