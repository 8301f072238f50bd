import { internalError } from '../errors.ts';
import type { GraphQLContext } from '../http/context.ts';
import { awsRequestId } from '../log/log.ts';
import { messages } from '../messages.ts';
import type { AnyContext, AnyFunction, AnyResolver, FieldAnswer } from './anyResolver.ts';
import { callDataSource } from './dataSource.ts';
import { warnOfDeviceTracking } from './deviceTracking.ts';
import { ContinueWith, EarlyReturn } from './earlyReturn.ts';
import { type Execution, isCognito, logFailure } from './execution.ts';

interface Progress {
  /** The newest call. The log omits the values of its input. */
  call?: Call;
  /** True once a call that can change something has succeeded, or has failed in a way that the field expects. */
  hasChanged: boolean;
}

interface Call {
  readonly sent: object;
  /** Undefined for a command of Cognito. */
  readonly dataSource: string | undefined;
}

/**
 * Executes the resolver's functions in order.
 * @throws a masked GraphQLError if the resolver does not expect a failure
 */
export const executeFunctions = async (
  resolver: AnyResolver,
  context: AnyContext,
  execution: Execution,
): Promise<FieldAnswer> => {
  const progress: Progress = { hasChanged: false };
  let prev = context.prev;
  try {
    for (const each of 'functions' in resolver ? resolver.functions : [resolver]) {
      const outcome = await executeFunction(each, { context: { ...context, prev }, progress }, execution);
      // Safe: the type of `Resolver` allows only members of the field's union here, and in the last line.
      if (outcome.skipTo === 'END') return outcome.result as FieldAnswer;
      prev = { result: outcome.result };
    }
    return 'functions' in resolver ? resolver.response({ ...context, prev }) : (prev.result as FieldAnswer);
  } catch (error) {
    logFailure(error, execution, { level: 'error', ...progress.call });
    throw internalError(execution.context.requestId, progress.hasChanged ? messages.partlyDone : undefined);
  }
};

/** @throws the exception if no row of the function's `exceptions` expects it */
const executeFunction = async (
  fn: AnyFunction,
  { context, progress }: { readonly context: AnyContext; readonly progress: Progress },
  execution: Execution,
): Promise<EarlyReturn<unknown>> => {
  const { response, exceptions, readOnly } = fn;
  const sent = fn.request(context);
  if (sent instanceof EarlyReturn) return sent;
  const call = { sent, dataSource: fn.dataSource };
  progress.call = call;
  const { result, error } = await send(fn, sent, execution);
  if (error === undefined) {
    const answer = response({ ...context, result });
    progress.hasChanged ||= !readOnly;
    return answer instanceof EarlyReturn ? answer : new EarlyReturn(answer, 'NEXT');
  }
  const answer = toAnswer(error, exceptions, context);
  if (answer === undefined) throw error;
  if (answer instanceof EarlyReturn) return answer;
  if (!(answer instanceof ContinueWith)) return new EarlyReturn(answer, 'END');
  logFailure(error, execution, { level: 'warn', ...call });
  progress.hasChanged ||= !readOnly;
  return new EarlyReturn(answer.result, 'NEXT');
};

/** Returns the answer of a function's `exceptions`, or undefined if they do not expect the exception. */
export const toAnswer = (
  error: Error,
  exceptions: AnyFunction['exceptions'],
  context: AnyContext,
): FieldAnswer | ContinueWith | EarlyReturn<unknown, 'NEXT'> | undefined => {
  const row = Object.hasOwn(exceptions, error.name) ? exceptions[error.name] : exceptions.default;
  return typeof row === 'function' ? row(error, context) : row;
};

type Outcome =
  | { readonly result: unknown; readonly error?: never }
  | { readonly result?: never; readonly error: Error };

const send = async (fn: AnyFunction, input: object, execution: Execution): Promise<Outcome> => {
  const { services, context, deadline } = execution;
  try {
    const result = await (fn.command
      ? sendCommand(new fn.command(input), execution)
      : callDataSource(services.dataSource(fn.dataSource), input, { deadline, userAgent: context.userAgent }));
    recordRequestId(result, fn, context);
    return { result };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    recordRequestId(error, fn, context);
    return { error };
  }
};

const sendCommand = async (command: object, execution: Execution): Promise<object> => {
  const { services, context, deadline } = execution;
  const result = await services.send(command, deadline, context.userAgent);
  warnOfDeviceTracking(result, execution);
  return result;
};

const recordRequestId = (outcome: unknown, { dataSource }: AnyFunction, { trace }: GraphQLContext): void => {
  const id = isCognito(dataSource) ? awsRequestId(outcome) : undefined;
  if (id !== undefined) trace.cognitoRequestIds.push(id);
};
