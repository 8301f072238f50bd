import { setImmediate as turn } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type CognitoStub, type Fault, startCognitoStub } from '../support/cognitoStub.ts';
import { documentOf, schema } from './document.ts';
import { endless, garbage, shapes, throttling, transient } from './faultyCognito.ts';
import { type Answer, bearer, type Graph, startGraph } from './graph.ts';
import { type Operation, operations, SECRETS, successes } from './operations.ts';

/** The API's own, below Lambda's 28 s. */
const DEADLINE = 20_000;
/** They say the same twice as once. */
const REPEATABLE = ['GetUser', 'GlobalSignOut', 'RevokeToken'];

let stub: CognitoStub;
let graph: Graph;
let accessToken: string;
const unhandled: unknown[] = [];
const onUnhandled = (reason: unknown) => unhandled.push(reason);

beforeAll(async () => {
  process.on('unhandledRejection', onUnhandled);
  stub = await startCognitoStub(successes);
  graph = await startGraph(stub);
});
beforeEach(async () => {
  accessToken = await stub.accessToken();
  await post({ field: 'me', input: undefined }); // It has the keys from here on.
  stub.calls.splice(0);
});
afterEach(async () => {
  vi.useRealTimers();
  stub.faults.clear();
  graph.logs.splice(0);
  await turn();
  expect(unhandled).toEqual([]);
});
afterAll(async () => {
  process.off('unhandledRejection', onUnhandled);
  await graph.close();
  await stub.close();
});

interface Said {
  readonly status: number;
  readonly body: { data?: Record<string, Answer> | null; errors?: { message: string; extensions: object }[] };
}

const post = async ({ field, input }: Pick<Operation, 'field' | 'input'>): Promise<Said> => {
  const variables = input ? { input } : {};
  const response = await graph.post({ query: documentOf(field), variables }, bearer(accessToken));
  return { status: response.status, body: (await response.json()) as Said['body'] };
};

/** Masked for the client, with the id that the failure's one line in the log has, and nothing in either of what was sent or answered. */
const expectMasked = ({ status, body }: Said) => {
  expect(status).toBe(500);
  expect(body.errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
  expect(graph.failures()).toMatchObject([{ level: 'error', ...pick(body.errors?.[0]?.extensions) }]);
  const said = JSON.stringify([body, graph.logs]);
  for (const secret of [...SECRETS, accessToken]) expect(said.includes(secret), 'a secret was said').toBe(false);
};
const pick = (extensions: { requestId?: string } = {}) => ({ requestId: extensions.requestId });

const expectWorking = async (operation: Operation) => {
  stub.faults.clear();
  stub.calls.splice(0);
  const { status, body } = await post(operation);
  expect([status, body.data?.[operation.field]?.__typename]).toEqual([200, operation.succeeds]);
  expect(operation.atOnce ? stub.calls.toSorted() : stub.calls).toEqual(operation.calls);
};

/** Each call of each operation in turn is the one that fails. */
const failing = operations.flatMap((operation) =>
  operation.calls.map((call, index) => ({
    ...operation,
    call,
    others: operation.atOnce ? operation.calls.toSpliced(index, 1) : operation.calls.slice(0, index),
    name: `${call} of ${operation.field}${'session' in (operation.input ?? {}) ? ' with a session' : ''}`,
  })),
);
/** Those that are made at once may arrive in any order. */
const expectCalls = ({ atOnce, others }: (typeof failing)[number], ...calls: string[]) => {
  const [made, expected] = [stub.calls, [...others, ...calls]];
  expect(atOnce ? made.toSorted() : made).toEqual(atOnce ? expected.toSorted() : expected);
};
const repeated = (call: string): string[] => (REPEATABLE.includes(call) ? [call, call] : [call]);

/** Moves the time on once Cognito was asked. */
const fakeTime = () => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
const asked = async (call: string) => {
  while (!stub.calls.includes(call)) await turn();
  for (let turns = 0; turns < 10; turns += 1) await turn();
};

test('these are all operations', () => {
  const fields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    Object.keys(type?.getFields() ?? {}),
  );
  expect([...new Set(operations.map(({ field }) => field))].sort()).toEqual(fields.sort());
});

describe.each(Object.entries(endless))('where Cognito %s', (_, fault) => {
  test.each(failing)('$name is given up at the deadline, closed, and asked once', async (operation) => {
    const closed = Promise.withResolvers<void>();
    stub.faults.set(operation.call, (response) => {
      response.on('close', closed.resolve);
      fault(response);
    });
    fakeTime();
    let answered = false;
    const answering = post(operation).finally(() => {
      answered = true;
    });
    await asked(operation.call);
    await vi.advanceTimersByTimeAsync(DEADLINE - 1);
    expect(answered).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expectMasked(await answering);
    expect(graph.failures()).toMatchObject([{ exception: 'TimeoutError' }]);
    expectCalls(operation, operation.call);
    await closed.promise;
    vi.useRealTimers();
    await expectWorking(operation);
  });
});

describe.each(Object.entries(transient))('where Cognito %s', (_, fault) => {
  test.each(failing)('$name is masked, and asked again only if that changes nothing', async (operation) => {
    stub.faults.set(operation.call, fault);
    expectMasked(await post(operation));
    expectCalls(operation, ...repeated(operation.call));
    await expectWorking(operation);
  });

  test.each(failing.filter(({ call }) => REPEATABLE.includes(call)))(
    '$name works the second time',
    async (operation) => {
      stub.faults.set(operation.call, (response) => {
        stub.faults.clear();
        fault(response);
      });
      expect((await post(operation)).body.data?.[operation.field]?.__typename).toBe(operation.succeeds);
      expect(graph.failures()).toEqual([]);
    },
  );
});

describe.each(failing.filter(({ call }) => REPEATABLE.includes(call)))('the second time of $name', (operation) => {
  /** First what passes, and then something else. */
  const failThen = (fault: Fault) =>
    stub.faults.set(operation.call, (response) => {
      stub.faults.set(operation.call, fault);
      response.socket?.resetAndDestroy();
    });

  test.each(Object.entries(throttling))('is TooManyAttemptsError where Cognito says %s', async (_, fault) => {
    failThen(fault);
    expect((await post(operation)).body.data?.[operation.field]?.__typename).toBe('TooManyAttemptsError');
    expectCalls(operation, operation.call, operation.call);
  });

  test('ends at the deadline of the first', async () => {
    failThen(() => {});
    fakeTime();
    const answering = post(operation);
    while (stub.calls.filter((call) => call === operation.call).length < 2) await turn();
    await vi.advanceTimersByTimeAsync(DEADLINE);
    expectMasked(await answering);
    expect(graph.failures()).toMatchObject([{ exception: 'TimeoutError' }]);
  });
});

describe.each(Object.entries(garbage))('where Cognito %s', (_, fault) => {
  test.each(failing)('$name is masked, and never asked twice but where that changes nothing', async (operation) => {
    stub.faults.set(operation.call, fault);
    expectMasked(await post(operation));
    const twice = stub.calls.filter((call) => call === operation.call).length > 1;
    expectCalls(operation, ...(twice ? repeated(operation.call) : [operation.call]));
    await expectWorking(operation);
  });
});

/** Their answers say something that the graph has to pass on. */
const telling = failing.filter(
  ({ call }) => Object.keys(successes[call] ?? {}).length > 0 && call !== 'VerifySoftwareToken',
);
/** Without the news of where a code went: that of a forgotten password is never told. */
const WITHOUT_DELIVERY: Readonly<Record<string, string>> = {
  ResendConfirmationCode: 'CodeDeliveryFailedError',
  GetUserAttributeVerificationCode: 'CodeDeliveryFailedError',
  ForgotPassword: 'ForgotPasswordPayload',
};

describe.each(Object.entries(shapes))('where Cognito answers %s', (_, fault) => {
  test.each(telling)('$name is never told as a success', async (operation) => {
    stub.faults.set(operation.call, fault);
    const said = await post(operation);
    const expected = WITHOUT_DELIVERY[operation.call];
    if (expected) expect(said.body.data?.[operation.field]?.__typename).toBe(expected);
    else expectMasked(said);
    expectCalls(operation, operation.call);
    await expectWorking(operation);
  });
});

describe.each(Object.entries(throttling))('where Cognito says %s', (_, fault) => {
  test.each(failing)('$name is TooManyAttemptsError, and asked once', async (operation) => {
    stub.faults.set(operation.call, fault);
    const { status, body } = await post(operation);
    expect([status, body.data?.[operation.field]?.__typename]).toEqual([200, 'TooManyAttemptsError']);
    expect(graph.failures()).toEqual([]);
    expectCalls(operation, operation.call);
    await expectWorking(operation);
  });
});

test('an answer of another type than the schema has is masked, with status 500, and logged once', async () => {
  stub.faults.set('ResendConfirmationCode', (response) =>
    response.end('{"CodeDeliveryDetails":{"DeliveryMedium":"PIGEON"}}'),
  );
  const { status, body } = await post({ field: 'resendCode', input: { username: 'ada' } });
  expect(status).toBe(500);
  expect(body.errors).toMatchObject([
    { message: expect.stringContaining('Something went wrong'), extensions: { code: 'INTERNAL_SERVER_ERROR' } },
  ]);
  expect(JSON.stringify([body, graph.logs])).not.toContain('PIGEON');
  expect(graph.failures()).toMatchObject([{ level: 'error', field: 'resendCode.codeDelivery.medium' }]);
});
