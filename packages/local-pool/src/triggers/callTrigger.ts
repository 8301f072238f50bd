import type { Cognito } from '../cognito.ts';
import { CognitoError } from '../cognitoError.ts';
import { TRIGGER_CALLS, type TriggerHandler } from './triggers.ts';

interface Call<Event> {
  /** The trigger's name in messages. */
  name: string;
  handler: TriggerHandler<Event>;
  event: Event;
}

/** The message: https://github.com/amazon-archives/amazon-cognito-identity-js/issues/167 */
export const unrecognizableOutputError = () =>
  new CognitoError('InvalidLambdaResponseException', 'Unrecognizable lambda output');

/** The message: https://github.com/furaiev/amazon-cognito-identity-dart-2/issues/204 */
const timeoutError = (name: string) =>
  new CognitoError(
    'UnexpectedLambdaException',
    `${name} invocation failed due to error Socket timeout while invoking Lambda function.`,
  );

const LATE = Symbol('late');

/** Returns LATE if the handler has not answered in time. Its later answer is ignored. */
const callOnce = async <Event>({ triggerMilliseconds }: Cognito, { handler, event }: Call<Event>): Promise<unknown> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<typeof LATE>((resolve) => {
    timer = setTimeout(resolve, triggerMilliseconds, LATE);
  });
  // A Lambda gets a copy, as JSON. `async` makes a handler that throws synchronously reject.
  const answering = (async () => handler(JSON.parse(JSON.stringify(event))))();
  try {
    return await Promise.race([answering, late]);
  } finally {
    clearTimeout(timer);
    // A rejection after the deadline has no other handler.
    answering.catch(() => {});
  }
};

/** Guess: an answer that the handler throws is not asked for again, and its message is that of a thrown value that is no Error, too. */
const answerOf = async <Event>(cognito: Cognito, call: Call<Event>): Promise<unknown> => {
  for (let calls = 0; calls < TRIGGER_CALLS; calls += 1) {
    try {
      const answer = await callOnce(cognito, call);
      if (answer !== LATE) return answer;
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      // https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html
      throw new CognitoError('UserLambdaValidationException', `${call.name} failed with error ${text}.`);
    }
  }
  throw timeoutError(call.name);
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Returns the answer as JSON, as Lambda returns it. */
const toJson = (answer: unknown): unknown => {
  try {
    return JSON.parse(JSON.stringify(answer));
  } catch {
    // The message: https://github.com/aws/aws-sdk-js/issues/2692
    throw new CognitoError('InvalidLambdaResponseException', 'Invalid lambda function output : Invalid JSON');
  }
};

/**
 * Calls a trigger, and returns the `response` of its answer. A handler that does not answer in time is called again: "After 3
 * unsuccessful attempts, the function times out".
 * https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html
 * Guess: an answer without a `response` is not recognized, whatever the trigger.
 */
export const callTrigger = async <Event>(cognito: Cognito, call: Call<Event>): Promise<Record<string, unknown>> => {
  const answer = toJson(await answerOf(cognito, call));
  if (!isRecord(answer) || !isRecord(answer.response)) throw unrecognizableOutputError();
  return answer.response;
};

/** Reads a member of a response. A member that is null is one that the trigger left as it was. */
export const readBoolean = (response: Record<string, unknown>, name: string): boolean => {
  const value = response[name] ?? false;
  if (typeof value !== 'boolean') throw unrecognizableOutputError();
  return value;
};

export const readText = (response: Record<string, unknown>, name: string): string | undefined => {
  const value = response[name] ?? undefined;
  if (value !== undefined && typeof value !== 'string') throw unrecognizableOutputError();
  return value;
};

export const readTexts = (values: unknown): string[] => {
  const list = values ?? [];
  if (!Array.isArray(list) || !list.every((each) => typeof each === 'string')) throw unrecognizableOutputError();
  return list;
};

export const readMap = (value: unknown): Record<string, unknown> => {
  const map = value ?? {};
  if (!isRecord(map)) throw unrecognizableOutputError();
  return map;
};

export const readTextMap = (value: unknown): Record<string, string> => {
  const entries = Object.entries(readMap(value)).map(([name, text]): [string, string] => {
    if (typeof text !== 'string') throw unrecognizableOutputError();
    return [name, text];
  });
  return Object.fromEntries(entries);
};
