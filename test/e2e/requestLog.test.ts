import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { RequestEntry } from '../../src/log/requestEntry.ts';
import { metricsOf } from '../src/log/embeddedMetrics.ts';
import { type Api, bearer, startApi } from '../support/api.ts';
import { startCognitoStub } from '../support/cognitoStub.ts';
import { documentOf } from '../support/document.ts';
import { startTarget, type Target } from '../support/target.ts';
import { createVerifiedUser, password } from '../support/users.ts';

let target: Target;
let api: Api;
let username: string;

beforeAll(async () => {
  target = await startTarget();
  api = await startApi(target);
  username = await createVerifiedUser(api, target);
});
beforeEach(() => {
  api.logs.splice(0);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});
afterAll(async () => {
  await api.close();
  await target.close();
});

/** Returns the line of the only request, with its metrics apart. */
const onlyLine = ({ logs, requests }: Api, failures = 0): RequestEntry & { metrics: object } => {
  expect(logs).toHaveLength(1 + failures);
  const [entry] = requests();
  if (!entry) throw new Error('The request has no line.');
  const { Duration, ...metrics } = metricsOf(entry);
  expect(Duration).toBe(entry.Duration);
  return { ...entry, metrics };
};

const signIn = () => ({ query: documentOf('signIn'), variables: { input: { username, password } } });

describe('the line of an executed request', () => {
  test('has the operation, the result’s type and Cognito’s request ID when the sign-in succeeds', async () => {
    const response = await api.post(signIn());
    expect(onlyLine(api)).toMatchObject({
      level: 'info',
      requestId: response.headers.get('x-request-id'),
      extendedRequestId: response.headers.get('x-amz-apigw-id'),
      operation: 'signIn',
      results: [{ field: 'Mutation.signIn', type: 'SignInPayload' }],
      status: 200,
      cognitoRequestIds: [expect.stringMatching(/^[\w-]{36}$/)],
      stage: 'dev',
      metrics: { SignInPayload: 1 },
    });
  });

  test('has the error’s type when the password is wrong', async () => {
    await api.execute('signIn', { username, password: 'Wrong-1843' });
    expect(onlyLine(api)).toMatchObject({
      results: [{ field: 'Mutation.signIn', type: 'IncorrectCredentialsError' }],
      status: 200,
      cognitoRequestIds: [expect.any(String)],
      metrics: { IncorrectCredentialsError: 1 },
    });
  });

  test('has no request ID of Cognito when the input is invalid', async () => {
    await api.execute('signUp', { email: 'ada', password: '' });
    expect(onlyLine(api)).toMatchObject({
      results: [{ field: 'Mutation.signUp', type: 'InvalidInputError' }],
      cognitoRequestIds: [],
    });
  });

  test('has the request IDs of all calls when updateProfile makes five', async () => {
    const { accessToken } = await api.execute('signIn', { username, password });
    api.logs.splice(0);
    await api.execute('updateProfile', { name: 'Ada' }, bearer(accessToken));
    const { results, cognitoRequestIds } = onlyLine(api);
    expect(results).toEqual([{ field: 'Mutation.updateProfile', type: 'UpdateProfilePayload' }]);
    expect(new Set(cognitoRequestIds).size).toBe(5);
  });

  test('has each field by its name in the schema when the document has aliases', async () => {
    await api.post({ query: '{ one: me { __typename } two: me { __typename } }' });
    const me = { field: 'Query.me', type: 'NotSignedInError' };
    expect(onlyLine(api)).toMatchObject({ operation: null, results: [me, me], metrics: { NotSignedInError: 2 } });
  });

  test('has no result when the document has no field of the schema', async () => {
    await api.post({ query: '{ __typename }' });
    expect(onlyLine(api)).toMatchObject({ results: [], status: 200, metrics: {} });
  });

  test.each([
    ['the operation’s name when the name is as long as possible', 'Me'.repeat(50), 'Me'.repeat(50)],
    ['no name when the name is longer', 'Me'.repeat(51), null],
  ])('has %s', async (_, name, operation) => {
    await api.post({ query: `query ${name} { me { __typename } }` });
    expect(onlyLine(api).operation).toBe(operation);
  });
});

describe('the line of a request that is not executed', () => {
  const none = { results: [], cognitoRequestIds: [], operation: null };
  const code = (type: string) => ({ ...none, results: [{ field: null, type }], metrics: { [type]: 1 } });

  test.for<[string, string, unknown]>([
    ['a document that does not parse', 'GRAPHQL_PARSE_FAILED', { query: '{' }],
    ['an invalid document', 'GRAPHQL_VALIDATION_FAILED', { query: 'mutation Named { a b c }' }],
    [
      'a document with two mutations that take credentials',
      'TOO_MANY_CREDENTIAL_OPERATIONS',
      {
        query: `mutation { a: resendCode(input: { username: "a" }) { __typename } b: resendCode(input: { username: "a" }) { __typename } }`,
      },
    ],
    [
      'an operation name that the document lacks',
      'OPERATION_RESOLUTION_FAILURE',
      { query: 'query Named { me { __typename } }', operationName: 'Hunter2' },
    ],
    ['a malformed body', 'BAD_REQUEST', '{"query":'],
    ['a batch', 'BAD_REQUEST', []],
    ['an empty object', 'BAD_REQUEST', {}],
  ])('has the error’s code when the request is or has %s: %s', async ([, type, body]) => {
    const { status } = await api.post(body);
    expect(status).toBe(400);
    expect(onlyLine(api)).toMatchObject({ ...code(type), status: 400 });
    expect(JSON.stringify(api.logs)).not.toContain('Hunter2');
  });

  test('has the operation when its variables are invalid', async () => {
    await api.post({ query: documentOf('signIn'), variables: { input: 'Hunter2' } });
    expect(onlyLine(api)).toMatchObject({ ...code('BAD_USER_INPUT'), operation: 'signIn' });
    expect(JSON.stringify(api.logs)).not.toContain('Hunter2');
  });

  test('has the status when it is another error, such as 405', async () => {
    await fetch(`${api.url}?query=${encodeURIComponent('mutation{signOutEverywhere{__typename}}')}`, {
      headers: { 'apollo-require-preflight': 'true' },
    });
    expect(onlyLine(api)).toMatchObject({ results: [{ type: 'BAD_REQUEST' }], status: 405 });
  });

  test('has no result when the response is Sandbox’s page', async () => {
    await (await fetch(api.url, { headers: { accept: 'text/html' } })).text();
    expect(onlyLine(api)).toMatchObject({ ...none, status: 200, metrics: {} });
  });

  test('is missing when the request is a preflight, which would distort the durations', async () => {
    await fetch(api.url, { method: 'OPTIONS' });
    expect(api.logs).toEqual([]);
  });
});

test('a masked failure has a line of its own with the request’s ID', async () => {
  const misconfigured = await startApi({ ...target, clientId: 'nobodysclient', clientSecret: undefined });
  await misconfigured.post(signIn());
  expect(onlyLine(misconfigured, 1)).toMatchObject({
    results: [{ field: 'Mutation.signIn', type: 'INTERNAL_SERVER_ERROR' }],
    status: 500,
    metrics: { INTERNAL_SERVER_ERROR: 1 },
  });
  const [{ requestId, cognitoRequestIds }] = misconfigured.requests() as [RequestEntry];
  expect(misconfigured.failures()).toMatchObject([
    { level: 'error', requestId, cognitoRequestId: cognitoRequestIds[0], exception: 'ResourceNotFoundException' },
  ]);
  await misconfigured.close();
});

test('a value that the schema cannot represent is logged as the result and as a failure', async () => {
  const stub = await startCognitoStub({
    ResendConfirmationCode: { CodeDeliveryDetails: { DeliveryMedium: 'PIGEON' } },
  });
  const odd = await startApi(stub, { stage: 'prod' });
  await odd.post({ query: documentOf('resendCode'), variables: { input: { username: 'ada' } } });
  expect(onlyLine(odd, 1)).toMatchObject({
    stage: 'prod',
    status: 500,
    metrics: { ResendCodePayload: 1, INTERNAL_SERVER_ERROR: 1 },
  });
  await odd.close();
  await stub.close();
});

test('the timestamp is the time of the response, and the duration is that since the request', async () => {
  const stub = await startCognitoStub({ ForgotPassword: {} });
  const timed = await startApi(stub);
  vi.useFakeTimers({ toFake: ['Date'], now: 1_795_000_000_000 });
  const clock = vi.spyOn(process.hrtime, 'bigint').mockReturnValue(5_000_000_000n);
  stub.faults.set('ForgotPassword', (response) => {
    vi.setSystemTime(1_795_000_001_234);
    clock.mockReturnValue(6_234_400_000n);
    response.end('{}');
  });
  await timed.execute('forgotPassword', { username: 'ada' });
  expect(timed.requests()).toMatchObject([{ Duration: 1234, _aws: { Timestamp: 1_795_000_001_234 } }]);
  await timed.close();
  await stub.close();
});
