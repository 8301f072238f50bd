import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Api, startApi } from '../../support/api.ts';
import { isLocal, needsLocalPool, startTarget, type Target, withClient } from '../../support/target.ts';
import { ACCOUNTS, ACCOUNTS_WITH_PASSKEYS, type Account, createAccount, newSubjectEmail } from './accounts.ts';
import { stepsByChoice, toStablePart } from './choice.ts';
import { CHOICE_CLIENTS, CLIENTS, type Client, settings } from './clients.ts';
import { findLike } from './findLike.ts';
import { observe } from './observe.ts';
import { type Call, type Step, stepsByDefault, stepsIfHidden } from './steps.ts';
import type { Subject } from './subject.ts';

/** FUZZ_SEED repeats the run of a seed, which a failure prints. FUZZ_TIMES multiplies the number of cases. */
const { FUZZ_SEED, FUZZ_TIMES = '1' } = process.env;
const runs = (numRuns: number): fc.Parameters<unknown> => ({
  numRuns: numRuns * Number(FUZZ_TIMES),
  ...(FUZZ_SEED === undefined ? {} : { seed: Number(FUZZ_SEED) }),
});

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
  // Safe: these are the keys.
  for (const client of Object.keys(settings) as Client[]) {
    const clientTarget = await withClient(target, settings[client]);
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

const caseOf = (
  steps: fc.Arbitrary<Step[]>,
  { clients = CLIENTS, accounts = ACCOUNTS }: { clients?: object; accounts?: readonly Account[] } = {},
): fc.Arbitrary<Case> =>
  fc.record({
    // Safe: these are keys of `settings`.
    client: fc.constantFrom(...(Object.keys(clients) as Client[])),
    account: fc.constantFrom(...accounts),
    areMessagesDelivered: fc.boolean(),
    steps,
  });

const choiceCase = caseOf(stepsByChoice, {
  clients: CHOICE_CLIENTS,
  accounts: [...ACCOUNTS, ...ACCOUNTS_WITH_PASSKEYS],
});

/**
 * From an app client with LEGACY errors, Cognito asks a user whose password was reset to reset it whatever the password is:
 * https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-using-import-tool-password-reset.html
 */
const isHiddenByDefault = ({ client, account }: Case): boolean =>
  account.status !== 'reset required' || !('PreventUserExistenceErrors' in settings[client]);

let calls = 0;

type Find = (api: Api, account: string) => Promise<string>;

/** Executes a call for both, and expects the same answers and, of a challenge, the same for each name every time. */
const expectSameAnswer = async (api: Api, step: Call, [known, unknown]: readonly [Subject, Subject]) => {
  for (let time = 0; time < step.times; time += 1) {
    const before = [known, unknown].map(({ challenge }) => challenge);
    calls += 2;
    const answer = await observe(api, step, known);
    expect(await observe(api, step, unknown)).toEqual(answer);
    expect(answer.errors).toBeUndefined();
    if (time === 0 || step.field !== 'startSignIn') continue;
    const after = [known, unknown].map(({ challenge }) => challenge);
    expect(after.map((each) => each && toStablePart(each))).toEqual(before.map((each) => each && toStablePart(each)));
  }
};

/** Executes the same steps for an account and for an address without one. */
const expectSameAnswers = async (
  hidden: boolean,
  { client, account, areMessagesDelivered, steps }: Case,
  findUnknown: Find = async () => newSubjectEmail(),
) => {
  const api = findApi(hidden, client);
  doMessagesFail = false;
  const email = await createAccount(findApi(false, client), target, account);
  const known: Subject = { email, sub: randomUUID() };
  const unknown: Subject = { email: await findUnknown(api, email), sub: randomUUID() };
  doMessagesFail = !areMessagesDelivered;
  for (const step of steps) {
    if (step.kind === 'wait') now += step.hours * HOUR;
    else await expectSameAnswer(api, step, [known, unknown]);
  }
};

describe.skipIf(!isLocal)(`whether an account exists (${needsLocalPool})`, { timeout: 120_000 }, () => {
  test('is not revealed by sign-in, password reset and challenge answers by default', async () => {
    await fc.assert(
      fc.asyncProperty(caseOf(stepsByDefault).filter(isHiddenByDefault), (each) => expectSameAnswers(false, each)),
      runs(80),
    );
  });

  test('is not revealed by any public mutation with HIDE_EXISTING_USERS', async () => {
    await fc.assert(
      fc.asyncProperty(caseOf(stepsIfHidden), (each) => expectSameAnswers(true, each)),
      runs(120),
    );
  });

  test.each([false, true])(
    'is not revealed by sign-in with passkeys and codes when HIDE_EXISTING_USERS is %s',
    async (hidden) => {
      await fc.assert(
        fc.asyncProperty(choiceCase, (each) => expectSameAnswers(hidden, each, findLike)),
        runs(60),
      );
    },
  );

  test('was looked for with enough calls', () => {
    expect(calls).toBeGreaterThan(400);
  });
});
