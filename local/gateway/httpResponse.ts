import type { ServerResponse } from 'node:http';
import { type GatewayError, gatewayErrorHeaders } from './gatewayError.ts';
import { getHeader, type RequestHead } from './httpRequest.ts';
import type { LambdaResult } from './invoke.ts';

export interface HttpResponse {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, values: readonly string[]])[];
  readonly body: Buffer;
}

export const toResponse = (result: LambdaResult): HttpResponse => {
  const headers = mergeHeaders(result);
  const hasType = headers.some(([name]) => name.toLowerCase() === 'content-type');
  return {
    status: result.statusCode,
    headers: hasType ? headers : [...headers, ['Content-Type', ['application/json']]],
    body: Buffer.from(result.body, result.isBase64Encoded ? 'base64' : 'utf8'),
  };
};

/** @param corsOrigins the deployment's CORS_ORIGINS */
export const toErrorResponse = (
  { response, isCustomizable }: GatewayError,
  request: Pick<RequestHead, 'headers'>,
  corsOrigins: readonly string[],
): HttpResponse => {
  const headers = isCustomizable
    ? {
        'content-type': 'application/json',
        ...(response.type === undefined ? {} : { 'x-amzn-errortype': response.type }),
        ...gatewayErrorHeaders(corsOrigins, getHeader(request, 'origin')),
      }
    : { 'content-type': 'text/plain' };
  return {
    status: response.status,
    headers: Object.entries(headers).map(([name, value]) => [name, [value]]),
    body: Buffer.from(response.body),
  };
};

/** Sends a response, with the ids that API Gateway adds to each. */
export const send = (response: ServerResponse, { status, headers, body }: HttpResponse, request: RequestHead): void => {
  response.statusCode = status;
  for (const [name, values] of headers) response.setHeader(name, values);
  response.setHeader('x-amzn-RequestId', request.id);
  response.setHeader('x-amz-apigw-id', request.extendedId);
  response.setHeader('X-Amzn-Trace-Id', request.traceId);
  response.end(body);
};

/** API Gateway merges both kinds of headers; a pair that is in both is sent once. */
const mergeHeaders = ({ headers, multiValueHeaders, cookies }: LambdaResult): [string, string[]][] => {
  const merged = new Map<string, [name: string, values: string[]]>();
  const add = (name: string, values: readonly unknown[]): void => {
    const [firstName, earlier] = merged.get(name.toLowerCase()) ?? [name, []];
    merged.set(name.toLowerCase(), [firstName, [...new Set([...earlier, ...values.map(String)])]]);
  };
  for (const [name, values] of Object.entries(multiValueHeaders)) add(name, values);
  for (const [name, value] of Object.entries(headers)) add(name, [value]);
  if (cookies.length > 0) add('Set-Cookie', cookies);
  return [...merged.values()];
};
