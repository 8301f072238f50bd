import { cpus } from 'node:os';
import type { Contestant } from './contestants.ts';
import type { Effort, Operation, Sample } from './measure.ts';
import { markdown, median, ratios, withSpread } from './statistics.ts';

/** One contestant's samples, by round. */
export interface Result {
  readonly contestant: Contestant;
  readonly samples: Readonly<Record<Operation, Sample[]>>;
}

const COLUMNS = [
  'handler',
  'cold CPU ms',
  'cold / B',
  'cold wall ms',
  'warm CPU µs',
  'warm / B',
  'MB cold',
  'MB warm',
  'per second, 50 at once',
  '/ B',
  'kB',
  'kB gzip',
];

export const table = (results: readonly Result[], operation: Operation): string => {
  const base = results.find(({ contestant }) => contestant.id === 'B')?.samples[operation] ?? [];
  const rows = results.map(({ contestant: { id, title, bytes }, samples }) => {
    const own = samples[operation];
    const all = (key: keyof Sample) => own.flatMap((sample) => sample[key] ?? []);
    const toB = (key: keyof Sample) =>
      withSpread(
        ratios(
          all(key),
          base.flatMap((sample) => sample[key] ?? []),
        ),
        2,
      );
    return [
      `${id} ${title}`,
      withSpread(all('coldCpu'), 0),
      toB('coldCpu'),
      withSpread(all('coldWall'), 0),
      withSpread(
        all('warmCpu').map((milliseconds) => milliseconds * 1000),
        0,
      ),
      toB('warmCpu'),
      median(all('coldMemory')).toFixed(0),
      median(all('memory')).toFixed(0),
      withSpread(all('throughput'), 0),
      toB('throughput'),
      ...(bytes?.map((each) => (each / 1000).toFixed(0)) ?? ['', '']),
    ];
  });
  return markdown([COLUMNS, ...rows]);
};

/** Where it was measured, and how. */
export const method = ({ rounds, warmUp, calls }: Effort): string => {
  const [cpu] = cpus();
  return `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${cpus().length} × ${cpu?.model ?? '?'}.
Medians of ${rounds} rounds, with quartiles; in each round every handler runs in a fresh process, the next round in the opposite order, and ratios
are taken inside rounds. Cognito is a stub on localhost with fixed answers. Cold: loading the handler and answering one request, without
Node's or Python's own start. Warm: each of ${calls} requests after ${warmUp}. CPU is user and system time of the whole process; its log, of which only the last
handler writes any, goes to a file.`;
};
