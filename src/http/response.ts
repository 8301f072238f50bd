import type { HTTPGraphQLResponse } from '@apollo/server';
import type { APIGatewayProxyResult } from 'aws-lambda';
import type { GraphQLError } from 'graphql';
import type { Config } from '../config.ts';
import { responseTooLarge } from '../errors.ts';
import { corsHeaders, preflightHeaders } from './cors.ts';
import { type GatewayEvent, getHeader, isRestApiEvent } from './event.ts';
import { securityHeaders } from './securityHeaders.ts';

/** Format 2.0 sets cookies by `cookies`. A v1 result is also a valid v2 result. */
export type GatewayResult = APIGatewayProxyResult & { cookies?: string[] };

/** A response before it has the headers that all responses share. */
export interface Response {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export const preflightResponse = (event: GatewayEvent): Response => ({
  status: 204,
  headers: preflightHeaders(getHeader(event, 'access-control-request-headers')),
  body: '',
});

/** Far above any answer of this API, and far below Lambda's limit of 6 MB. */
const MAX_BODY_BYTES = 1_000_000;

export const toResponse = ({ body, headers, status = 200 }: HTTPGraphQLResponse): Response => {
  // Only @defer makes Apollo answer in chunks, and the schema does not have it.
  if (body.kind === 'chunked') throw new TypeError('Chunked bodies are not supported.');
  if (Buffer.byteLength(body.string) > MAX_BODY_BYTES) return errorResponse(responseTooLarge(MAX_BODY_BYTES));
  return { status, headers: Object.fromEntries(headers), body: body.string };
};

/** Errors before execution are JSON, too: https://graphql.github.io/graphql-over-http/draft/#sec-Body */
export const errorResponse = (error: GraphQLError): Response => {
  // Safe: errors.ts gives every error that is thrown before execution a status.
  const { http, ...extensions } = error.extensions as { http: { status: number } };
  return {
    status: http.status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      // RFC 9110 section 15.5.6 requires it with a 405.
      ...(http.status === 405 ? { allow: 'GET, POST, OPTIONS' } : {}),
    },
    body: JSON.stringify({ errors: [{ message: error.message, extensions }] }),
  };
};

/** Adds the headers that all responses share. @param cookies the values of Set-Cookie */
export const toGatewayResult = (
  { status, headers, body }: Response,
  event: GatewayEvent,
  { config, cookies = [] }: { readonly config: Pick<Config, 'corsOrigins'>; readonly cookies?: string[] },
): GatewayResult => {
  const html = headers['content-type'] === 'text/html' ? body : undefined;
  const result = {
    statusCode: status,
    headers: {
      ...headers,
      ...securityHeaders(html),
      'x-request-id': event.requestContext.requestId,
      ...corsHeaders(config, getHeader(event, 'origin')),
    },
    body,
  };
  if (cookies.length === 0) return result;
  // HTTP APIs expect cookies in a property of their own, not among the headers:
  // https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
  return isRestApiEvent(event) ? { ...result, multiValueHeaders: { 'set-cookie': cookies } } : { ...result, cookies };
};
