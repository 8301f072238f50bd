import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { documentOf } from '../test/support/document.ts';
import { type Case, casesBySize } from './growth/sizes.ts';
import { writeToReport } from './report.ts';
import { type Contestant, shipped } from './speed/contestants.ts';
import { eventFor } from './speed/events.ts';
import { measure, run, type Sample, startStub } from './speed/measure.ts';
import { plot, toBar } from './speed/plot.ts';
import { formatMarkdown, formatSpread, ratios } from './speed/statistics.ts';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const effort = values.quick ? { rounds: 3, warmUp: 150, calls: 150 } : { rounds: 11, warmUp: 1000, calls: 500 };
const MEMORY_CALLS = values.quick ? 5000 : 100_000;

const stub = await startStub();
const { endpoint } = stub;

type Samples = ReadonlyMap<Case, Sample[]>;

const measureAll = async (cases: readonly Case[]): Promise<Samples> => {
  const samples = new Map<Case, Sample[]>(cases.map((key) => [key, []]));
  for (let round = 0; round < effort.rounds; round += 1) {
    for (const key of round % 2 === 0 ? cases : cases.toReversed()) {
      samples.get(key)?.push(await measure(key.contestant, key.events, { ...effort, endpoint }));
    }
  }
  return samples;
};

/** Returns a row for each case, with its ratio to the first case in the same round. */
const formatTable = (samples: Samples): string => {
  const base = [...samples.values()][0] ?? [];
  const rows = [...samples].map(([{ name }, own]) => {
    const columns = (key: 'coldCpu' | 'warmCpu' | 'memory', digits = 0, factor = 1) => [
      formatSpread(
        own.map((sample) => sample[key] * factor),
        digits,
      ),
      formatSpread(
        ratios(
          own.map((sample) => sample[key]),
          base.map((sample) => sample[key]),
        ),
        2,
      ),
    ];
    return [name, ...columns('coldCpu'), ...columns('warmCpu', 0, 1000), ...columns('memory')];
  });
  return formatMarkdown([['', 'cold CPU ms', '/ first', 'warm CPU µs', '/ first', 'MB', '/ first'], ...rows]);
};

const SMALLEST = 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }';

/** Returns more documents than the server caches, so that each is parsed and validated each time. */
const uncachedEvents = (document: string): object[] =>
  Array.from({ length: 60 }, (_, index) =>
    eventFor('graphql', 'signIn', document.replace('mutation', `mutation Named${index}`)),
  );

const casesByDocument = (contestant: Contestant): Case[] => {
  const allFields = documentOf('signIn').replace('mutation signIn', 'mutation');
  const documents = [SMALLEST, allFields, `${allFields}\n${'# a comment\n'.repeat(4000)}`];
  const entries = documents.map((document) => [`${document.length} bytes`, document] as const);
  return [
    ...entries.map(([name, document]) => ({
      name,
      contestant,
      events: [eventFor('graphql', 'signIn', document)],
    })),
    ...entries.map(([name, document]) => ({
      name: `${name}, not cached`,
      contestant,
      events: uncachedEvents(document),
    })),
  ];
};

const measureMemory = async ({ handler }: Contestant): Promise<string> => {
  const script = fileURLToPath(new URL('growth/memory.mjs', import.meta.url));
  const output = await run(
    ['node', '--expose-gc', script],
    { COGNITO_ENDPOINT: endpoint },
    {
      handler,
      events: uncachedEvents(SMALLEST).concat(eventFor('graphql', 'signIn')),
      calls: MEMORY_CALLS,
    },
  );
  // Safe: memory.mjs writes an array of numbers.
  const used = JSON.parse(output) as number[];
  return formatMarkdown([
    ['requests', ...used.map((_, index) => `${((index + 1) * MEMORY_CALLS) / 10}`)],
    ['MB in use', ...used.map((megabytes) => megabytes.toFixed(1))],
  ]);
};

const contestant = await shipped();
const sizes = await casesBySize();
console.log(
  `${effort.rounds} rounds of ${sizes.length} sizes and 6 documents, then ${MEMORY_CALLS} requests: about ${values.quick ? 2 : 15} minutes.\n`,
);
const grown = await measureAll(sizes);
const report = [
  `By the size of the schema, and of the resolvers with their commands of the SDK:\n\n${formatTable(grown)}`,
  `By the size of the document:\n\n${formatTable(await measureAll(casesByDocument(contestant)))}`,
  `By the number of requests:\n\n${await measureMemory(contestant)}`,
].join('\n\n');
console.log(report);
if (!values.quick) {
  const bars = [...grown].map(([{ name }, own], index) => toBar(own, { title: name, highlighted: index === 0 }));
  writeFileSync(new URL('growth/results.svg', import.meta.url), plot(bars));
  writeToReport('bench:growth', report);
}
await stub.close();
