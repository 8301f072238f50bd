import type { RequestEntry } from './requestEntry.ts';

/** One JSON line. Never pass it arguments, tokens or messages of unknown origin. */
export type Log = (entry: LogEntry) => void;

export type LogEntry = RequestEntry | FailureEntry;

/** One for each failure that nobody expected; the request has its own line, with the same request id. */
export interface FailureEntry {
  readonly level: 'error' | 'warn';
  readonly requestId: string;
  /** The schema's own names, such as `Mutation.signIn`; null outside a root field. */
  readonly field: string | null;
  readonly exception: string;
  readonly message?: string;
  /** Cognito's request id, for AWS support. */
  readonly cognitoRequestId?: string | undefined;
  readonly stack?: readonly string[];
}

/** Lambda's console.log puts a prefix before each line, which breaks CloudWatch's JSON parsing; stdout does not. */
export const writeLog: Log = (entry) => {
  process.stdout.write(`${JSON.stringify(entry)}\n`);
};

/**
 * What of an exception may be logged. Cognito's messages say what an operator has to mend, but can quote what they were
 * sent (`Value 'x' at 'code' failed to satisfy constraint`), so `sent`, the command's input, is struck out. Messages of
 * other errors can quote anything, a response with tokens included (JSON.parse does): of those only the name, the
 * system's code and the stack's frames are kept.
 */
export const describe = (
  error: unknown,
  sent: object = {},
): Pick<FailureEntry, 'exception' | 'message' | 'cognitoRequestId' | 'stack'> => {
  if (!(error instanceof Error)) return { exception: typeof error };
  if ('$fault' in error) {
    return {
      exception: error.name,
      message: withoutValues(error.message, sent),
      cognitoRequestId: cognitoRequestId(error),
    };
  }
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const stack = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return { exception: `${error.name}${code}`, stack };
};

/** Of what a command answered, or of the exception that it threw. */
export const cognitoRequestId = (outcome: object): string | undefined =>
  // Safe: the SDK's results and service exceptions carry $metadata; what is not there reads as undefined.
  (outcome as { $metadata?: { requestId?: string } }).$metadata?.requestId;

const withoutValues = (message: string, sent: object): string =>
  stringsIn(sent)
    .filter((value) => value.length > 3)
    // The longest first: what is left of it could hold the rest of a shorter one.
    .sort((one, other) => other.length - one.length)
    .reduce((text, value) => text.replaceAll(value, '***'), message.replace(/Value '.*' at/gs, "Value '***' at"));

const stringsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
};
