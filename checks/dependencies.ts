import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { buildBundle } from './bundle/build.ts';
import { installPath } from './bundle/packages.ts';
import { auditSummary, isVulnerable } from './dependencies/audit.ts';
import { disallowedLicenses, type Lock, unlockedPackages } from './dependencies/lock.ts';
import { formatNotices } from './dependencies/notices.ts';
import { report } from './report.ts';

const NOTICES = 'THIRD_PARTY_LICENSES.md';

/** Returns the output of npm audit. npm exits with an error both for a vulnerability and for an unreachable registry. */
const audit = async (): Promise<string> => {
  const run = promisify(execFile)('npm', ['audit', '--omit=dev', '--json'], { timeout: 60_000 });
  const { stdout } = await run.catch(({ stdout = '' }: { stdout?: string }) => ({ stdout }));
  return stdout;
};

const check = async (): Promise<void> => {
  const { metafile } = await buildBundle();
  const lock: Lock = JSON.parse(await readFile('package-lock.json', 'utf8'));
  const violations = [...unlockedPackages(lock), ...disallowedLicenses(lock)];

  const bundled = new Set(Object.keys(metafile.inputs).flatMap((path) => installPath(path) ?? []));
  const notices = formatNotices(lock, bundled);
  if (process.argv.includes('--write')) await writeFile(NOTICES, notices);
  else if ((await readFile(NOTICES, 'utf8')) !== notices)
    violations.push(`${NOTICES} does not match the bundle: run npm run generate:licenses.`);

  const auditOutput = await audit();
  console.log(auditSummary(auditOutput));
  if (isVulnerable(auditOutput)) violations.push('npm audit --omit=dev reports vulnerabilities.');
  report(`${bundled.size} packages deployed, ${Object.keys(lock.packages).length - 1} locked`, violations);
};

await check();
