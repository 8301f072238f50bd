import { expect, test } from 'vitest';
import { gatewayFor, OK } from './start.ts';

const UUID = expect.stringMatching(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
const LOG_TIME = expect.stringMatching(/^\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d \+0000$/);
const TRACE = expect.stringMatching(/^Root=1-[\da-f]{8}-[\da-f]{24}$/);

// Names are sent as they are written here.
const post: RequestInit = {
  method: 'POST',
  headers: [
    ['Content-Type', 'application/json'],
    ['User-Agent', 'test'],
    ['Cookie', 'a=1; b=2'],
    ['X-Forwarded-For', '198.51.100.66'],
  ],
  body: '{"query":"é"}',
};

test('a REST API passes the event that AWS documents', async () => {
  const { url, events } = await gatewayFor(OK);
  await fetch(`${url}?a=1&a=%20%2B&b=`, post);
  const [event] = events;
  expect(event).toMatchObject({
    resource: '/graphql',
    path: '/graphql',
    httpMethod: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'User-Agent': 'test',
      Cookie: 'a=1; b=2',
      'X-Forwarded-For': '198.51.100.66, 127.0.0.1',
      'X-Forwarded-Port': new URL(url).port,
      'X-Forwarded-Proto': 'http',
      'X-Amzn-Trace-Id': TRACE,
    },
    multiValueHeaders: { 'Content-Type': ['application/json'], 'X-Forwarded-For': ['198.51.100.66, 127.0.0.1'] },
    queryStringParameters: { a: ' +', b: '' },
    multiValueQueryStringParameters: { a: ['1', ' +'], b: [''] },
    pathParameters: null,
    stageVariables: null,
    body: '{"query":"é"}',
    isBase64Encoded: false,
  });
  expect(event?.requestContext).toMatchObject({
    accountId: expect.stringMatching(/^\d{12}$/),
    apiId: 'local',
    stage: 'local',
    protocol: 'HTTP/1.1',
    path: '/graphql',
    httpMethod: 'POST',
    resourcePath: '/graphql',
    requestId: UUID,
    extendedRequestId: expect.any(String),
    requestTime: LOG_TIME,
    requestTimeEpoch: expect.any(Number),
    domainName: new URL(url).host,
    identity: { sourceIp: '127.0.0.1', userAgent: 'test', user: null },
  });
});

test('a REST API passes null when there is no query string and no body', async () => {
  const { url, events } = await gatewayFor(OK);
  await fetch(url);
  expect(events).toMatchObject([
    { httpMethod: 'GET', body: null, queryStringParameters: null, multiValueQueryStringParameters: null },
  ]);
});

test('a function URL passes the event that AWS documents', async () => {
  const { url, events } = await gatewayFor(OK, { version: '2.0' });
  await fetch(`${url}?a=1&a=%20`, post);
  const [event] = events;
  expect(event).toMatchObject({
    version: '2.0',
    routeKey: '$default',
    rawPath: '/graphql',
    rawQueryString: 'a=1&a=%20',
    cookies: ['a=1', 'b=2'],
    headers: { 'content-type': 'application/json', 'x-forwarded-for': '198.51.100.66, 127.0.0.1' },
    queryStringParameters: { a: '1, ' },
    body: '{"query":"é"}',
    isBase64Encoded: false,
  });
  expect(event?.headers).not.toHaveProperty('cookie');
  expect(event?.requestContext).toMatchObject({
    requestId: UUID,
    time: LOG_TIME,
    http: { method: 'POST', path: '/graphql', protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' },
  });
});

test('a function URL passes base64 when the body is not text', async () => {
  const { url, events } = await gatewayFor(OK, { version: '2.0' });
  await fetch(url, { ...post, headers: { 'content-type': 'application/octet-stream' } });
  const body = Buffer.from('{"query":"é"}').toString('base64');
  expect(events).toMatchObject([{ body, isBase64Encoded: true }]);
});

test('a function URL passes no body and no query string when there are none', async () => {
  const { url, events } = await gatewayFor(OK, { version: '2.0' });
  await fetch(url);
  expect(events).toMatchObject([{ rawQueryString: '', isBase64Encoded: false }]);
  for (const name of ['body', 'queryStringParameters', 'cookies']) expect(events[0]).not.toHaveProperty(name);
});
