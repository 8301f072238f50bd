import { handlers, startServerAndCreateLambdaHandler } from '@as-integrations/aws-lambda';
import type { APIGatewayProxyResult } from 'aws-lambda';
import { GraphQLError } from 'graphql';
import { createVerifyAccessToken } from './accessToken.ts';
import { createClient } from './client.ts';
import type { Config } from './config.ts';
import { type GatewayEvent, header, readContext } from './context.ts';
import { corsHeaders } from './cors.ts';
import { internalError } from './graphqlError.ts';
import { describe, type Log } from './log.ts';
import { methodOf, readRequest } from './request.ts';
import { secretHash } from './secretHash.ts';
import { createServer } from './server.ts';

export type Handler = (event: GatewayEvent) => Promise<APIGatewayProxyResult>;

/** One handler for REST APIs, HTTP APIs and function URLs: a v1 result is a v2 result, too. */
export const createHandler = (config: Config, log: Log): Handler => {
  const { clientId, clientSecret } = config;
  const server = createServer(config, {
    app: {
      ...config,
      secretHash: (username) => (clientSecret === undefined ? undefined : secretHash(clientSecret, username, clientId)),
    },
    client: createClient(config),
    verifyAccessToken: createVerifyAccessToken(config),
    log,
  });
  // Safe: the integration's handler is an async function that passes Lambda's context to `context` alone.
  const execute = startServerAndCreateLambdaHandler(server, requestHandler, {
    context: async ({ event }) => readContext(event),
  }) as Handler;
  return async (event) => {
    const { requestId } = event.requestContext;
    const headers = { 'x-request-id': requestId, ...corsHeaders(config, header(event, 'origin')) };
    if (methodOf(event) === 'OPTIONS') return { statusCode: 204, headers, body: '' };
    const result = await execute(event).catch((error) => {
      if (!(error instanceof GraphQLError)) log({ level: 'error', requestId, field: null, ...describe(error) });
      return errorResult(error instanceof GraphQLError ? error : internalError(requestId));
    });
    return { ...result, headers: { ...result.headers, ...headers } };
  };
};

const requestHandler = handlers.createRequestHandler<GatewayEvent, APIGatewayProxyResult>(readRequest, {
  success: ({ body, headers, status = 200 }) => {
    // Safe: only @defer answers in chunks, and the schema does not have it.
    if (body.kind === 'chunked') throw new TypeError('Chunked bodies are not supported.');
    return { statusCode: status, headers: Object.fromEntries(headers), body: body.string };
  },
  error: (error) => {
    throw error;
  },
});

/** https://graphql.github.io/graphql-over-http/draft/#sec-Body: errors that come before execution are JSON, too. */
const errorResult = (error: GraphQLError): APIGatewayProxyResult => {
  const { http, ...extensions } = error.extensions as { http: { status: number } };
  return {
    statusCode: http.status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      // RFC 9110 section 15.5.6 asks it of a 405.
      ...(http.status === 405 ? { allow: 'GET, POST, OPTIONS' } : {}),
    },
    body: JSON.stringify({ errors: [{ message: error.message, extensions }] }),
  };
};
