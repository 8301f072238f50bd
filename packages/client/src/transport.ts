import { toDocument } from './document.ts';
import { fragments, type Operations, operations, VERSION } from './generated/operations.ts';

/**
 * `offline`: no answer arrived. `timeout`: none in time. `graphql`: the answer has `errors`, such as a fault of the server. `http`: the answer
 * is not of GraphQL, such as API Gateway's 429.
 */
export type TransportErrorKind = 'offline' | 'timeout' | 'graphql' | 'http';

/** Thrown by every function if there is no answer of the schema's types. */
export class AuthTransportError extends Error {
  override readonly name = 'AuthTransportError';
  readonly kind: TransportErrorKind;
  /** The HTTP status, if an answer arrived. */
  readonly status: number | undefined;
  /** `extensions.code` of the first of the `errors`. */
  readonly code: string | undefined;
  /** Identifies the request in the API's log. */
  readonly requestId: string | undefined;

  constructor(
    kind: TransportErrorKind,
    message: string,
    details: { status?: number; code?: string; requestId?: string } = {},
  ) {
    super(message);
    this.kind = kind;
    this.status = details.status;
    this.code = details.code;
    this.requestId = details.requestId;
  }
}

export interface TransportOptions {
  /** The API's URL, such as `https://api.example.com/graphql`. */
  readonly url: string;
  /** True if the API keeps the refresh token in a cookie. */
  readonly usesCookie: boolean;
  readonly fetch: typeof fetch;
}

/** The headers and the mode of credentials of every request. */
export const requestInit = (
  usesCookie: boolean,
): { headers: Record<string, string>; credentials?: RequestCredentials } =>
  usesCookie ? { headers: { 'x-token-delivery': 'cookie' }, credentials: 'include' } : { headers: {} };

interface Request {
  readonly input: unknown;
  readonly headers?: Record<string, string>;
  /** Milliseconds. */
  readonly timeout?: number;
  /** Cancels the request. */
  readonly controller?: AbortController;
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: unknown;
}

interface AnswerError {
  readonly message: string;
  readonly extensions?: { readonly code?: string; readonly requestId?: string };
}

/** Sends one operation. @throws an AuthTransportError */
export const send = async <Name extends keyof Operations>(
  { url, usesCookie, fetch }: TransportOptions,
  name: Name,
  { input, headers, timeout = 30_000, controller }: Request,
): Promise<Operations[Name]['result']> => {
  const query = toDocument(operations[name], fragments);
  const [, operationName] = query.split(/\W/);
  const documentId = `${operationName}@${VERSION}`;
  const init = requestInit(usesCookie);
  const clock = startTimeout(timeout, controller);
  try {
    const response = await fetch(url, {
      ...init,
      method: 'POST',
      headers: { 'content-type': 'application/json', ...init.headers, ...headers },
      // A deployment with TRUSTED_DOCUMENTS reads the ID, and every other one the document.
      body: JSON.stringify({ query, documentId, variables: { input } }),
      signal: clock.signal,
    });
    // Before the time is over: a connection can stall or break after the headers, too.
    return read(response.status, await response.text());
  } catch (error) {
    if (error instanceof AuthTransportError) throw error;
    // Browsers tell scripts no more than that.
    if (clock.signal.aborted) throw new AuthTransportError('timeout', 'The API took too long.');
    throw new AuthTransportError('offline', 'The API cannot be reached.');
  } finally {
    clock.stop();
  }
};

/** Like `AbortSignal.timeout`, which Safari 15 and React Native lack. */
export const startTimeout = (
  milliseconds: number,
  controller: AbortController = new AbortController(),
): { readonly signal: AbortSignal; readonly stop: () => void } => {
  const timer = setTimeout(() => controller.abort(), milliseconds);
  return { signal: controller.signal, stop: () => clearTimeout(timer) };
};

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Proxies, firewalls and captive portals answer with HTML, with nothing, or with JSON of their own. */
const parse = (body: string): Answer => {
  try {
    const answer: unknown = JSON.parse(body);
    return isObject(answer) ? answer : {};
  } catch {
    return {};
  }
};

const read = (status: number, body: string) => {
  const { data, errors } = parse(body);
  const [field] = isObject(data) ? Object.values(data) : [];
  // Safe: the document was checked against the schema, and this is its only root field.
  if (isObject(field)) return field as never;
  const [error]: unknown[] = Array.isArray(errors) ? errors : [];
  if (!isObject(error)) throw new AuthTransportError('http', `The answer has status ${status}.`, { status });
  // Safe: the GraphQL specification defines the form of an error.
  const { message, extensions } = error as AnswerError;
  throw new AuthTransportError('graphql', message, { ...extensions, status });
};
