import { cpus, loadavg } from 'node:os';
import type { Contestant } from './contestants.ts';
import { COLD_ROUNDS, type Effort } from './measure.ts';

/** Seconds of a round for each handler and operation, on two cores of a server. */
const SECONDS = { process: 0.4, thousandCalls: 0.9 };

/** Says what a run compares and how long it takes, before it starts. */
export const explainRun = (contestants: readonly Contestant[], operations: number, effort: Effort): string => {
  const { rounds, warmUp, calls } = effort;
  const thousands = (warmUp + 2 * calls) / 1000;
  const samples = contestants.length * operations * rounds;
  const minutes = (samples * ((1 + COLD_ROUNDS) * SECONDS.process + thousands * SECONDS.thousandCalls)) / 60;
  return [
    `${contestants.length} handlers, ${operations} operations, ${rounds} rounds: about ${Math.max(1, Math.round(minutes))} minutes.`,
    ...contestants.map(({ id, title }) => `  ${id.padEnd(4)} ${title}`),
    'Compare ratios, not times: each ratio is that of two processes of the same round. Use a machine with at least two cores that does nothing',
    'else, because the stub of Cognito needs one. On a laptop, plug it in.',
    ...busyWarning(),
    '',
  ].join('\n');
};

const busyWarning = (): string[] => {
  const [load = 0] = loadavg();
  return load > cpus().length / 4
    ? [`WARNING: the machine is busy (load ${load.toFixed(1)}). Ratios below 1.2 then mean nothing.`]
    : [];
};
