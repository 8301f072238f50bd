import { expect, test } from 'vitest';
import { runPhase } from '../../../bench/load/phase.ts';
import { formatTable, percentile } from '../../../bench/load/table.ts';

const plan = { name: 'count', items: [1, 2, 3, 4, 5], concurrency: 2, signal: new AbortController().signal };

test('runs every item once, and at most `concurrency` at a time', async () => {
  const processedItems: number[] = [];
  let running = 0;
  let most = 0;
  const phase = await runPhase(plan, async (item) => {
    processedItems.push(item);
    most = Math.max(most, ++running);
    await Promise.resolve();
    running--;
  });
  expect(most).toBe(2);
  expect(processedItems).toEqual([1, 2, 3, 4, 5]);
  expect(phase.done.toSorted()).toEqual([1, 2, 3, 4, 5]);
  expect(phase.latencies).toHaveLength(5);
});

test('counts failures by their reason and continues', async () => {
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
  expect(formatTable([phase])).toContain('count failed 2 times: fetch failed: ECONNREFUSED');
});

test('counts a success and a failure when `after` rejects', async () => {
  const phase = await runPhase({ ...plan, after: () => Promise.reject(new Error('no code was sent')) }, async () => {});
  expect(phase.done).toHaveLength(5);
  expect(phase.failures).toEqual(new Map([['no code was sent', 5]]));
});

test('starts nothing after the signal aborts', async () => {
  const phase = await runPhase({ ...plan, signal: AbortSignal.abort(new Error('time is up')) }, () => {
    throw new Error('started');
  });
  expect(phase.failures).toEqual(new Map([['time is up', 5]]));
});

test.for([
  [50, 5],
  [95, 10],
  [99, 10],
  [100, 10],
] as const)('percentile %d of ten values returns the value at the nearest rank', ([percent, expected]) => {
  expect(percentile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], percent)).toBe(expected);
});

test('percentile returns undefined when there are no values', () => {
  expect(percentile([], 50)).toBeUndefined();
});
