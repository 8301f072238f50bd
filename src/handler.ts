import { randomUUID } from 'node:crypto';
import type { HTTPGraphQLResponse } from '@apollo/server';
// By its file: the package's index also brings in adapters of events that are not used here.
import { startServerAndCreateLambdaHandler } from '@as-integrations/aws-lambda/dist/lambdaHandler.js';
import type { APIGatewayProxyResult } from 'aws-lambda';
import { GraphQLError } from 'graphql';
import { createVerifyAccessToken } from './cognito/accessToken.ts';
import { createSend } from './cognito/client.ts';
import { secretHash } from './cognito/secretHash.ts';
import type { Config } from './config.ts';
import { internalError } from './errors.ts';
import { createServer } from './graphql/server.ts';
import { readContext } from './http/context.ts';
import { corsHeaders } from './http/cors.ts';
import { type GatewayEvent, header, isV1, methodOf } from './http/event.ts';
import { checkOrigin } from './http/refreshCookie.ts';
import { readRequest } from './http/request.ts';
import { securityHeaders } from './http/securityHeaders.ts';
import { readTrustedDocuments } from './http/trustedDocuments.ts';
import { describe, type Log } from './log/log.ts';
import { newTrace, requestEntry, type Trace } from './log/requestEntry.ts';

/** `cookies` is format 2.0's way to set them. */
export type Handler = (event: GatewayEvent) => Promise<APIGatewayProxyResult & { cookies?: string[] }>;

/** One handler for REST APIs, HTTP APIs and function URLs: a v1 result is a v2 result, too. */
export const createHandler = (config: Config, log: Log): Handler => {
  const { clientId, clientSecret } = config;
  const documents =
    config.production && config.trustedDocuments !== undefined
      ? readTrustedDocuments(config.trustedDocuments)
      : undefined;
  const server = createServer(config, {
    app: {
      ...config,
      newSub: randomUUID,
      secretHash: (username) => (clientSecret === undefined ? undefined : secretHash(clientSecret, username, clientId)),
    },
    send: createSend(config),
    verifyAccessToken: createVerifyAccessToken(config),
    log,
    cookieSameSite: config.cookieSameSite,
  });
  const requestHandler = {
    fromEvent: (event: GatewayEvent) => {
      checkOrigin(event, config);
      return readRequest(event, documents);
    },
    toSuccessResult: successResult,
    toErrorResult: rethrow,
  };
  // Safe: the integration's handler is an async function that passes Lambda's context, here the trace, to `context` alone.
  const execute = startServerAndCreateLambdaHandler(server, requestHandler, {
    context: async ({ event, context }) => readContext(event, context as unknown as Trace),
  }) as unknown as (event: GatewayEvent, trace: Trace) => Promise<APIGatewayProxyResult>;
  return async (event) => {
    const { requestId } = event.requestContext;
    const cors = { 'x-request-id': requestId, ...corsHeaders(config, header(event, 'origin')) };
    if (methodOf(event) === 'OPTIONS') return { statusCode: 204, headers: { ...securityHeaders(), ...cors }, body: '' };
    const started = performance.now();
    const trace = newTrace();
    const result = await execute(event, trace).catch((error) => {
      if (!(error instanceof GraphQLError)) log({ level: 'error', requestId, field: null, ...describe(error) });
      return errorResult(error instanceof GraphQLError ? error : internalError(requestId));
    });
    const { statusCode: status, body } = result;
    const duration = performance.now() - started;
    log(requestEntry(trace, { requestId, stage: config.stage, status, body, time: Date.now(), duration }));
    const html = result.headers?.['content-type'] === 'text/html' ? body : undefined;
    return withCookies({ ...result, headers: { ...result.headers, ...securityHeaders(html), ...cors } }, event);
  };
};

const successResult = ({ body, headers, status = 200 }: HTTPGraphQLResponse): APIGatewayProxyResult => {
  // Only @defer answers in chunks, and the schema does not have it.
  if (body.kind === 'chunked') throw new TypeError('Chunked bodies are not supported.');
  return { statusCode: status, headers: Object.fromEntries(headers), body: body.string };
};

/** The integration would answer an error's own message; the handler has a better answer. */
const rethrow = (error: unknown): never => {
  throw error;
};

/** HTTP APIs take cookies apart from headers: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html */
const withCookies = (result: APIGatewayProxyResult, event: GatewayEvent) => {
  const { 'set-cookie': cookie, ...headers } = result.headers ?? {};
  return isV1(event) || cookie === undefined ? result : { ...result, headers, cookies: [String(cookie)] };
};

/** https://graphql.github.io/graphql-over-http/draft/#sec-Body: errors that come before execution are JSON, too. */
const errorResult = (error: GraphQLError): APIGatewayProxyResult => {
  const { http, ...extensions } = error.extensions as { http: { status: number } };
  return {
    statusCode: http.status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      // RFC 9110 section 15.5.6 asks it of a 405.
      ...(http.status === 405 ? { allow: 'GET, POST, OPTIONS' } : {}),
    },
    body: JSON.stringify({ errors: [{ message: error.message, extensions }] }),
  };
};
