import type { APIGatewayProxyEvent, APIGatewayProxyEventV2 } from 'aws-lambda';

/** A REST API's event (v1), or an HTTP API's or function URL's (v2). */
export type GatewayEvent = APIGatewayProxyEvent | APIGatewayProxyEventV2;

/** What is known of a request besides its document. */
export interface Context {
  readonly requestId: string;
  /** The Authorization header's bearer token, not verified yet. */
  readonly bearerToken: string | undefined;
}

export const readContext = (event: GatewayEvent): Context => ({
  requestId: event.requestContext.requestId,
  // RFC 6750 section 2.1: a b64token; the scheme is case-insensitive (RFC 9110 section 11.1).
  bearerToken: /^Bearer +([\w.~+/-]+=*) *$/i.exec(header(event, 'authorization') ?? '')?.[1],
});

/** REST APIs pass header names as they were sent; HTTP APIs pass them in lower case. */
export const header = ({ headers }: GatewayEvent, name: string): string | undefined =>
  Object.entries(headers ?? {}).find(([key]) => key.toLowerCase() === name)?.[1];
