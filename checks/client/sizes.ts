import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** A part of the client package that an app can import. */
export interface Part {
  readonly file: string;
  /** The imported names. All if omitted. */
  readonly names?: readonly string[];
  /** In kB, minified and compressed. */
  readonly limit: number;
}

/** The options of the caches are apart, because they are data of the schema, and bundlers drop them if they are unused. */
export const PARTS: readonly Part[] = [
  { file: 'index', limit: 6 },
  { file: 'apollo', names: ['createAuthLink', 'resetOnUserChange'], limit: 1 },
  { file: 'apollo', names: ['cacheOptions'], limit: 1.25 },
  { file: 'federation', limit: 1 },
  { file: 'fetch', limit: 1 },
  { file: 'passkeys', limit: 1.5 },
  { file: 'react', limit: 1 },
  { file: 'reactNative', limit: 1 },
  { file: 'urql', names: ['authExchange'], limit: 1 },
  { file: 'urql', names: ['cacheOptions'], limit: 1.25 },
];

/** Returns the bytes that a part adds to an app, without its peer dependencies. */
export const measure = async (dist: string, { file, names }: Part): Promise<number> => {
  const { outputFiles } = await build({
    stdin: { contents: `export ${names ? `{ ${names} }` : '*'} from './${file}.js';`, resolveDir: dist },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    packages: 'external',
  });
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length;
};
