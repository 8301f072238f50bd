import { stripTypeScriptTypes } from 'node:module';
import { buildSchema, type GraphQLSchema, isObjectType, isScalarType, printSchema } from 'graphql';
import { describe, expect, test } from 'vitest';
import { plugin } from '../../codegen/schemaModule.ts';
import { newSchema } from '../../src/graphql/newSchema.ts';

const evaluate = async (code: string): Promise<GraphQLSchema> => {
  const { definitions } = await import(`data:text/javascript,${encodeURIComponent(stripTypeScriptTypes(code))}`);
  return newSchema(definitions);
};

const schema = await evaluate(
  plugin(
    buildSchema(`
      directive @credential on FIELD_DEFINITION
      "Any JSON value."
      scalar JSON
      type Query { data(filter: JSON): JSON }
      type Mutation { signIn: Boolean }
      extend type Mutation { signUp: Boolean @credential @deprecated(reason: "Closed.") }
    `),
  ),
);

const mutationField = (name: string) => {
  const mutation = schema.getType('Mutation');
  return isObjectType(mutation) ? mutation.getFields()[name] : undefined;
};

describe('a custom directive', () => {
  test('becomes an extension of the field that carries it', () => {
    expect(mutationField('signUp')).toMatchObject({ extensions: { credential: true }, deprecationReason: 'Closed.' });
  });

  test('leaves other fields without extensions', () => {
    expect(mutationField('signIn')?.extensions).toEqual({});
  });

  test('is not defined in the runtime schema', () => {
    expect(printSchema(schema)).not.toContain('credential');
  });

  test.for([
    ['takes arguments', 'directive @cost(points: Int) on FIELD_DEFINITION', '@cost'],
    ['can be on other elements', 'directive @tag on FIELD_DEFINITION | ENUM', '@tag'],
  ] as const)('throws when the directive %s', ([, definition, name]) => {
    expect(() => plugin(buildSchema(`${definition} type Query { a: Int }`))).toThrow(name);
  });
});

test('every kind of type, with its documentation and defaults, is the same in the runtime schema', async () => {
  const sdl = `
    interface Named { name: String! }
    """It's a \\d, \`code\`, "quoted" and
    on two lines."""
    interface Entity implements Named { id: ID!, name: String! }
    type User implements Named & Entity { id: ID!, name: String!, friends(first: Int = 10, after: ID = null, of: [Kind!]! = [NEW], old: Int = 0 @deprecated): [[User!]]! }
    type Page { url: URL @deprecated }
    union Result = User | Page
    enum Kind { "Made today." NEW OLD @deprecated(reason: "Too old.") }
    scalar URL @specifiedBy(url: "https://url.spec.whatwg.org")
    input Filter { kind: Kind = NEW, text: String = "it's", more: [Filter!], at: Point = { x: 1.5, y: null } }
    input Point { x: Float, y: Float, z: Float @deprecated, labels: [String!] = [], named: Boolean = false, text: String = "" }
    input By @oneOf { id: ID, name: String }
    type Query { find(by: By!, filter: Filter, old: Boolean @deprecated(reason: "No.")): Result }
    type Mutation { nothing: Boolean }
  `;
  const expected = buildSchema(sdl);
  expect(printSchema(await evaluate(plugin(expected)))).toBe(printSchema(expected));
});

test.for([
  ['has no Mutation', 'type Query { a: Int }'],
  [
    'names a root type otherwise',
    'schema { query: Root, mutation: Mutation } type Root { a: Int } type Mutation { b: Int }',
  ],
] as const)('throws when the schema %s', ([, sdl]) => {
  expect(() => plugin(buildSchema(sdl))).toThrow('must be named Query and Mutation');
});

test('a custom scalar keeps its name and description', () => {
  const scalar = schema.getType('JSON');
  expect(isScalarType(scalar)).toBe(true);
  expect(scalar?.description).toBe('Any JSON value.');
});
