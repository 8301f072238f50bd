import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import { buildCachedLambda } from '../../build/cachedLambda.ts';
import { lambdaOptions } from '../../build/lambda.ts';
import { writeCaches } from '../../serverless/compileCache.ts';
import { invokeLambda } from '../../test/package/lambda.ts';
import { DOCUMENTS } from './events.ts';

const out = fileURLToPath(new URL('../../dist/bench/', import.meta.url));

/** A bundle of this project, and the environment variables that it needs. */
export interface Ours {
  readonly handler: string;
  readonly env: Readonly<Record<string, string>>;
}

interface Variant {
  readonly name: string;
  /** Documents are sent by their hashes, and were validated when the bundle was built. */
  readonly trusted?: boolean;
  /** The bundle has a compile cache. */
  readonly cached?: boolean;
  change?(options: BuildOptions): BuildOptions;
}

/** The documents by hash, as clients send them. */
export const MANIFEST: Readonly<Record<string, string>> = Object.fromEntries(
  Object.values(DOCUMENTS).map((document) => [hash('sha256', document), document]),
);

/** The Lambda fails without them when it is loaded. */
const ANY_POOL = { STAGE: 'prod', USER_POOL_ID: 'us-east-1_Stub', CLIENT_ID: 'stubclient' };

/** Builds this project as it would be deployed. */
export const buildOurs = async ({ name, trusted, cached, change = (options) => options }: Variant): Promise<Ours> => {
  const folder = join(out, name);
  const bundle = join(folder, 'dist', 'lambda.cjs');
  mkdirSync(folder, { recursive: true });
  const manifest = JSON.stringify(MANIFEST);
  const options: BuildOptions = { ...lambdaOptions(bundle, hash('sha256', manifest)), sourcemap: false };
  await build(change(options));
  const documents = join(folder, 'documents.json');
  writeFileSync(documents, manifest);
  const env: Record<string, string> = trusted ? { TRUSTED_DOCUMENTS: documents } : {};
  if (!cached) return { handler: bundle, env };
  await makeCache(folder);
  return { handler: join(folder, 'dist', 'cachedLambda.cjs'), env };
};

/** Makes the compile cache of the folder's bundle, as `npm run deploy:cached` does. */
export const makeCache = async (folder: string): Promise<void> => {
  await buildCachedLambda(join(folder, 'dist'));
  const task = { folder, handler: 'dist/cachedLambda.handler', env: ANY_POOL };
  const { results } = await invokeLambda(task, [{ makeCompileCache: true }]);
  await writeCaches(results, join(folder, 'dist', 'compile-cache'));
};
