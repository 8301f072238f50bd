import { expect, onTestFinished, test, vi } from 'vitest';
import { createAuthFetch } from '../src/fetch.ts';
import { type AuthClient, createAuthClient } from '../src/index.ts';

const url = 'https://api.example.com/graphql';

/** A client that is signed in, and in whose session every token is rejected. */
const stub = (data: object = { me: { __typename: 'NotSignedInError' } }) => {
  const auth: AuthClient = {
    ...createAuthClient({ url, delivery: 'cookie' }),
    sendAuthorized: async ({ send, getData, isMutation }) => {
      const result = await send({ authorization: 'Bearer first' });
      const isRejected = Object.keys(getData(result) ?? {}).length > 0 && !isMutation;
      return isRejected ? send({ authorization: 'Bearer second' }) : result;
    },
  };
  const send = vi.spyOn(globalThis, 'fetch').mockImplementation(async () => Response.json({ data }));
  onTestFinished(() => send.mockRestore());
  const tokens = () => send.mock.calls.map(([, init]) => new Headers(init?.headers).get('authorization'));
  return { authFetch: createAuthFetch(auth), send, tokens };
};

const query = JSON.stringify({ query: '{ me { __typename } }' });

test.each([
  'https://other.example.com/graphql',
  'https://api.example.com/other',
  'https://api.example.com.other.example/graphql',
  'http://api.example.com/graphql',
])('sends a request to %s as it is', async (other) => {
  const { authFetch, send } = stub();
  const init = { method: 'POST', body: query };
  await authFetch(other, init);
  await authFetch(new URL(other), init);
  const request = new Request(other, init);
  await authFetch(request);
  expect(send.mock.calls).toEqual([
    [other, init],
    [new URL(other), init],
    [request, undefined],
  ]);
  // Without what the client adds.
  expect(init).toEqual({ method: 'POST', body: query });
});

test('keeps the headers of the request', async () => {
  const { authFetch, send } = stub();
  await authFetch(new Request(url, { method: 'POST', body: query, headers: { 'apollo-require-preflight': 'true' } }));
  expect(Object.fromEntries(new Headers(send.mock.lastCall?.[1]?.headers))).toMatchObject({
    'apollo-require-preflight': 'true',
    authorization: 'Bearer second',
    'x-token-delivery': 'cookie',
  });
});

test('adds the token to a relative address of the same resource', async () => {
  vi.stubGlobal('location', new URL('https://api.example.com/app/'));
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  const { authFetch, tokens } = stub({});
  await authFetch('/graphql', { method: 'POST', body: query });
  await authFetch('graphql', { method: 'POST', body: query });
  expect(tokens()).toEqual(['Bearer first', null]);
});

test('repeats a query by GET', async () => {
  const { authFetch, tokens } = stub();
  await authFetch(`${url}?query={me{__typename}}`);
  expect(tokens()).toEqual(['Bearer first', 'Bearer second']);
});

test.each([
  ['a document that is unknown', JSON.stringify({ documentId: 'Me' })],
  ['a form', new FormData()],
  ['a mutation', JSON.stringify({ query: 'mutation { deleteAccount { __typename } }' })],
])('repeats %s by the rule of mutations', async (_, body) => {
  const { authFetch, tokens } = stub();
  await authFetch(url, { method: 'POST', body });
  expect(tokens()).toEqual(['Bearer first']);
});

test('sends a stream once', async () => {
  const { authFetch, tokens } = stub();
  await authFetch(url, { method: 'POST', body: new Blob([query]).stream(), duplex: 'half' } as RequestInit);
  expect(tokens()).toEqual(['Bearer first']);
});

test('returns an answer in parts without reading it', async () => {
  const { authFetch, send } = stub();
  const parts = new Response(new ReadableStream(), { headers: { 'content-type': 'multipart/mixed; boundary="-"' } });
  send.mockImplementation(async () => parts);
  const response = await authFetch(url, { method: 'POST', body: query });
  expect(response.bodyUsed).toBe(false);
  expect(response).toBe(parts);
});

test('returns an answer that can be read when it is no JSON', async () => {
  const { authFetch, send } = stub();
  send.mockImplementation(async () => new Response('{', { headers: { 'content-type': 'application/json' } }));
  expect(await (await authFetch(url, { method: 'POST', body: query })).text()).toBe('{');
});
