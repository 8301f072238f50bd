import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { authErrors, messages } from '../../src/messages.ts';
import { type Answer, type Api, bearer, startApi } from '../support/api.ts';
import { type CognitoStub, type Fault, startCognitoStub } from '../support/cognitoStub.ts';
import { documentOf, rootFields } from '../support/document.ts';
import { federationAt } from '../support/federation.ts';
import { type Operation, operations, SECRETS, successes } from '../support/operations.ts';
import { endless, garbage, shapes, throttling, transient } from './faultyCognito.ts';

/** The deadline of a field's calls, less than Lambda's timeout of 28 s. */
const DEADLINE = 20_000;
/** The calls that the API retries, because repeating them changes nothing. */
const REPEATABLE = [
  'AdminGetUser',
  'GetUser',
  'GetUserAuthFactors',
  'GlobalSignOut',
  'ListUserSessions',
  'ListWebAuthnCredentials',
  'RevokeToken',
];
const READS = ['AdminGetUser', 'GetUser', 'GetUserAuthFactors', 'ListUserSessions', 'ListWebAuthnCredentials'];

let stub: CognitoStub;
let api: Api;
let accessToken: string;
const unhandled: unknown[] = [];
const onUnhandled = (reason: unknown) => unhandled.push(reason);

beforeAll(async () => {
  process.on('unhandledRejection', onUnhandled);
  stub = await startCognitoStub(successes);
  api = await startApi(stub, federationAt(stub.endpoint));
});
beforeEach(async () => {
  accessToken = await stub.accessToken();
  // Makes the API fetch the signing keys.
  await post({ field: 'me', input: undefined });
  stub.calls.splice(0);
});
afterEach(async () => {
  vi.useRealTimers();
  stub.faults.clear();
  api.logs.splice(0);
  await nextTurn();
  expect(unhandled).toEqual([]);
});
afterAll(async () => {
  process.off('unhandledRejection', onUnhandled);
  await api.close();
  await stub.close();
});

interface Outcome {
  readonly status: number;
  readonly body: { data?: Record<string, Answer> | null; errors?: { message: string; extensions: object }[] };
}

const post = async ({ field, input }: Pick<Operation, 'field' | 'input'>): Promise<Outcome> => {
  const variables = input ? { input } : {};
  const response = await api.post({ query: documentOf(field), variables }, bearer(accessToken));
  return { status: response.status, body: (await response.json()) as Outcome['body'] };
};

/** Expects an internal error and one failure in the log, with the same request ID and without secrets. */
const expectMasked = ({ status, body }: Outcome, message: string = messages.internalError) => {
  expect(status).toBe(500);
  expect(body.errors).toMatchObject([{ message, extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
  expect(api.failures()).toMatchObject([{ level: 'error', ...requestIdOf(body.errors?.[0]?.extensions) }]);
  const output = JSON.stringify([body, api.logs]);
  for (const secret of [...SECRETS, accessToken]) expect(output.includes(secret), 'leaks a secret').toBe(false);
};
const requestIdOf = (extensions: { requestId?: string } = {}) => ({ requestId: extensions.requestId });

const expectWorking = async (operation: Operation) => {
  stub.faults.clear();
  stub.calls.splice(0);
  const { status, body } = await post(operation);
  expect([status, body.data?.[operation.field]?.__typename]).toEqual([200, operation.successType]);
  expect(stub.calls).toEqual(operation.calls);
};

/** The answers of a failed read of the pool's settings, which are kept and typed: see the last test. */
const POOL_READS = {
  passwordPolicy: authErrors.passwordPolicyUnavailable,
  signInMethods: authErrors.signInMethodsUnknown,
} as const;

/** By then, the password is changed, or the sign-up is confirmed. */
const MAY_FAIL = ['changePassword GlobalSignOut', 'verify InitiateAuth'];

/** Each call of each operation. A call that is made twice fails the first time. */
const callSites = operations
  .filter(({ field }) => !(field in POOL_READS))
  .flatMap((operation) =>
    operation.calls.map((call, index) => ({
      ...operation,
      call,
      earlierCalls: operation.calls.slice(0, index),
      isFirst: operation.calls.indexOf(call) === index,
      /** A client is told that an earlier call may have taken effect, unless it only reads. */
      message: operation.calls.slice(0, index).some((earlier) => !READS.includes(earlier))
        ? messages.partlyDone
        : messages.internalError,
      name: `${call} of ${operation.field}${'session' in (operation.input ?? {}) ? ' with a session' : ''}`,
    })),
  )
  .filter(({ field, call, isFirst }) => isFirst && !MAY_FAIL.includes(`${field} ${call}`));
type CallSite = (typeof callSites)[number];
const expectCalls = ({ earlierCalls }: CallSite, ...calls: string[]) => {
  expect(stub.calls).toEqual([...earlierCalls, ...calls]);
};
/** Returns the call once, or twice if the API retries it. */
const withRetry = (call: string): string[] => (REPEATABLE.includes(call) ? [call, call] : [call]);

const fakeTime = () => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
const waitForCall = async (call: string) => {
  for (let turns = 0; !stub.calls.includes(call); turns += 1) {
    if (turns > 100_000) throw new Error(`The API does not call ${call}.`);
    await nextTurn();
  }
  for (let turns = 0; turns < 10; turns += 1) await nextTurn();
};

test('the operations are all fields of the schema', () => {
  const fields = new Set(operations.map(({ field }) => field));
  expect([...fields].sort()).toEqual(rootFields.map(({ name }) => name).sort());
});

test('changePassword reports the change when the end of all sessions fails', async () => {
  const input = { currentPassword: 'Engine-1843', newPassword: 'Difference-1822', signOutOtherDevices: true };
  stub.faults.set('GlobalSignOut', (response) => response.destroy());
  const { status, body } = await post({ field: 'changePassword', input });
  expect([status, body.data?.changePassword]).toMatchObject([200, { signedOut: false }]);
  expect(api.failures()).toMatchObject([{ level: 'warn' }]);
});

test('verify reports the confirmation when the sign-in that follows it fails', async () => {
  const { input } = operations.find(({ calls }) => calls.join() === 'ConfirmSignUp,InitiateAuth') ?? {};
  stub.faults.set('InitiateAuth', (response) => response.destroy());
  const { status, body } = await post({ field: 'verify', input });
  expect([status, body.data?.verify]).toMatchObject([200, { __typename: 'VerifyPayload' }]);
  expect(api.failures()).toMatchObject([{ level: 'warn' }]);
});

describe.each(Object.entries(endless))('when Cognito %s', (_, fault) => {
  test.each(callSites)('$name fails at the deadline, closes the connection, and is not retried', async (operation) => {
    const closed = Promise.withResolvers<void>();
    stub.faults.set(operation.call, (response) => {
      response.on('close', closed.resolve);
      fault(response);
    });
    fakeTime();
    let isAnswered = false;
    const execution = post(operation).finally(() => {
      isAnswered = true;
    });
    await waitForCall(operation.call);
    await vi.advanceTimersByTimeAsync(DEADLINE - 1);
    expect(isAnswered).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expectMasked(await execution, operation.message);
    expect(api.failures()).toMatchObject([{ exception: 'TimeoutError' }]);
    expectCalls(operation, operation.call);
    await closed.promise;
    vi.useRealTimers();
    await expectWorking(operation);
  });
});

describe.each(Object.entries(transient))('when Cognito %s', (_, fault) => {
  test.each(callSites)('$name is masked, and retried only if it is repeatable', async (operation) => {
    stub.faults.set(operation.call, fault);
    expectMasked(await post(operation), operation.message);
    expectCalls(operation, ...withRetry(operation.call));
    await expectWorking(operation);
  });

  test.each(callSites.filter(({ call }) => REPEATABLE.includes(call)))(
    '$name succeeds when the retry succeeds',
    async (operation) => {
      stub.faults.set(operation.call, (response) => {
        stub.faults.clear();
        fault(response);
      });
      expect((await post(operation)).body.data?.[operation.field]?.__typename).toBe(operation.successType);
      expect(api.failures()).toEqual([]);
    },
  );
});

describe.each(callSites.filter(({ call }) => REPEATABLE.includes(call)))('the retry of $name', (operation) => {
  /** Makes the first attempt fail with a transient fault, and the retry with `fault`. */
  const failRetry = (fault: Fault) =>
    stub.faults.set(operation.call, (response) => {
      stub.faults.set(operation.call, fault);
      response.socket?.resetAndDestroy();
    });

  test.each(Object.entries(throttling))(
    'returns TooManyAttemptsError when Cognito throttles with %s',
    async (_, fault) => {
      failRetry(fault);
      expect((await post(operation)).body.data?.[operation.field]?.__typename).toBe('TooManyAttemptsError');
      expectCalls(operation, operation.call, operation.call);
    },
  );

  test('ends at the deadline of the first attempt', async () => {
    failRetry(() => {});
    fakeTime();
    const execution = post(operation);
    while (stub.calls.filter((call) => call === operation.call).length < 2) await nextTurn();
    await vi.advanceTimersByTimeAsync(DEADLINE);
    expectMasked(await execution, operation.message);
    expect(api.failures()).toMatchObject([{ exception: 'TimeoutError' }]);
  });
});

describe.each(Object.entries(garbage))('when Cognito %s', (_, fault) => {
  test.each(callSites)('$name is masked, and never retried unless it is repeatable', async (operation) => {
    stub.faults.set(operation.call, fault);
    expectMasked(await post(operation), operation.message);
    const isRetried = stub.calls.filter((call) => call === operation.call).length > 1;
    expectCalls(operation, ...(isRetried ? withRetry(operation.call) : [operation.call]));
    await expectWorking(operation);
  });
});

/** The calls whose output the API has to return. */
const callSitesWithOutput = callSites.filter(
  ({ call }) => Object.keys(successes[call] ?? {}).length > 0 && call !== 'VerifySoftwareToken',
);
/** The calls whose output contains only a delivery. ForgotPassword without a delivery is the answer for an unknown user. */
const WITHOUT_DELIVERY: Readonly<Record<string, string>> = {
  ResendConfirmationCode: 'CodeDeliveryFailedError',
  GetUserAttributeVerificationCode: 'CodeDeliveryFailedError',
  ForgotPassword: 'ForgotPasswordPayload',
};

describe.each(Object.entries(shapes))('when Cognito answers %s', (_, fault) => {
  test.each(callSitesWithOutput)('$name never returns its success type', async (operation) => {
    stub.faults.set(operation.call, fault);
    const outcome = await post(operation);
    const expected = WITHOUT_DELIVERY[operation.call];
    if (expected) expect(outcome.body.data?.[operation.field]?.__typename).toBe(expected);
    else expectMasked(outcome, operation.message);
    expectCalls(operation, operation.call);
    await expectWorking(operation);
  });
});

describe.each(Object.entries(throttling))('when Cognito throttles with %s', (_, fault) => {
  test.each(callSites)('$name returns TooManyAttemptsError, and is not retried', async (operation) => {
    stub.faults.set(operation.call, fault);
    const { status, body } = await post(operation);
    expect([status, body.data?.[operation.field]?.__typename]).toEqual([200, 'TooManyAttemptsError']);
    expect(api.failures()).toEqual([]);
    expectCalls(operation, operation.call);
    await expectWorking(operation);
  });
});

test('a value that the schema cannot represent returns status 500, and is logged once', async () => {
  stub.faults.set('ResendConfirmationCode', (response) =>
    response.end('{"CodeDeliveryDetails":{"DeliveryMedium":"PIGEON"}}'),
  );
  const { status, body } = await post({ field: 'resendCode', input: { username: 'ada' } });
  expect(status).toBe(500);
  expect(body.errors).toMatchObject([
    { message: messages.internalError, extensions: { code: 'INTERNAL_SERVER_ERROR' } },
  ]);
  expect(JSON.stringify([body, api.logs])).not.toContain('PIGEON');
  expect(api.failures()).toMatchObject([{ level: 'error', field: 'resendCode.codeDelivery.medium' }]);
});

describe.each(Object.entries(POOL_READS))('%s', (field, answer) => {
  test.each(Object.entries({ ...transient, ...garbage, ...throttling }))(
    'returns its error and logs one warning when Cognito %s',
    async (_, fault) => {
      stub.faults.set('DescribeUserPool', fault);
      // An API of its own, because a container keeps the failure for a minute.
      const other = await startApi(stub);
      expect(await other.execute(field)).toEqual(answer);
      expect(other.failures()).toMatchObject([{ level: 'warn', field: `Query.${field}` }]);
      await other.close();
    },
  );
});
