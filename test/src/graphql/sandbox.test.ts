import { buildSchema, Kind, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { typeDefs } from '../../../src/generated/typeDefs.ts';
import { sandboxDocument } from '../../../src/graphql/sandbox.ts';

const schema = buildSchema(typeDefs);
const document = parse(sandboxDocument);

test('has only valid operations', () => {
  expect(validate(schema, document)).toEqual([]);
});

test('has an operation for every field', () => {
  const selected = document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? definition.selectionSet.selections.map((selection) =>
          selection.kind === Kind.FIELD ? selection.name.value : '',
        )
      : [],
  );
  const fields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    Object.keys(type?.getFields() ?? {}),
  );
  expect([...new Set(selected)].sort()).toEqual(fields.sort());
});
