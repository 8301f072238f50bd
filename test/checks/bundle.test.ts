import type { Metafile } from 'esbuild';
import { expect, test } from 'vitest';
import { bytesByPackage } from '../../checks/bundle/packages.ts';
import { forbiddenFiles, hasInlineSources } from '../../checks/bundle.ts';

const OUTPUT = 'dist/lambda.cjs';

/** Returns a metafile of these imports, entry point first. Each file has 10 bytes. */
const metafile = (imports: Record<string, string[]>): Metafile => ({
  inputs: Object.fromEntries(
    Object.entries(imports).map(([path, to]) => [
      path,
      { bytes: 10, imports: to.map((imported) => ({ path: imported, kind: 'import-statement' as const })) },
    ]),
  ),
  outputs: {
    [OUTPUT]: {
      bytes: 100,
      imports: [],
      exports: [],
      entryPoint: 'src/lambda.ts',
      inputs: Object.fromEntries(Object.keys(imports).map((path) => [path, { bytesInOutput: 10 }])),
    },
  },
});

const LOCK = {
  packages: {
    '': {},
    'node_modules/graphql': {},
    'node_modules/@apollo/server': {},
    'node_modules/a/node_modules/graphql': {},
    extensions: { dependencies: { '@aws-sdk/client-sqs': '^3.0.0' } },
    'node_modules/@aws-sdk/client-s3': {},
    'node_modules/@aws-sdk/client-sqs': {},
    'node_modules/jose': { dev: true },
  },
};

const metafileWith = (path: string): Metafile =>
  metafile({ 'src/lambda.ts': ['src/a.ts', 'src/b.ts'], 'src/a.ts': ['src/b.ts'], 'src/b.ts': [path], [path]: [] });

test.for([
  ['packages/local-pool/src/server.ts', 'accepts any signature'],
  ['test/src/http/event.ts', 'development only'],
  ['bench/load.ts', 'development only'],
  ['checks/bundle.ts', 'development only'],
  ['examples/extension/dataSources.ts', 'development only'],
  ['serverless/bundle.ts', 'built or deployed'],
  ['build/lambda.ts', 'built or deployed'],
  ['.env', 'hold secrets'],
  ['dist/lambda.cjs.map', 'contains the sources'],
  ['node_modules/@apollo/server/dist/cjs/index.js', 'bundled twice'],
  ['node_modules/graphql/index.js', 'bundled twice'],
  ['node_modules/@aws-sdk/client-s3/dist-es/index.js', 'calls only Cognito'],
  ['../main/node_modules/jose/dist/index.js', 'a dev dependency'],
  ['node_modules/unheard-of/index.js', 'not in the lockfile'],
] as const)('rejects %s and names the imports that lead to it', ([path, reason]) => {
  const [violation, ...others] = forbiddenFiles(metafileWith(path), LOCK);
  expect(others).toEqual([]);
  expect(violation).toContain(reason);
  // The shortest chain does not contain src/a.ts.
  expect(violation?.split(/\s+->\s+|\n\s+/).slice(1)).toEqual(['src/lambda.ts', 'src/b.ts', path]);
});

test.for(['src/graphql/server.ts', 'node_modules/graphql/index.mjs', 'node_modules/@apollo/server/dist/esm/index.js'])(
  'accepts %s',
  (path) => {
    expect(forbiddenFiles(metafileWith(path), LOCK)).toEqual([]);
  },
);

test('sums bytes by package, and counts a nested package separately', () => {
  const files = [
    'src/lambda.ts',
    'node_modules/@apollo/server/a.js',
    '../main/node_modules/@apollo/server/b.js',
    '../main/node_modules/@apollo/server/c.js',
    'node_modules/graphql/index.mjs',
    'node_modules/graphql/b.mjs',
    'node_modules/a/node_modules/graphql/index.mjs',
  ];
  expect(bytesByPackage(metafile(Object.fromEntries(files.map((path) => [path, []]))), OUTPUT)).toEqual([
    ['@apollo/server', 30],
    ['graphql', 20],
    ['src/', 10],
    ['a/node_modules/graphql', 10],
  ]);
});

test.for([
  ['//# sourceMappingURL=data:application/json;base64,e30=', true],
  ['{"version":3,"sourcesContent":["export"]}', true],
  ['//# sourceMappingURL=lambda.cjs.map', false],
] as const)('hasInlineSources(%j) returns %s', ([code, expected]) => {
  expect(hasInlineSources(code)).toBe(expected);
});
