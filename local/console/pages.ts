import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('page/', import.meta.url));

interface File {
  readonly type: string;
  readonly content: string | Uint8Array;
}

/** The entry points of each bundle. */
const BUNDLES = {
  console: ['console.ts', 'settings.ts', 'texts.ts', 'console.css'],
  graphiql: ['graphiql.ts', 'graphiql.css'],
};
type Bundle = keyof typeof BUNDLES;

const bundles = new Map<Bundle, Promise<ReadonlyMap<string, File>>>();

/** Bundles scripts and styles. Called for the first request, because GraphiQL takes esbuild a second. */
const build = async (bundle: Bundle): Promise<ReadonlyMap<string, File>> => {
  const esbuild = await import('esbuild');
  const { outputFiles } = await esbuild.build({
    entryPoints: BUNDLES[bundle].map((file) => `${FOLDER}${file}`),
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

const getBundle = (name: Bundle): Promise<ReadonlyMap<string, File>> => {
  const bundle = bundles.get(name) ?? build(name);
  bundles.set(name, bundle);
  // After a failure the next request tries again.
  bundle.catch(() => bundles.delete(name));
  return bundle;
};

const PAGES = new Map([
  ['/', 'console'],
  ['/settings', 'settings'],
  ['/texts', 'texts'],
  ['/graphiql', 'graphiql'],
]);

/** Returns a page, script or style of the console. @returns undefined if the console has no such file */
export const readPageFile = async (path: string): Promise<File | undefined> => {
  const page = PAGES.get(path);
  if (page) return { type: 'text/html; charset=utf-8', content: await readFile(`${FOLDER}${page}.html`) };
  if (!/^\/(console|settings|texts|graphiql)\.(js|css)$/.test(path)) return undefined;
  return (await getBundle(path.startsWith('/graphiql') ? 'graphiql' : 'console')).get(path);
};
