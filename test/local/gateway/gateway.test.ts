import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { readConfig } from '../../../src/config.ts';
import { createHandler } from '../../../src/handler.ts';
import { gatewayFor, OK } from './start.ts';

const MEGABYTE = 1024 * 1024;
const post = (url: string, length: number) => fetch(url, { method: 'POST', body: 'x'.repeat(length) });
const read = async (response: Response) => ({
  status: response.status,
  type: response.headers.get('x-amzn-errortype'),
  body: await response.text(),
});

const INTERNAL = {
  status: 502,
  type: 'InternalServerErrorException',
  body: '{"message": "Internal server error"}',
};
const TOO_LONG = { status: 413, type: null, body: '{"message":"Request Too Long"}' };

/** Returns what is printed until the test is over, instead of showing it in the terminal. */
const capturePrinted = () => {
  const spy = vi.spyOn(console, 'error').mockImplementation(() => {});
  onTestFinished(() => spy.mockRestore());
  return spy.mock.calls;
};

describe('a response', () => {
  test('has the headers that the Lambda set, with one value and with several', async () => {
    const { url } = await gatewayFor({
      statusCode: 201,
      headers: { 'X-One': 'a', 'X-Both': 'a', 'X-Number': 1, 'set-cookie': 'c=3' },
      multiValueHeaders: { 'x-both': ['a', 'b'], 'Set-Cookie': ['a=1', 'b=2'] },
      body: 'é',
    });
    const response = await fetch(url);
    expect([response.status, await response.text()]).toEqual([201, 'é']);
    const { headers } = response;
    expect([headers.get('x-one'), headers.get('x-both'), headers.get('x-number')]).toEqual(['a', 'a, b', '1']);
    expect(headers.getSetCookie()).toEqual(['a=1', 'b=2', 'c=3']);
  });

  test('has the cookies of a function URL', async () => {
    const { url } = await gatewayFor({ ...OK, cookies: ['a=1', 'b=2'] }, { version: '2.0' });
    expect((await fetch(url)).headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  });

  test('is decoded when the Lambda says that it is base64', async () => {
    const body = Buffer.from('é').toString('base64');
    const { url } = await gatewayFor({ ...OK, body, isBase64Encoded: true });
    expect(await (await fetch(url)).text()).toBe('é');
  });

  test("has API Gateway's IDs and content type, and no CORS headers", async () => {
    const { url, events } = await gatewayFor({ statusCode: 200 });
    const { headers } = await fetch(url, { headers: { origin: 'https://app.example.com' } });
    expect(headers.get('x-amzn-requestid')).toBe(events[0]?.requestContext.requestId);
    expect(headers.get('x-amz-apigw-id')).toEqual(expect.any(String));
    expect(headers.get('x-amzn-trace-id')).toMatch(/^Root=1-/);
    expect(headers.get('content-type')).toBe('application/json');
    expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('a REST API', () => {
  test.for([
    ['PUT', '/graphql'],
    ['DELETE', '/graphql'],
    ['HEAD', '/graphql'],
    ['GET', '/'],
    ['POST', '/graphql/more'],
    ['POST', '/graphql//'],
  ] as const)('returns 403 when %s %s is not routed', async ([method, path]) => {
    const { url, events } = await gatewayFor(OK);
    expect(await read(await fetch(new URL(path, url), { method }))).toEqual({
      status: 403,
      type: 'MissingAuthenticationTokenException',
      body: method === 'HEAD' ? '' : '{"message":"Missing Authentication Token"}',
    });
    expect(events).toEqual([]);
  });

  test('routes a path with a slash at its end like one without', async () => {
    const { url, events } = await gatewayFor(OK);
    expect((await fetch(`${url}/`)).status).toBe(200);
    const [resource, path] = ['/graphql', '/graphql/'];
    expect(events).toMatchObject([{ resource, path, requestContext: { resourcePath: resource, path } }]);
  });

  test('returns 413 when the body is over 10 MB', async () => {
    const { url, events } = await gatewayFor(OK);
    const response = await post(url, 10 * MEGABYTE + 1);
    expect(response.headers.get('content-type')).toBe('text/plain');
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    const body = 'HTTP content length exceeded 10485760 bytes.';
    expect(await read(response)).toEqual({ status: 413, type: null, body });
    expect(events).toEqual([]);
  });

  test("returns 413 when the event is over Lambda's 6 MB", async () => {
    const { url, events } = await gatewayFor(OK);
    expect(await read(await post(url, 6 * MEGABYTE))).toEqual(TOO_LONG);
    expect(events).toEqual([]);
    expect((await post(url, 6 * MEGABYTE - 10_000)).status).toBe(200);
  });

  test('returns 502 and prints why when the handler throws', async () => {
    const calls = capturePrinted();
    const { url } = await gatewayFor(() => {
      throw new TypeError('Thrown by a test.');
    });
    expect(await read(await fetch(url))).toEqual(INTERNAL);
    expect(calls).toEqual([[new TypeError('Thrown by a test.')]]);
  });

  test.for([
    ['nothing', undefined],
    ['no status', { body: '{}' }],
    ['a status that HTTP does not have', { statusCode: 42 }],
    ['a body that is no string', { statusCode: 200, body: {} }],
    ['a header that is no text', { ...OK, headers: { 'x-one': {} } }],
    ['a header that breaks the line', { ...OK, headers: { 'x-one': 'a\r\nx-two: b' } }],
    ['a list as a single header', { ...OK, headers: { 'x-one': ['a'] } }],
  ] as const)('returns 502 when the handler returns %s', async ([, result]) => {
    const calls = capturePrinted();
    const { url } = await gatewayFor(result);
    expect(await read(await fetch(url))).toEqual(INTERNAL);
    expect(calls).toEqual([['The Lambda returned a result that is not a response.']]);
  });

  test('returns 502 when the result is over 6 MB', async () => {
    const calls = capturePrinted();
    const { url } = await gatewayFor({ ...OK, body: 'x'.repeat(6 * MEGABYTE + 100) });
    expect(await read(await fetch(url))).toEqual(INTERNAL);
    expect(calls).toEqual([['The Lambda returned more than 6 MB.']]);
  });

  test('returns 504 when the handler is too slow', async () => {
    const { url } = await gatewayFor(() => new Promise(() => {}), { timeout: 1 });
    expect(await read(await fetch(url))).toEqual({
      status: 504,
      type: 'InternalServerErrorException',
      body: '{"message": "Endpoint request timed out"}',
    });
  });
});

describe('CORS_ORIGINS', () => {
  const [APP, ADMIN, OTHER] = ['https://app.example.com', 'https://admin.example.com', 'https://other.example.com'];

  /** The API behind a gateway; its requests have names as browsers write them for HTTP/1.1. */
  const apiFor = async (CORS_ORIGINS: string) => {
    const config = readConfig({ USER_POOL_ID: 'eu-central-1_AbCdEf123', CLIENT_ID: 'local', CORS_ORIGINS });
    const { url } = await gatewayFor(
      createHandler(config, () => {}),
      config,
    );
    return async (method: string, Origin: string) => {
      const body = method === 'POST' ? '{"query":"{ __typename }"}' : null;
      const response = await fetch(url, { method, headers: { 'Content-Type': 'application/json', Origin }, body });
      const { headers } = response;
      return [
        response.status,
        ...['origin', 'credentials'].map((name) => headers.get(`access-control-allow-${name}`)),
        headers.get('vary'),
      ];
    };
  };

  test('allows a listed origin in responses, in preflights and in errors of API Gateway', async () => {
    const send = await apiFor(`${APP},${ADMIN}`);
    for (const origin of [APP, ADMIN]) {
      expect(await send('POST', origin)).toEqual([200, origin, 'true', 'origin']);
      expect(await send('OPTIONS', origin)).toEqual([204, origin, 'true', 'origin']);
      expect(await send('PUT', origin)).toEqual([403, origin, 'true', 'origin']);
    }
  });

  test('allows no other origin in responses and in preflights', async () => {
    const send = await apiFor(`${APP},${ADMIN}`);
    expect(await send('POST', OTHER)).toEqual([200, null, null, 'origin']);
    expect(await send('OPTIONS', OTHER)).toEqual([204, null, null, 'origin']);
  });

  test('names the only origin in errors of API Gateway', async () => {
    const send = await apiFor(APP);
    expect(await send('PUT', OTHER)).toEqual([403, APP, 'true', 'origin']);
  });

  test('allows any origin when it is *', async () => {
    const send = await apiFor('*');
    expect(await send('POST', OTHER)).toEqual([200, '*', null, null]);
    expect(await send('OPTIONS', OTHER)).toEqual([204, '*', null, null]);
    expect(await send('PUT', OTHER)).toEqual([403, '*', null, null]);
  });
});
