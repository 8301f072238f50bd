import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type BuildResult, context, formatMessages, stop } from 'esbuild';
import { bundleOptions } from '../../build/lambda.ts';
import type { Handler } from '../../src/handler.ts';
import { schemaPlugin } from './schemaPlugin.ts';

type Lambda = typeof import('./lambda.ts');

/** A file for each process, because two `npm start` can run at a time. Not in dist/, which `serverless package` ships. */
const FILE = fileURLToPath(new URL(`../../.local/lambda-${process.pid}.cjs`, import.meta.url));

const require = createRequire(import.meta.url);

/**
 * Builds the Lambda, and again after each edit in src/, schema/ or extensions/. If an edit does not build, or throws when it is
 * loaded, the reason is printed and the previous version keeps serving.
 * @returns the handler of the newest version
 * @throws if the first version does not build or load
 */
export const watchLambda = async (create: (lambda: Lambda) => Promise<Handler>): Promise<Handler> => {
  const first = Promise.withResolvers<void>();
  let current: Handler | undefined;
  const onEnd = async (result: BuildResult): Promise<void> => {
    try {
      const lambda = await load(result);
      current = await create(lambda);
      first.resolve();
    } catch (error) {
      console.error(error instanceof BuildError ? error.message : error);
      // Only the first build's outcome counts here.
      first.reject(new Error('The API cannot start: see the error above.'));
    }
  };
  const options = bundleOptions(FILE);
  const building = await context({
    ...options,
    entryPoints: ['local/start/lambda.ts'],
    sourcemap: 'inline',
    plugins: [...options.plugins, schemaPlugin, { name: 'serve', setup: (build) => build.onEnd(onEnd) }],
  });
  await building.watch();
  // esbuild is a child process. It notices that its parent has ended, but takes a second or two.
  process.once('exit', () => void stop());
  await first.promise;
  return async (event) => {
    if (!current) throw new Error('No version of the Lambda has loaded.');
    return current(event);
  };
};

/** A failed build. Only the message is printed, because the stack would show this file. */
class BuildError extends Error {}

/** @throws BuildError if the build failed, or the bundle's own error if loading it fails */
const load = async ({ errors }: BuildResult): Promise<Lambda> => {
  if (errors.length > 0) {
    const messages = await formatMessages(errors, { kind: 'error', color: process.stderr.isTTY });
    throw new BuildError(messages.join('').trimEnd());
  }
  try {
    // Safe: the bundle's entry point is lambda.ts.
    return require(FILE) as Lambda;
  } finally {
    delete require.cache[require.resolve(FILE)];
    rmSync(FILE);
  }
};
