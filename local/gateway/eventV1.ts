import type { APIGatewayProxyEvent } from 'aws-lambda';
import { getHeader, groupValues, type HttpRequest, toLogTime } from './httpRequest.ts';

/**
 * Converts a request to the event of a REST API. The path has no stage, as on a custom domain.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html#api-gateway-simple-proxy-for-lambda-input-format
 * @param resource the path that the API declares, which can differ from the request's path
 */
export const toEventV1 = (request: HttpRequest, resource: string): APIGatewayProxyEvent => {
  const { method, path, queryString, body } = request;
  const headers = groupValues(request.headers);
  // REST APIs decode the query string.
  const query = groupValues(new URLSearchParams(queryString));
  const hasQuery = Object.keys(query).length > 0;
  return {
    resource,
    path,
    httpMethod: method,
    headers: toLastValues(headers),
    multiValueHeaders: headers,
    queryStringParameters: hasQuery ? toLastValues(query) : null,
    multiValueQueryStringParameters: hasQuery ? query : null,
    pathParameters: null,
    stageVariables: null,
    requestContext: toRequestContext(request, resource),
    // The API declares no binary media types, so every body is text.
    body: body.length === 0 ? null : body.toString('utf8'),
    isBase64Encoded: false,
  };
};

const toRequestContext = (request: HttpRequest, resourcePath: string): APIGatewayProxyEvent['requestContext'] => ({
  accountId: '123456789012',
  apiId: 'local',
  authorizer: null,
  domainName: getHeader(request, 'host') ?? '',
  domainPrefix: 'local',
  extendedRequestId: request.extendedId,
  httpMethod: request.method,
  identity: {
    accessKey: null,
    accountId: null,
    apiKey: null,
    apiKeyId: null,
    caller: null,
    clientCert: null,
    cognitoAuthenticationProvider: null,
    cognitoAuthenticationType: null,
    cognitoIdentityId: null,
    cognitoIdentityPoolId: null,
    principalOrgId: null,
    sourceIp: request.sourceIp,
    user: null,
    userAgent: getHeader(request, 'user-agent') ?? null,
    userArn: null,
  },
  path: request.path,
  protocol: request.protocol,
  requestId: request.id,
  requestTime: toLogTime(request.time),
  requestTimeEpoch: request.time,
  resourceId: 'local',
  resourcePath,
  stage: 'local',
});

const toLastValues = (groups: Record<string, string[]>): Record<string, string> =>
  Object.fromEntries(Object.entries(groups).map(([name, values]) => [name, values.at(-1) ?? '']));
