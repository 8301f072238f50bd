import { gzipSync } from 'node:zlib';
import { type EachMapping, eachMapping, TraceMap } from '@jridgewell/trace-mapping';
import type { Metafile } from 'esbuild';

/** Where npm put the file's package, as the lockfile names it; undefined for a file of this project. */
export const installedAt = (path: string): string | undefined =>
  // From the first node_modules on: it may be a link to another folder.
  /(?:^|\/)(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];

/** What is this project's own goes by its folder; build/replacements.ts writes modules of its own. */
const nameOf = (path: string): string =>
  installedAt(path)?.replace(/^node_modules\//, '') ??
  (path.startsWith('replacement:') ? 'replacements' : `${path.replace(/^(\.\.\/)+/, '').split('/')[0]}/`);

/** Without the files that esbuild has found nothing needed of. */
export const bundledFiles = ({ outputs }: Metafile, output: string): string[] =>
  Object.entries(outputs[output]?.inputs ?? {}).flatMap(([path, { bytesInOutput }]) =>
    bytesInOutput > 0 ? [path] : [],
  );

/** Bytes in the output by package, most first. */
export const bytesByPackage = ({ outputs }: Metafile, output: string): [name: string, bytes: number][] => {
  const sums = new Map<string, number>();
  for (const [path, { bytesInOutput }] of Object.entries(outputs[output]?.inputs ?? {})) {
    const name = nameOf(path);
    sums.set(name, (sums.get(name) ?? 0) + bytesInOutput);
  }
  return [...sums].sort(([, a], [, b]) => b - a);
};

/** Each package's part of the bundle, compressed by itself: what it would add, but for what it shares with others. */
export const gzipByPackage = (code: string, map: string): Map<string, number> => {
  const lines = code.split('\n');
  const texts = new Map<string, string>();
  let last: EachMapping | undefined;
  const take = (next?: EachMapping): void => {
    if (last?.source == null) return;
    const { generatedLine, generatedColumn, source } = last;
    const end = next?.generatedLine === generatedLine ? next.generatedColumn : undefined;
    const name = nameOf(source);
    texts.set(name, (texts.get(name) ?? '') + (lines[generatedLine - 1]?.slice(generatedColumn, end) ?? ''));
  };
  eachMapping(new TraceMap(map), (next) => {
    take(next);
    last = next;
  });
  take();
  return new Map([...texts].map(([name, text]) => [name, gzipSync(text, { level: 9 }).length]));
};
