import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * The headers that clients read: the AWS SDKs the first two and the date, amazon-cognito-identity-js (`Client.js`,
 * https://www.npmjs.com/package/amazon-cognito-identity-js) the next two, and OAuth clients the last.
 */
const EXPOSED = 'x-amzn-requestid, date, x-amzn-errortype, x-amzn-errormessage, www-authenticate';

/**
 * Lets the page read the response, because `isForeignPage` has already rejected all origins but local ones. The origin is
 * echoed, and cookies are not allowed, so that a page can never use the session of the sign-in page.
 */
export const allowLocalPage = ({ headers }: IncomingMessage, response: ServerResponse): void => {
  response.setHeader('vary', 'origin');
  if (headers.origin === undefined) return;
  response.setHeader('access-control-allow-origin', headers.origin);
  response.setHeader('access-control-expose-headers', EXPOSED);
};

/**
 * Answers a preflight request (https://fetch.spec.whatwg.org/#cors-preflight-fetch). Each header that the page asks for is
 * allowed, because clients differ: Amplify sends `x-amz-user-agent` and `cache-control`, the AWS SDKs `amz-sdk-request`,
 * and tracing tools their own.
 */
export const sendPreflight = ({ headers }: IncomingMessage, response: ServerResponse): void => {
  response.writeHead(204, {
    'access-control-allow-methods': 'GET, POST, OPTIONS',
    'access-control-allow-headers': headers['access-control-request-headers'] ?? '',
    // Chromium keeps a preflight response for two hours at most: https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Access-Control-Max-Age
    'access-control-max-age': '7200',
  });
  response.end();
};
