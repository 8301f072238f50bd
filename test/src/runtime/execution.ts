import { deliverInAnswer } from '../../../src/http/refreshCookie.ts';
import type { LogEntry } from '../../../src/log/log.ts';
import type { Trace } from '../../../src/log/requestEntry.ts';
import type { AnyDataSources } from '../../../src/runtime/dataSource.ts';
import type { Execution } from '../../../src/runtime/execution.ts';
import { app } from '../resolvers/context.ts';

interface Recorded {
  /** The inputs of the commands that were sent. */
  readonly sent: object[];
  readonly logs: LogEntry[];
  readonly trace: Trace;
  /** Cognito's answer to each call. */
  readonly outcomes: (object | Error)[];
  readonly dataSources: AnyDataSources;
}

/** Returns the execution of a field, which records what the field does. The access token `good` is valid. */
export const executionOf = (
  { sent, logs, trace, outcomes, dataSources }: Recorded,
  bearerToken?: string,
): Execution => ({
  field: 'Mutation.test',
  info: { selectionSetList: ['message'] },
  deadline: { aborted: false, onabort: null },
  context: {
    requestId: 'request',
    extendedRequestId: undefined,
    bearerToken,
    tokenDelivery: deliverInAnswer,
    refreshCookie: undefined,
    flowCookie: undefined,
    sourceIp: '203.0.113.7',
    deviceFingerprint: undefined,
    userAgent: undefined,
    acceptLanguage: undefined,
    trace,
  },
  services: {
    app,
    verifyCaptcha: undefined,
    verifyAccessToken: async (token) => {
      if (token === 'unverifiable') throw new TypeError('no keys');
      return token === 'good';
    },
    log: (entry) => logs.push(entry),
    send: async (command) => {
      // Safe: the runtime sends SDK commands, which have their input.
      sent.push((command as { input: object }).input);
      const outcome = outcomes.shift() ?? {};
      if (outcome instanceof Error) throw outcome;
      return outcome;
    },
    dataSource: (name) => {
      const dataSource = dataSources[name];
      if (!dataSource) throw new TypeError(`There is no data source ${name}.`);
      return dataSource;
    },
  },
});
