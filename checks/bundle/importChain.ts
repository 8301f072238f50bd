import type { Metafile } from 'esbuild';

/** The shortest way by imports from an entry to a file: who brought it, and who brought them. */
export const importChain = ({ inputs, outputs }: Metafile, file: string): string[] => {
  const entries = Object.values(outputs).flatMap(({ entryPoint }) => (entryPoint === undefined ? [] : [entryPoint]));
  const importers = new Map<string, string | undefined>(entries.map((entry) => [entry, undefined]));
  // Breadth first: a map is iterated in the order of insertion, and what is inserted meanwhile comes, too.
  for (const importer of importers.keys()) {
    for (const { path } of inputs[importer]?.imports ?? []) {
      if (!importers.has(path)) importers.set(path, importer);
    }
  }
  const chain: string[] = [];
  for (let at: string | undefined = file; at !== undefined; at = importers.get(at)) chain.unshift(at);
  return chain;
};
