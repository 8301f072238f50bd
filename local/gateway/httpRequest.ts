import { randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { GatewayError } from './gatewayError.ts';

/** API Gateway's limit: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html */
const MAX_BODY_BYTES = 10 * 1024 * 1024;

/** A client's request, with the ids that API Gateway assigns to it. */
export interface HttpRequest extends RequestHead {
  readonly body: Buffer;
}

/** A request without its body. */
export interface RequestHead {
  readonly id: string;
  readonly extendedId: string;
  readonly traceId: string;
  /** Epoch milliseconds. */
  readonly time: number;
  readonly method: string;
  readonly path: string;
  /** As the client encoded it, without the question mark. */
  readonly queryString: string;
  readonly protocol: string;
  readonly sourceIp: string;
  /** Names as the client wrote them, and those that API Gateway adds. */
  readonly headers: readonly (readonly [name: string, value: string])[];
}

export const toRequestHead = (message: IncomingMessage): RequestHead => {
  const time = Date.now();
  const sourceIp = message.socket.remoteAddress ?? '';
  const traceId = `Root=1-${Math.floor(time / 1000).toString(16)}-${randomBytes(12).toString('hex')}`;
  const [path = '/', ...query] = (message.url ?? '/').split('?');
  return {
    id: randomUUID(),
    extendedId: randomBytes(11).toString('base64'),
    traceId,
    time,
    method: message.method ?? '',
    path,
    queryString: query.join('?'),
    protocol: `HTTP/${message.httpVersion}`,
    sourceIp,
    headers: addForwardedHeaders(readHeaders(message), { sourceIp, traceId, port: message.socket.localPort }),
  };
};

/** @throws GatewayError if the body is too long */
export const readBody = async (message: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of message) {
    length += chunk.length;
    // Read the rest all the same: a connection that closes early would hide the response from the client.
    if (length <= MAX_BODY_BYTES) chunks.push(chunk);
  }
  if (length > MAX_BODY_BYTES) throw new GatewayError('bodyTooLong');
  return Buffer.concat(chunks);
};

/** Returns the value of a header; the last one if the client sent several. */
export const getHeader = ({ headers }: Pick<RequestHead, 'headers'>, name: string): string | undefined =>
  headers.findLast(([key]) => key.toLowerCase() === name)?.[1];

/** Groups the values of pairs by name. */
export const groupValues = (pairs: Iterable<readonly [name: string, value: string]>): Record<string, string[]> =>
  Object.fromEntries(
    [...Map.groupBy(pairs, ([name]) => name)].map(([name, group]) => [name, group.map(([, value]) => value)]),
  );

/** Formats a time as access logs do: `09/Apr/2015:12:34:56 +0000`. */
export const toLogTime = (time: number): string => {
  const [, day, month, year, clock] = new Date(time).toUTCString().split(' ');
  return `${day}/${month}/${year}:${clock} +0000`;
};

const readHeaders = ({ rawHeaders }: IncomingMessage): [string, string][] =>
  // Names and values alternate in rawHeaders.
  Array.from({ length: rawHeaders.length / 2 }, (_, index) => [
    rawHeaders[2 * index] ?? '',
    rawHeaders[2 * index + 1] ?? '',
  ]);

/** API Gateway appends the client's address to the X-Forwarded-For that the client sent. */
const addForwardedHeaders = (
  headers: [string, string][],
  { sourceIp, traceId, port }: { sourceIp: string; traceId: string; port: number | undefined },
): [string, string][] => {
  const isOwn = (name: string): boolean => /^(x-forwarded-(for|port|proto)|x-amzn-trace-id)$/i.test(name);
  const forwardedFor = getHeader({ headers }, 'x-forwarded-for');
  return [
    ...headers.filter(([name]) => !isOwn(name)),
    ['X-Forwarded-For', forwardedFor === undefined ? sourceIp : `${forwardedFor}, ${sourceIp}`],
    ['X-Forwarded-Port', `${port}`],
    ['X-Forwarded-Proto', 'http'],
    ['X-Amzn-Trace-Id', traceId],
  ];
};
