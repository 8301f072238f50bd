import type { APIGatewayProxyEvent, APIGatewayProxyEventV2 } from 'aws-lambda';

/** A REST API's event (v1), or an HTTP API's or function URL's (v2). */
export type GatewayEvent = APIGatewayProxyEvent | APIGatewayProxyEventV2;

export const isV1 = (event: GatewayEvent): event is APIGatewayProxyEvent => 'httpMethod' in event;

export const methodOf = (event: GatewayEvent): string =>
  isV1(event) ? event.httpMethod : event.requestContext.http.method;

/** REST APIs pass header names as they were sent; HTTP APIs pass them in lower case. */
export const header = ({ headers }: GatewayEvent, name: string): string | undefined =>
  Object.entries(headers ?? {}).find(([key]) => key.toLowerCase() === name)?.[1];

export const sourceIpOf = (event: GatewayEvent): string | undefined =>
  isV1(event) ? event.requestContext.identity?.sourceIp : event.requestContext.http.sourceIp;
