import { type GraphQLField, getNamedType, isUnionType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { newSchema } from '../../src/graphql/newSchema.ts';
import { registry } from '../../src/resolvers/registry.ts';
import type { AnyResolver } from '../../src/runtime/anyResolver.ts';

const schema = newSchema();

interface Described {
  readonly field: string;
  /** The names in backticks that are members of the field's union. */
  readonly listed: readonly string[];
  readonly members: readonly string[];
  /** The names in backticks that end in Error or Challenge. */
  readonly mentioned: readonly string[];
  readonly resolver: AnyResolver;
}

const described = (
  resolvers: Readonly<Record<string, AnyResolver>>,
  fields: Record<string, GraphQLField<unknown, unknown>>,
) =>
  Object.entries(resolvers).map(([field, resolver]): Described => {
    const type = getNamedType(fields[field]?.type);
    const members = isUnionType(type) ? type.getTypes().map(({ name }) => name) : [];
    const names = [...(fields[field]?.description ?? '').matchAll(/`(\w+)`/g)].map((match) => match[1] ?? '');
    return {
      field,
      listed: names.filter((name) => members.includes(name)),
      mentioned: names.filter((name) => /(Error|Challenge)$/.test(name)),
      members,
      resolver,
    };
  });

const fields = [
  ...described(registry.Query, schema.getQueryType()?.getFields() ?? {}),
  ...described(registry.Mutation, schema.getMutationType()?.getFields() ?? {}),
];

/** Unions that several mutations share. Each mutation lists the members that it can return. */
const SHARED = [
  'signIn',
  'startSignIn',
  'selectSignInMethod',
  'answerPasskeyChallenge',
  'selectMfaMethod',
  'completeNewPassword',
];

const isError = (name: string): boolean => name.endsWith('Error');

/** The error types in the rows of a resolver that are values. */
const rowTypes = (resolver: AnyResolver): string[] =>
  ('functions' in resolver ? resolver.functions : [resolver]).flatMap(({ exceptions }) =>
    Object.values(exceptions).flatMap((row) =>
      row && typeof row === 'object' && '__typename' in row ? [row.__typename] : [],
    ),
  );

describe.each(fields)('the description of $field', ({ field, listed, mentioned, members, resolver }) => {
  test('lists every error of its union, unless other fields share the union', () => {
    const errors = members.filter(isError);
    if (SHARED.includes(field)) expect(errors).toEqual(expect.arrayContaining(listed.filter(isError)));
    else expect([...new Set(listed.filter(isError))].sort()).toEqual(errors.sort());
  });

  test('lists every error in the rows of its exceptions', () => {
    const types = [...new Set(rowTypes(resolver))].filter(isError);
    expect(listed).toEqual(expect.arrayContaining(types));
  });

  test('mentions no error that the schema lacks', () => {
    for (const name of mentioned) expect(schema.getType(name)?.name).toBe(name);
  });
});
