import { hash } from 'node:crypto';
import type { Contestant } from './contestants.ts';

export const OPERATIONS = ['signIn', 'signUp'] as const;
export type Operation = (typeof OPERATIONS)[number];

const INPUTS = {
  signIn: { username: 'ada@example.com', password: 'Engine-1843' },
  signUp: { email: 'ada@example.com', password: 'Engine-1843' },
} as const;

/** The documents of a client with generated types. */
export const DOCUMENTS = {
  signIn: `mutation SignIn($input: SignInInput!) { signIn(input: $input) { __typename
    ... on SignInPayload { message accessToken idToken refreshToken tokenType expiresIn }
    ... on AuthError { message } } }`,
  signUp: `mutation SignUp($input: SignUpInput!) { signUp(input: $input) { __typename
    ... on SignUpPayload { message userSub userConfirmed }
    ... on AuthError { message } } }`,
} as const;

/** The headers of a browser behind API Gateway. The address is one of documentation (RFC 5737). */
const HEADERS: Readonly<Record<string, string>> = {
  Accept: 'application/graphql-response+json,application/json;q=0.9',
  'Accept-Encoding': 'gzip, deflate, br, zstd',
  'Accept-Language': 'de-CH,de;q=0.9,en;q=0.8',
  'CloudFront-Forwarded-Proto': 'https',
  'CloudFront-Viewer-Country': 'CH',
  'content-type': 'application/json',
  Host: 'abcdefghij.execute-api.eu-central-1.amazonaws.com',
  origin: 'https://app.example.com',
  Referer: 'https://app.example.com/',
  'sec-ch-ua-mobile': '?0',
  'sec-fetch-dest': 'empty',
  'sec-fetch-mode': 'cors',
  'sec-fetch-site': 'cross-site',
  'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0',
  Via: '2.0 0123456789abcdef.cloudfront.net (CloudFront)',
  'X-Amz-Cf-Id': 'AbCdEfGhIjKlMnOpQrStUvWxYz0123456789AbCdEfGhIjKlMnOpQrSt==',
  'X-Amzn-Trace-Id': 'Root=1-65a1b2c3-0123456789abcdef01234567',
  'X-Forwarded-For': '192.0.2.7, 198.51.100.7',
  'X-Forwarded-Port': '443',
  'X-Forwarded-Proto': 'https',
};

/** Returns an event of a REST API, with the properties that API Gateway sends. */
const gatewayEvent = (path: string, body: object): object => ({
  resource: path,
  path,
  httpMethod: 'POST',
  headers: HEADERS,
  multiValueHeaders: Object.fromEntries(Object.entries(HEADERS).map(([name, value]) => [name, [value]])),
  queryStringParameters: null,
  multiValueQueryStringParameters: null,
  pathParameters: null,
  stageVariables: null,
  requestContext: {
    accountId: '123456789012',
    apiId: 'abcdefghij',
    domainName: HEADERS.Host,
    extendedRequestId: 'AbCdEfGhIjKlMnO=',
    httpMethod: 'POST',
    identity: { sourceIp: '192.0.2.7', userAgent: HEADERS['User-Agent'] },
    path: `/prod${path}`,
    protocol: 'HTTP/1.1',
    requestId: '3c9f0760-824e-4409-ad93-712bdf1a33b3',
    requestTime: '26/Nov/2026:09:00:00 +0000',
    requestTimeEpoch: 1_795_683_600_000,
    resourceId: 'abcdef',
    resourcePath: path,
    stage: 'prod',
  },
  body: JSON.stringify(body),
  isBase64Encoded: false,
});

/** Returns the event of an operation. */
export const eventFor = (
  api: Contestant['api'],
  operation: Operation,
  document: string = DOCUMENTS[operation],
): object => {
  const input = INPUTS[operation];
  if (api === 'rest') return gatewayEvent(`/${operation}`, input);
  const query = api === 'hash' ? { documentId: hash('sha256', document) } : { query: document };
  return gatewayEvent('/graphql', { ...query, variables: { input } });
};
