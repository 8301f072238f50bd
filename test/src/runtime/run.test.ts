import { SignUpCommand } from '@aws-sdk/client-cognito-identity-provider';
import { object } from 'valibot';
import { beforeEach, expect, test } from 'vitest';
import type { LogEntry } from '../../../src/log/log.ts';
import { newTrace, type Trace } from '../../../src/log/requestEntry.ts';
import { username } from '../../../src/runtime/input.ts';
import type { Request, Resolver } from '../../../src/runtime/resolver.ts';
import { type Execution, run } from '../../../src/runtime/run.ts';
import { app, exception } from '../resolvers/fixture.ts';

let sent: object[];
let logs: LogEntry[];
let trace: Trace;
let outcomes: (object | Error)[];

beforeEach(() => {
  sent = [];
  logs = [];
  trace = newTrace();
  outcomes = [];
});

const execution = (bearerToken?: string): Execution => ({
  field: 'Mutation.test',
  deadline: { aborted: false, onabort: null },
  context: {
    requestId: 'request',
    bearerToken,
    cookies: false,
    refreshCookie: undefined,
    sourceIp: '203.0.113.7',
    deviceFingerprint: undefined,
    trace,
  },
  services: {
    app,
    verifyAccessToken: async (token) => {
      if (token === 'unverifiable') throw new TypeError('no keys');
      return token === 'good';
    },
    log: (entry) => logs.push(entry),
    cookieSameSite: 'Strict',
    send: async (command) => {
      // Safe: the runner sends the SDK's commands, which have their input.
      sent.push((command as { input: object }).input);
      const outcome = outcomes.shift() ?? {};
      if (outcome instanceof Error) throw outcome;
      return outcome;
    },
  },
});

const step = (name: string, response: (context: never) => object = () => ({ __typename: name })) => ({
  command: SignUpCommand,
  request: ({ args, prev }: Request<never, never>): object => ({ name, args, prev }),
  response,
});

test('sends what request makes, and answers what response makes of the result', async () => {
  const resolver: Resolver = step('Done', ({ result }: { result: object }) => ({ __typename: 'Done', ...result }));
  outcomes = [{ of: 'Cognito' }];
  expect(await run(resolver, {}, execution())).toEqual({ __typename: 'Done', of: 'Cognito' });
  expect(sent).toEqual([{ name: 'Done', args: {}, prev: {} }]);
});

test('passes each step the answer of the one before', async () => {
  const resolver: Resolver = { steps: [step('First'), step('Second')] };
  expect(await run(resolver, {}, execution())).toEqual({ __typename: 'Second' });
  expect(sent).toMatchObject([{ name: 'First' }, { name: 'Second', prev: { __typename: 'First' } }]);
});

test('ends at a step that answers an error', async () => {
  const resolver: Resolver = { steps: [step('NotSignedInError'), step('Second')] };
  expect(await run(resolver, {}, execution())).toEqual({ __typename: 'NotSignedInError' });
  expect(sent).toHaveLength(1);
});

test('makes no call where request answers for itself', async () => {
  const resolver: Resolver = { ...step('Never'), request: () => ({ __typename: 'SessionExpiredError' }) };
  expect(await run(resolver, {}, execution())).toEqual({ __typename: 'SessionExpiredError' });
  expect(sent).toEqual([]);
});

test('makes no call with input that is not valid', async () => {
  const resolver: Resolver = { input: object({ username }), ...step('Done') };
  expect(await run(resolver, { input: { username: '' } }, execution())).toMatchObject({
    __typename: 'InvalidInputError',
    fields: [{ field: 'username' }],
  });
  expect(sent).toEqual([]);
});

test('puts the checked input in place of what was typed', async () => {
  const resolver: Resolver = { input: object({ username }), ...step('Done') };
  await run(resolver, { input: { username: ' ada ' } }, execution());
  expect(sent).toMatchObject([{ args: { input: { username: 'ada' } } }]);
});

test('gives a verified access token to resolvers that ask for one, and to no others', async () => {
  const request = ({ accessToken }: Request<never, never>) => ({ accessToken });
  await run({ ...step('Done'), request, signedIn: true }, {}, execution('good'));
  await run({ ...step('Done'), request }, {}, execution('good'));
  expect(sent).toEqual([{ accessToken: 'good' }, { accessToken: undefined }]);
});

test.each([undefined, 'bad'])('answers NotSignedInError to the token %s without a call', async (token) => {
  expect(await run({ ...step('Done'), signedIn: true }, {}, execution(token))).toMatchObject({
    __typename: 'NotSignedInError',
  });
  expect(sent).toEqual([]);
});

test('masks what nobody expected and logs it once, without what was sent', async () => {
  const resolver: Resolver = {
    ...step('Done', ({ error }: { error: Error }) => {
      throw error;
    }),
    request: () => ({ Password: 'hunter2' }),
  };
  outcomes = [exception('InternalErrorException', 'It was hunter2')];
  await expect(run(resolver, {}, execution())).rejects.toMatchObject({
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'request' },
  });
  expect(logs).toEqual([
    {
      level: 'error',
      requestId: 'request',
      field: 'Mutation.test',
      exception: 'InternalErrorException',
      message: 'It was ***',
      cognitoRequestId: 'cognito-request',
    },
  ]);
});

test('masks and logs a token check that failed for our own reasons', async () => {
  const running = run({ ...step('Done'), signedIn: true }, {}, execution('unverifiable'));
  await expect(running).rejects.toMatchObject({ extensions: { code: 'INTERNAL_SERVER_ERROR' } });
  expect(logs).toMatchObject([{ level: 'error', exception: 'TypeError', stack: expect.any(Array) }]);
  expect(JSON.stringify(logs)).not.toContain('no keys');
});

test('warns in the log of an exception that the answer does not show', async () => {
  outcomes = [exception('NotAuthorizedException', 'AccessDenied')];
  expect(await run(step('Done'), {}, execution())).toEqual({ __typename: 'Done' });
  expect(logs).toMatchObject([{ level: 'warn', exception: 'NotAuthorizedException', message: 'AccessDenied' }]);
});

test('notes the answer, and the request id of each call, for the log', async () => {
  const resolver: Resolver = { steps: [step('First'), step('Second')] };
  outcomes = [{ $metadata: { requestId: 'one' } }, { $metadata: { requestId: 'two' } }];
  await run(resolver, {}, execution());
  expect(trace.results).toEqual([{ field: 'Mutation.test', type: 'Second' }]);
  expect(trace.cognitoRequestIds).toEqual(['one', 'two']);
});

test('notes the request id of an exception, and of nothing that has none', async () => {
  outcomes = [exception('NotAuthorizedException', 'no'), new Error('ECONNRESET')];
  await run({ steps: [step('First'), step('SessionExpiredError')] }, {}, execution());
  expect(trace.results).toEqual([{ field: 'Mutation.test', type: 'SessionExpiredError' }]);
  expect(trace.cognitoRequestIds).toEqual(['cognito-request']);
});

test('notes a failure that was masked', async () => {
  const failing = step('Done', () => {
    throw new TypeError('hunter2');
  });
  await expect(run(failing, {}, execution())).rejects.toThrow();
  expect(trace.results).toEqual([{ field: 'Mutation.test', type: 'INTERNAL_SERVER_ERROR' }]);
});
