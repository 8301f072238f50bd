import { corsHeaders } from '../../src/http/cors.ts';
import { securityHeaders } from '../../src/http/securityHeaders.ts';

/**
 * The errors that API Gateway answers by itself: status, body and `x-amzn-errortype`. All but `bodyTooLong` are JSON, with the
 * headers of serverless/gatewayErrors.yml.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html
 */
const RESPONSES = {
  missingAuthenticationToken: {
    status: 403,
    body: '{"message":"Missing Authentication Token"}',
    type: 'MissingAuthenticationTokenException',
  },
  // API Gateway does not support other headers for this response, so a web page sees only a network error.
  bodyTooLong: { status: 413, body: 'HTTP content length exceeded 10485760 bytes.', type: undefined },
  // An event over Lambda's limit. AWS documents no error type for this response.
  requestTooLong: { status: 413, body: '{"message":"Request Too Long"}', type: undefined },
  internalServerError: {
    status: 502,
    body: '{"message": "Internal server error"}',
    type: 'InternalServerErrorException',
  },
  timeout: {
    status: 504,
    body: '{"message": "Endpoint request timed out"}',
    type: 'InternalServerErrorException',
  },
} as const;

/** An error that API Gateway answers by itself, because it rejects the request or the Lambda fails. */
export class GatewayError extends Error {
  readonly response: (typeof RESPONSES)[keyof typeof RESPONSES];
  /** False if the template cannot change the response. */
  readonly isCustomizable: boolean;

  constructor(name: keyof typeof RESPONSES) {
    super(name);
    this.response = RESPONSES[name];
    this.isCustomizable = name !== 'bodyTooLong';
  }
}

/**
 * Returns the headers that serverless/gatewayErrors.yml declares for these errors. A test compares both.
 * @param origin the request's Origin header, which the template repeats if CORS_ORIGINS lists several origins
 */
export const gatewayErrorHeaders = (
  corsOrigins: readonly string[],
  origin: string | undefined,
): Readonly<Record<string, string>> => {
  const { 'content-security-policy': _policy, ...security } = securityHeaders();
  const isAnyOrigin = corsOrigins.length === 0 || corsOrigins.includes('*');
  const { 'access-control-allow-origin': listed, ...cors } = corsHeaders(
    { corsOrigins: isAnyOrigin ? ['*'] : corsOrigins },
    corsOrigins[0],
  );
  const allowed = isAnyOrigin || corsOrigins.length === 1 ? listed : origin;
  return { ...cors, ...(allowed === undefined ? {} : { 'access-control-allow-origin': allowed }), ...security };
};
