import { readdir, readFile, stat, utimes } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import { runTool } from './tool.ts';

const FOLDERS = ['schema', 'extensions/schema'];

/** Makes esbuild watch the schema's folders, and generates the code again before a build if the schema is newer. */
export const schemaPlugin: Plugin = {
  name: 'schema',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]src[\\/]generated[\\/]schema\.ts$/ }, async ({ path }) => {
      const files = (await Promise.all(FOLDERS.map(listFiles))).flat();
      const fault = (await isStale(path, files)) ? await generate(path) : undefined;
      return {
        contents: await readFile(path),
        loader: 'ts',
        watchDirs: FOLDERS,
        watchFiles: files,
        errors: fault === undefined ? [] : [{ text: fault }],
      };
    });
  },
};

const listFiles = async (folder: string): Promise<string[]> =>
  (await readdir(folder)).filter((name) => name.endsWith('.graphql')).map((name) => `${folder}/${name}`);

const isStale = async (path: string, files: string[]): Promise<boolean> => {
  const [generated, ...schema] = await Promise.all([path, ...files].map((file) => stat(file)));
  return schema.some(({ mtimeMs }) => mtimeMs > (generated?.mtimeMs ?? 0));
};

/** Generates the code. @returns a message if the schema is not valid */
const generate = async (path: string): Promise<string | undefined> => {
  const started = new Date();
  try {
    await runTool('@graphql-codegen/cli/esm/bin.js');
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  // codegen does not write a file whose content stays the same, so the file would stay older than the schema.
  await utimes(path, started, started);
  return undefined;
};
