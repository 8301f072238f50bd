import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type CognitoStub, type Fault, startCognitoStub } from '../support/cognitoStub.ts';
import { endless, garbage, transient } from './faultyCognito.ts';
import { type Answer, bearer, type Graph, startGraph } from './graph.ts';
import { successes } from './operations.ts';

let stub: CognitoStub;
let graph: Graph;
let me: () => Promise<Answer>;

beforeEach(async () => {
  stub = await startCognitoStub(successes);
  graph = await startGraph(stub);
  const accessToken = await stub.accessToken();
  me = () => graph.ask('me', undefined, bearer(accessToken));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await graph.close();
  await stub.close();
});

/** Not NotSignedInError, upon which an app would throw its session away. */
const expectOurFault = async (answering: Promise<Answer>) => {
  await expect(answering).rejects.toThrow('INTERNAL_SERVER_ERROR');
  expect(graph.failures()).toMatchObject([{ level: 'error', field: 'Query.me', exception: 'Error JWKS_UNAVAILABLE' }]);
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
  'answers a key that is none': (response) => response.end('{"keys":[{"kid":"key"}]}'),
};
test.each(Object.entries(broken))(
  'where the keys’ address %s it is our fault, and the next request tries again',
  async (...[, fault]) => {
    stub.faults.set('JWKS', fault);
    await expectOurFault(me());
    await expectRecovered();
  },
);

test.each(Object.entries(endless))('where the keys’ address %s it is given up in time', async (_, fault) => {
  const time = new AbortController();
  const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValueOnce(time.signal);
  stub.faults.set('JWKS', fault);
  const answering = expectOurFault(me());
  while (!stub.calls.includes('JWKS')) await turn();
  // Together with the deadline for Cognito it ends before Lambda's 28 s.
  expect(timeout.mock.calls).toEqual([[3000]]);
  time.abort(new DOMException('The time is up.', 'TimeoutError'));
  await answering;
  await expectRecovered();
});
