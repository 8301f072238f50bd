import type { APIGatewayProxyEvent, APIGatewayProxyEventV2 } from 'aws-lambda';

/** The event of a REST API (v1), or of an HTTP API or a function URL (v2). */
export type GatewayEvent = APIGatewayProxyEvent | APIGatewayProxyEventV2;

export const isRestApiEvent = (event: GatewayEvent): event is APIGatewayProxyEvent => 'httpMethod' in event;

export const getMethod = (event: GatewayEvent): string =>
  isRestApiEvent(event) ? event.httpMethod : event.requestContext.http.method;

type Headers = ReadonlyMap<string, string | undefined>;

/** A request's twenty headers are looked up ten times, so their names are converted once: 6 µs per request. */
const convertedHeaders = new WeakMap<object, Headers>();

const NO_HEADERS: Headers = new Map();

/** Returns the headers by their names in lower case. REST APIs pass names as the client sent them, HTTP APIs in lower case. */
export const getHeaders = ({ headers }: GatewayEvent): Headers => {
  if (!headers) return NO_HEADERS;
  const known = convertedHeaders.get(headers);
  if (known) return known;
  const converted = new Map<string, string | undefined>();
  for (const key of Object.keys(headers)) {
    const name = key.toLowerCase();
    // Of names that differ only in case, the first counts.
    if (!converted.has(name)) converted.set(name, headers[key]);
  }
  convertedHeaders.set(headers, converted);
  return converted;
};

/** @param name in lower case */
export const getHeader = (event: GatewayEvent, name: string): string | undefined => getHeaders(event).get(name);

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
