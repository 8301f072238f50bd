import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
// Uses free ports and a temporary database, and cleans up, as the tests do.
import { npmStart, type Started, stopAll } from '../test/start/npmStart.ts';
import { createClient, type User } from './load/client.ts';
import { serverMemory } from './load/memory.ts';
import { runPhase } from './load/phase.ts';
import { formatTable } from './load/table.ts';

const { values } = parseArgs({
  options: {
    users: { type: 'string', default: '10000' },
    concurrency: { type: 'string', default: '50' },
    // By default each user reads a code and verifies it. This option confirms sign-ups without a code.
    'auto-confirm': { type: 'boolean', default: false },
    // 10,000 users take about a minute on two cores.
    seconds: { type: 'string', default: '600' },
  },
});

const autoConfirm = values['auto-confirm'];

const users: User[] = Array.from({ length: Number(values.users) }, (_, index) => ({
  email: `user-${index}@example.com`,
  // Unique, so that a sign-in fails if users are mixed up.
  password: `Aa1-${randomBytes(12).toString('base64url')}`,
}));

/** Returns true if every user succeeded in every phase. */
const load = async (app: Started, signal: AbortSignal): Promise<boolean> => {
  const client = createClient(app, signal);
  const limits = { concurrency: Number(values.concurrency), signal };

  const before = serverMemory(app.group);
  const signUpPlan = { ...limits, name: 'sign up', items: users };
  const signUp = await runPhase(autoConfirm ? signUpPlan : { ...signUpPlan, after: client.readCode }, client.signUp);
  const verifyPlan = { ...limits, name: 'verify', items: signUp.done };
  const verify = autoConfirm ? [] : [await runPhase(verifyPlan, client.verify)];
  // Includes users whose verification failed.
  const signIn = await runPhase({ ...limits, name: 'sign in', items: signUp.done }, client.signIn);
  const phases = [signUp, ...verify, signIn];
  console.log(formatTable(phases));
  console.log(`\nServer memory: ${before} MB at the start, ${serverMemory(app.group)} MB at the end`);
  const succeeded =
    users.length > 0 && phases.every(({ done, failures }) => done.length === users.length && failures.size === 0);
  if (!succeeded) console.error(app.output().replace(/^(EMAIL to |Mutation\.).*\n/gm, ''));
  return succeeded;
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
