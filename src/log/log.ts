import type { LogLevel } from '../config.ts';
import type { RequestEntry } from './requestEntry.ts';

/** Writes one JSON line. Never pass it arguments, tokens or messages of unknown origin. */
export type Log = (entry: LogEntry) => void;

export type LogEntry = RequestEntry | FailureEntry;

/** One unexpected failure. The request has a line of its own, with the same request ID. */
export interface FailureEntry {
  readonly level: 'error' | 'warn';
  /** Null if the function was not invoked by API Gateway. */
  readonly requestId: string | null;
  /** The field's name in the schema, such as `Mutation.signIn`. Null outside a root field. */
  readonly field: string | null;
  /** The name of the data source that failed. Undefined for a command of Cognito. */
  readonly dataSource?: string;
  readonly exception: string;
  readonly message?: string;
  /** Cognito's request ID, for AWS Support. */
  readonly cognitoRequestId?: string | undefined;
  /** The request ID of another AWS service, from a data source of an extension. */
  readonly awsRequestId?: string | undefined;
  readonly stack?: readonly string[];
}

/** From the least severe. */
const LEVELS = ['INFO', 'WARN', 'ERROR'];

/** Returns a log that drops the entries below the level. The requests' lines are `info`, and carry the metrics. */
export const atLevel =
  <Entry extends { readonly level: string }>(level: LogLevel, log: (entry: Entry) => void) =>
  (entry: Entry): void => {
    if (LEVELS.indexOf(entry.level.toUpperCase()) >= LEVELS.indexOf(level)) log(entry);
  };

/** Lambda's console.log adds a prefix to each line, which breaks CloudWatch's JSON parsing. Standard output does not. */
export const writeLog = (entry: object): void => {
  process.stdout.write(`${JSON.stringify(entry)}\n`);
};

/**
 * Returns the parts of an exception that may be logged. Cognito's messages help the operator to correct a fault, but can quote the
 * input (`Value 'x' at 'code' failed to satisfy constraint`), so the values of `sent`, the command's input, are replaced. The
 * messages of other errors can quote anything, even a response with tokens (JSON.parse does), so only the name, the system's
 * error code and the stack frames are kept.
 */
export const toLogFields = (
  error: unknown,
  sent: object = {},
): Pick<FailureEntry, 'exception' | 'message' | 'stack'> => {
  if (!(error instanceof Error)) return { exception: typeof error };
  if ('$fault' in error) {
    return { exception: error.name, message: withoutValues(error.message, sent) };
  }
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const stack = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return { exception: `${error.name}${code}`, stack };
};

/** Returns AWS's ID of the request that had this output or exception. Undefined for outcomes that are not of an AWS SDK. */
export const awsRequestId = (outcome: unknown): string | undefined =>
  // Safe: the SDK's outputs and service exceptions have $metadata, and missing properties read as undefined.
  (outcome as { $metadata?: { requestId?: string } } | null | undefined)?.$metadata?.requestId;

const withoutValues = (message: string, sent: object): string =>
  stringsIn(sent)
    .filter((value) => value.length > 3)
    // The longest first: replacing a shorter one could leave the rest of a longer one.
    .sort((one, other) => other.length - one.length)
    .reduce((text, value) => text.replaceAll(value, '***'), message.replace(/Value '.*' at/gs, "Value '***' at"));

const stringsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value, ...stringsIn(parseObject(value))];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
};

/** A passkey's assertion is JSON in a string, of which a message can quote a part. */
const parseObject = (text: string): unknown => {
  try {
    return text.startsWith('{') ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
};
