import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { typeDefs } from '../../../src/generated/typeDefs.ts';
import { oneCredentialOperation, takesCredential } from '../../../src/graphql/singleCredential.ts';

const schema = buildSchema(typeDefs);
const codes = (document: string) =>
  validate(schema, parse(document), [oneCredentialOperation]).map(({ extensions }) => extensions.code);

const signIn = 'signIn(input: { username: "a", password: "b" }) { __typename }';
const resend = 'resendCode(input: { username: "a" }) { __typename }';

test('every mutation that takes or sends a credential is known by its types', () => {
  const mutation = schema.getMutationType();
  const harmless = Object.keys(mutation?.getFields() ?? {}).filter((name) => !takesCredential(mutation, name));
  expect(harmless.sort()).toEqual(['deleteAccount', 'setMfaPreference', 'signOutEverywhere']);
});

describe('one credential in an operation', () => {
  test.each([
    ['one', `mutation { ${signIn} }`],
    ['one, and what takes none', `mutation { ${signIn} signOutEverywhere { __typename } }`],
    [
      'one in each of several operations, of which one is executed',
      `mutation A { ${signIn} } mutation B { ${signIn} }`,
    ],
    ['one in a fragment', `mutation { ...F } fragment F on Mutation { ${signIn} }`],
    ['a field of that name elsewhere', '{ signIn { __typename } }'],
    [
      'a fragment that contains itself, which another rule refuses',
      'mutation { ...F } fragment F on Mutation { ...F }',
    ],
    ['a fragment that there is not', 'mutation { ...F }'],
  ])('lets through: %s', (_, document) => {
    expect(codes(document)).toEqual([]);
  });

  test.each([
    ['aliases', `mutation { a: ${signIn} b: ${signIn} }`],
    ['two kinds', `mutation { ${signIn} ${resend} }`],
    ['messages', `mutation { a: ${resend} b: ${resend} }`],
    ['a fragment spread twice', `mutation { ...F ...F } fragment F on Mutation { ${signIn} }`],
    ['a fragment and a field', `mutation { ...F ${resend} } fragment F on Mutation { ${signIn} }`],
    ['inline fragments', `mutation { ... { a: ${signIn} } ... on Mutation { b: ${signIn} } }`],
    [
      'fragments within fragments',
      `mutation { ...F } fragment F on Mutation { ...G a: ${signIn} } fragment G on Mutation { b: ${signIn} }`,
    ],
    [
      'what a variable may skip',
      `mutation ($no: Boolean!) { a: ${signIn} b: ${signIn.replace(')', ') @skip(if: $no)')} }`,
    ],
  ])('refuses %s', (_, document) => {
    expect(codes(document)).toEqual(['TOO_MANY_CREDENTIAL_OPERATIONS']);
  });

  test('costs no more for fragments that double themselves', () => {
    const doubling = Array.from({ length: 60 }, (_, n) => `fragment F${n} on Mutation { ...F${n + 1} ...F${n + 1} }`);
    const document = `mutation { ...F0 } ${doubling.join(' ')} fragment F60 on Mutation { ${signIn} }`;
    expect(codes(document)).toEqual(['TOO_MANY_CREDENTIAL_OPERATIONS']);
  });
});
