import { expect, test } from 'vitest';
import { manifestPatterns } from '../../serverless/trustedDocuments.ts';

const MANIFEST = 'test/fixtures/persisted-documents.json';
const APOLLO_MANIFEST = 'test/fixtures/persisted-query-manifest.json';

test.for([undefined, ''])('returns nothing when TRUSTED_DOCUMENTS is %o', (path) => {
  expect(manifestPatterns({ TRUSTED_DOCUMENTS: path })).toEqual([]);
});

test.for([MANIFEST, `./${MANIFEST}`, `test/../${MANIFEST}`])('returns the normalized path of %s', (path) => {
  expect(manifestPatterns({ TRUSTED_DOCUMENTS: path })).toEqual([MANIFEST]);
});

test('returns the path of Apollo’s manifest', () => {
  expect(manifestPatterns({ TRUSTED_DOCUMENTS: APOLLO_MANIFEST })).toEqual([APOLLO_MANIFEST]);
});

test.for(['../documents.json', 'test/../../documents.json', '/tmp/documents.json', '**/*.json', '!documents.json'])(
  'throws when the path is outside the project or a pattern: %s',
  (path) => {
    expect(() => manifestPatterns({ TRUSTED_DOCUMENTS: path })).toThrow('must be a path inside the project');
  },
);

test.for(['test/fixtures/missing.json', 'biome.json', 'README.md'])(
  'throws when the file is not a manifest: %s',
  (path) => {
    expect(() => manifestPatterns({ TRUSTED_DOCUMENTS: path })).toThrow(`documents by hash; ${path} is not.`);
  },
);
