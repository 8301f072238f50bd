import { internalError } from '../errors.ts';
import type { GraphQLContext } from '../http/context.ts';
import { cognitoRequestId } from '../log/log.ts';
import { messages } from '../messages.ts';
import { warnOfDeviceTracking } from './deviceTracking.ts';
import { ContinueWith, EarlyReturn } from './earlyReturn.ts';
import { type Execution, logFailure } from './execution.ts';
import type { Answer, AnyFunction, AnyResolver, Context, FieldAnswer } from './resolver.ts';

interface Progress {
  /** The input of the newest call. The log omits its values. */
  sent?: object;
  /** True once a call that can change something has succeeded, or has failed in a way that the field expects. */
  hasChanged: boolean;
}

/**
 * Executes the resolver's functions in order.
 * @throws a masked GraphQLError if the resolver does not expect a failure
 */
export const executeFunctions = async (
  resolver: AnyResolver,
  context: Context<unknown, unknown>,
  execution: Execution,
): Promise<FieldAnswer> => {
  const progress: Progress = { hasChanged: false };
  let prev = context.prev;
  try {
    for (const each of 'functions' in resolver ? resolver.functions : [resolver]) {
      const outcome = await executeFunction(each, { context: { ...context, prev }, progress }, execution);
      // Safe: the type of `Resolver` allows only members of the field's union here, and in the last line.
      if (outcome.skipTo === 'END') return outcome.result as Answer;
      prev = { result: outcome.result };
    }
    return 'functions' in resolver ? resolver.response({ ...context, prev }) : (prev.result as Answer);
  } catch (error) {
    logFailure(error, execution, { level: 'error', sent: progress.sent });
    throw internalError(execution.context.requestId, progress.hasChanged ? messages.partlyDone : undefined);
  }
};

/** @throws the exception if no row of the function's `exceptions` expects it */
const executeFunction = async (
  { command: Command, request, response, exceptions, readOnly }: AnyFunction,
  { context, progress }: { readonly context: Context<unknown, unknown>; readonly progress: Progress },
  execution: Execution,
): Promise<EarlyReturn<unknown>> => {
  const input = request(context);
  if (input instanceof EarlyReturn) return input;
  progress.sent = input;
  const { result, error } = await send(new Command(input), execution);
  if (error === undefined) {
    const answer = response({ ...context, result });
    progress.hasChanged ||= !readOnly;
    return answer instanceof EarlyReturn ? answer : new EarlyReturn(answer, 'NEXT');
  }
  const answer = toAnswer(error, exceptions, context);
  if (answer === undefined) throw error;
  if (answer instanceof EarlyReturn) return answer;
  if (!(answer instanceof ContinueWith)) return new EarlyReturn(answer, 'END');
  logFailure(error, execution, { level: 'warn', sent: input });
  progress.hasChanged ||= !readOnly;
  return new EarlyReturn(answer.result, 'NEXT');
};

/** Returns the answer of a function's `exceptions`, or undefined if they do not expect the exception. */
export const toAnswer = (
  error: Error,
  exceptions: AnyFunction['exceptions'],
  context: Context<unknown, unknown>,
): Answer | ContinueWith | EarlyReturn<unknown, 'NEXT'> | undefined => {
  const row = Object.hasOwn(exceptions, error.name) ? exceptions[error.name] : exceptions.default;
  return typeof row === 'function' ? row(error, context) : row;
};

type Sent = { readonly result: object; readonly error?: never } | { readonly result?: never; readonly error: Error };

const send = async (command: object, execution: Execution): Promise<Sent> => {
  const { services, context, deadline } = execution;
  try {
    const result = await services.send(command, deadline, context.userAgent);
    recordRequestId(result, context);
    warnOfDeviceTracking(result, execution);
    return { result };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    recordRequestId(error, context);
    return { error };
  }
};

const recordRequestId = (outcome: object, { trace }: GraphQLContext): void => {
  const id = cognitoRequestId(outcome);
  if (id !== undefined) trace.cognitoRequestIds.push(id);
};
