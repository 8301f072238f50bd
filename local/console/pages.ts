import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('page/', import.meta.url));

interface File {
  readonly type: string;
  readonly content: string | Uint8Array;
}

const bundles = new Map<string, Promise<ReadonlyMap<string, File>>>();

/** Only when somebody looks: GraphiQL takes esbuild a second, which npm start must not wait for. */
const bundle = async (page: string): Promise<ReadonlyMap<string, File>> => {
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

const bundled = (page: string): Promise<ReadonlyMap<string, File>> => {
  const found = bundles.get(page) ?? bundle(page);
  bundles.set(page, found);
  // The next request tries again.
  found.catch(() => bundles.delete(page));
  return found;
};

const PAGES = new Map([
  ['/', 'console'],
  ['/graphiql', 'graphiql'],
]);

/** @returns undefined where the console has no such page, script or style */
export const fileAt = async (path: string): Promise<File | undefined> => {
  const page = PAGES.get(path);
  if (page) return { type: 'text/html; charset=utf-8', content: await readFile(`${FOLDER}${page}.html`) };
  const [, asset] = /^\/(console|graphiql)\.(?:js|css)$/.exec(path) ?? [];
  return asset === undefined ? undefined : (await bundled(asset)).get(path);
};
