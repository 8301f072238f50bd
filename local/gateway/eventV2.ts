import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { getHeader, groupValues, type HttpRequest, toLogTime } from './httpRequest.ts';

/**
 * Converts a request to the event of a function URL. HTTP APIs use the same format.
 * https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html#urls-payloads
 */
export const toEventV2 = (request: HttpRequest): APIGatewayProxyEventV2 => {
  const { path, queryString, body } = request;
  // Cookies are not among the headers, whose names are in lower case.
  const { cookie, ...headers } = groupValues(
    request.headers.map(([name, value]): [string, string] => [name.toLowerCase(), value]),
  );
  const query = groupValues(new URLSearchParams(queryString));
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: queryString,
    ...(cookie === undefined ? {} : { cookies: cookie.flatMap((value) => value.split(/; */)) }),
    headers: joinValues(headers),
    ...(queryString === '' ? {} : { queryStringParameters: joinValues(query) }),
    requestContext: toRequestContext(request),
    ...(body.length === 0 ? {} : toBody(request)),
    isBase64Encoded: body.length > 0 && !isText(request),
  };
};

const toRequestContext = (request: HttpRequest): APIGatewayProxyEventV2['requestContext'] => ({
  accountId: 'anonymous',
  apiId: 'local',
  domainName: getHeader(request, 'host') ?? '',
  domainPrefix: 'local',
  http: {
    method: request.method,
    path: request.path,
    protocol: request.protocol,
    sourceIp: request.sourceIp,
    userAgent: getHeader(request, 'user-agent') ?? '',
  },
  requestId: request.id,
  routeKey: '$default',
  stage: '$default',
  time: toLogTime(request.time),
  timeEpoch: request.time,
});

const toBody = (request: HttpRequest): { body: string } => ({
  body: request.body.toString(isText(request) ? 'utf8' : 'base64'),
});

const isText = (request: HttpRequest): boolean =>
  /^(text\/|application\/(json|javascript|xml)\b)/i.test(getHeader(request, 'content-type') ?? '');

const joinValues = (groups: Record<string, string[]>): Record<string, string> =>
  Object.fromEntries(Object.entries(groups).map(([name, values]) => [name, values.join(',')]));
