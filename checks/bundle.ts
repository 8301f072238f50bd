import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import type { Metafile } from 'esbuild';
import { buildBundle, OUTPUT } from './bundle/build.ts';
import { type Lock, reasonToReject } from './bundle/forbidden.ts';
import { importChain } from './bundle/importChain.ts';
import { bundledFiles, bytesByPackage, gzipByPackage } from './bundle/packages.ts';
import { report } from './report.ts';

/** Returns a line for each file that must not be in the bundle, with the imports that lead to it. */
export const forbiddenFiles = (metafile: Metafile, lock: Lock): string[] =>
  bundledFiles(metafile, OUTPUT).flatMap((path) => {
    const reason = reasonToReject(path, lock);
    return reason === undefined ? [] : [`${path}: ${reason}\n    ${importChain(metafile, path).join('\n    -> ')}`];
  });

/** True if the bundle contains its source map, and so the sources. The map itself is not deployed. */
export const hasInlineSources = (code: string): boolean => /sourceMappingURL=data:|"sourcesContent"/.test(code);

const kB = (bytes: number): string => (bytes / 1000).toFixed(1).padStart(8);

const check = async (): Promise<void> => {
  const { metafile, code, map } = await buildBundle();
  const lock: Lock = JSON.parse(await readFile('package-lock.json', 'utf8'));
  const violations = forbiddenFiles(metafile, lock);
  if (hasInlineSources(code)) violations.push(`${OUTPUT}: contains its source map`);
  const packages = bytesByPackage(metafile, OUTPUT);
  const gzip = gzipByPackage(code, map);
  console.log('      kB    gzip');
  for (const [name, bytes] of packages) console.log(`${kB(bytes)}${kB(gzip.get(name) ?? 0)}  ${name}`);
  console.log(`${kB(code.length)}${kB(gzipSync(code, { level: 9 }).length)}  total`);
  report(`${packages.length} packages in ${OUTPUT}`, violations);
};

if (import.meta.main) await check();
