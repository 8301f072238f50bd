import { expect, test } from 'vitest';
import { trustedDocuments } from '../../serverless/trustedDocuments.ts';

const MANIFEST = 'test/fixtures/persisted-documents.json';

test.for([undefined, ''])('no manifest, no pattern: %o', (path) => {
  expect(trustedDocuments({ TRUSTED_DOCUMENTS: path })).toEqual([]);
});

test.for([MANIFEST, `./${MANIFEST}`, `test/../${MANIFEST}`])('a manifest is its own pattern: %s', (path) => {
  expect(trustedDocuments({ TRUSTED_DOCUMENTS: path })).toEqual([MANIFEST]);
});

test.for(['../documents.json', 'test/../../documents.json', '/tmp/documents.json', '**/*.json', '!documents.json'])(
  'a path that is not one inside the project is refused: %s',
  (path) => {
    expect(() => trustedDocuments({ TRUSTED_DOCUMENTS: path })).toThrow('must be a path inside the project');
  },
);

test.for(['test/fixtures/missing.json', 'biome.json', 'README.md'])(
  'a file that is no manifest is refused: %s',
  (path) => {
    expect(() => trustedDocuments({ TRUSTED_DOCUMENTS: path })).toThrow(`documents by hash; ${path} is not.`);
  },
);
