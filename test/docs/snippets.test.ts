import { globSync, readFileSync } from 'node:fs';
import { buildSchema, type DocumentNode, Kind, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { snippets } from './documents.ts';

describe('TypeScript snippets', () => {
  // The type check of the repository covers these files, and the tests run them.
  const sources = globSync('{examples,packages,test}/**/*.{ts,tsx}', { exclude: ['**/node_modules/**'] }).map((path) =>
    readFileSync(path, 'utf8'),
  );

  const found = [...snippets('ts'), ...snippets('tsx')];

  test('are found', () => {
    expect(found.length).toBeGreaterThanOrEqual(15);
  });

  test.for(found)('$place is verbatim part of a type-checked file', ({ code }) => {
    expect(sources.some((source) => source.includes(code))).toBe(true);
  });
});

describe('GraphQL snippets', () => {
  const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));

  test('are found', () => {
    expect(snippets('graphql').length).toBeGreaterThanOrEqual(10);
  });

  test.for(snippets('graphql'))('$place is valid', ({ code }) => {
    // The operations of a block are sent one by one.
    const errors = parse(code).definitions.flatMap((definition) => {
      const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [definition] };
      return validate(schema, document);
    });
    expect(errors).toEqual([]);
  });
});

describe('JSON snippets', () => {
  const sentences = readFileSync('src/messages.ts', 'utf8');
  const quoted = snippets('json').flatMap(({ place, code }) =>
    [...code.matchAll(/"message":"([^"]*)"/g)].map(([, message = '']) => ({ place, message })),
  );

  test('have messages', () => {
    expect(quoted.length).toBeGreaterThan(10);
  });

  test.for(quoted)('$place shows a message that the API sends: $message', ({ message }) => {
    expect(sentences).toContain(`'${message}'`);
  });
});
