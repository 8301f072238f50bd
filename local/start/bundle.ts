import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { context, formatMessages, type OutputFile, type Plugin, stop } from 'esbuild';
import { bundleOptions } from '../../build/lambda.ts';
import { bundlePath } from './bundlePath.ts';
import { schemaPlugin } from './schemaPlugin.ts';

/** Keeps the bundle as src/ and schema/ are; resolves after the first build. */
export const watchBundle = async (): Promise<void> => {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const options = bundleOptions(bundlePath);
  const building = await context({
    ...options,
    write: false,
    plugins: [...options.plugins, schemaPlugin, publishTo(resolve, reject)],
  });
  await building.watch();
  // esbuild is a child process. It sees by itself that its parent is gone, but takes a second or two.
  process.once('exit', () => void stop());
  return promise;
};

/** A build that fails prints why, and leaves the bundle as it is. */
const publishTo = (resolve: () => void, reject: (error: Error) => void): Plugin => ({
  name: 'publish',
  setup: ({ onEnd }) => {
    onEnd(async ({ errors, outputFiles = [] }) => {
      if (errors.length === 0) {
        await publish(outputFiles);
        return resolve();
      }
      const messages = await formatMessages(errors, { kind: 'error', color: process.stderr.isTTY });
      process.stderr.write(messages.join(''));
      // Only the first build's outcome counts here.
      reject(new Error('The sources do not build.'));
    });
  },
});

/** Renamed into place, so that no request loads half a bundle. */
const publish = async (files: OutputFile[]): Promise<void> => {
  await mkdir(dirname(bundlePath), { recursive: true });
  await Promise.all(files.map(({ path, contents }) => writeFile(`${path}.new`, contents)));
  await Promise.all(files.map(({ path }) => rename(`${path}.new`, path)));
};
