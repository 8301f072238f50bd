import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

/**
 * The scripts whose tests drive browsers and other processes, which a shared machine can stop for seconds. A test of theirs that failed is
 * repeated once, and named at the end.
 */
const REPEATED = ['test:start', 'test:package', 'test:clients', 'test:browser'];

/** The npm scripts that must succeed. `npm run ci -- <script>` runs one of them, or a part of one, such as `test:unit`. */
const SCRIPTS = ['ci:start', 'test', 'test:start', 'test:package', 'test:clients', 'test:browser', 'checks'];

export interface Results {
  readonly passed: number;
  readonly failed: number;
  /** The tests and files that failed, and the tests that passed only when they were repeated. */
  readonly notes: readonly string[];
}

/** The part of Vitest's JSON report that is read here. */
interface Report {
  readonly numPassedTests?: number;
  readonly numFailedTests?: number;
  readonly testResults?: readonly TestFile[];
}

interface TestFile {
  readonly name: string;
  readonly status: string;
  readonly assertionResults: readonly TestResult[];
}

interface TestResult {
  readonly status: string;
  readonly fullName: string;
  readonly failureMessages?: readonly string[];
}

/**
 * Counts a script's tests, or the script itself if it runs none. A failure beside the tests, such as a hook that throws, counts
 * as one: "0 failed" must mean that everything succeeded.
 *
 * @param report Vitest's JSON report, or an empty text
 */
export const countResults = (report: string, succeeded: boolean): Results => {
  // Safe: Vitest writes this form.
  const { numPassedTests, numFailedTests = 0, testResults = [] } = JSON.parse(report || '{}') as Report;
  const notes = testResults.flatMap(noteFailures);
  return { passed: numPassedTests ?? Number(succeeded), failed: numFailedTests || Number(!succeeded), notes };
};

const noteFailures = ({ name, status, assertionResults }: TestFile): string[] => {
  const file = relative(process.cwd(), name);
  const notes = assertionResults.flatMap((test) => {
    if (test.status === 'failed') return [`failed: ${file}: ${test.fullName}`];
    return test.failureMessages?.length ? [`repeated: ${file}: ${test.fullName}`] : [];
  });
  const isBroken = status === 'failed' && !assertionResults.some((test) => test.status === 'failed');
  return isBroken ? [`failed: ${file}`, ...notes] : notes;
};

const runScript = (script: string, folder: string): Results => {
  const file = join(folder, `${script}.json`);
  const isTest = script.startsWith('test');
  const reporters = isTest ? ['--', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`] : [];
  console.log(`\n# npm run ${script}`);
  const started = Date.now();
  const retry = REPEATED.includes(script) ? ['--retry=1'] : [];
  const { status } = spawnSync('npm', ['run', script, ...reporters, ...retry], { stdio: 'inherit' });
  const results = countResults(isTest ? readReport(file) : '', status === 0);
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(`# npm run ${script}: ${results.passed} passed, ${results.failed} failed, ${seconds} s`);
  return status === 0 ? results : { ...results, notes: [`failed: npm run ${script}`, ...results.notes] };
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
  const results = scripts.map((script) => runScript(script, folder));
  rmSync(folder, { recursive: true });
  const sum = (key: 'passed' | 'failed'): number => results.reduce((total, each) => total + each[key], 0);
  // Again, because the output above has thousands of lines.
  for (const note of results.flatMap(({ notes }) => notes)) console.log(note);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') === 0 ? 0 : 1;
}
