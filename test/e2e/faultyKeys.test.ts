import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Answer, type Api, bearer, startApi } from '../support/api.ts';
import { type CognitoStub, type Fault, startCognitoStub } from '../support/cognitoStub.ts';
import { successes } from '../support/operations.ts';
import { endless, garbage, transient } from './faultyCognito.ts';

let stub: CognitoStub;
let api: Api;
let me: () => Promise<Answer>;

beforeEach(async () => {
  stub = await startCognitoStub(successes);
  api = await startApi(stub);
  const accessToken = await stub.accessToken();
  me = () => api.execute('me', undefined, bearer(accessToken));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await api.close();
  await stub.close();
});

/** Expects an internal error. After NotSignedInError, an app would discard its session. */
const expectInternalError = async (execution: Promise<Answer>) => {
  await expect(execution).rejects.toThrow('INTERNAL_SERVER_ERROR');
  expect(api.failures()).toMatchObject([{ level: 'error', field: 'Query.me', exception: 'Error JWKS_UNAVAILABLE' }]);
  expect(stub.calls).toEqual(['JWKS']);
};

const expectRecovered = async () => {
  stub.faults.clear();
  expect(await me()).toMatchObject({ __typename: 'User' });
};

const broken: Readonly<Record<string, Fault>> = {
  ...transient,
  ...garbage,
  'answers JSON without keys': (response) => response.end('{}'),
  'answers an invalid key': (response) => response.end('{"keys":[{"kid":"key"}]}'),
};
test.each(Object.entries(broken))(
  'when the keys’ endpoint %s, me returns an internal error, and the next request fetches the keys',
  async (...[, fault]) => {
    stub.faults.set('JWKS', fault);
    await expectInternalError(me());
    await expectRecovered();
  },
);

test.each(Object.entries(endless))(
  'when the keys’ endpoint %s, me returns an internal error at its timeout',
  async (_, fault) => {
    const controller = new AbortController();
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValueOnce(controller.signal);
    stub.faults.set('JWKS', fault);
    const execution = expectInternalError(me());
    while (!stub.calls.includes('JWKS')) await nextTurn();
    // Together with the deadline of Cognito's calls, less than Lambda's timeout of 28 s.
    expect(timeout.mock.calls).toEqual([[3000]]);
    controller.abort(new DOMException('The operation timed out.', 'TimeoutError'));
    await execution;
    await expectRecovered();
  },
);
