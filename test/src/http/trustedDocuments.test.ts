import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readTrustedDocuments, resolveBody, resolveSearch } from '../../../src/http/trustedDocuments.ts';

const documents = new Map([['abc123', '{ me { __typename } }']]);
const prefixed = new Map([...documents, ['sha256:def456', '{ me { __typename } }']]);

describe('resolveBody and resolveSearch', () => {
  test.each([
    ['documentId', { documentId: 'abc123' }],
    ['documentId with its algorithm', { documentId: 'sha256:abc123' }],
    ['documentId with the algorithm of the manifest', { documentId: 'sha256:def456' }],
    ['persistedQuery', { extensions: { persistedQuery: { version: 1, sha256Hash: 'abc123' } } }],
    ['a hash beside another document', { documentId: 'abc123', query: 'mutation { deleteAccount { __typename } }' }],
  ])('return the document of the manifest for %s', (_, body) => {
    expect(resolveBody(prefixed, { ...body, variables: { a: 1 } } as object)).toEqual({
      query: '{ me { __typename } }',
      variables: { a: 1 },
    });
  });

  test.each([
    ['a document', { query: '{ me { __typename } }' }],
    ['an unknown hash', { documentId: 'def456' }],
    ['a name on Object.prototype', { documentId: 'toString' }],
    ['no hash', { documentId: 5 }],
    ['nothing', {}],
    ['malformed extensions', { extensions: { persistedQuery: null } }],
  ])('throw for %s', (_, body) => {
    expect(() => resolveBody(documents, body as object)).toThrow('Only documents of the trusted manifest');
  });

  test('return the same for a GET', () => {
    const search = new URLSearchParams({ documentId: 'abc123', variables: '{}' }).toString();
    expect(new URLSearchParams(resolveSearch(documents, search)).get('query')).toBe('{ me { __typename } }');
    const extensions = JSON.stringify({ persistedQuery: { sha256Hash: 'abc123' } });
    const apollo = new URLSearchParams({ extensions }).toString();
    expect(new URLSearchParams(resolveSearch(documents, apollo)).get('query')).toBe('{ me { __typename } }');
    expect(resolveSearch(documents, '')).toBe('');
    for (const search of ['query={__typename}', 'extensions=oops', 'documentId=def456']) {
      expect(() => resolveSearch(documents, search)).toThrow('Only documents of the trusted manifest');
    }
  });
});

describe('readTrustedDocuments', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'trusted-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('returns the documents of client codegen’s manifest', () => {
    const path = join(folder, 'persisted-documents.json');
    writeFileSync(path, JSON.stringify(Object.fromEntries(documents)));
    expect(readTrustedDocuments(path).documents).toEqual(documents);
  });

  test.each([
    ['client-preset', Object.fromEntries(documents)],
    [
      'Apollo',
      {
        format: 'apollo-persisted-query-manifest',
        version: 1,
        operations: [{ id: 'abc123', name: 'Me', type: 'query', body: '{ me { __typename } }' }],
      },
    ],
  ])('returns the documents of the manifest of %s with and without a byte-order mark', (_, manifest) => {
    const path = join(folder, 'manifest.json');
    for (const mark of ['', '\ufeff']) {
      writeFileSync(path, mark + JSON.stringify(manifest));
      expect(readTrustedDocuments(path).documents).toEqual(documents);
    }
  });

  test('returns all documents of two manifests that were merged when one has the form of Apollo', () => {
    const path = join(folder, 'merged.json');
    const operations = [{ id: 'abc123', name: 'Me', type: 'query', body: '{ me { __typename } }' }];
    const apollo = { format: 'apollo-persisted-query-manifest', version: 1, operations };
    writeFileSync(path, JSON.stringify({ 'Verify@0.1.0': 'mutation Verify { __typename }', ...apollo }));
    expect(readTrustedDocuments(path).documents).toEqual(
      new Map([['Verify@0.1.0', 'mutation Verify { __typename }'], ...documents]),
    );
  });

  test.each([
    ...['{', '[]', '"a"', 'null', '{"abc": 5}', '{"format": "relay"}'],
    '{"format": "apollo-persisted-query-manifest", "version": 1}',
    '{"format": "apollo-persisted-query-manifest", "version": 2, "operations": []}',
    '{"format": "apollo-persisted-query-manifest", "version": 1, "operations": [null]}',
    '{"format": "apollo-persisted-query-manifest", "version": 1, "operations": [], "abc": 5}',
    '{"format": "apollo-persisted-query-manifest", "version": 1, "operations": [{ "id": "a" }]}',
  ])('throws one line that names the file when it contains %s', (content) => {
    const path = join(folder, 'broken.json');
    writeFileSync(path, content);
    expect(() => readTrustedDocuments(path)).toThrow(
      /^Configuration: TRUSTED_DOCUMENTS must be .*broken\.json is not\.$/,
    );
  });

  test('throws when the file is missing', () => {
    expect(() => readTrustedDocuments(join(folder, 'missing.json'))).toThrow('Configuration: TRUSTED_DOCUMENTS');
  });
});
