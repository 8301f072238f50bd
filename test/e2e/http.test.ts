import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Version } from '../../local/gateway/gateway.ts';
import { readConfig } from '../../src/config.ts';
import { createHandler } from '../../src/handler.ts';
import type { GatewayEvent } from '../../src/http/event.ts';
import type { LogEntry } from '../../src/log/log.ts';
import { type Api, bearer, startApi, UUID } from '../support/api.ts';
import { documentOf } from '../support/document.ts';
import { startTarget, type Target } from '../support/target.ts';
import { createVerifiedUser, newEmail, password } from '../support/users.ts';

let target: Target;
beforeAll(async () => {
  target = await startTarget();
});
afterAll(() => target.close());

// Function URLs send format 2.0, too.
describe.each<Version>(['1.0', '2.0'])('an event of format %s', (version) => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi(target, { corsOrigins: ['https://app.example.com'] }, version);
  });
  afterAll(() => api.close());

  test('returns the GraphQL response when it has an operation', async () => {
    const username = await createVerifiedUser(api, target);
    const { accessToken } = await api.execute('signIn', { username, password });
    expect(await api.execute('me', undefined, bearer(accessToken))).toMatchObject({ email: username });
  });

  test('returns its request ID', async () => {
    const response = await api.post({ query: '{ __typename }' });
    expect(response.headers.get('x-request-id')).toMatch(UUID);
  });

  const json = { 'content-type': 'application/json' };
  test.each([
    ['malformed JSON', '{"query":', json, 400, 'BAD_REQUEST'],
    ['an empty body', '', json, 400, 'BAD_REQUEST'],
    ['a JSON string', '"{ __typename }"', json, 400, 'BAD_REQUEST'],
    ['a batch', '[{"query":"{ __typename }"},{"query":"{ __typename }"}]', json, 400, 'BAD_REQUEST'],
    ['no query', '{}', json, 400, 'BAD_REQUEST'],
    [
      'a body over 100 kB',
      JSON.stringify({ query: `{ __typename } #${'é'.repeat(50_000)}` }),
      json,
      413,
      'BAD_REQUEST',
    ],
    ['plain text', '{ __typename }', { 'content-type': 'text/plain' }, 415, 'BAD_REQUEST'],
    ['a form', 'query={ __typename }', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'BAD_REQUEST'],
    [
      'another charset',
      '{"query":"{ __typename }"}',
      { 'content-type': 'application/json; charset=utf-16' },
      415,
      'BAD_REQUEST',
    ],
    ['a syntax error', '{"query":"{"}', json, 400, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', '{"query":"{ you }"}', json, 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['a missing variable', JSON.stringify({ query: documentOf('signIn') }), json, 400, 'BAD_USER_INPUT'],
    [
      'an unknown operation',
      '{"query":"query A { __typename }","operationName":"B"}',
      json,
      400,
      'OPERATION_RESOLUTION_FAILURE',
    ],
  ] as const)('returns a GraphQL error when the body is or has %s', async (...[, body, headers, status, code]) => {
    const response = await fetch(api.url, { method: 'POST', headers, body });
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(await response.json()).toMatchObject({ errors: [{ message: expect.any(String), extensions: { code } }] });
  });

  test.each([
    'application/json',
    'Application/JSON',
    'application/json;charset=UTF-8',
    'application/json; charset="utf-8"',
  ])('returns data when the content type is %s', async (contentType) => {
    const response = await api.post({ query: '{ __typename }' }, { 'content-type': contentType });
    expect(await response.json()).toEqual({ data: { __typename: 'Query' } });
  });

  test('returns data when the body begins with a byte-order mark', async () => {
    const response = await api.post('\ufeff{"query":"{ __typename }"}');
    expect(await response.json()).toEqual({ data: { __typename: 'Query' } });
  });

  test('returns data when a variable has the name of an Object.prototype property', async () => {
    const query =
      'mutation ($constructor: SignOutInput) { signOut(input: $constructor) { ... on AuthError { __typename } } }';
    const response = await api.post({ query, variables: {} });
    expect(await response.json()).toEqual({ data: { signOut: { __typename: 'InvalidRefreshTokenError' } } });
  });

  test('returns data for a query by GET, and 405 for a mutation by GET', async () => {
    const get = (query: string) =>
      fetch(`${api.url}?${new URLSearchParams({ query })}`, { headers: { 'apollo-require-preflight': '1' } });
    expect(await (await get('{ __typename # 100%25\n}')).json()).toEqual({ data: { __typename: 'Query' } });
    const mutation = await get(`mutation { resendCode(input: { username: "${newEmail()}" }) { __typename } }`);
    expect(mutation.status).toBe(405);
  });

  test('returns an error when the method is DELETE', async () => {
    const response = await fetch(api.url, { method: 'DELETE' });
    const body = await response.json();
    // Only a function URL passes it to the Lambda: the REST API has no such route.
    if (version === '1.0') {
      expect(response.status).toBe(403);
      expect(body).toEqual({ message: 'Missing Authentication Token' });
    } else {
      expect(response.status).toBe(405);
      expect(body).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
    }
  });

  test('returns the same CORS headers for a preflight, a response and an error when the origin is listed', async () => {
    const origin = 'https://app.example.com';
    const preflight = await fetch(api.url, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
    });
    expect(preflight.status).toBe(204);
    const success = await api.post({ query: '{ __typename }' }, { origin });
    const error = await api.post('', { origin });
    for (const response of [preflight, success, error]) {
      expect(response.headers.get('access-control-allow-origin')).toBe(origin);
      expect(response.headers.get('access-control-expose-headers')).toBe('x-request-id');
      expect(response.headers.get('vary')).toBe('origin');
    }
  });

  test.each([
    'authorization,content-type,x-api-key',
    'apollographql-client-name,apollographql-client-version,content-type,x-apollo-operation-name',
    'baggage,sentry-trace,traceparent',
  ])('a preflight allows what client libraries and tracing ask for when it is %s', async (requested) => {
    const origin = 'https://app.example.com';
    const headers = { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': requested };
    const preflight = await fetch(api.url, { method: 'OPTIONS', headers });
    expect(preflight.headers.get('access-control-allow-origin')).toBe(origin);
    expect(preflight.headers.get('access-control-allow-headers')).toBe(requested);
  });

  test('returns no CORS headers when the origin is not listed', async () => {
    for (const origin of ['https://evil.example.com', 'https://app.example.com.evil.com', 'null']) {
      const response = await api.post({ query: '{ __typename }' }, { origin });
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
    }
  });
});

test.each([null, [], { key1: 'value1' }])(
  'returns status 400 and logs one warning when the event is %j',
  async (event) => {
    const logs: LogEntry[] = [];
    const { endpoint, userPoolId, clientId } = target;
    const config = readConfig({ USER_POOL_ID: userPoolId, CLIENT_ID: clientId, COGNITO_ENDPOINT: endpoint });
    const handler = createHandler(config, (entry) => logs.push(entry));
    // Safe: the handler checks the event.
    const { statusCode, body } = await handler(event as unknown as GatewayEvent);
    expect(statusCode).toBe(400);
    expect(JSON.parse(body)).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
    expect(logs).toEqual([
      {
        level: 'warn',
        requestId: null,
        field: null,
        exception: 'UnknownEvent',
        message: 'The event is not a request of API Gateway or of a function URL.',
      },
    ]);
  },
);

test('any origin is allowed when CORS_ORIGINS is *', async () => {
  const api = await startApi(target, { corsOrigins: ['*'] });
  const response = await api.post({ query: '{ __typename }' }, { origin: 'https://anywhere.example.com' });
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  const preflight = await fetch(api.url, {
    method: 'OPTIONS',
    headers: {
      origin: 'https://anywhere.example.com',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,sentry-trace',
    },
  });
  expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
  expect(preflight.headers.get('access-control-allow-headers')).toBe('authorization,sentry-trace');
  expect(preflight.headers.get('access-control-allow-credentials')).toBeNull();
  await api.close();
});

describe('Sandbox and introspection', () => {
  const introspect = { query: '{ __schema { queryType { name } } }' };

  test('are available by default, and Sandbox opens with example operations', async () => {
    const api = await startApi(target);
    const page = await fetch(api.url, { headers: { accept: 'text/html' } });
    expect(page.headers.get('content-type')).toContain('text/html');
    const html = await page.text();
    for (const operation of ['SignUp', 'Verify', 'ResendCode', 'SignIn', 'Me']) expect(html).toContain(operation);
    expect((await api.post(introspect)).status).toBe(200);
    await api.close();
  });

  test('are unavailable when they are turned off', async () => {
    const api = await startApi(target, { introspection: false, sandbox: false });
    const page = await fetch(api.url, { headers: { accept: 'text/html' } });
    expect(page.headers.get('content-type')).not.toContain('text/html');
    expect((await api.post(introspect)).status).toBe(400);
    await api.close();
  });
});
