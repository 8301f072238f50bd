import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readTrustedDocuments, trusted, trustedSearch } from '../../../src/http/trustedDocuments.ts';

const documents = new Map([['abc123', '{ me { __typename } }']]);

describe('the request for a trusted document', () => {
  test.each([
    ['documentId', { documentId: 'abc123' }],
    ['documentId with its algorithm', { documentId: 'sha256:abc123' }],
    ['persistedQuery', { extensions: { persistedQuery: { version: 1, sha256Hash: 'abc123' } } }],
    ['a hash, whatever text it brings', { documentId: 'abc123', query: 'mutation { deleteAccount { __typename } }' }],
  ])('by %s has the document of the manifest', (_, body) => {
    expect(trusted(documents, { ...body, variables: { a: 1 } } as object)).toEqual({
      query: '{ me { __typename } }',
      variables: { a: 1 },
    });
  });

  test.each([
    ['the text itself', { query: '{ me { __typename } }' }],
    ['an unknown hash', { documentId: 'def456' }],
    ['a name of every object', { documentId: 'toString' }],
    ['no hash', { documentId: 5 }],
    ['nothing', {}],
    ['odd extensions', { extensions: { persistedQuery: null } }],
  ])('by %s is refused', (_, body) => {
    expect(() => trusted(documents, body as object)).toThrow('Only documents of the trusted manifest');
  });

  test('by GET has it, too', () => {
    const search = new URLSearchParams({ documentId: 'abc123', variables: '{}' }).toString();
    expect(new URLSearchParams(trustedSearch(documents, search)).get('query')).toBe('{ me { __typename } }');
    const extensions = JSON.stringify({ persistedQuery: { sha256Hash: 'abc123' } });
    const apollo = new URLSearchParams({ extensions }).toString();
    expect(new URLSearchParams(trustedSearch(documents, apollo)).get('query')).toBe('{ me { __typename } }');
    expect(trustedSearch(documents, '')).toBe('');
    for (const refused of ['query={__typename}', 'extensions=oops', 'documentId=def456']) {
      expect(() => trustedSearch(documents, refused)).toThrow('Only documents of the trusted manifest');
    }
  });
});

describe('the manifest', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'trusted-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('is read as client codegen writes it', () => {
    const path = join(folder, 'persisted-documents.json');
    writeFileSync(path, JSON.stringify(Object.fromEntries(documents)));
    expect(readTrustedDocuments(path)).toEqual(documents);
  });

  test.each(['{', '[]', '"a"', 'null', '{"abc": 5}'])('that is %s is named in one line', (content) => {
    const path = join(folder, 'broken.json');
    writeFileSync(path, content);
    expect(() => readTrustedDocuments(path)).toThrow(
      /^Configuration: TRUSTED_DOCUMENTS must be .*broken\.json is not\.$/,
    );
  });

  test('that is missing is named, too', () => {
    expect(() => readTrustedDocuments(join(folder, 'missing.json'))).toThrow('Configuration: TRUSTED_DOCUMENTS');
  });
});
