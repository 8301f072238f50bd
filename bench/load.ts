import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
// The tests start it the same way: free ports, a database of its own, and nothing left behind.
import { npmStart, type Started, stopAll } from '../test/start/npmStart.ts';
import { createClient, type User } from './load/client.ts';
import { serverMemory } from './load/memory.ts';
import { runPhase } from './load/phase.ts';
import { table } from './load/table.ts';

const { values } = parseArgs({
  options: {
    users: { type: 'string', default: '10000' },
    concurrency: { type: 'string', default: '50' },
    // By default each user reads a code and verifies it, as people do; this leaves the code out.
    'auto-confirm': { type: 'boolean', default: false },
    // 10,000 users take about a minute on two cores.
    seconds: { type: 'string', default: '600' },
  },
});

const autoConfirm = values['auto-confirm'];

const users: User[] = Array.from({ length: Number(values.users) }, (_, index) => ({
  email: `user-${index}@example.com`,
  // Each its own: a mix-up of users would show as a sign-in that fails.
  password: `Aa1-${randomBytes(12).toString('base64url')}`,
}));

/** @returns whether every user came through */
const load = async (app: Started, signal: AbortSignal): Promise<boolean> => {
  const client = createClient(app, signal);
  const all = { concurrency: Number(values.concurrency), signal };

  const before = serverMemory(app.group);
  const signingUp = { ...all, name: 'sign up', items: users };
  const signedUp = await runPhase(autoConfirm ? signingUp : { ...signingUp, after: client.readCode }, client.signUp);
  const verifying = { ...all, name: 'verify', items: signedUp.done };
  const verified = autoConfirm ? [] : [await runPhase(verifying, client.verify)];
  // Whoever was told that the sign-up worked, whatever became of the code.
  const signedIn = await runPhase({ ...all, name: 'sign in', items: signedUp.done }, client.signIn);
  const phases = [signedUp, ...verified, signedIn];
  console.log(table(phases));
  console.log(`\nServer memory: ${before} MB at the start, ${serverMemory(app.group)} MB at the end`);
  const through =
    users.length > 0 && phases.every(({ done, failures }) => done.length === users.length && failures.size === 0);
  if (!through) console.error(app.output().replace(/^(EMAIL to |Mutation\.).*\n/gm, ''));
  return through;
};

try {
  const app = await npmStart({ AUTO_CONFIRM_SIGN_UP: `${autoConfirm}` });
  await app.ready;
  process.exitCode = (await load(app, AbortSignal.timeout(Number(values.seconds) * 1000))) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await stopAll();
}
