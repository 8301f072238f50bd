import { statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { buildLambda, lambdaOptions } from '../build/lambda.ts';
import { documentOf } from '../test/e2e/document.ts';
import { timesSchema } from './growth/schemas.ts';
import { writeToReadme } from './readme.ts';
import { type Contestant, shipped } from './speed/contestants.ts';
import { eventFor, measure, run, type Sample, startStub } from './speed/measure.ts';
import { barOf, plot } from './speed/plot.ts';
import { markdown, ratios, withSpread } from './speed/statistics.ts';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const effort = values.quick ? { rounds: 3, warmUp: 150, calls: 150 } : { rounds: 11, warmUp: 1000, calls: 500 };
const MEMORY_CALLS = values.quick ? 5000 : 100_000;

interface Case {
  readonly name: string;
  readonly contestant: Contestant;
  readonly events: readonly object[];
}

const stub = await startStub();
const { endpoint } = stub;

type Samples = ReadonlyMap<Case, Sample[]>;

const measured = async (cases: readonly Case[]): Promise<Samples> => {
  const samples = new Map<Case, Sample[]>(cases.map((each) => [each, []]));
  for (let round = 0; round < effort.rounds; round += 1) {
    for (const each of round % 2 === 0 ? cases : cases.toReversed()) {
      samples.get(each)?.push(await measure(each.contestant, each.events, { ...effort, endpoint }));
    }
  }
  return samples;
};

/** A row for each case; the first is what the others are compared with, round by round. */
const table = (samples: Samples): string => {
  const base = [...samples.values()][0] ?? [];
  const rows = [...samples].map(([{ name }, own]) => {
    const of = (key: 'coldCpu' | 'warmCpu' | 'memory', digits = 0, factor = 1) => [
      withSpread(
        own.map((sample) => sample[key] * factor),
        digits,
      ),
      withSpread(
        ratios(
          own.map((sample) => sample[key]),
          base.map((sample) => sample[key]),
        ),
        2,
      ),
    ];
    return [name, ...of('coldCpu'), ...of('warmCpu', 0, 1000), ...of('memory')];
  });
  return markdown([['', 'cold CPU ms', '/ first', 'warm CPU µs', '/ first', 'MB', '/ first'], ...rows]);
};

const bySchema = async (): Promise<Case[]> => {
  const cases: Case[] = [];
  for (const times of [1, 4, 16]) {
    const handler = fileURLToPath(new URL(`../dist/bench/schema${times}.cjs`, import.meta.url));
    const options = lambdaOptions(handler);
    await build({ ...options, sourcemap: false, plugins: [...options.plugins, timesSchema(times)] });
    const kB = (statSync(handler).size / 1000).toFixed(0);
    const name = `schema × ${times}, ${kB} kB`;
    cases.push({ name, contestant: { ...shipped(), handler }, events: [eventFor('graphql', 'signIn')] });
  }
  return cases;
};

const SMALLEST = 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }';

/** More than the server keeps: each is parsed and validated each time. */
const everNew = (document: string): object[] =>
  Array.from({ length: 60 }, (_, index) =>
    eventFor('graphql', 'signIn', document.replace('mutation', `mutation Named${index}`)),
  );

const byDocument = (): Case[] => {
  const everything = documentOf('signIn').replace('mutation signIn', 'mutation');
  const documents = [SMALLEST, everything, `${everything}\n${'# a comment\n'.repeat(4000)}`];
  const titled = documents.map((document) => [`${document.length} bytes`, document] as const);
  return [
    ...titled.map(([name, document]) => ({
      name,
      contestant: shipped(),
      events: [eventFor('graphql', 'signIn', document)],
    })),
    ...titled.map(([name, document]) => ({
      name: `${name}, new each time`,
      contestant: shipped(),
      events: everNew(document),
    })),
  ];
};

const memory = async (): Promise<string> => {
  const script = fileURLToPath(new URL('growth/memory.mjs', import.meta.url));
  const { handler } = shipped();
  const output = await run(['node', '--expose-gc', script], endpoint, {
    handler,
    events: everNew(SMALLEST).concat(eventFor('graphql', 'signIn')),
    calls: MEMORY_CALLS,
  });
  // Safe: memory.mjs writes it.
  const used = JSON.parse(output) as number[];
  return markdown([
    ['requests', ...used.map((_, index) => `${((index + 1) * MEMORY_CALLS) / 10}`)],
    ['MB in use', ...used.map((each) => each.toFixed(1))],
  ]);
};

await buildLambda();
const schemas = await measured(await bySchema());
const report = [
  `By the schema's size:\n\n${table(schemas)}`,
  `By the document's:\n\n${table(await measured(byDocument()))}`,
  `By the number of requests:\n\n${await memory()}`,
].join('\n\n');
console.log(report);
if (!values.quick) {
  const bars = [...schemas].map(([{ name }, own], index) => barOf(own, { title: name, highlighted: index === 0 }));
  writeFileSync(new URL('growth/results.svg', import.meta.url), plot(bars));
  writeToReadme('bench:growth', report);
}
await stub.close();
