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

/**
 * True if the properties that this API reads have the types that API Gateway and function URLs send. The console's test, warmers and
 * other services invoke the function with events of their own.
 */
export const isGatewayEvent = (event: unknown): event is GatewayEvent => {
  if (!isObject(event) || !isObject(event.requestContext)) return false;
  const { requestId, http, identity } = event.requestContext;
  const client = 'httpMethod' in event ? identity : http;
  const method = 'httpMethod' in event ? event.httpMethod : isObject(http) && http.method;
  return (
    typeof requestId === 'string' &&
    typeof method === 'string' &&
    [event.body, event.rawQueryString, isObject(client) ? client.sourceIp : undefined].every(isTextOrAbsent) &&
    isRecordOf(event.headers, isTextOrAbsent) &&
    isRecordOf(event.multiValueQueryStringParameters, isListOrAbsent) &&
    isListOrAbsent(event.cookies)
  );
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isTextOrAbsent = (value: unknown): boolean => typeof (value ?? '') === 'string';

const isListOrAbsent = (value: unknown): boolean => {
  const list: unknown = value ?? [];
  return Array.isArray(list) && list.every((each) => typeof each === 'string');
};

const isRecordOf = (value: unknown, isValue: (value: unknown) => boolean): boolean =>
  isObject(value ?? {}) && Object.values(value ?? {}).every(isValue);
