import { readFileSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));
const registry = `${root}src/resolvers/registry.ts`;

/** The copied modules: the resolvers, the modules that only resolvers use, and the SDK's commands with their schemas. */
const COPIED = [
  `${root}src/resolvers/`,
  `${root}src/mapping/`,
  '/node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/',
];

const isCopied = (path: string): boolean => COPIED.some((folder) => path.includes(folder));

/**
 * Builds the Lambda with several copies of its resolvers and commands. @param attached whether the schema has the copies' fields, from
 * schemas.ts. If it has none, the copies are loaded all the same.
 */
export const multiplyResolvers = (times: number, attached: boolean): Plugin => ({
  name: 'multiply-resolvers',
  setup: ({ onResolve, onLoad, resolve: resolveAsBefore }) => {
    const copies = Array.from({ length: times - 1 }, (_, index) => `Copy${index + 1}`);
    onResolve({ filter: /^copy:/ }, ({ path }) => ({ path: registry, namespace: path.slice('copy:'.length) }));
    onLoad({ filter: /src\/resolvers\/registry\.ts$/, namespace: 'file' }, ({ path }) => ({
      contents:
        readFileSync(path, 'utf8').replace('export const registry', 'export const own') + merge(copies, attached),
      loader: 'ts',
    }));
    for (const namespace of copies) {
      onResolve({ filter: /.*/, namespace }, async ({ path, importer, kind }) => {
        const resolved = await resolveAsBefore(path, { importer, kind, resolveDir: dirname(importer) });
        return isCopied(resolved.path) ? { ...resolved, namespace } : resolved;
      });
      onLoad({ filter: /.*/, namespace }, ({ path }) => ({
        contents: readFileSync(path, 'utf8'),
        loader: extname(path) === '.ts' ? 'ts' : 'js',
        resolveDir: dirname(path),
      }));
    }
  },
});

const merge = (copies: readonly string[], attached: boolean): string => {
  const imports = copies.map((copy) => `import { registry as ${copy} } from 'copy:${copy}';`);
  const code = attached
    ? `const ROOTS = ['Query', 'Mutation'];
       const rename = (fields, copy) => Object.fromEntries(Object.entries(fields).map(([name, field]) => [name + copy, field]));
       export const registry = { ...own };
       for (const [copy, all] of Object.entries({ ${copies.join(', ')} })) for (const [type, fields] of Object.entries(all)) {
         if (ROOTS.includes(type)) registry[type] = { ...registry[type], ...rename(fields, copy) };
         else registry[type + copy] = fields;
       }`
    : `globalThis.copies = [${copies.join(', ')}]; export const registry = own;`;
  return `\n${imports.join('\n')}\n${code.replace(/^ +/gm, '')}\n`;
};
