import { buildSchema, getIntrospectionQuery, parse, specifiedRules, validate } from 'graphql';
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
  const options = { specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true };
  expect(messages(getIntrospectionQuery({ ...options, inputValueDeprecation: true, oneOf: true }))).toEqual([]);
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

  const long = 'n'.repeat(101);
  test.each([
    ['operation', `query ${long} { __typename }`],
    ['variable', `query ($${long}: Int) { __typename }`],
    ['alias', `{ ${long}: __typename }`],
    ['field', `{ ${long} }`],
    ['fragment', `{ ...${long} } fragment ${long} on Query { __typename }`],
    ['type', `{ ... on ${long} { __typename } }`],
    ['directive', `{ __typename @${long} }`],
    ['argument', `{ me(${long}: 1) { __typename } }`],
    ['input field', `mutation { signOut(input: { ${long}: 1 }) { __typename } }`],
  ])('rejects a document without repeating the name when the name of its %s is long', (_, document) => {
    expect(messages(document)).toEqual(['The document has a name of more than 100 characters.']);
    expect(messages(document.replaceAll(long, long.slice(1)))).toEqual([]);
  });

  test('allows a long string when no name is long', () => {
    expect(messages(`mutation { signOut(input: { refreshToken: "${long}" }) { __typename } }`)).toEqual([]);
  });

  test.each([
    ['a fragment that no operation spreads', (fields: string) => `{ __typename } fragment F on User { ${fields} }`],
    ['introspection', (fields: string) => `{ __schema { types { ${fields} } } }`],
    ['a fragment of introspection', (fields: string) => `{ __typename } fragment F on __Type { ${fields} }`],
  ])('limits %s, because each rule visits it', (_, document) => {
    expect(messages(document(times(21, (n) => `a${n}: name`)))).toEqual([
      expect.stringMatching(/^The (operation|fragment) has more than 20 aliases\.$/),
    ]);
  });

  test('keeps the other rules from visiting a document that exceeds a limit', () => {
    const conflicts = times(15, () => `me { ... on User { ${times(40, (n) => `a: f${n}`)} } }`);
    const errors = validate(schema, parse(`{ ${conflicts} }`), [...specifiedRules, documentLimits]);
    expect(new Set(errors.map(({ extensions }) => extensions.code))).toEqual(new Set(['DOCUMENT_TOO_LARGE']));
  });
});
