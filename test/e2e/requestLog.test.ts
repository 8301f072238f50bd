import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { RequestEntry } from '../../src/log/requestEntry.ts';
import { metricsOf } from '../src/log/embeddedMetrics.ts';
import { startCognitoStub } from '../support/cognitoStub.ts';
import { documentOf } from './document.ts';
import { bearer, type Graph, startGraph } from './graph.ts';
import { startTarget, type Target } from './target.ts';
import { password, verifiedUser } from './users.ts';

let target: Target;
let graph: Graph;
let username: string;

beforeAll(async () => {
  target = await startTarget();
  graph = await startGraph(target);
  username = await verifiedUser(graph, target);
});
beforeEach(() => {
  graph.logs.splice(0);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});
afterAll(async () => {
  await graph.close();
  await target.close();
});

/** The one line of the one request, its metrics looked through. */
const lineOf = ({ logs, requests }: Graph, failures = 0): RequestEntry & { metrics: object } => {
  expect(logs).toHaveLength(1 + failures);
  const [entry] = requests();
  if (!entry) throw new Error('The request has no line.');
  const { Duration, ...metrics } = metricsOf(entry);
  expect(Duration).toBe(entry.Duration);
  return { ...entry, metrics };
};

const signIn = () => ({ query: documentOf('signIn'), variables: { input: { username, password } } });

describe('a request that is executed has one line', () => {
  test('with its operation, its type and Cognito’s request id: a sign-in', async () => {
    const response = await graph.post(signIn());
    expect(lineOf(graph)).toMatchObject({
      level: 'info',
      requestId: response.headers.get('x-request-id'),
      operation: 'signIn',
      results: [{ field: 'Mutation.signIn', type: 'SignInPayload' }],
      status: 200,
      cognitoRequestIds: [expect.stringMatching(/^[\w-]{36}$/)],
      stage: 'dev',
      metrics: { SignInPayload: 1 },
    });
  });

  test('with the error that it was answered: a wrong password', async () => {
    await graph.ask('signIn', { username, password: 'Wrong-1843' });
    expect(lineOf(graph)).toMatchObject({
      results: [{ field: 'Mutation.signIn', type: 'IncorrectCredentialsError' }],
      status: 200,
      cognitoRequestIds: [expect.any(String)],
      metrics: { IncorrectCredentialsError: 1 },
    });
  });

  test('without a request id where Cognito was not asked: input that is not valid', async () => {
    await graph.ask('signUp', { email: 'ada', password: '' });
    expect(lineOf(graph)).toMatchObject({
      results: [{ field: 'Mutation.signUp', type: 'InvalidInputError' }],
      cognitoRequestIds: [],
    });
  });

  test('with the request ids of all its calls: a changed profile, which is read again', async () => {
    const { accessToken } = await graph.ask('signIn', { username, password });
    graph.logs.splice(0);
    await graph.ask('updateProfile', { name: 'Ada' }, bearer(accessToken));
    const { results, cognitoRequestIds } = lineOf(graph);
    expect(results).toEqual([{ field: 'Mutation.updateProfile', type: 'UpdateProfilePayload' }]);
    expect(new Set(cognitoRequestIds).size).toBe(2);
  });

  test('with each of its fields by the schema’s name: aliases', async () => {
    await graph.post({ query: '{ one: me { __typename } two: me { __typename } }' });
    const me = { field: 'Query.me', type: 'NotSignedInError' };
    expect(lineOf(graph)).toMatchObject({ operation: null, results: [me, me], metrics: { NotSignedInError: 2 } });
  });

  test('without a type where it asks for no field: a health check', async () => {
    await graph.post({ query: '{ __typename }' });
    expect(lineOf(graph)).toMatchObject({ results: [], status: 200, metrics: {} });
  });

  test('with the beginning of a name that is long', async () => {
    await graph.post({ query: `query ${'Me'.repeat(1000)} { me { __typename } }` });
    expect(lineOf(graph).operation).toBe('Me'.repeat(32));
  });
});

describe('a request that is not executed has one line', () => {
  const none = { results: [], cognitoRequestIds: [], operation: null };
  const code = (type: string) => ({ ...none, results: [{ field: null, type }], metrics: { [type]: 1 } });

  test.for<[string, string, unknown]>([
    ['does not parse', 'GRAPHQL_PARSE_FAILED', { query: '{' }],
    ['is not valid', 'GRAPHQL_VALIDATION_FAILED', { query: 'mutation Named { a b c }' }],
    [
      'breaks a rule of ours',
      'TOO_MANY_CREDENTIAL_OPERATIONS',
      {
        query: `mutation { a: resendCode(input: { username: "a" }) { __typename } b: resendCode(input: { username: "a" }) { __typename } }`,
      },
    ],
    [
      'names no operation of its own',
      'OPERATION_RESOLUTION_FAILURE',
      { query: 'query Named { me { __typename } }', operationName: 'Hunter2' },
    ],
    ['is malformed', 'BAD_REQUEST', '{"query":'],
    ['is a batch', 'BAD_REQUEST', []],
    ['is none', 'BAD_REQUEST', {}],
  ])('which %s: %s', async ([, type, body]) => {
    const { status } = await graph.post(body);
    expect(status).toBe(400);
    expect(lineOf(graph)).toMatchObject({ ...code(type), status: 400 });
    expect(JSON.stringify(graph.logs)).not.toContain('Hunter2');
  });

  test('with its operation, where the variables are what is wrong', async () => {
    await graph.post({ query: documentOf('signIn'), variables: { input: 'Hunter2' } });
    expect(lineOf(graph)).toMatchObject({ ...code('BAD_USER_INPUT'), operation: 'signIn' });
    expect(JSON.stringify(graph.logs)).not.toContain('Hunter2');
  });

  test('with its status, whatever it is', async () => {
    await fetch(`${graph.url}?query=${encodeURIComponent('mutation{signOutEverywhere{__typename}}')}`, {
      headers: { 'apollo-require-preflight': 'true' },
    });
    expect(lineOf(graph)).toMatchObject({ results: [{ type: 'BAD_REQUEST' }], status: 405 });
  });

  test('and so has Sandbox’s page', async () => {
    await (await fetch(graph.url, { headers: { accept: 'text/html' } })).text();
    expect(lineOf(graph)).toMatchObject({ ...none, status: 200, metrics: {} });
  });

  test('but a preflight has none: it asks nothing, and would be among the durations', async () => {
    await fetch(graph.url, { method: 'OPTIONS' });
    expect(graph.logs).toEqual([]);
  });
});

test('a failure that is masked has a line of its own, and the request’s line has the same request id', async () => {
  const misled = await startGraph({ ...target, clientId: 'nobodysclient', clientSecret: undefined });
  await misled.post(signIn());
  expect(lineOf(misled, 1)).toMatchObject({
    results: [{ field: 'Mutation.signIn', type: 'INTERNAL_SERVER_ERROR' }],
    status: 500,
    metrics: { INTERNAL_SERVER_ERROR: 1 },
  });
  const [{ requestId, cognitoRequestIds }] = misled.requests() as [RequestEntry];
  expect(misled.failures()).toMatchObject([
    { level: 'error', requestId, cognitoRequestId: cognitoRequestIds[0], exception: 'ResourceNotFoundException' },
  ]);
  await misled.close();
});

test('an answer that is not of the schema’s type is both: what was answered, and a failure', async () => {
  const stub = await startCognitoStub({
    ResendConfirmationCode: { CodeDeliveryDetails: { DeliveryMedium: 'PIGEON' } },
  });
  const odd = await startGraph(stub, { stage: 'prod' });
  await odd.post({ query: documentOf('resendCode'), variables: { input: { username: 'ada' } } });
  expect(lineOf(odd, 1)).toMatchObject({
    stage: 'prod',
    status: 500,
    metrics: { ResendCodePayload: 1, INTERNAL_SERVER_ERROR: 1 },
  });
  await odd.close();
  await stub.close();
});

test('the time is when the answer was made, and the duration since the request came', async () => {
  const stub = await startCognitoStub({ ForgotPassword: {} });
  const timed = await startGraph(stub);
  vi.useFakeTimers({ toFake: ['Date'], now: 1_795_000_000_000 });
  const clock = vi.spyOn(performance, 'now').mockReturnValue(5000);
  stub.faults.set('ForgotPassword', (response) => {
    vi.setSystemTime(1_795_000_001_234);
    clock.mockReturnValue(6234.4);
    response.end('{}');
  });
  await timed.ask('forgotPassword', { username: 'ada' });
  expect(timed.requests()).toMatchObject([{ Duration: 1234, _aws: { Timestamp: 1_795_000_001_234 } }]);
  await timed.close();
  await stub.close();
});
