import { beforeEach, describe, expect, test } from 'vitest';
import type { LogEntry } from '../../../src/log/log.ts';
import { newTrace, type Trace } from '../../../src/log/requestEntry.ts';
import { authErrors, messages } from '../../../src/messages.ts';
import type { AnyContext, AnyFunction, AnyResolver } from '../../../src/runtime/anyResolver.ts';
import type { AnyDataSources } from '../../../src/runtime/dataSource.ts';
import type { Execution } from '../../../src/runtime/execution.ts';
import { resolveField } from '../../../src/runtime/run.ts';
import { exception } from '../resolvers/context.ts';
import { executionOf } from './execution.ts';

let sent: object[];
let logs: LogEntry[];
let trace: Trace;
let dataSources: AnyDataSources;

beforeEach(() => {
  sent = [];
  logs = [];
  trace = newTrace();
  dataSources = {};
});

const execution = (): Execution => executionOf({ sent, logs, trace, outcomes: [], dataSources });

type DataSourceFunction = Extract<AnyFunction, { readonly dataSource: string }>;

const toSource = (overrides: Partial<DataSourceFunction> = {}): DataSourceFunction => ({
  dataSource: 'table',
  request: () => ({ key: 'hunter2' }),
  response: ({ result }) => ({ __typename: 'Done', result }),
  exceptions: {},
  ...overrides,
});

describe('a data source', () => {
  const failWith = (error: unknown) => {
    dataSources = {
      table: async () => {
        throw error;
      },
    };
  };

  test('receives the request in place of Cognito, and returns the result to response', async () => {
    dataSources = { table: async (request: object) => ({ received: request }) };
    expect(await resolveField(toSource(), {}, execution())).toEqual({
      __typename: 'Done',
      result: { received: { key: 'hunter2' } },
    });
    expect(sent).toEqual([]);
  });

  test.each([undefined, null, '', 0])('may answer %o', async (result) => {
    dataSources = { table: async () => result };
    expect(await resolveField(toSource(), {}, execution())).toEqual({ __typename: 'Done', result });
  });

  test('returns the row of its error, by name', async () => {
    failWith(Object.assign(new Error('changed'), { name: 'ConditionalCheckFailedException' }));
    const exceptions = { ConditionalCheckFailedException: authErrors.throttled };
    expect(await resolveField(toSource({ exceptions }), {}, execution())).toEqual(authErrors.throttled);
    expect(logs).toEqual([]);
  });

  test('is masked, and logged once by its name without the request, when no row expects the error', async () => {
    failWith(exception('AccessDeniedException', 'No access to hunter2'));
    await expect(resolveField(toSource(), {}, execution())).rejects.toMatchObject({ message: messages.internalError });
    expect(logs).toEqual([
      {
        level: 'error',
        requestId: 'request',
        field: 'Mutation.test',
        dataSource: 'table',
        exception: 'AccessDeniedException',
        message: 'No access to ***',
        // The ID is not Cognito's.
        awsRequestId: 'cognito-request',
      },
    ]);
    expect(trace.cognitoRequestIds).toEqual([]);
  });

  test.each([
    ['an error of no SDK', new TypeError('hunter2'), 'TypeError'],
    ['no error', 'hunter2', 'string'],
  ])('is logged without the message when it throws %s', async (_, error, name) => {
    failWith(error);
    await expect(resolveField(toSource(), {}, execution())).rejects.toMatchObject({ message: messages.internalError });
    expect(logs).toMatchObject([{ exception: name }]);
    expect(JSON.stringify(logs)).not.toContain('hunter2');
  });

  test('is masked and logged when nothing has this name', async () => {
    await expect(resolveField(toSource(), {}, execution())).rejects.toMatchObject({ message: messages.internalError });
    expect(logs).toMatchObject([{ dataSource: 'table', exception: 'TypeError' }]);
  });

  test.each([
    [true, messages.internalError],
    [undefined, messages.partlyDone],
  ] as const)('when its readOnly is %s, a later failure answers "%s"', async (readOnly, message) => {
    dataSources = {
      table: async () => ({}),
      broken: async () => {
        throw new Error('ECONNRESET');
      },
    };
    const functions = [toSource(readOnly ? { readOnly } : {}), toSource({ dataSource: 'broken' })];
    const resolver: AnyResolver = { functions, response: () => null };
    await expect(resolveField(resolver, {}, execution())).rejects.toMatchObject({ message });
  });
});

describe('a field of an object', () => {
  beforeEach(() => {
    dataSources = { table: async (request: object) => request };
  });

  test('passes the object to request and response', async () => {
    const request = ({ source }: AnyContext) => Object(source);
    const resolver = toSource({
      request,
      response: ({ source, result }) => ({ __typename: 'Done', of: source, result }),
    });
    const source = { id: 'sub' };
    expect(await resolveField(resolver, {}, { ...execution(), source })).toEqual({
      __typename: 'Done',
      of: source,
      result: source,
    });
  });

  test.each([
    [null, 'Null'],
    ['blue', 'Scalar'],
    [[], 'List'],
    [{ __typename: 'Preferences' }, 'Preferences'],
  ])('can return %o, which the trace names %s', async (value, type) => {
    expect(await resolveField(toSource({ response: () => value }), {}, execution())).toEqual(value);
    expect(trace.results).toEqual([{ field: 'Mutation.test', type }]);
  });

  test('returns null when a row says so', async () => {
    dataSources = {
      table: async () => {
        throw exception('ThrottlingException');
      },
    };
    expect(await resolveField(toSource({ exceptions: { ThrottlingException: null } }), {}, execution())).toBeNull();
  });
});
