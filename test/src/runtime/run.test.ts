import { GetUserCommand, SignUpCommand } from '@aws-sdk/client-cognito-identity-provider';
import { object } from 'valibot';
import { beforeEach, describe, expect, test } from 'vitest';
import type { LogEntry } from '../../../src/log/log.ts';
import { newTrace, type Trace } from '../../../src/log/requestEntry.ts';
import { authErrors, messages } from '../../../src/messages.ts';
import type { AnyFunction, AnyResolver, CommandFunction } from '../../../src/runtime/anyResolver.ts';
import { continueWith, earlyReturn } from '../../../src/runtime/earlyReturn.ts';
import type { Execution } from '../../../src/runtime/execution.ts';
import { username } from '../../../src/runtime/input.ts';
import type { Context } from '../../../src/runtime/resolver.ts';
import { resolveField } from '../../../src/runtime/run.ts';
import { exception } from '../resolvers/context.ts';
import { executionOf } from './execution.ts';

let sent: object[];
let logs: LogEntry[];
let trace: Trace;
/** Cognito's answer to each call. */
let outcomes: (object | Error)[];

beforeEach(() => {
  sent = [];
  logs = [];
  trace = newTrace();
  outcomes = [];
});

const execution = (bearerToken?: string): Execution =>
  executionOf({ sent, logs, trace, outcomes, dataSources: {} }, bearerToken);

const fn = (name: string, overrides: Partial<CommandFunction> = {}): CommandFunction => ({
  command: SignUpCommand,
  request: ({ args, prev }) => ({ name, args, prev }),
  response: () => ({ __typename: name }),
  exceptions: {},
  ...overrides,
});

const pipeline = (...functions: AnyFunction[]): AnyResolver => ({
  functions,
  // Safe: each function above returns a union member.
  response: ({ prev }: Context<unknown, unknown>) => prev.result as { __typename: string },
});

describe('a unit resolver', () => {
  test('sends the input from request, and returns the result of response', async () => {
    const resolver = fn('Done', { response: ({ result }) => ({ __typename: 'Done', ...Object(result) }) });
    outcomes = [{ of: 'Cognito' }];
    expect(await resolveField(resolver, {}, execution())).toEqual({ __typename: 'Done', of: 'Cognito' });
    expect(sent).toEqual([{ name: 'Done', args: {}, prev: { result: undefined } }]);
  });

  test('returns without a call when request returns early', async () => {
    const resolver = fn('Never', { request: () => earlyReturn(authErrors.sessionExpired) });
    expect(await resolveField(resolver, {}, execution())).toEqual(authErrors.sessionExpired);
    expect(sent).toEqual([]);
  });

  test('returns the row of an exception', async () => {
    outcomes = [exception('TooManyRequestsException')];
    const resolver = fn('Done', { exceptions: { TooManyRequestsException: authErrors.throttled } });
    expect(await resolveField(resolver, {}, execution())).toEqual(authErrors.throttled);
    expect(logs).toEqual([]);
  });

  test('returns the result of a row that is a function of the exception and the context', async () => {
    outcomes = [exception('NotAuthorizedException', 'User is disabled.')];
    const row = ({ message }: Error, { args }: Context<unknown, unknown>) => ({
      __typename: `${message} ${JSON.stringify(args)}`,
    });
    const resolver = fn('Done', { exceptions: { NotAuthorizedException: row } });
    const answer = await resolveField(resolver, { input: 'a' }, execution());
    expect(answer).toEqual({ __typename: 'User is disabled. {"input":"a"}' });
  });

  test('answers the result of continueWith, and warns in the log without the input', async () => {
    outcomes = [exception('UserNotFoundException', 'It was hunter2')];
    const exceptions = { UserNotFoundException: () => continueWith({ __typename: 'DonePayload' }) };
    const resolver = fn('Done', { request: () => ({ Username: 'hunter2' }), exceptions });
    expect(await resolveField(resolver, {}, execution())).toEqual({ __typename: 'DonePayload' });
    expect(logs).toMatchObject([{ level: 'warn', exception: 'UserNotFoundException', message: 'It was ***' }]);
  });

  test.each([
    ['has no row', {}],
    ['has a row whose function returns undefined', { InternalErrorException: () => undefined }],
    ['has only a row of Object.prototype', Object.create({ InternalErrorException: authErrors.throttled })],
  ])('masks and logs an exception once, without the input, when it %s', async (_, exceptions) => {
    const resolver = fn('Done', { request: () => ({ Password: 'hunter2' }), exceptions });
    outcomes = [exception('InternalErrorException', 'It was hunter2')];
    await expect(resolveField(resolver, {}, execution())).rejects.toMatchObject({
      message: messages.internalError,
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
});

test('the context has the selection of the operation', async () => {
  const resolver = fn('Done', { request: ({ info }) => info });
  await resolveField(resolver, {}, execution());
  expect(sent).toEqual([{ selectionSetList: ['message'] }]);
});

describe('a pipeline', () => {
  test('passes each function the result of the function before it', async () => {
    expect(await resolveField(pipeline(fn('First'), fn('Second')), {}, execution())).toEqual({ __typename: 'Second' });
    expect(sent).toMatchObject([{ name: 'First' }, { name: 'Second', prev: { result: { __typename: 'First' } } }]);
  });

  test('shares the stash between its functions and its response', async () => {
    const resolver: AnyResolver = {
      functions: [
        fn('First', { response: ({ stash }) => Object.assign(stash, { first: 1 }) }),
        fn('Second', { response: ({ stash }) => Object.assign(stash, { second: 2 }) }),
      ],
      response: ({ stash }: Context<unknown, unknown>) => ({ __typename: JSON.stringify(stash) }),
    };
    expect(await resolveField(resolver, {}, execution())).toEqual({ __typename: '{"first":1,"second":2}' });
    expect(await resolveField(resolver, {}, execution())).toEqual({ __typename: '{"first":1,"second":2}' });
  });

  test.each([
    ['request returns early', { request: () => earlyReturn(authErrors.notSignedIn) }, 0],
    ['response returns early', { response: () => earlyReturn(authErrors.notSignedIn) }, 1],
  ])('ends with the answer when %s', async (_, overrides, calls) => {
    const resolver = pipeline(fn('First', overrides), fn('Second'));
    expect(await resolveField(resolver, {}, execution())).toEqual(authErrors.notSignedIn);
    expect(sent).toHaveLength(calls);
  });

  test('skips only the function when request returns early to the next', async () => {
    const skipped = fn('First', { request: () => earlyReturn({ from: 'First' }, { skipTo: 'NEXT' }) });
    expect(await resolveField(pipeline(skipped, fn('Second')), {}, execution())).toEqual({ __typename: 'Second' });
    expect(sent).toEqual([{ name: 'Second', args: {}, prev: { result: { from: 'First' } } }]);
  });

  test('ends with the row of an exception', async () => {
    outcomes = [exception('TooManyRequestsException')];
    const first = fn('First', { exceptions: { TooManyRequestsException: authErrors.throttled } });
    expect(await resolveField(pipeline(first, fn('Second')), {}, execution())).toEqual(authErrors.throttled);
    expect(sent).toHaveLength(1);
  });

  test.each([
    ['of the exception', { NotAuthorizedException: continueWith({ failed: true }) }],
    ['default', { default: () => continueWith({ failed: true }) }],
  ])('continues, and warns in the log, when the row %s says so', async (_, exceptions) => {
    outcomes = [exception('NotAuthorizedException', 'AccessDenied')];
    const resolver = pipeline(fn('First', { exceptions }), fn('Second'));
    expect(await resolveField(resolver, {}, execution())).toEqual({ __typename: 'Second' });
    expect(sent).toMatchObject([{ name: 'First' }, { name: 'Second', prev: { result: { failed: true } } }]);
    expect(logs).toMatchObject([{ level: 'warn', exception: 'NotAuthorizedException', message: 'AccessDenied' }]);
  });

  test.each([
    { when: 'a call succeeded before', first: {}, before: [{}], message: messages.partlyDone },
    {
      when: 'the field continued after an exception',
      first: { exceptions: { default: continueWith({}) } },
      before: [exception('CodeDeliveryFailureException')],
      message: messages.partlyDone,
    },
    {
      when: 'the function before was skipped',
      first: { request: () => earlyReturn(undefined, { skipTo: 'NEXT' }) },
      before: [],
      message: messages.internalError,
    },
  ])('masks a failure with a sentence of its own when $when', async ({ first, before, message }) => {
    outcomes = [...before, new Error('ECONNRESET')];
    const resolver = pipeline(fn('First', first), fn('Second'));
    await expect(resolveField(resolver, {}, execution())).rejects.toMatchObject({ message });
  });

  test('masks and logs an error of its response', async () => {
    const resolver: AnyResolver = {
      functions: [fn('First')],
      response: () => {
        throw new TypeError('hunter2');
      },
    };
    await expect(resolveField(resolver, {}, execution())).rejects.toMatchObject({ message: messages.partlyDone });
    expect(logs).toMatchObject([{ level: 'error', exception: 'TypeError' }]);
    expect(JSON.stringify(logs)).not.toContain('hunter2');
  });
});

describe('the input', () => {
  const resolver: AnyResolver = { input: object({ username }), ...fn('Done') };

  test('is answered by InvalidInputError, without a call, when it is not valid', async () => {
    expect(await resolveField(resolver, { input: { username: '' } }, execution())).toMatchObject({
      __typename: 'InvalidInputError',
      fields: [{ field: 'username', code: 'REQUIRED' }],
    });
    expect(sent).toEqual([]);
  });

  test('is replaced by the checked input', async () => {
    await resolveField(resolver, { input: { username: ' ada ' } }, execution());
    expect(sent).toMatchObject([{ args: { input: { username: 'ada' } } }]);
  });
});

describe('the access token', () => {
  const request = ({ accessToken }: Context<unknown, unknown>) => ({ accessToken });

  test('is passed, once verified, only to resolvers that require sign-in', async () => {
    await resolveField({ ...fn('Done', { request }), requiresSignIn: true }, {}, execution('good'));
    await resolveField({ ...fn('Done', { request }), requiresSignIn: () => true }, {}, execution('good'));
    await resolveField(fn('Done', { request }), {}, execution('good'));
    await resolveField({ ...fn('Done', { request }), requiresSignIn: () => false }, {}, execution('good'));
    expect(sent.map((input) => Reflect.get(input, 'accessToken'))).toEqual(['good', 'good', undefined, undefined]);
  });

  test.each([undefined, 'bad'])('is answered by NotSignedInError, without a call, when it is %s', async (token) => {
    expect(await resolveField({ ...fn('Done'), requiresSignIn: true }, {}, execution(token))).toEqual(
      authErrors.notSignedIn,
    );
    expect(sent).toEqual([]);
  });

  test('is masked and logged when the check itself fails', async () => {
    const answer = resolveField({ ...fn('Done'), requiresSignIn: true }, {}, execution('unverifiable'));
    await expect(answer).rejects.toMatchObject({ extensions: { code: 'INTERNAL_SERVER_ERROR' } });
    expect(logs).toMatchObject([{ level: 'error', exception: 'TypeError', stack: expect.any(Array) }]);
    expect(JSON.stringify(logs)).not.toContain('no keys');
  });
});

describe('the trace', () => {
  test('has the answer, and the request ID of each call', async () => {
    outcomes = [{ $metadata: { requestId: 'one' } }, { $metadata: { requestId: 'two' } }];
    await resolveField(pipeline(fn('First'), fn('Second', { command: GetUserCommand })), {}, execution());
    expect(trace.results).toEqual([{ field: 'Mutation.test', type: 'Second' }]);
    expect(trace.cognitoRequestIds).toEqual(['one', 'two']);
  });

  test('has the request ID of an exception, and nothing for an error without one', async () => {
    outcomes = [exception('NotAuthorizedException'), new Error('ECONNRESET')];
    const exceptions = { default: continueWith({}) };
    await resolveField(
      pipeline(fn('First', { exceptions }), fn('Second', { exceptions }), fn('Third')),
      {},
      execution(),
    );
    expect(trace.results).toEqual([{ field: 'Mutation.test', type: 'Third' }]);
    expect(trace.cognitoRequestIds).toEqual(['cognito-request']);
  });

  test('has INTERNAL_SERVER_ERROR for a masked failure', async () => {
    outcomes = [new Error('ECONNRESET')];
    await expect(resolveField(fn('Done'), {}, execution())).rejects.toThrow();
    expect(trace.results).toEqual([{ field: 'Mutation.test', type: 'INTERNAL_SERVER_ERROR' }]);
  });
});
