import { hash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { enableCompileCache, flushCompileCache } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import type { CompileCache } from './compileCache.ts';

// The entry point of the thread that src/compileCache.ts starts.

const folder = mkdtempSync(join(tmpdir(), 'compile-cache-'));
try {
  enableCompileCache(folder);
  require(workerData);
  flushCompileCache();
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const files = Object.fromEntries(
    paths.map((path) => [relative(folder, path), gzipSync(readFileSync(path)).toString('base64')]),
  );
  const cache: Omit<CompileCache, 'state'> = {
    bundle: hash('sha256', readFileSync(workerData)),
    node: process.version,
    files,
  };
  parentPort?.postMessage(cache);
} finally {
  rmSync(folder, { recursive: true });
}
