import { createRequire } from 'node:module';
import { transformSync } from 'esbuild';
import { buildSchema, type GraphQLSchema, isObjectType, isScalarType, printSchema } from 'graphql';
import { describe, expect, test } from 'vitest';
import { plugin } from '../../codegen/schemaModule.ts';

const evaluate = (code: string): GraphQLSchema => {
  const module: { exports: { newSchema?: () => GraphQLSchema } } = { exports: {} };
  new Function('module', 'require', transformSync(code, { loader: 'ts', format: 'cjs' }).code)(
    module,
    createRequire(import.meta.url),
  );
  const schema = module.exports.newSchema?.();
  if (!schema) throw new Error('The module does not export newSchema');
  return schema;
};

const schema = evaluate(
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

test('a custom scalar keeps its name and description', () => {
  const scalar = schema.getType('JSON');
  expect(isScalarType(scalar)).toBe(true);
  expect(scalar?.description).toBe('Any JSON value.');
});
