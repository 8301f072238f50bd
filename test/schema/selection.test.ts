import { isUnionType, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { documentOf, rootFields, schema } from '../support/document.ts';

test.each(rootFields)('every field of every member of $name can be selected without aliases', ({ name }) => {
  expect(validate(schema, parse(documentOf(name)))).toEqual([]);
});

test('every root field returns a union', () => {
  expect(rootFields.filter(({ type }) => !isUnionType('ofType' in type ? type.ofType : type))).toEqual([]);
});
