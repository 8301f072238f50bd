import { HeaderMap } from '@apollo/server';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../../src/config.ts';
import { keepContentTypes } from '../../../src/graphql/contentType.ts';
import { createHandler } from '../../../src/handler.ts';
import type { GraphQLContext } from '../../../src/http/context.ts';
import type { GatewayEvent } from '../../../src/http/event.ts';

const config = readConfig({ STAGE: 'dev', USER_POOL_ID: 'eu-central-1_AbCdEf123', CLIENT_ID: 'abcdef' });
const newHandler = () => createHandler(config, () => {});

// Safe casts: the members that the handler reads.
const post = (accept: string | undefined, body: string, headers = {}): GatewayEvent =>
  ({
    httpMethod: 'POST',
    headers: { 'content-type': 'application/json', ...(accept === undefined ? {} : { accept }), ...headers },
    body,
    requestContext: { requestId: 'request' },
  }) as unknown as GatewayEvent;
const get = (accept: string, query?: string): GatewayEvent =>
  ({
    httpMethod: 'GET',
    headers: { accept, 'apollo-require-preflight': 'true' },
    multiValueQueryStringParameters: query ? { query: [query] } : {},
    requestContext: { requestId: 'request' },
  }) as unknown as GatewayEvent;

const VALID = JSON.stringify({ query: '{ __typename }' });
const BODIES = {
  'a valid operation': VALID,
  'an invalid operation': JSON.stringify({ query: '{ unknown }' }),
  'a syntax error': JSON.stringify({ query: '{' }),
  'no operation': '{}',
  'variables of another type': JSON.stringify({ query: '{ __typename }', variables: 'text' }),
};
const ACCEPTS = [
  undefined,
  '',
  '*/*',
  'application/json',
  'application/graphql-response+json',
  'application/graphql-response+json,application/json;q=0.9',
  'application/json, application/graphql-response+json;q=0.9',
  'multipart/mixed;deferSpec=20220824,application/graphql-response+json,application/json;q=0.9',
  'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  'image/png',
  'application/json;q=0',
  `application/json${', text/plain'.repeat(50)}`,
];

describe.each(ACCEPTS)('with Accept %o, the same response follows', (accept) => {
  test.each(Object.entries(BODIES))('for %s when the content type was chosen before', async (_, body) => {
    const handler = newHandler();
    const first = await newHandler()(post(accept, body));
    await handler(post(accept, VALID));
    await handler(post(accept, VALID));
    expect(await handler(post(accept, body))).toEqual(first);
  });

  test('for a query by GET when an operation by POST was answered before', async () => {
    const handler = newHandler();
    const { statusCode, headers = {} } = await newHandler()(get(accept ?? '', '{ __typename }'));
    await handler(post(accept, VALID));
    const later = await handler(get(accept ?? '', '{ __typename }'));
    expect([later.statusCode, later.headers?.['content-type']]).toEqual([statusCode, headers['content-type']]);
  });
});

test('a browser receives the Sandbox when an operation with the same Accept header was answered before', async () => {
  const handler = newHandler();
  await handler(post('text/html, */*', VALID));
  expect((await handler(get('text/html, */*'))).headers).toMatchObject({ 'content-type': 'text/html' });
});

test('each client receives its type when more of them than are kept have sent a header', async () => {
  const handler = newHandler();
  for (let number = 0; number < 60; number += 1) await handler(post(`application/json, text/x-${number}`, VALID));
  const { headers } = await handler(post('application/graphql-response+json', VALID));
  expect(headers).toMatchObject({ 'content-type': 'application/graphql-response+json; charset=utf-8' });
});

describe('the type that Apollo has chosen', () => {
  const JSON_TYPE = 'application/json; charset=utf-8';
  /** Returns what remains of each Accept header when it reaches Apollo. */
  const sendAll = async (accepts: readonly string[]) => {
    const received: (string | undefined)[] = [];
    const execute = keepContentTypes(async ({ headers }) => {
      received.push(headers.get('accept'));
      return { headers: new HeaderMap([['content-type', JSON_TYPE]]), body: { kind: 'complete', string: '{}' } };
    });
    for (const accept of accepts) {
      const request = { method: 'POST', headers: new HeaderMap([['accept', accept]]), search: '', body: {} };
      // Safe: the stand-in for Apollo needs no context.
      await execute(request, {} as GraphQLContext);
    }
    return received;
  };

  test('is kept for the next request with the same Accept header', async () => {
    expect(await sendAll(['*/*', 'application/json', '*/*'])).toEqual(['*/*', 'application/json', undefined]);
  });

  test('is kept for 50 values of the header at most', async () => {
    const values = Array.from({ length: 51 }, (_, number) => `text/x-${number}, */*`);
    const received = await sendAll([...values, ...values]);
    expect(received.slice(51)).toEqual([...Array(50).fill(undefined), values[50]]);
  });

  test('is not kept for a long header', async () => {
    const long = `application/json${', text/plain'.repeat(50)}`;
    expect(await sendAll([long, long])).toEqual([long, long]);
  });
});
