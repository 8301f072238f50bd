import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';

/** The Lambda's bundle: what is deployed, and, but for the minifying, what `npm start` serves. */
export const bundle = (outfile: string) =>
  ({
    entryPoints: ['src/lambda.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node24',
    // CommonJS: an ESM import of node:http, dynamic or not, also loads undici and http2, 14 to 44 ms of each cold start.
    format: 'cjs',
    supported: { 'dynamic-import': false },
    // esbuild's default for Node prefers CommonJS, which cannot be tree-shaken: 71 % more CPU at a cold start.
    mainFields: ['module', 'main'],
    // Else the development checks of graphql-js and others stay in, and Lambda does not set it.
    define: { 'process.env.NODE_ENV': '"production"' },
    // Costs nothing until it is asked for, and makes a production stack trace readable. It is not in the zip.
    sourcemap: 'linked',
    legalComments: 'none',
    metafile: true,
    logLevel: 'silent',
    plugins: [apolloOnce],
  }) satisfies BuildOptions;

/** The Lambda integration requires Apollo Server's CommonJS build, and would bring it in a second time. */
const apolloOnce: Plugin = {
  name: 'apollo-once',
  setup: ({ onResolve, onEnd }) => {
    const path = fileURLToPath(import.meta.resolve('@apollo/server'));
    // Not esbuild's `alias`: that would catch the subpaths, too.
    onResolve({ filter: /^@apollo\/server$/ }, () => ({ path }));
    onEnd(({ metafile }) => ({
      errors: metafile && !isApolloOnce(metafile) ? [{ text: 'Apollo is bundled twice' }] : [],
    }));
  },
};

const isApolloOnce = ({ inputs }: Metafile): boolean => {
  const builds = Object.keys(inputs).map((path) => /node_modules\/@apollo\/server\/dist\/(\w+)/.exec(path)?.[1]);
  return builds.includes('esm') && !builds.includes('cjs');
};

/** `npm run build`; `serverless package` runs it, too. */
export const buildLambda = async (): Promise<void> => {
  // 3 % less CPU at a cold start.
  const { metafile } = await build({ ...bundle('dist/lambda.cjs'), minify: true });
  await writeFile('dist/lambda.meta.json', JSON.stringify(metafile));
};

if (import.meta.main) await buildLambda();
