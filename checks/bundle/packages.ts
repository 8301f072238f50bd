import type { Metafile } from 'esbuild';

/** Where npm put the file's package, as the lockfile names it; undefined for a file of this project. */
export const installedAt = (path: string): string | undefined =>
  // From the first node_modules on: it may be a link to another folder.
  /(?:^|\/)(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];

/** Bytes in the output by package, most first; what is this project's own goes by its folder. */
export const bytesByPackage = ({ outputs }: Metafile, output: string): [name: string, bytes: number][] => {
  const sums = new Map<string, number>();
  for (const [path, { bytesInOutput }] of Object.entries(outputs[output]?.inputs ?? {})) {
    const name = installedAt(path)?.replace(/^node_modules\//, '') ?? `${path.split('/')[0]}/`;
    sums.set(name, (sums.get(name) ?? 0) + bytesInOutput);
  }
  return [...sums].sort(([, a], [, b]) => b - a);
};
