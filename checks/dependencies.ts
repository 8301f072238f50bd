import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { Metafile } from 'esbuild';
import { buildLambda } from '../build/lambda.ts';
import { installedAt } from './bundle/packages.ts';
import { auditLine, isVulnerable } from './dependencies/audit.ts';
import { type Lock, licenceFaults, unlocked } from './dependencies/lock.ts';
import { noticesOf } from './dependencies/notices.ts';

const NOTICES = 'THIRD_PARTY_LICENSES.md';

const json = async <Content>(path: string): Promise<Content> => JSON.parse(await readFile(path, 'utf8'));

/** npm fails when it finds something, and when nobody answers: what it prints tells which. */
const audit = async (): Promise<string> => {
  const run = promisify(execFile)('npm', ['audit', '--omit=dev', '--json'], { timeout: 60_000 });
  const { stdout } = await run.catch(({ stdout = '' }: { stdout?: string }) => ({ stdout }));
  return stdout;
};

const check = async (): Promise<void> => {
  await buildLambda();
  // Safe: build/lambda.ts writes the one, npm the other.
  const metafile = await json<Metafile>('dist/lambda.meta.json');
  const lock = await json<Lock>('package-lock.json');
  const faults = [...unlocked(lock), ...licenceFaults(lock)];

  const bundled = new Set(Object.keys(metafile.inputs).flatMap((path) => installedAt(path) ?? []));
  const notices = noticesOf(lock, bundled);
  if (process.argv.includes('--write')) await writeFile(NOTICES, notices);
  else if ((await readFile(NOTICES, 'utf8')) !== notices) {
    faults.push(`${NOTICES} is not what is in the bundle: npm run generate:licenses writes it.`);
  }

  const audited = await audit();
  console.log(auditLine(audited));
  if (isVulnerable(audited)) faults.push('npm audit --omit=dev finds vulnerabilities.');
  console.log(
    `${bundled.size} packages ship, ${Object.keys(lock.packages).length - 1} are locked, ${faults.length} faults`,
  );
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
};

await check();
