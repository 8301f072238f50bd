import { documents, type Operations } from './generated/operations.ts';

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
}

interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string; readonly requestId?: string };
  }[];
}

/** Sends one operation. @throws an AuthTransportError */
export const send = async <Name extends keyof Operations>(
  { url, usesCookie, fetch }: TransportOptions,
  name: Name,
  { input, headers, timeout = 30_000 }: Request,
): Promise<Operations[Name]['result']> => {
  const [documentId, query] = documents[name];
  const init = requestInit(usesCookie);
  const clock = startTimeout(timeout);
  const response = await fetch(url, {
    ...init,
    method: 'POST',
    headers: { 'content-type': 'application/json', ...init.headers, ...headers },
    // A deployment with TRUSTED_DOCUMENTS reads the ID, and every other one the document.
    body: JSON.stringify({ query, documentId, ...(input === undefined ? {} : { variables: { input } }) }),
    signal: clock.signal,
  }).catch(() => {
    // Browsers tell scripts no more than that.
    if (clock.signal.aborted) throw new AuthTransportError('timeout', 'The API did not answer in time.');
    throw new AuthTransportError('offline', 'The API cannot be reached.');
  });
  // The answer's body is small, and arrives with its headers.
  clock.stop();
  return read(response, await response.json().catch(() => undefined));
};

/** Like `AbortSignal.timeout`, which Safari 15 and React Native lack. */
export const startTimeout = (milliseconds: number): { readonly signal: AbortSignal; readonly stop: () => void } => {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), milliseconds);
  return { signal: controller.signal, stop: () => clearTimeout(timer) };
};

const read = ({ status }: Response, answer: Answer | undefined) => {
  const [field] = Object.values(answer?.data ?? {});
  // Safe: the document was checked against the schema, and this is its only root field.
  if (field !== undefined && field !== null) return field as never;
  const [error] = answer?.errors ?? [];
  if (error === undefined) throw new AuthTransportError('http', `The API answered with status ${status}.`, { status });
  throw new AuthTransportError('graphql', error.message, { status, ...error.extensions });
};
