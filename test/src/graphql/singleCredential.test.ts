import { type GraphQLField, getNamedType, isInputObjectType, isUnionType, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { newSchema } from '../../../src/graphql/newSchema.ts';
import { singleCredential } from '../../../src/graphql/singleCredential.ts';
import { registry } from '../../../src/resolvers/registry.ts';

const schema = newSchema();
const codes = (document: string) =>
  validate(schema, parse(document), [singleCredential]).map(({ extensions }) => extensions.code);

const signIn = 'signIn(input: { username: "a", password: "b" }) { __typename }';
const resend = 'resendCode(input: { username: "a" }) { __typename }';

/** The input fields of this name prove who a user is. */
const CREDENTIAL_FIELD = /password|code$|session|token|credential|secret|assertion|verifier/i;

/** Members of unions that show that a code, a passkey's challenge, or the flow of a federated sign-in was sent. */
const SENT = [
  'CodeDeliveryFailedError',
  'CodeChallenge',
  'StartPasskeyRegistrationPayload',
  'StartFederatedSignInPayload',
];

/** True if the mutation's input has a credential, or if its result shows that it sends a code or a challenge. */
const hasCredential = ({ args, type }: GraphQLField<unknown, unknown>): boolean => {
  const inputs = args.map((arg) => getNamedType(arg.type)).filter(isInputObjectType);
  const result = getNamedType(type);
  return (
    inputs.some((input) => Object.keys(input.getFields()).some((name) => CREDENTIAL_FIELD.test(name))) ||
    (isUnionType(result) && result.getTypes().some(({ name }) => SENT.includes(name)))
  );
};

/** Without those of extensions/, whose inputs can have other names. */
const mutations = Object.values(schema.getMutationType()?.getFields() ?? {}).filter(
  ({ name }) => name in registry.Mutation,
);

test.each(mutations)('marks $name with @credential exactly when it takes or sends a credential', (field) => {
  expect(field.extensions.credential === true).toBe(hasCredential(field));
});

describe('singleCredential', () => {
  test.each([
    ['one', `mutation { ${signIn} }`],
    ['one, and a mutation without a credential', `mutation { ${signIn} signOutEverywhere { __typename } }`],
    [
      'one in each of several operations, only one of which is executed',
      `mutation A { ${signIn} } mutation B { ${signIn} }`,
    ],
    ['one in a fragment', `mutation { ...F } fragment F on Mutation { ${signIn} }`],
    ['a field of that name elsewhere', '{ signIn { __typename } }'],
    ['a cyclic fragment, which another rule rejects', 'mutation { ...F } fragment F on Mutation { ...F }'],
    ['an unknown fragment', 'mutation { ...F }'],
  ])('allows %s', (_, document) => {
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
      'nested fragments',
      `mutation { ...F } fragment F on Mutation { ...G a: ${signIn} } fragment G on Mutation { b: ${signIn} }`,
    ],
    [
      'a field that a variable can skip',
      `mutation ($no: Boolean!) { a: ${signIn} b: ${signIn.replace(')', ') @skip(if: $no)')} }`,
    ],
  ])('rejects %s', (_, document) => {
    expect(codes(document)).toEqual(['TOO_MANY_CREDENTIAL_OPERATIONS']);
  });

  test('stops counting when each fragment spreads the next one twice', () => {
    const doubling = Array.from({ length: 60 }, (_, n) => `fragment F${n} on Mutation { ...F${n + 1} ...F${n + 1} }`);
    const document = `mutation { ...F0 } ${doubling.join(' ')} fragment F60 on Mutation { ${signIn} }`;
    expect(codes(document)).toEqual(['TOO_MANY_CREDENTIAL_OPERATIONS']);
  });
});
