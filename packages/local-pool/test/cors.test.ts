import { request } from 'node:http';
import { describe, expect, test } from 'vitest';
import { startTestPool } from './testPool.ts';

const APP = 'http://localhost:5173';
const OPERATION = { 'x-amz-target': 'AWSCognitoIdentityProviderService.SignUp' };

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
}

interface Options {
  method?: string;
  headers?: Record<string, string>;
}

/** Uses node:http, because fetch does not let a caller set Origin. */
const send = (url: string, { method = 'GET', headers = {} }: Options): Promise<Answer> =>
  new Promise((resolve, reject) => {
    request(url, { method, headers }, (response) => {
      response.resume();
      resolve({ status: response.statusCode ?? 0, headers: response.headers });
    })
      .on('error', reject)
      .end();
  });

const allowedOrigin = ({ headers }: Answer) => headers['access-control-allow-origin'];

/** Returns the paths that a page of another local origin may call. */
const listPaths = (userPoolId: string): [method: string, path: string][] => [
  ['POST', '/'],
  ['GET', '/config'],
  ['GET', `/${userPoolId}/.well-known/jwks.json`],
  ['GET', `/${userPoolId}/.well-known/openid-configuration`],
  ['POST', '/oauth2/token'],
  ['POST', '/oauth2/revoke'],
  ['GET', '/oauth2/userInfo'],
  ['POST', '/oauth2/userInfo'],
];

describe('a page of another local origin', () => {
  test.each(['http://localhost:5173', 'http://127.0.0.1:3000', 'https://localhost', 'http://[::1]:8080'])(
    'gets its origin and the exposed headers when it is %s',
    async (origin) => {
      const { endpoint, userPoolId } = await startTestPool();
      for (const [method, path] of listPaths(userPoolId)) {
        const answer = await send(endpoint + path, { method, headers: { origin, 'sec-fetch-site': 'cross-site' } });
        expect([path, allowedOrigin(answer), answer.headers.vary]).toEqual([path, origin, 'origin']);
        expect(answer.headers['access-control-expose-headers']).toContain('x-amzn-errortype');
        expect(answer.headers).not.toHaveProperty('access-control-allow-credentials');
      }
    },
  );

  test('gets every header that it asks for, and the methods, when it sends a preflight request', async () => {
    const { endpoint, userPoolId } = await startTestPool();
    const asked =
      'amz-sdk-invocation-id,amz-sdk-request,authorization,cache-control,content-type,x-amz-target,x-amz-user-agent';
    for (const [method, path] of listPaths(userPoolId)) {
      const answer = await send(endpoint + path, {
        method: 'OPTIONS',
        headers: { origin: APP, 'access-control-request-method': method, 'access-control-request-headers': asked },
      });
      expect([path, answer.status, allowedOrigin(answer)]).toEqual([path, 204, APP]);
      expect(answer.headers).toMatchObject({
        'access-control-allow-methods': 'GET, POST, OPTIONS',
        'access-control-allow-headers': asked,
        'access-control-max-age': '7200',
      });
    }
  });

  test('gets the type and the message of an exception in headers when an operation fails', async () => {
    const { endpoint } = await startTestPool();
    const answer = await send(endpoint, { method: 'POST', headers: { origin: APP, ...OPERATION } });
    expect(answer.headers).toMatchObject({
      'x-amzn-errortype': 'InvalidParameterException',
      'x-amzn-errormessage': expect.stringMatching(/^2 validation errors detected: /),
      'access-control-allow-origin': APP,
    });
  });

  test.each(['/messages', '/other'])('gets no permission to read the response of %s', async (path) => {
    const { endpoint } = await startTestPool();
    const answer = await send(endpoint + path, { headers: { origin: APP } });
    expect(allowedOrigin(answer)).toBeUndefined();
    const preflight = { origin: APP, 'access-control-request-method': 'GET' };
    expect((await send(endpoint + path, { method: 'OPTIONS', headers: preflight })).status).toBe(404);
  });
});

test.each(['https://evil.example', 'http://localhost.evil.example', 'http://127.0.0.1.evil.example', 'null'])(
  'returns 403 without CORS headers when the request or its preflight comes from %s',
  async (origin) => {
    const { endpoint, userPoolId } = await startTestPool();
    for (const [method, path] of listPaths(userPoolId)) {
      const preflight = { origin, 'access-control-request-method': method };
      for (const answer of [
        await send(endpoint + path, { method, headers: { origin } }),
        await send(endpoint + path, { method: 'OPTIONS', headers: preflight }),
      ]) {
        expect([path, answer.status]).toEqual([path, 403]);
        expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
      }
    }
  },
);

test('returns no CORS headers when the request comes from no page', async () => {
  const { endpoint } = await startTestPool();
  const { status, headers } = await send(`${endpoint}/config`, {});
  expect([status, headers['access-control-allow-origin']]).toEqual([200, undefined]);
});
