import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import type { Metafile } from 'esbuild';
import { buildLambda } from '../build/lambda.ts';
import { forbidden, type Lock } from './bundle/forbidden.ts';
import { importChain } from './bundle/importChain.ts';
import { bundledFiles, bytesByPackage, gzipByPackage } from './bundle/packages.ts';

const OUTPUT = 'dist/lambda.cjs';

const json = async <Content>(path: string): Promise<Content> => JSON.parse(await readFile(path, 'utf8'));

/** @returns a line for each file that must not be in the bundle, with the imports that brought it there */
export const faultsOf = (metafile: Metafile, lock: Lock): string[] =>
  bundledFiles(metafile, OUTPUT).flatMap((path) => {
    const reason = forbidden(path, lock);
    return reason === undefined ? [] : [`${path}: ${reason}\n    ${importChain(metafile, path).join('\n    -> ')}`];
  });

/** The map stays out of the zip, and says all that the sources do: so it must not be inside the bundle either. */
export const sourcesInside = (code: string): boolean => /sourceMappingURL=data:|"sourcesContent"/.test(code);

const kB = (bytes: number): string => (bytes / 1000).toFixed(1).padStart(8);

const check = async (): Promise<void> => {
  await buildLambda();
  // Safe: build/lambda.ts writes the one, npm the other.
  const metafile = await json<Metafile>('dist/lambda.meta.json');
  const faults = faultsOf(metafile, await json<Lock>('package-lock.json'));
  const code = await readFile(OUTPUT, 'utf8');
  if (sourcesInside(code)) faults.push(`${OUTPUT}: has its source map inside`);
  const packages = bytesByPackage(metafile, OUTPUT);
  const gzip = gzipByPackage(code, await readFile(`${OUTPUT}.map`, 'utf8'));
  console.log('      kB    gzip');
  for (const [name, bytes] of packages) console.log(`${kB(bytes)}${kB(gzip.get(name) ?? 0)}  ${name}`);
  console.log(`${kB(code.length)}${kB(gzipSync(code, { level: 9 }).length)}  in all`);
  console.log(`${packages.length} packages in ${OUTPUT}, ${faults.length} faults`);
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
};

if (import.meta.main) await check();
