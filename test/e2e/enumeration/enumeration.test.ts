import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Api, startApi } from '../../support/api.ts';
import { isLocal, needsLocalPool, startTarget, type Target, withClient } from '../../support/target.ts';
import { ACCOUNTS, type Account, createAccount, newSubjectEmail } from './accounts.ts';
import { observe } from './observe.ts';
import { type Step, type Subject, stepsByDefault, stepsIfHidden } from './steps.ts';

/** FUZZ_SEED repeats the run of a seed, which a failure prints. FUZZ_TIMES multiplies the number of cases. */
const { FUZZ_SEED, FUZZ_TIMES = '1' } = process.env;
const runs = (numRuns: number): fc.Parameters<unknown> => ({
  numRuns: numRuns * Number(FUZZ_TIMES),
  ...(FUZZ_SEED === undefined ? {} : { seed: Number(FUZZ_SEED) }),
});

const CLIENTS = {
  'a client that prevents user existence errors': {},
  'a client with a secret': { GenerateSecret: true },
  'a client with LEGACY errors': { PreventUserExistenceErrors: 'LEGACY' },
  'a client with a secret and LEGACY errors': { PreventUserExistenceErrors: 'LEGACY', GenerateSecret: true },
} as const;
type Client = keyof typeof CLIENTS;

let now = Date.now();
let doMessagesFail = false;
let target: Target;
const apis: { hidden: boolean; client: Client; api: Api }[] = [];

beforeAll(async () => {
  if (!isLocal) return;
  target = await startTarget({
    clock: () => now,
    deliver: () => {
      if (doMessagesFail) throw new Error('The message cannot be delivered.');
    },
  });
  for (const client of Object.keys(CLIENTS) as Client[]) {
    const clientTarget = await withClient(target, CLIENTS[client]);
    for (const hidden of [true, false]) {
      const api = await startApi(clientTarget, { hideExistingUsers: hidden });
      // Reads the policy, which a container keeps: otherwise the first run of a pair could have one call more.
      await api.execute('passwordPolicy');
      apis.push({ hidden, client, api });
    }
  }
});
afterAll(async () => {
  await Promise.all(apis.map(({ api }) => api.close()));
  await target?.close();
});

const findApi = (hidden: boolean, client: Client): Api => {
  const found = apis.find((each) => each.hidden === hidden && each.client === client);
  if (!found) throw new Error('No API has this configuration.');
  return found.api;
};

const HOUR = 3_600_000;

interface Case {
  readonly client: Client;
  readonly account: Account;
  readonly areMessagesDelivered: boolean;
  readonly steps: readonly Step[];
}

const caseOf = (steps: fc.Arbitrary<Step[]>): fc.Arbitrary<Case> =>
  fc.record({
    client: fc.constantFrom(...(Object.keys(CLIENTS) as Client[])),
    account: fc.constantFrom(...ACCOUNTS),
    areMessagesDelivered: fc.boolean(),
    steps,
  });

let calls = 0;

/** Executes the same steps for an account and for an address without one, and expects the same answers. */
const expectSameAnswers = async (hidden: boolean, { client, account, areMessagesDelivered, steps }: Case) => {
  const api = findApi(hidden, client);
  doMessagesFail = false;
  const known: Subject = { email: await createAccount(findApi(false, client), target, account), sub: randomUUID() };
  const unknown: Subject = { email: newSubjectEmail(), sub: randomUUID() };
  doMessagesFail = !areMessagesDelivered;
  for (const step of steps) {
    if (step.kind === 'wait') {
      now += step.hours * HOUR;
      continue;
    }
    for (let time = 0; time < step.times; time += 1) {
      calls += 2;
      const answer = await observe(api, step, known);
      expect(answer).toEqual(await observe(api, step, unknown));
      expect(answer.errors).toBeUndefined();
    }
  }
};

describe.skipIf(!isLocal)(`whether an account exists (${needsLocalPool})`, { timeout: 120_000 }, () => {
  test('is not revealed by sign-in, password reset and challenge answers by default', async () => {
    await fc.assert(
      fc.asyncProperty(caseOf(stepsByDefault), (each) => expectSameAnswers(false, each)),
      runs(80),
    );
  });

  test('is not revealed by any public mutation with HIDE_EXISTING_USERS', async () => {
    await fc.assert(
      fc.asyncProperty(caseOf(stepsIfHidden), (each) => expectSameAnswers(true, each)),
      runs(120),
    );
  });

  test('was looked for with enough calls', () => {
    expect(calls).toBeGreaterThan(400);
  });
});
