import { expect, test } from 'vitest';
import { runPhase } from '../../../bench/load/phase.ts';
import { percentile, table } from '../../../bench/load/table.ts';

const plan = { name: 'count', items: [1, 2, 3, 4, 5], concurrency: 2, signal: new AbortController().signal };

test('never more than the concurrency are under way, and every item comes once', async () => {
  const seen: number[] = [];
  let underWay = 0;
  let most = 0;
  const phase = await runPhase(plan, async (item) => {
    seen.push(item);
    most = Math.max(most, ++underWay);
    await Promise.resolve();
    underWay--;
  });
  expect(most).toBe(2);
  expect(seen).toEqual([1, 2, 3, 4, 5]);
  expect(phase.done.toSorted()).toEqual([1, 2, 3, 4, 5]);
  expect(phase.latencies).toHaveLength(5);
});

test('failures are counted by their reason, and leave the rest alone', async () => {
  const phase = await runPhase(plan, async (item) => {
    if (item === 2) throw new Error('UsernameTakenError');
    if (item > 3)
      throw new Error('fetch failed', { cause: Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }) });
  });
  expect(phase.done).toEqual([1, 3]);
  expect(phase.failures).toEqual(
    new Map([
      ['UsernameTakenError', 1],
      ['fetch failed: ECONNREFUSED', 2],
    ]),
  );
  expect(table([phase])).toContain('count failed 2 times: fetch failed: ECONNREFUSED');
});

test('what worked stays so when what follows it fails, and that is a failure', async () => {
  const phase = await runPhase({ ...plan, after: () => Promise.reject(new Error('no code was sent')) }, async () => {});
  expect(phase.done).toHaveLength(5);
  expect(phase.failures).toEqual(new Map([['no code was sent', 5]]));
});

test('nothing begins once time is up', async () => {
  const phase = await runPhase({ ...plan, signal: AbortSignal.abort(new Error('time is up')) }, () => {
    throw new Error('begun');
  });
  expect(phase.failures).toEqual(new Map([['time is up', 5]]));
});

test.for([
  [50, 5],
  [95, 10],
  [99, 10],
  [100, 10],
] as const)('percentile %d of ten values is the one at the nearest rank', ([percent, expected]) => {
  expect(percentile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], percent)).toBe(expected);
});

test('there is no percentile of nothing', () => {
  expect(percentile([], 50)).toBeUndefined();
});
