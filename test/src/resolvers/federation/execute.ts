import { deliverInAnswer } from '../../../../src/http/refreshCookie.ts';
import type { FailureEntry } from '../../../../src/log/log.ts';
import { newTrace } from '../../../../src/log/requestEntry.ts';
import type { AnyResolver, FieldAnswer } from '../../../../src/runtime/anyResolver.ts';
import type { App } from '../../../../src/runtime/app.ts';
import type { Execution } from '../../../../src/runtime/execution.ts';
import { resolveField } from '../../../../src/runtime/run.ts';

/**
 * The output of each command, or the exception that it throws, by the command's name without `Command`. A list has one for each call.
 * `ExchangeCode` is that of the token endpoint.
 */
export type Outcomes = Readonly<Record<string, object>>;

interface Executed {
  readonly answer: FieldAnswer;
  /** The commands in order, with their inputs. */
  readonly sent: readonly (readonly [command: string, input: object])[];
  readonly failures: readonly FailureEntry[];
}

/** Executes all functions of a resolver for a signed-in user. @param request the arguments and the access token */
export const execute = async (
  resolver: AnyResolver,
  { app, outcomes }: { readonly app: App; readonly outcomes: Outcomes },
  { input, accessToken }: { readonly input: object; readonly accessToken: string },
): Promise<Executed> => {
  const sent: [string, object][] = [];
  const failures: FailureEntry[] = [];
  const call = async (name: string, request: object): Promise<object> => {
    sent.push([name, request]);
    const all = outcomes[name];
    const outcome = (Array.isArray(all) ? all[sent.filter(([each]) => each === name).length - 1] : all) ?? {};
    if (outcome instanceof Error) throw outcome;
    return outcome;
  };
  const execution: Execution = {
    field: 'Mutation.test',
    info: { selectionSetList: [] },
    deadline: { aborted: false, onabort: null },
    context: {
      requestId: 'request',
      extendedRequestId: undefined,
      bearerToken: accessToken,
      refreshCookie: undefined,
      flowCookie: undefined,
      tokenDelivery: deliverInAnswer,
      sourceIp: undefined,
      deviceFingerprint: undefined,
      userAgent: undefined,
      acceptLanguage: undefined,
      trace: newTrace(),
    },
    services: {
      app,
      verifyCaptcha: undefined,
      verifyAccessToken: async () => true,
      // Safe: the runtime logs failures only.
      log: (entry) => failures.push(entry as FailureEntry),
      // Safe: commands have an input.
      send: (command) => call(command.constructor.name.replace(/Command$/, ''), (command as { input: object }).input),
      dataSource: () => (request: object) => call('ExchangeCode', request),
    },
  };
  return { answer: await resolveField(resolver, { input }, execution), sent, failures };
};
