import { createServer, type IncomingMessage } from 'node:http';
import type { Handler } from '../../src/handler.ts';
import type { GatewayEvent } from '../../src/http/event.ts';
import { listen } from '../../test/support/listen.ts';

/** The payload formats of API Gateway: 1.0 of REST APIs, 2.0 of HTTP APIs and function URLs. */
export type Version = '1.0' | '2.0';

export interface Gateway {
  readonly url: string;
  close(): Promise<void>;
}

/** API Gateway on localhost: HTTP requests become a handler's events, its results HTTP answers. */
export const startGateway = async (handler: Handler, version: Version = '1.0'): Promise<Gateway> => {
  let requests = 0;
  const server = createServer(async (request, response) => {
    const body = await readBody(request);
    requests += 1;
    const event = version === '1.0' ? eventV1(request, body, requests) : eventV2(request, body, requests);
    const { statusCode, headers, cookies, body: answer } = await handler(event);
    for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, String(value));
    if (version === '2.0' && cookies) response.setHeader('set-cookie', cookies);
    response.writeHead(statusCode).end(answer);
  });
  const { origin, close } = await listen(server);
  return { url: `${origin}/graphql`, close };
};

const readBody = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('base64');
};

const headersOf = (request: IncomingMessage): Record<string, string> =>
  Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));

// Safe casts: only what API Gateway documents and the handler reads is made up.
const eventV1 = (request: IncomingMessage, body: string, id: number): GatewayEvent => {
  const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
  // REST APIs hand on names as the client wrote them: HTTP/1.1 clients often capitalise.
  const headers = Object.entries(headersOf(request)).map(([name, value]) => [
    name.replace(/\b[a-z]/g, (letter) => letter.toUpperCase()),
    value,
  ]);
  return {
    httpMethod: request.method ?? '',
    path: '/graphql',
    headers: Object.fromEntries(headers),
    multiValueQueryStringParameters: Object.fromEntries(
      [...searchParams.keys()].map((name) => [name, searchParams.getAll(name)]),
    ),
    body: body || null,
    isBase64Encoded: true,
    requestContext: { requestId: `request-${id}`, identity: { sourceIp: '203.0.113.7' } },
  } as unknown as GatewayEvent;
};

/** HTTP APIs move cookies out of the headers. */
const eventV2 = (request: IncomingMessage, body: string, id: number): GatewayEvent => {
  const { cookie, ...headers } = headersOf(request);
  return {
    version: '2.0',
    rawPath: '/graphql',
    rawQueryString: request.url?.split('?')[1] ?? '',
    headers,
    ...(cookie === undefined ? {} : { cookies: cookie.split('; ') }),
    body,
    isBase64Encoded: true,
    requestContext: { requestId: `request-${id}`, http: { method: request.method, sourceIp: '203.0.113.7' } },
  } as unknown as GatewayEvent;
};
