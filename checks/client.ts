import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { measure, PARTS } from './client/sizes.ts';
import { report } from './report.ts';

const FOLDER = 'packages/client';
const run = promisify(execFile);

/** Returns a line for each part that is larger than its limit, and prints the sizes of all. */
const checkSizes = async (): Promise<string[]> => {
  console.log('     kB   limit');
  const violations: string[] = [];
  for (const part of PARTS) {
    const kB = (await measure(`${FOLDER}/dist`, part)) / 1000;
    const name = [part.file, ...(part.names ?? [])].join(' ');
    console.log(`${kB.toFixed(2).padStart(7)}${String(part.limit).padStart(8)}  ${name}`);
    if (kB > part.limit) violations.push(`${name}: ${kB.toFixed(2)} kB are over the limit of ${part.limit} kB.`);
  }
  return violations;
};

const checkFiles = async (): Promise<string[]> => {
  const [license, own, react] = await Promise.all(
    ['LICENSE', `${FOLDER}/LICENSE`, `${FOLDER}/dist/react.js`].map((path) => readFile(path, 'utf8')),
  );
  return [
    // npm packs only a license in the package's own folder.
    ...(own === license ? [] : [`${FOLDER}/LICENSE differs from LICENSE.`]),
    // Only the first statement of a file marks it for React's servers.
    ...(react?.startsWith("'use client';") ? [] : [`${FOLDER}/dist/react.js does not begin with 'use client'.`]),
  ];
};

const checkExports = async (tarball: string): Promise<string[]> => {
  const { buffer } = new Uint8Array(await readFile(tarball));
  const { messages, pkg } = await publint({ pack: { tarball: buffer }, strict: true });
  return messages.map((message) => formatMessage(message, pkg) ?? message.code);
};

/** The package has ES modules alone: https://github.com/arethetypeswrong/arethetypeswrong.github.io/blob/main/packages/cli/README.md#profiles */
const checkTypes = async (tarball: string): Promise<string[]> => {
  const attw = run('attw', [tarball, '--profile', 'esm-only', '--no-color', '--no-emoji']);
  return attw.then(() => []).catch(({ stdout }: { stdout?: string }) => [stdout ?? 'attw did not run.']);
};

const check = async (): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'client-'));
  // Not built again, because other checks read dist at the same time.
  await run('npm', ['pack', '--ignore-scripts', '--workspace', FOLDER, '--pack-destination', folder]);
  const tarball = join(folder, (await readdir(folder))[0] ?? '');
  const results = await Promise.all([checkSizes(), checkFiles(), checkExports(tarball), checkTypes(tarball)]);
  await rm(folder, { recursive: true });
  report(`${PARTS.length} parts of ${FOLDER}`, results.flat());
};

await check();
