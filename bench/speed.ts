import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { writeToReport } from './report.ts';
import { buildContestants, type Contestant } from './speed/contestants.ts';
import { eventFor, OPERATIONS } from './speed/events.ts';
import { explainRun } from './speed/explain.ts';
import { COLD_ROUNDS, type Effort, measure, startStub } from './speed/measure.ts';
import { plot, toBar } from './speed/plot.ts';
import { splitColdStarts } from './speed/split.ts';
import { describeMethod, formatTable, type Result } from './speed/table.ts';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    rounds: { type: 'string', default: '13' },
  },
});

/** A quick run shows a change of 10 % of a cold start. Only a full run writes bench/README.md and the files in bench/speed/. */
const effort: Effort = values.quick
  ? { rounds: 3, warmUp: 150, calls: 150 }
  : { rounds: Number(values.rounds), warmUp: 10_000, calls: 1000 };

/** Whose cold starts are split into steps. */
const SPLIT = ['B', "B'", 'F', 'FC', 'FCT'];

const run = async (contestants: readonly Contestant[], endpoint: string): Promise<Result[]> => {
  const results: Result[] = contestants.map((contestant) => ({
    contestant,
    samples: { signIn: [], signUp: [] },
    cold: { signIn: [], signUp: [] },
  }));
  const measureRounds = async (key: 'samples' | 'cold', { rounds, ...calls }: Effort): Promise<void> => {
    for (let round = 0; round < rounds; round += 1) {
      for (const operation of OPERATIONS) {
        for (const result of round % 2 === 0 ? results : results.toReversed()) {
          const event = eventFor(result.contestant.api, operation);
          result[key][operation].push(await measure(result.contestant, [event], { ...calls, rounds, endpoint }));
        }
      }
      if (process.stderr.isTTY) process.stderr.write(`\rround ${round + 1} of ${rounds}`);
    }
    if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  };
  await measureRounds('cold', { rounds: effort.rounds * COLD_ROUNDS, warmUp: 0, calls: 50 });
  await measureRounds('samples', effort);
  return results;
};

const contestants = (await buildContestants()).filter(({ id }) => !values.only || values.only.split(',').includes(id));
console.log(explainRun(contestants, OPERATIONS.length, effort));
const stub = await startStub();
const results = await run(contestants, stub.endpoint);
const split = await splitColdStarts(
  contestants.filter(({ id }) => SPLIT.includes(id)),
  { rounds: effort.rounds, endpoint: stub.endpoint },
);
await stub.close();

const report = [
  describeMethod(effort),
  ...OPERATIONS.map((operation) => `### ${operation}\n\n${formatTable(results, operation)}`),
  `### The steps of a cold sign-in\n\n${split}`,
].join('\n\n');
console.log(report);

if (!values.quick && !values.only) {
  writeFileSync(new URL('speed/results.md', import.meta.url), `# Speed\n\n${report}\n`);
  const bars = results
    .filter(({ contestant }) => contestant.id !== 'A')
    .map(({ contestant: { id, title }, samples, cold }) =>
      toBar(samples.signIn, { title: `${id} ${title}`, highlighted: id.startsWith('F'), cold: cold.signIn }),
    );
  writeFileSync(new URL('speed/results.svg', import.meta.url), plot(bars));
  writeToReport('bench', `${formatTable(results, 'signIn')}\n\n${describeMethod(effort)}`);
  writeToReport('bench:split', split);
}
