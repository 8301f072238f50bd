import { buildSchema, getIntrospectionQuery, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { typeDefs } from '../../../src/generated/typeDefs.ts';
import { documentLimits, MAX_TOKENS } from '../../../src/graphql/documentLimits.ts';
import { sandboxDocument } from '../../../src/graphql/sandbox.ts';
import { documentOf } from '../../support/document.ts';

const schema = buildSchema(typeDefs);
const messages = (document: string) =>
  validate(schema, parse(document, { maxTokens: MAX_TOKENS }), [documentLimits]).map(({ message }) => message);

const fields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
  Object.keys(type?.getFields() ?? {}),
);

test.each(fields)('allows %s with everything selected', (field) => {
  expect(messages(documentOf(field))).toEqual([]);
});

test('allows Sandbox’s document and introspection', () => {
  expect(messages(sandboxDocument)).toEqual([]);
  expect(messages(getIntrospectionQuery())).toEqual([]);
});

const times = (count: number, part: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => part(n)).join(' ');

describe('documentLimits', () => {
  test.each([
    ['levels', `{ ${'me { '.repeat(11)} id ${'} '.repeat(11)} }`, 'The operation has more than 10 levels.'],
    ['fields', `{ me { ${times(251, () => '__typename')} } }`, 'The operation has more than 250 fields.'],
    ['aliases', `{ ${times(21, (n) => `a${n}: __typename`)} }`, 'The operation has more than 20 aliases.'],
    [
      'directives',
      `{ me ${times(21, () => '@include(if: true)')} { __typename } }`,
      'The operation has more than 20 directives.',
    ],
    [
      'directives of fragments',
      `{ ${times(21, () => '... @include(if: true) { __typename }')} }`,
      'The operation has more than 20 directives.',
    ],
  ])('for too many %s', (_, document, message) => {
    expect(messages(document)).toContain(message);
  });

  test('counts the fields that fragments add', () => {
    const doubling = times(40, (n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`);
    expect(messages(`{ ...F0 } ${doubling} fragment F40 on Query { a: __typename }`)).toEqual([
      'The operation has more than 250 fields.',
      'The operation has more than 20 aliases.',
    ]);
  });

  test('is preceded by the parser’s limit of tokens', () => {
    expect(() => messages(`{ ${times(2001, () => 'a')} }`)).toThrow('contains more that 2000 tokens');
  });

  test('leaves cyclic and unknown fragments to other rules', () => {
    expect(messages('{ ...F } fragment F on Query { ...F }')).toEqual([]);
    expect(messages('{ ...F }')).toEqual([]);
  });
});
