import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { CompileCache } from '../src/compileCache.ts';

const FOLDER = 'dist/compile-cache';
const DIGEST = `${FOLDER}.sha256`;

/** Where serverless/deployCached.ts puts the compile cache of dist/lambda.cjs, and the SHA-256 of the bundle that it was made from. */
export const COMPILE_CACHE = { folder: FOLDER, digest: DIGEST } as const;

interface Service {
  readonly functions: { readonly graph: { handler?: string; runtimeManagement?: string } };
  readonly package: { readonly patterns: string[] };
  /** `make`: the function can make its compile cache. `use`: it also has one. */
  readonly custom: { readonly compileCache?: string | null };
}

/**
 * Packages the entry point that reads the compile cache (src/cachedLambda.ts), and the cache if there is one. AWS then updates Node.js
 * only with the function, because another version refuses the cache.
 * https://docs.aws.amazon.com/lambda/latest/dg/runtimes-update.html
 */
export const addCompileCache = ({ functions, package: { patterns }, custom: { compileCache } }: Service): void => {
  if (!compileCache) return;
  functions.graph.handler = 'dist/cachedLambda.handler';
  functions.graph.runtimeManagement = 'onFunctionUpdate';
  patterns.push('dist/cachedLambda.cjs', 'dist/compileCacheMaker.cjs');
  if (compileCache === 'use') patterns.push(`${FOLDER}/**`);
};

/** @throws if there is no cache, or one of another bundle, which Node.js would ignore */
export const checkCompileCache = ({ custom: { compileCache } }: Pick<Service, 'custom'>): void => {
  if (compileCache !== 'use') return;
  const digest = existsSync(DIGEST) ? readFileSync(DIGEST, 'utf8') : undefined;
  if (digest !== hash('sha256', readFileSync('dist/lambda.cjs'))) {
    throw new Error(`${FOLDER} is not the compile cache of dist/lambda.cjs. Run \`npm run deploy:cached\`.`);
  }
};

/** Writes the files of all caches in place of those in the folder. The caches of the same Node.js, CPU and bundle have the same paths. */
export const writeCaches = async (caches: readonly CompileCache[], folder: string): Promise<void> => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [path, contents] of caches.flatMap(({ files }) => Object.entries(files))) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), gunzipSync(Buffer.from(contents, 'base64')));
  }
};
