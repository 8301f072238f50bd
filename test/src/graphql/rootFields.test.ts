import { parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { newSchema } from '../../../src/graphql/newSchema.ts';
import { rootFields } from '../../../src/graphql/rootFields.ts';
import { registry } from '../../../src/resolvers/registry.ts';
import type { AnyResolver } from '../../../src/runtime/anyResolver.ts';

const schema = newSchema();
const codes = (document: string) =>
  validate(schema, parse(document), [rootFields]).map(({ extensions }) => extensions.code);

const aliases = (count: number, field: string) => Array.from({ length: count }, (_, n) => `a${n}: ${field}`).join(' ');
const me = 'me { __typename }';

describe('rootFields', () => {
  test.each([
    ['five fields', `{ ${aliases(5, me)} }`],
    ['one field many times', `{ ${`${me} `.repeat(9)} }`],
    [
      'one field in many fragments',
      `{ ${'...F ...G '.repeat(9)} } fragment F on Query { ${me} } fragment G on Query { ${me} }`,
    ],
    ['fields that call nothing', `{ ${aliases(9, '__typename')} }`],
    ['five fields in each of two operations', `query A { ${aliases(5, me)} } query B { ${aliases(5, me)} }`],
    ['cyclic and unknown fragments', '{ ...F ...G } fragment F on Query { ...F }'],
  ])('allows %s', (_, document) => {
    expect(codes(document)).toEqual([]);
  });

  test.each([
    ['six fields', `{ ${aliases(6, me)} }`],
    ['six mutations', `mutation { ${aliases(6, 'signOutEverywhere { __typename }')} }`],
    ['a field beside fragments', `{ ${me} ...F } fragment F on Query { ${aliases(5, me)} }`],
    ['inline fragments', `{ ... { ${aliases(3, me)} } ... on Query { ${aliases(3, me).replaceAll('a', 'b')} } }`],
  ])('rejects six: %s', (_, document) => {
    expect(codes(document)).toEqual(['TOO_MANY_ROOT_FIELDS']);
  });
});

/** The calls of a field that sends all its commands. */
const callsOf = (resolvers: Readonly<Record<string, AnyResolver>>, isIncluded: (name: string) => boolean): number =>
  Math.max(
    ...Object.entries(resolvers)
      .filter(([name]) => isIncluded(name))
      .map(([, resolver]) => ('functions' in resolver ? resolver.functions.length : 1)),
  );

test('the fields that a request can have make at most 34 calls to Cognito', () => {
  const mutations = schema.getMutationType()?.getFields() ?? {};
  const hasCredential = (name: string) => mutations[name]?.extensions.credential === true;
  const credential = callsOf(registry.Mutation, hasCredential);
  const others = callsOf(registry.Mutation, (name) => !hasCredential(name));
  const query = callsOf(registry.Query, () => true);
  expect({ query, credential, others }).toEqual({ query: 4, credential: 10, others: 6 });
  expect(Math.max(5 * query, credential + 4 * others)).toBe(34);
});
