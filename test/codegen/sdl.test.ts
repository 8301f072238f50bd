import { buildSchema, printSchema } from 'graphql';
import { expect, test } from 'vitest';
import { plugin, printSdl } from '../../codegen/sdl.ts';

const SDL = `directive @credential on FIELD_DEFINITION

type Query {
  a: Int
}

type Mutation {
  """Signs up."""
  signUp(name: String): Boolean @credential

  """Signs in."""
  signIn: Boolean @deprecated(reason: "Closed.") @credential
  signOut: Boolean
}`;

test('prints the directives on fields when the schema has custom directives', () => {
  expect(printSdl(buildSchema(SDL))).toBe(SDL);
});

test("prints graphql-js's own SDL when no field has a custom directive", () => {
  const schema = buildSchema(SDL.replaceAll(' @credential', '').replace('directive on FIELD_DEFINITION', ''));
  expect(printSdl(schema)).toBe(printSchema(schema));
});

test('prints a module when the output file is TypeScript', () => {
  expect(plugin(buildSchema('type Query { a: Int }'), [], {}, { outputFile: 'typeDefs.ts' })).toBe(
    'export const typeDefs = /* GraphQL */ "type Query {\\n  a: Int\\n}";\n',
  );
});
