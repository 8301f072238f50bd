import { gzipSync } from 'node:zlib';
import { type EachMapping, eachMapping, TraceMap } from '@jridgewell/trace-mapping';
import type { Metafile } from 'esbuild';

/** Returns the install path of the file's package, as in the lockfile, or undefined for a file of this project. */
export const installPath = (path: string): string | undefined =>
  // Starts at the first node_modules, because the folder may be a link to another one.
  /(?:^|\/)(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];

/** Returns the package's name, the folder of a file of this project, or `replacements` for build/replacements.ts. */
const packageName = (path: string): string =>
  installPath(path)?.replace(/^node_modules\//, '') ??
  (path.startsWith('replacement:') ? 'replacements' : `${path.replace(/^(\.\.\/)+/, '').split('/')[0]}/`);

/** Returns the files that contribute code to the bundle. */
export const bundledFiles = ({ outputs }: Metafile, output: string): string[] =>
  Object.entries(outputs[output]?.inputs ?? {}).flatMap(([path, { bytesInOutput }]) =>
    bytesInOutput > 0 ? [path] : [],
  );

/** Returns the bytes in the output by package, largest first. */
export const bytesByPackage = ({ outputs }: Metafile, output: string): [name: string, bytes: number][] => {
  const sums = new Map<string, number>();
  for (const [path, { bytesInOutput }] of Object.entries(outputs[output]?.inputs ?? {})) {
    const name = packageName(path);
    sums.set(name, (sums.get(name) ?? 0) + bytesInOutput);
  }
  return [...sums].sort(([, a], [, b]) => b - a);
};

/** Returns the size of each package's part of the bundle, compressed on its own: an upper bound of what the package adds to the zip. */
export const gzipByPackage = (code: string, map: string): Map<string, number> => {
  const lines = code.split('\n');
  const texts = new Map<string, string>();
  let last: EachMapping | undefined;
  const addUntil = (next?: EachMapping): void => {
    if (last?.source == null) return;
    const { generatedLine, generatedColumn, source } = last;
    const end = next?.generatedLine === generatedLine ? next.generatedColumn : undefined;
    const name = packageName(source);
    texts.set(name, (texts.get(name) ?? '') + (lines[generatedLine - 1]?.slice(generatedColumn, end) ?? ''));
  };
  eachMapping(new TraceMap(map), (next) => {
    addUntil(next);
    last = next;
  });
  addUntil();
  return new Map([...texts].map(([name, text]) => [name, gzipSync(text, { level: 9 }).length]));
};
