import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { writeToReadme } from './readme.ts';
import { contestants } from './speed/contestants.ts';
import { type Effort, eventFor, measure, OPERATIONS, startStub } from './speed/measure.ts';
import { barOf, plot } from './speed/plot.ts';
import { method, type Result, table } from './speed/table.ts';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } } });

/** The quick ones tell a change of a tenth; only the full ones write bench/speed/results.md and .svg, and the README's table. */
const effort: Effort = values.quick
  ? { rounds: 3, warmUp: 150, calls: 150 }
  : { rounds: 13, warmUp: 2000, calls: 1000 };

const run = async ({ rounds, ...each }: Effort): Promise<Result[]> => {
  const built = await contestants();
  const results: Result[] = built
    .filter(({ id }) => !values.only || values.only.split(',').includes(id))
    .map((contestant) => ({ contestant, samples: { signIn: [], signUp: [] } }));
  const stub = await startStub();
  for (let round = 0; round < rounds; round += 1) {
    for (const { contestant, samples } of round % 2 === 0 ? results : results.toReversed()) {
      for (const operation of OPERATIONS) {
        const event = eventFor(contestant.api, operation);
        samples[operation].push(await measure(contestant, [event], { ...each, rounds, endpoint: stub.endpoint }));
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
  method(effort),
  ...OPERATIONS.map((operation) => `### ${operation}\n\n${table(results, operation)}`),
].join('\n\n');
console.log(report);

if (!values.quick && !values.only) {
  writeFileSync(new URL('speed/results.md', import.meta.url), `# Speed\n\n${report}\n`);
  const bars = results
    .filter(({ contestant }) => contestant.id !== 'A')
    .map(({ contestant: { id, title }, samples: { signIn } }) => barOf(signIn, { title, highlighted: id === 'F' }));
  writeFileSync(new URL('speed/results.svg', import.meta.url), plot(bars));
  writeToReadme('bench', `${table(results, 'signIn')}\n\n${method(effort)}`);
}
