import { cpus } from 'node:os';
import type { Contestant } from './contestants.ts';
import type { Operation } from './events.ts';
import { COLD_ROUNDS, type Effort, type Sample } from './measure.ts';
import { formatMarkdown, formatSpread, median, ratios } from './statistics.ts';

/** The samples of one contestant by operation and round. */
export interface Result {
  readonly contestant: Contestant;
  readonly samples: Readonly<Record<Operation, Sample[]>>;
  /** Those of the rounds of cold starts alone. */
  readonly cold: Readonly<Record<Operation, Sample[]>>;
}

const COLUMNS = [
  'handler',
  'cold CPU ms',
  'cold / B',
  'cold wall ms',
  'warm CPU µs',
  'warm / B',
  'warm / BL',
  'MB cold',
  'MB warm',
  'per second, 50 concurrent',
  '/ B',
  'kB',
  'kB gzip',
];

export const formatTable = (results: readonly Result[], operation: Operation): string => {
  const valuesOf = ({ samples, cold }: Result, key: keyof Sample): number[] =>
    (key.startsWith('cold') ? cold : samples)[operation].flatMap((sample) => sample[key] ?? []);
  const rows = results.map((result) => {
    const { id, title, bytes } = result.contestant;
    const all = (key: keyof Sample) => valuesOf(result, key);
    const to = (base: string, key: keyof Sample) => {
      const other = results.find(({ contestant }) => contestant.id === base);
      return formatSpread(ratios(all(key), other ? valuesOf(other, key) : []), 2);
    };
    return [
      `${id} ${title}`,
      formatSpread(all('coldCpu'), 0),
      to('B', 'coldCpu'),
      formatSpread(all('coldWall'), 0),
      formatSpread(
        all('warmCpu').map((milliseconds) => milliseconds * 1000),
        0,
      ),
      to('B', 'warmCpu'),
      to('BL', 'warmCpu'),
      median(all('coldMemory')).toFixed(0),
      median(all('memory')).toFixed(0),
      formatSpread(all('throughput'), 0),
      to('B', 'throughput'),
      ...(bytes?.map((count) => (count / 1000).toFixed(0)) ?? ['', '']),
    ];
  });
  return formatMarkdown([COLUMNS, ...rows]);
};

/** Describes the machine and the method. */
export const describeMethod = ({ rounds, warmUp, calls }: Effort): string => {
  const [cpu] = cpus();
  return `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${cpus().length} × ${cpu?.model ?? '?'}.
Medians of ${rounds} rounds, of cold starts ${rounds * COLD_ROUNDS}, with quartiles. In each round every handler runs in a new process; the order alternates, and ratios are those of
the same round. Cognito is a stub on localhost with fixed responses, and each event has the headers of a browser behind API Gateway. Cold: loading the
handler and answering one request, without the start of Node or Python itself. Warm: each of ${calls} requests after ${warmUp}. CPU is the user and system time of
the whole process. Logs go to a file; of the handlers that are not this project's, only BL writes one.`;
};
