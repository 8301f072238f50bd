import { rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { type Invocation, type Invoke, measureColdStarts } from '../../serverless/coldStarts.ts';
import { COMPILE_CACHE } from '../../serverless/compileCache.ts';
import { deployCached } from '../../serverless/deployCached.ts';

afterAll(() => {
  for (const path of Object.values(COMPILE_CACHE)) rmSync(path, { recursive: true, force: true });
});

/** The line that Lambda logs for each invocation. */
const report = (duration: number, init?: number): string =>
  `REPORT RequestId: 8f507cfc\tDuration: ${duration} ms\tBilled Duration: 1 ms\tMemory Size: 1024 MB\tMax Memory Used: 90 MB\t${
    init === undefined ? '' : `Init Duration: ${init} ms\t`
  }\n`;

const invocation = (log: string): Invocation => ({ payload: '{}', log, failed: false });

/** Returns an `Invoke` with these logs, one after the other. */
const withLogs = (...logs: readonly string[]): Invoke => {
  const rest = [...logs];
  return async () => invocation(rest.shift() ?? '');
};

test('measures only cold starts, and returns their median', async () => {
  const invoke = withLogs(report(10, 100), report(20, 300), report(3), report(30, 200.5), 'no report');
  expect(await measureColdStarts(invoke)).toEqual({ milliseconds: 230.5, count: 3 });
});

test('returns no time when no invocation was a cold start', async () => {
  expect(await measureColdStarts(withLogs())).toEqual({ milliseconds: Number.NaN, count: 0 });
});

test('prints which invocations refused the cache, and that the saving is unknown, when no invocation was a cold start', async () => {
  const lines: string[] = [];
  const states = [...Array(7).fill('used'), 'refused', 'absent', 'used'];
  await deployCached({
    deploy: async () => {},
    invoke: async (event) => {
      const payload =
        'makeCompileCache' in event ? { state: states.shift(), bundle: '', node: 'v24.1.0', files: {} } : {};
      return { payload: JSON.stringify(payload), log: report(3), failed: false };
    },
    print: (line) => lines.push(line),
  });
  expect(lines).toEqual([
    'Node.js v24.1.0: 3 of 5 invocations used the compile cache.',
    'The others ran another version of Node.js, or on another CPU. Run the command again.',
    'Lambda reported no cold start, so the saving is unknown.',
  ]);
});

test('throws what the function answers, and does not deploy again, when the function makes no cache', async () => {
  const deployments: string[] = [];
  const tools = {
    deploy: async (compileCache: string) => {
      deployments.push(compileCache);
    },
    invoke: async (): Promise<Invocation> => ({ payload: '{"errorMessage":"Configuration"}', log: '', failed: true }),
    print: () => {},
  };
  await expect(deployCached(tools)).rejects.toThrow(
    'The function made no compile cache: {"errorMessage":"Configuration"',
  );
  expect(deployments).toEqual(['make']);
});
