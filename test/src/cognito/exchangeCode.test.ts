import { createServer, type IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { listen } from '../../../local/gateway/listen.ts';
import { createCognito } from '../../../src/cognito/client.ts';
import { readConfig } from '../../../src/config.ts';
import { tokenAnswer } from '../../support/federation.ts';

interface Received {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let received: Received[];
let answer: { status: number; body: string; headers?: Record<string, string> };
let origin: string;
let close: () => Promise<void>;
const { exchangeCode } = createCognito(readConfig({ USER_POOL_ID: 'eu-central-1_AbC123', CLIENT_ID: 'client' }));

beforeAll(async () => {
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      received.push({ method: request.method, url: request.url, headers: request.headers, body });
      response.writeHead(answer.status, answer.headers).end(answer.body);
    });
  });
  ({ origin, close } = await listen(server, 0));
});
beforeEach(() => {
  received = [];
  answer = { status: 200, body: JSON.stringify(tokenAnswer()) };
});
afterAll(() => close());

const exchange = (ClientSecret?: string, userAgent?: string) =>
  exchangeCode(
    {
      Endpoint: origin,
      ClientId: 'client',
      ClientSecret,
      Code: 'hunter2+code&a=b',
      CodeVerifier: 'hunter2-verifier',
      RedirectUri: 'https://app.example.com/signed-in?a=b',
    },
    { signal: new AbortController().signal, userAgent },
  );
const failure = async (): Promise<Error & { $fault?: string }> => {
  try {
    await exchange();
  } catch (error) {
    // Safe: the exchange throws errors.
    return error as Error;
  }
  throw new TypeError('The exchange has not failed.');
};

test('sends a form without a secret in its address', async () => {
  await exchange();
  const [{ method, url, headers, body } = { headers: {}, body: '' }] = received;
  expect([method, url]).toEqual(['POST', '/oauth2/token']);
  expect(headers).toMatchObject({
    'content-type': 'application/x-www-form-urlencoded',
    'user-agent': 'cognito-graphql-auth',
  });
  expect(headers.authorization).toBeUndefined();
  expect(Object.fromEntries(new URLSearchParams(body))).toEqual({
    grant_type: 'authorization_code',
    client_id: 'client',
    code: 'hunter2+code&a=b',
    redirect_uri: 'https://app.example.com/signed-in?a=b',
    code_verifier: 'hunter2-verifier',
  });
});

test('sends the user agent of the client when there is one', async () => {
  await exchange(undefined, 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0');
  expect(received[0]?.headers).toMatchObject({ 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' });
});

test('sends the client’s secret as the password of Basic authentication', async () => {
  await exchange('secret+/=');
  const [{ headers, body } = { headers: {}, body: '' }] = received;
  expect(headers.authorization).toBe(`Basic ${Buffer.from('client:secret+/=').toString('base64')}`);
  expect(body).not.toContain('secret');
});

test('returns the tokens in the form of InitiateAuth, with the request ID of the domain', async () => {
  answer = { ...answer, headers: { 'x-amz-cognito-request-id': 'of the domain' } };
  expect(await exchange()).toEqual({
    AuthenticationResult: {
      AccessToken: 'access',
      IdToken: tokenAnswer().id_token,
      RefreshToken: 'refresh',
      TokenType: 'Bearer',
      ExpiresIn: 3600,
    },
    $metadata: { httpStatusCode: 200, requestId: 'of the domain' },
  });
});

test.each([
  ['invalid_grant', 400, '{"error":"invalid_grant"}', 'invalid_grant', 'client'],
  ['invalid_client', 400, '{"error":"invalid_client","error_description":"a"}', 'invalid_client', 'client'],
  ['a WAF’s page', 403, '<html>', 'ForbiddenException', 'client'],
  ['a page', 400, '<html>', 'TokenEndpointError', 'client'],
  ['an empty body', 503, '', 'TokenEndpointError', 'server'],
  ['null', 500, 'null', 'TokenEndpointError', 'server'],
  ['an error that is no name', 400, '{"error":"a b <c>"}', 'TokenEndpointError', 'client'],
  ['a bare 429', 429, '', 'TooManyRequestsException', 'client'],
  ['AWS’s throttling', 400, '{"__type":"ThrottlingException"}', 'TooManyRequestsException', 'client'],
] as const)('throws the error of %s, and does not repeat the call', async (...[, status, body, name, fault]) => {
  answer = { status, body };
  expect(await failure()).toMatchObject({ name, $fault: fault });
  expect(received).toHaveLength(1);
});

test('throws an error without $fault, of which only the name is logged, when the body is no JSON', async () => {
  answer = { status: 200, body: 'hunter2' };
  const error = await failure();
  expect(error.name).toBe('SyntaxError');
  expect('$fault' in error).toBe(false);
});

test.each(['', '{}', 'null', '[]', '7', '{"access_token":7,"id_token":[]}'])(
  'returns no tokens when the body is %s',
  async (body) => {
    answer = { status: 200, body };
    expect(await exchange()).toMatchObject({ AuthenticationResult: { AccessToken: undefined, IdToken: undefined } });
  },
);
