import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The npm scripts that must succeed. `npm run ci -- <script>` runs one of them, or a part of one, such as `test:unit`. */
const SCRIPTS = ['ci:start', 'test', 'test:start', 'test:package', 'test:clients', 'test:browser', 'checks'];

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/**
 * Counts a script's tests, or the script itself if it runs none. A failure beside the tests, such as a hook that throws, counts
 * as one: "0 failed" must mean that everything succeeded.
 *
 * @param report Vitest's JSON report, or an empty text
 */
export const countResults = (report: string, succeeded: boolean): Counts => {
  const { numPassedTests: passed = Number(succeeded), numFailedTests: failed = 0 } = JSON.parse(report || '{}');
  return { passed, failed: failed || Number(!succeeded) };
};

const runScript = (script: string, folder: string): Counts => {
  const file = join(folder, `${script}.json`);
  const isTest = script.startsWith('test');
  const reporters = isTest ? ['--', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`] : [];
  console.log(`\n# npm run ${script}`);
  const started = Date.now();
  const { status } = spawnSync('npm', ['run', script, ...reporters], { stdio: 'inherit' });
  const counts = countResults(isTest ? readReport(file) : '', status === 0);
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(`# npm run ${script}: ${counts.passed} passed, ${counts.failed} failed, ${seconds} s`);
  return counts;
};

/** Returns an empty text if Vitest ended before it could write the report. */
const readReport = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

if (import.meta.main) {
  const scripts = process.argv.length > 2 ? process.argv.slice(2) : SCRIPTS;
  const folder = mkdtempSync(join(tmpdir(), 'ci-'));
  // A failure does not stop the rest, so that one run shows all of them.
  const counts = scripts.map((script) => runScript(script, folder));
  rmSync(folder, { recursive: true });
  const sum = (key: keyof Counts): number => counts.reduce((total, each) => total + each[key], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') === 0 ? 0 : 1;
}
