import type { UserContextDataType } from '@aws-sdk/client-cognito-identity-provider';
import type { VerifyAccessToken } from '../cognito/accessToken.ts';
import type { Send } from '../cognito/client.ts';
import type { Deadline } from '../cognito/deadline.ts';
import type { CookieSameSite } from '../config.ts';
import { internalError } from '../errors.ts';
import type { Context } from '../http/context.ts';
import { cognitoRequestId, describe, type Log } from '../log/log.ts';
import { signedOut } from '../mapping/exceptions.ts';
import { check } from './input.ts';
import { type App, authError, type Request, type Resolver, type Step } from './resolver.ts';

/** What a container has once, and all its requests share. */
export interface Services {
  readonly app: App;
  readonly send: Send;
  readonly verifyAccessToken: VerifyAccessToken;
  readonly log: Log;
  readonly cookieSameSite: CookieSameSite;
}

/** One execution of a root field, such as `Mutation.signIn`. */
export interface Execution {
  readonly services: Services;
  readonly context: Context;
  readonly field: string;
  /** Ends the calls to Cognito. */
  readonly deadline: Deadline;
}

/**
 * Checks the input and the access token, then sends the resolver's commands, in order or together.
 * @throws a masked GraphQLError for what the resolver does not expect
 */
export const run = async (
  resolver: Resolver,
  args: { readonly input?: unknown },
  execution: Execution,
): Promise<object> => {
  // What it stays, should this throw.
  const result = { field: execution.field, type: 'INTERNAL_SERVER_ERROR' };
  execution.context.trace.results.push(result);
  const answer = await answerOf(resolver, args, execution);
  if (isMember(answer)) result.type = answer.__typename;
  return answer;
};

const answerOf = async (
  resolver: Resolver,
  args: { readonly input?: unknown },
  execution: Execution,
): Promise<object> => {
  const checked = resolver.input ? check(resolver.input, args.input) : args;
  if ('error' in checked) return checked.error;
  const signedIn = needsToken(resolver, checked);
  const accessToken = signedIn ? await verifiedToken(execution) : undefined;
  if (signedIn && accessToken === undefined) return authError(signedOut);
  const { app } = execution.services;
  const { refreshCookie } = execution.context;
  const known = {
    args: checked,
    app,
    accessToken,
    refreshCookie,
    userContextData: userContextData(execution),
    prev: undefined,
  };
  if ('together' in resolver) {
    const steps = resolver.together(checked as never);
    const answers = await Promise.all(steps.map((step) => runStep(step, known, execution)));
    return answers.find(isAuthError) ?? resolver.join(answers as never, known as never);
  }
  let prev: object = {};
  for (const step of stepsOf(resolver, checked)) {
    prev = await runStep(step, { ...known, prev }, execution);
    if (isAuthError(prev)) break;
  }
  return prev;
};

/** Cognito takes it from app clients with a secret alone (API_UserContextDataType, EnablePropagateAdditionalUserContextData). */
const userContextData = ({ services, context }: Execution): UserContextDataType | undefined =>
  services.app.clientSecret === undefined
    ? undefined
    : { IpAddress: context.sourceIp, EncodedData: context.deviceFingerprint };

const verifiedToken = async (execution: Execution): Promise<string | undefined> => {
  const { services, context } = execution;
  if (context.bearerToken === undefined) return undefined;
  try {
    return (await services.verifyAccessToken(context.bearerToken)) ? context.bearerToken : undefined;
  } catch (error) {
    log(error, execution, { level: 'error' });
    throw internalError(execution.context.requestId);
  }
};

// Safe here and below: the registry's types tie each resolver's functions to its field's arguments and to its commands.
const needsToken = ({ signedIn = false }: Resolver, args: object): boolean =>
  typeof signedIn === 'function' ? signedIn(args as never) : signedIn;

const stepsOf = (resolver: Exclude<Resolver, { together: unknown }>, args: object): readonly Step[] => {
  if (!('steps' in resolver)) return [resolver];
  return typeof resolver.steps === 'function' ? resolver.steps(args as never) : resolver.steps;
};

const runStep = async (step: Step, request: Request<object, unknown>, execution: Execution): Promise<object> => {
  let input: object | undefined;
  try {
    input = step.request(request as Request<never, never>);
    if ('__typename' in input) return input;
    const outcome = await send(new step.command(input), execution);
    const answer = step.response({ ...request, ...outcome } as never);
    // A pipeline can go on after an exception (a sign-up whose confirmation failed): the log alone would know.
    if (outcome.error && !isAuthError(answer)) log(outcome.error, execution, { level: 'warn', sent: input });
    return answer;
  } catch (error) {
    log(error, execution, { level: 'error', sent: input });
    throw internalError(execution.context.requestId, step.unexpected?.(request.prev as never));
  }
};

const send = async (
  command: object,
  { services, context, deadline }: Execution,
): Promise<{ result: object; error?: undefined } | { error: Error }> => {
  const note = (outcome: object): void => {
    const id = cognitoRequestId(outcome);
    if (id !== undefined) context.trace.cognitoRequestIds.push(id);
  };
  try {
    const result = await services.send(command, deadline);
    note(result);
    return { result };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    note(error);
    return { error };
  }
};

const isMember = (answer: object): answer is { __typename: string } =>
  '__typename' in answer && typeof answer.__typename === 'string';

const isAuthError = (answer: object): boolean => isMember(answer) && answer.__typename.endsWith('Error');

const log = (
  error: unknown,
  { services, context, field }: Execution,
  { level, sent }: { level: 'error' | 'warn'; sent?: object | undefined },
) => services.log({ level, requestId: context.requestId, field, ...describe(error, sent) });
