import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { documentProblems, manifestDigest, manifestPatterns } from '../../serverless/trustedDocuments.ts';
import { readConfig } from '../../src/config.ts';
import { createHandler } from '../../src/handler.ts';
import type { GatewayEvent } from '../../src/http/event.ts';

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

describe('documentProblems', () => {
  const config = readConfig({ STAGE: 'prod', USER_POOL_ID: 'eu-central-1_AbCdEf123', CLIENT_ID: 'abcdef' });

  /** Returns true if the Lambda rejects the document before it executes it. */
  const isRejected = async (query: string, introspection: boolean): Promise<boolean> => {
    const handler = createHandler({ ...config, introspection }, () => {});
    const { body } = await handler({
      httpMethod: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
      requestContext: { requestId: 'request' },
      // Safe: the members that the handler reads.
    } as unknown as GatewayEvent);
    return 'errors' in JSON.parse(body);
  };

  const document = (times: number, part: (index: number) => string): string =>
    `query Long { ${Array.from({ length: times }, (_, index) => part(index)).join(' ')} }`;

  test.for([
    ['a valid query', 'query Me { me { __typename } }', undefined],
    ['a valid mutation', 'mutation Out { signOutEverywhere { __typename } }', undefined],
    ['a valid query without a name', '{ __typename }', undefined],
    ['a fragment', 'query Me { me { ...U } } fragment U on User { id }', undefined],
    [
      'a field that the schema has lost',
      'query Me { me { ... on User { nickname } } }',
      'Me is not valid: Cannot query',
    ],
    ['a field that the schema has lost', '{ profile { id } }', 'the-id is not valid: Cannot query field "profile"'],
    [
      'an argument that the schema has lost',
      'query Me { me(id: 1) { __typename } }',
      'Me is not valid: Unknown argument',
    ],
    ['an unused fragment', 'query Me { me { __typename } } fragment U on User { id }', 'Me is not valid: Fragment "U"'],
    ['a cyclic fragment', 'query Me { me { ...U } } fragment U on User { ...U }', 'Me is not valid: Cannot spread'],
    ['a syntax error', 'query Me {', 'the-id cannot be parsed: Syntax Error'],
    ['nothing', '', 'the-id cannot be parsed: Syntax Error'],
    ['a type definition', 'type A { b: Int }', 'the-id is not valid'],
    ['a subscription', 'subscription News { a }', 'News is not valid'],
    [
      'two credentials',
      'mutation Two($a: VerifyInput!) { a: verify(input: $a) { __typename } b: verify(input: $a) { __typename } }',
      'Two is not valid: Send one mutation',
    ],
    ['six root fields', document(6, (index) => `a${index}: me { __typename }`), 'Long is not valid: Send at most 5'],
    ['too many aliases', document(30, (index) => `a${index}: __typename`), 'Long is not valid: The operation has more'],
    ['too many tokens', document(3000, () => '__typename'), 'the-id cannot be parsed: Syntax Error'],
    ['too many levels', `query Deep { ${'me { '.repeat(12)}${'}'.repeat(12)} }`, 'the-id cannot be parsed'],
    ['a long name', `query ${'Long'.repeat(30)} { __typename }`, 'is not valid: The document has a name'],
    ['introspection', 'query Types { __schema { queryType { name } } }', 'Types is not valid: GraphQL introspection'],
    ['introspection', 'query Types { __type(name: "User") { name } }', 'Types is not valid: GraphQL introspection'],
  ] as const)('judges %s as the Lambda does', async ([, text, problem]) => {
    const [first, ...others] = documentProblems(new Map([['the-id', text]]), false);
    if (problem === undefined) expect(first).toBeUndefined();
    else expect(first).toContain(problem);
    expect(others).toEqual([]);
    // Apollo reports an empty document in its own words.
    expect(await isRejected(text, false)).toBe(problem !== undefined);
  });

  test('accepts introspection where INTROSPECTION is true', async () => {
    const text = 'query Types { __schema { queryType { name } } }';
    expect(documentProblems(new Map([['the-id', text]]), true)).toEqual([]);
    expect(await isRejected(text, true)).toBe(false);
  });
});

test('throws one line that names each operation that is not valid', () => {
  const TRUSTED_DOCUMENTS = 'test/fixtures/outdated-documents.json';
  const names =
    /^Configuration: TRUSTED_DOCUMENTS: Profile is not valid: .*"nickname".* SignInTwice is not valid: Send one mutation.*$/;
  expect(() => manifestPatterns({ TRUSTED_DOCUMENTS })).toThrow(names);
});

test('returns the SHA-256 of the manifest, or undefined without one', () => {
  expect(manifestDigest({ TRUSTED_DOCUMENTS: `./${MANIFEST}` })).toBe(hash('sha256', readFileSync(MANIFEST)));
  expect(manifestDigest({})).toBeUndefined();
});
