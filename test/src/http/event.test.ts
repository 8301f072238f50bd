import { expect, test } from 'vitest';
import { isGatewayEvent } from '../../../src/http/event.ts';
import { eventV1, eventV2 } from './event.ts';

const v1 = eventV1({ accept: '*/*' });
const v2 = eventV2({ accept: '*/*' }, ['a=b']);

test.each([
  ['a REST API', v1],
  ['an HTTP API', v2],
  ['a REST API without headers and body', { ...v1, headers: null, body: null, multiValueQueryStringParameters: null }],
  ['a REST API with parameters', { ...v1, multiValueQueryStringParameters: { query: ['{ me }'], variables: null } }],
  [
    'a REST API that was called by the console’s test',
    { ...v1, requestContext: { requestId: 'request', identity: {} } },
  ],
])('returns true for an event of %s', (_, event) => {
  expect(isGatewayEvent(event)).toBe(true);
});

test.each([
  null,
  undefined,
  'text',
  5,
  [],
  {},
  [v1],
  { key1: 'value1' },
  { source: 'serverless-plugin-warmup' },
  { Records: [{ eventSource: 'aws:sqs', body: '{}' }] },
  { httpMethod: 'POST', requestContext: { elb: {} } },
  { ...v1, requestContext: null },
  { ...v1, httpMethod: 5 },
  { ...v1, headers: { accept: 5 } },
  { ...v1, headers: ['accept'] },
  { ...v1, body: {} },
  { ...v1, multiValueQueryStringParameters: { query: 'text' } },
  { ...v1, requestContext: { requestId: 'request', identity: { sourceIp: {} } } },
  { ...v2, cookies: 'a=b' },
  { ...v2, cookies: [5] },
  { ...v2, rawQueryString: 5 },
  { ...v2, requestContext: { requestId: 'request' } },
  { ...v2, requestContext: { requestId: 'request', http: 'POST' } },
])('returns false for an event of another form: %j', (event) => {
  expect(isGatewayEvent(event)).toBe(false);
});
