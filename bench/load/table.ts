import type { Phase } from './phase.ts';

/** Returns the percentile by the nearest-rank method, which returns a measured value. */
export const percentile = (ascending: readonly number[], percent: number): number | undefined =>
  ascending[Math.ceil((ascending.length * percent) / 100) - 1];

const COLUMNS = ['', 'succeeded', 'failed', 'seconds', 'per second', 'p50 ms', 'p95 ms', 'p99 ms', 'max ms'];

export const formatTable = (phases: readonly Phase<unknown>[]): string => {
  const rows = [COLUMNS, ...phases.map(toRow)];
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  '),
  );
  return [...lines, ...phases.flatMap(toFailureLines)].join('\n');
};

const toRow = ({ name, done, failures, seconds, latencies }: Phase<unknown>): string[] => [
  name,
  `${done.length}`,
  `${[...failures.values()].reduce((sum, count) => sum + count, 0)}`,
  seconds.toFixed(1),
  (latencies.length / seconds).toFixed(0),
  ...[50, 95, 99, 100].map((percent) => percentile(latencies, percent)?.toFixed(0) ?? '-'),
];

const toFailureLines = ({ name, failures }: Phase<unknown>): string[] =>
  [...failures].map(([reason, count]) => `${name} failed ${count} times: ${reason}`);
