import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Version } from '../../local/gateway/gateway.ts';
import { documentOf } from './document.ts';
import { bearer, type Graph, startGraph, UUID } from './graph.ts';
import { startTarget, type Target } from './target.ts';
import { newEmail, password, verifiedUser } from './users.ts';

let target: Target;
beforeAll(async () => {
  target = await startTarget();
});
afterAll(() => target.close());

// Function URLs send format 2.0, too.
describe.each<Version>(['1.0', '2.0'])('an event of format %s', (version) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await startGraph(target, { corsOrigins: ['https://app.example.com'] }, version);
  });
  afterAll(() => graph.close());

  test('is answered with GraphQL', async () => {
    const username = await verifiedUser(graph, target);
    const { accessToken } = await graph.ask('signIn', { username, password });
    expect(await graph.ask('me', undefined, bearer(accessToken))).toMatchObject({ email: username });
  });

  test('has its id in every answer', async () => {
    const response = await graph.post({ query: '{ __typename }' });
    expect(response.headers.get('x-request-id')).toMatch(UUID);
  });

  const json = { 'content-type': 'application/json' };
  test.each([
    ['malformed JSON', '{"query":', json, 400, 'BAD_REQUEST'],
    ['an empty body', '', json, 400, 'BAD_REQUEST'],
    ['JSON that is no object', '"{ __typename }"', json, 400, 'BAD_REQUEST'],
    ['a batch', '[{"query":"{ __typename }"},{"query":"{ __typename }"}]', json, 400, 'BAD_REQUEST'],
    ['no query', '{}', json, 400, 'BAD_REQUEST'],
    [
      'a body over 100 kB',
      JSON.stringify({ query: `{ __typename } #${'é'.repeat(50_000)}` }),
      json,
      413,
      'BAD_REQUEST',
    ],
    ['text', '{ __typename }', { 'content-type': 'text/plain' }, 415, 'BAD_REQUEST'],
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
  ] as const)('with %s gets a GraphQL error', async (...[, body, headers, status, code]) => {
    const response = await fetch(graph.url, { method: 'POST', headers, body });
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(await response.json()).toMatchObject({ errors: [{ message: expect.any(String), extensions: { code } }] });
  });

  test.each([
    'application/json',
    'Application/JSON',
    'application/json;charset=UTF-8',
    'application/json; charset="utf-8"',
  ])('of content type %s is taken', async (contentType) => {
    const response = await graph.post({ query: '{ __typename }' }, { 'content-type': contentType });
    expect(await response.json()).toEqual({ data: { __typename: 'Query' } });
  });

  test('may have a variable named as what every object has', async () => {
    const query =
      'mutation ($constructor: SignOutInput) { signOut(input: $constructor) { ... on AuthError { __typename } } }';
    const response = await graph.post({ query, variables: {} });
    expect(await response.json()).toEqual({ data: { signOut: { __typename: 'InvalidRefreshTokenError' } } });
  });

  test('can ask a query by GET, but no mutation', async () => {
    const get = (query: string) =>
      fetch(`${graph.url}?${new URLSearchParams({ query })}`, { headers: { 'apollo-require-preflight': '1' } });
    expect(await (await get('{ __typename # 100%25\n}')).json()).toEqual({ data: { __typename: 'Query' } });
    const refused = await get(`mutation { resendCode(input: { username: "${newEmail()}" }) { __typename } }`);
    expect(refused.status).toBe(405);
  });

  test('returns an error when the method is another', async () => {
    const response = await fetch(graph.url, { method: 'DELETE' });
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

  test('from a listed origin gets the same CORS headers at the preflight and in the answer', async () => {
    const origin = 'https://app.example.com';
    const preflight = await fetch(graph.url, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
    });
    expect(preflight.status).toBe(204);
    const answer = await graph.post({ query: '{ __typename }' }, { origin });
    const refused = await graph.post('', { origin });
    for (const response of [preflight, answer, refused]) {
      expect(response.headers.get('access-control-allow-origin')).toBe(origin);
      expect(response.headers.get('access-control-allow-headers')).toContain('authorization');
      expect(response.headers.get('vary')).toBe('origin');
    }
  });

  test('from another origin gets none', async () => {
    for (const origin of ['https://evil.example.com', 'https://app.example.com.evil.com', 'null']) {
      const response = await graph.post({ query: '{ __typename }' }, { origin });
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
    }
  });
});

test('any origin is allowed with CORS_ORIGINS=*', async () => {
  const graph = await startGraph(target, { corsOrigins: ['*'] });
  const response = await graph.post({ query: '{ __typename }' }, { origin: 'https://anywhere.example.com' });
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  await graph.close();
});

describe('Sandbox and introspection', () => {
  const introspect = { query: '{ __schema { queryType { name } } }' };

  test('are there outside production, with the operations to begin with', async () => {
    const graph = await startGraph(target);
    const page = await fetch(graph.url, { headers: { accept: 'text/html' } });
    expect(page.headers.get('content-type')).toContain('text/html');
    const html = await page.text();
    for (const operation of ['SignUp', 'Verify', 'ResendCode', 'SignIn', 'Me']) expect(html).toContain(operation);
    expect((await graph.post(introspect)).status).toBe(200);
    await graph.close();
  });

  test('are off in production', async () => {
    const graph = await startGraph(target, { production: true });
    const page = await fetch(graph.url, { headers: { accept: 'text/html' } });
    expect(page.headers.get('content-type')).not.toContain('text/html');
    expect((await graph.post(introspect)).status).toBe(400);
    await graph.close();
  });
});
