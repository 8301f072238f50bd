import type { Metafile } from 'esbuild';

/** Returns the shortest chain of imports from an entry point to a file. */
export const importChain = ({ inputs, outputs }: Metafile, file: string): string[] => {
  const entries = Object.values(outputs).flatMap(({ entryPoint }) => (entryPoint === undefined ? [] : [entryPoint]));
  const importers = new Map<string, string | undefined>(entries.map((entry) => [entry, undefined]));
  // Breadth-first search: iterating a map also visits the entries that are added meanwhile.
  for (const importer of importers.keys()) {
    for (const { path } of inputs[importer]?.imports ?? []) {
      if (!importers.has(path)) importers.set(path, importer);
    }
  }
  const chain: string[] = [];
  for (let at: string | undefined = file; at !== undefined; at = importers.get(at)) chain.unshift(at);
  return chain;
};
