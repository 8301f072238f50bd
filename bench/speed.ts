import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { writeToReport } from './report.ts';
import { buildContestants } from './speed/contestants.ts';
import { type Effort, eventFor, measure, OPERATIONS, startStub } from './speed/measure.ts';
import { plot, toBar } from './speed/plot.ts';
import { describeMethod, formatTable, type Result } from './speed/table.ts';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } } });

/** A quick run shows a change of 10 %. Only a full run writes bench/README.md and the files in bench/speed/. */
const effort: Effort = values.quick
  ? { rounds: 3, warmUp: 150, calls: 150 }
  : { rounds: 13, warmUp: 2000, calls: 1000 };

const run = async ({ rounds, ...counts }: Effort): Promise<Result[]> => {
  const contestants = await buildContestants();
  const results: Result[] = contestants
    .filter(({ id }) => !values.only || values.only.split(',').includes(id))
    .map((contestant) => ({ contestant, samples: { signIn: [], signUp: [] } }));
  const stub = await startStub();
  for (let round = 0; round < rounds; round += 1) {
    for (const { contestant, samples } of round % 2 === 0 ? results : results.toReversed()) {
      for (const operation of OPERATIONS) {
        const event = eventFor(contestant.api, operation);
        samples[operation].push(await measure(contestant, [event], { ...counts, rounds, endpoint: stub.endpoint }));
      }
    }
    if (process.stderr.isTTY) process.stderr.write(`\rround ${round + 1} of ${rounds}`);
  }
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  await stub.close();
  return results;
};

const results = await run(effort);
const report = [
  describeMethod(effort),
  ...OPERATIONS.map((operation) => `### ${operation}\n\n${formatTable(results, operation)}`),
].join('\n\n');
console.log(report);

if (!values.quick && !values.only) {
  writeFileSync(new URL('speed/results.md', import.meta.url), `# Speed\n\n${report}\n`);
  const bars = results
    .filter(({ contestant }) => contestant.id !== 'A')
    .map(({ contestant: { id, title }, samples: { signIn } }) => toBar(signIn, { title, highlighted: id === 'F' }));
  writeFileSync(new URL('speed/results.svg', import.meta.url), plot(bars));
  writeToReport('bench', `${formatTable(results, 'signIn')}\n\n${describeMethod(effort)}`);
}
