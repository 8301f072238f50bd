import type { APIGatewayProxyEvent, APIGatewayProxyEventV2 } from 'aws-lambda';

/** The event of a REST API (v1), or of an HTTP API or a function URL (v2). */
export type GatewayEvent = APIGatewayProxyEvent | APIGatewayProxyEventV2;

export const isRestApiEvent = (event: GatewayEvent): event is APIGatewayProxyEvent => 'httpMethod' in event;

export const getMethod = (event: GatewayEvent): string =>
  isRestApiEvent(event) ? event.httpMethod : event.requestContext.http.method;

/** REST APIs pass header names as the client sent them. HTTP APIs pass them in lower case. @param name in lower case */
export const getHeader = ({ headers }: GatewayEvent, name: string): string | undefined =>
  Object.entries(headers ?? {}).find(([key]) => key.toLowerCase() === name)?.[1];

export const getSourceIp = (event: GatewayEvent): string | undefined =>
  isRestApiEvent(event) ? event.requestContext.identity?.sourceIp : event.requestContext.http.sourceIp;
