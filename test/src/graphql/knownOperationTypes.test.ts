import { parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { knownOperationTypes } from '../../../src/graphql/knownOperationTypes.ts';
import { newSchema } from '../../../src/graphql/newSchema.ts';

const messages = (document: string) =>
  validate(newSchema(), parse(document), [knownOperationTypes]).map(({ message }) => message);

test('rejects an operation when the schema does not have its type', () => {
  expect(messages('subscription { a }')).toEqual(['The schema has no subscription operations.']);
});

test.each(['{ a }', 'mutation { a }', 'fragment F on Query { a }'])('allows %s', (document) => {
  expect(messages(document)).toEqual([]);
});
