import { buildSchema, execute, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { createInfo } from '../../../src/graphql/info.ts';

const schema = buildSchema(`
  type Query { me: Me }
  union Me = User | NotSignedInError
  type User { id: ID! passkeys: [Passkey!]! self: User }
  type Passkey { id: ID! name: String! }
  type NotSignedInError { message: String! }
`);

/** Returns the list for the root field `me`, as graphql-js executes the document. */
const listFor = async (document: string, variableValues: Record<string, unknown> = {}) => {
  let list: readonly string[] = [];
  const me = (_args: unknown, _context: unknown, resolveInfo: Parameters<typeof createInfo>[0]) => {
    list = createInfo(resolveInfo).selectionSetList;
    return null;
  };
  expect(validate(schema, parse(document))).toEqual([]);
  expect(await execute({ schema, document: parse(document), rootValue: { me }, variableValues })).toEqual({
    data: expect.anything(),
  });
  return list;
};

describe('selectionSetList', () => {
  test.each([
    ['the union has one field', '{ me { __typename } }', ['__typename']],
    [
      'inline fragments are nested',
      '{ me { ... { ... on User { id passkeys { name } } } ... on NotSignedInError { message } } }',
      ['id', 'passkeys', 'passkeys/name', 'message'],
    ],
    [
      'fragments are spread twice',
      '{ me { ...U ...U } } fragment U on User { passkeys { ...P } self { ...S } } fragment S on User { id } fragment P on Passkey { id }',
      ['passkeys', 'passkeys/id', 'self', 'self/id'],
    ],
    ['fields have aliases', '{ me { ... on User { id: passkeys { passkeys: id } } } }', ['passkeys', 'passkeys/id']],
    [
      'the root field is selected twice',
      '{ me { ... on User { id } } me { ... on User { passkeys { id } } } }',
      ['id', 'passkeys', 'passkeys/id'],
    ],
    [
      'the root field is in a fragment',
      '{ ...Q } fragment Q on Query { me { ... on User { id passkeys { id } } } }',
      ['id', 'passkeys', 'passkeys/id'],
    ],
  ])('has the paths by name when %s', async (_, document, list) => {
    expect(await listFor(document)).toEqual(list);
  });

  test.each([
    ['a field is skipped', '@skip(if: true)', {}],
    ['a field is not included', '@include(if: false)', {}],
    ['a variable skips a field', '@skip(if: $no)', { no: true }],
    ['a variable does not include a field', '@include(if: $no)', { no: false }],
    ['a field is both included and skipped', '@include(if: true) @skip(if: true)', {}],
  ])('omits fields and fragments when %s', async (_, directives, variables) => {
    const declaration = 'no' in variables ? '($no: Boolean!)' : '';
    const document = `query ${declaration} {
      me { ... on User { id passkeys ${directives} { id } } ... ${directives} { ... on User { self { id } } } ...N ${directives} }
    } fragment N on NotSignedInError { message }`;
    expect(await listFor(document, variables)).toEqual(['id']);
  });

  test.each([
    ['a field is not skipped', '@skip(if: false)', {}],
    ['a variable includes a field', '@include(if: $yes)', { yes: true }],
    ['the default of a variable includes a field', '@include(if: $default)', {}],
  ])('has the paths when %s', async (_, directives, variables) => {
    const declaration = directives.includes('$default') ? '($default: Boolean! = true)' : '';
    const document = `query ${'yes' in variables ? '($yes: Boolean!)' : declaration} { me { ... on User { passkeys ${directives} { id } } } }`;
    expect(await listFor(document, variables)).toEqual(['passkeys', 'passkeys/id']);
  });

  test('is not computed when it is not read, and once when it is read twice', () => {
    let reads = 0;
    const info = createInfo({
      get fieldNodes() {
        reads += 1;
        return [];
      },
      fragments: {},
      variableValues: {},
    });
    const copy = { info };
    expect(reads).toBe(0);
    expect([...copy.info.selectionSetList, ...info.selectionSetList]).toEqual([]);
    expect(reads).toBe(1);
  });
});
