import type { Metafile } from 'esbuild';
import { expect, test } from 'vitest';
import { bytesByPackage } from '../../checks/bundle/packages.ts';
import { faultsOf, sourcesInside } from '../../checks/bundle.ts';

const OUTPUT = 'dist/lambda.cjs';

/** A metafile of who imports whom, entry first; each file has 10 bytes. */
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
    'node_modules/@aws-sdk/client-s3': {},
    'node_modules/jose': { dev: true },
  },
};

const imported = (path: string): Metafile =>
  metafile({ 'src/lambda.ts': ['src/a.ts', 'src/b.ts'], 'src/a.ts': ['src/b.ts'], 'src/b.ts': [path], [path]: [] });

test.for([
  ['packages/local-pool/src/server.ts', 'takes any signature'],
  ['test/src/http/event.ts', 'those who change this project'],
  ['bench/load.ts', 'those who change this project'],
  ['checks/bundle.ts', 'those who change this project'],
  ['serverless/bundle.ts', 'built and deployed'],
  ['build/lambda.ts', 'built and deployed'],
  ['.env', 'secrets'],
  ['dist/lambda.cjs.map', 'the sources'],
  ['node_modules/@apollo/server/dist/cjs/index.js', 'bundled twice'],
  ['node_modules/graphql/index.js', 'bundled twice'],
  ['node_modules/@aws-sdk/client-s3/dist-es/index.js', 'nothing but Cognito'],
  ['../main/node_modules/jose/dist/index.js', 'a dev dependency'],
  ['node_modules/unheard-of/index.js', 'lockfile does not have it'],
] as const)('%s must not be in the bundle, and who brought it is said', ([path, reason]) => {
  const [fault, ...others] = faultsOf(imported(path), LOCK);
  expect(others).toEqual([]);
  expect(fault).toContain(reason);
  // By the shortest way: not through src/a.ts.
  expect(fault?.split(/\s+->\s+|\n\s+/).slice(1)).toEqual(['src/lambda.ts', 'src/b.ts', path]);
});

test.for(['src/graphql/server.ts', 'node_modules/graphql/index.mjs', 'node_modules/@apollo/server/dist/esm/index.js'])(
  '%s may be in the bundle',
  (path) => {
    expect(faultsOf(imported(path), LOCK)).toEqual([]);
  },
);

test('bytes are summed by package, wherever node_modules is, and a nested package is one of its own', () => {
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
] as const)('whether the sources are inside is seen: %s', ([code, inside]) => {
  expect(sourcesInside(code)).toBe(inside);
});
