import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('page/', import.meta.url));

interface File {
  readonly type: string;
  readonly content: string | Uint8Array;
}

const bundles = new Map<string, Promise<ReadonlyMap<string, File>>>();

/** Bundles a page's script and style. Called for the first request, because GraphiQL takes esbuild a second. */
const bundlePage = async (page: string): Promise<ReadonlyMap<string, File>> => {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: ['ts', 'css'].map((extension) => `${FOLDER}${page}.${extension}`),
    outdir: '/',
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  });
  return new Map(
    outputFiles.map(({ path, contents }) => [
      `/${basename(path)}`,
      { type: path.endsWith('.js') ? 'text/javascript' : 'text/css', content: contents },
    ]),
  );
};

const getBundle = (page: string): Promise<ReadonlyMap<string, File>> => {
  const bundle = bundles.get(page) ?? bundlePage(page);
  bundles.set(page, bundle);
  // After a failure the next request tries again.
  bundle.catch(() => bundles.delete(page));
  return bundle;
};

const PAGES = new Map([
  ['/', 'console'],
  ['/graphiql', 'graphiql'],
]);

/** Returns a page, script or style of the console. @returns undefined if the console has no such file */
export const readPageFile = async (path: string): Promise<File | undefined> => {
  const page = PAGES.get(path);
  if (page) return { type: 'text/html; charset=utf-8', content: await readFile(`${FOLDER}${page}.html`) };
  const [, asset] = /^\/(console|graphiql)\.(?:js|css)$/.exec(path) ?? [];
  return asset === undefined ? undefined : (await getBundle(asset)).get(path);
};
