import { once } from 'node:events';
import { createServer } from 'node:http';
import { createAuthClient } from 'cognito-graphql-auth-client';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { App } from '../../examples/clients/react.tsx';
import { createMobileAuth } from '../../examples/clients/reactNative.ts';
import { refreshForPage } from '../../examples/clients/serverRendering.ts';
import { callService } from '../../examples/clients/services.ts';
import { continueAsOtherUser, explanations, watchSession } from '../../examples/clients/sessionState.ts';
import { auth as webAuth } from '../../examples/clients/web.ts';
import { createBrowserFetch } from '../../packages/client/test/browserFetch.ts';
import { type Api, startApi } from '../support/api.ts';
import { documentOf } from '../support/document.ts';
import { startTarget, type Target } from '../support/target.ts';
import { createVerifiedUser, password } from '../support/users.ts';
import { loadExamples } from './exampleClients.ts';

const origin = 'https://app.example.com';

let target: Target;
let api: Api;
beforeAll(async () => {
  target = await startTarget();
  api = await startApi(target, { corsOrigins: [origin] });
});
afterAll(async () => {
  await api.close();
  await target.close();
});

test('the first example creates a client that does nothing before it is started', () => {
  expect(webAuth.getSnapshot()).toEqual({ status: 'loading', offline: false });
});

test('a watcher sees each state of a session', async () => {
  const { auth, signUpAndIn } = await loadExamples({ api, target });
  const seen: string[] = [];
  const stop = watchSession(auth, ({ status }) => seen.push(status));
  await signUpAndIn(auth);
  await auth.signOut();
  stop();
  await signUpAndIn(auth);
  expect(seen).toEqual(['loading', 'signedOut', 'signedIn', 'signedOut']);
});

test('a tab continues as the user who signed in in another one', async () => {
  // Tabs hear each other in browsers only, and only those have a location.
  vi.stubGlobal('location', {});
  onTestFinished(() => void vi.unstubAllGlobals());
  const browserFetch = createBrowserFetch(origin);
  const [first, second] = [0, 1].map(() => {
    const auth = createAuthClient({ url: api.url, delivery: 'cookie', fetch: browserFetch });
    onTestFinished(() => auth.dispose());
    auth.start();
    return auth;
  }) as [typeof webAuth, typeof webAuth];
  await first.signIn({ username: await createVerifiedUser(api, target), password });
  await expect.poll(() => second.getSnapshot().status).toBe('signedIn');
  const username = await createVerifiedUser(api, target);
  await second.signIn({ username, password });
  await expect.poll(first.getSnapshot).toMatchObject({ status: 'signedOut', reason: 'otherUser' });
  expect(explanations.otherUser).toContain('another tab');
  expect(await continueAsOtherUser(first)).toBe(true);
  expect(await first.me()).toMatchObject({ email: username });
});

describe('React', () => {
  test('a server renders the state before anything is known', () => {
    expect(renderToString(createElement(App, { auth: webAuth }))).toBe('<p>Please wait.</p>');
  });
});

test('a mobile app finds the session at its next start', async () => {
  const items = new Map<string, string>();
  const secureStore = {
    AFTER_FIRST_UNLOCK: 0,
    getItemAsync: async (key: string) => items.get(key) ?? null,
    setItemAsync: async (key: string, value: string) => void items.set(key, value),
    deleteItemAsync: async (key: string) => void items.delete(key),
  };
  const appState = { addEventListener: () => ({ remove: () => {} }) };
  const username = await createVerifiedUser(api, target);
  const auth = createMobileAuth(api.url, secureStore, appState);
  await auth.signIn({ username, password });
  auth.dispose();
  const next = createMobileAuth(api.url, secureStore, appState);
  expect(await next.me()).toMatchObject({ email: username });
  next.dispose();
});

test('a service receives the access token', async () => {
  const { auth, signUpAndIn } = await loadExamples({ api, target });
  await expect(callService(auth, api.url)).rejects.toThrow('Nobody is signed in.');
  await signUpAndIn(auth);
  const service = createServer((request, response) => response.end(request.headers.authorization)).listen(0);
  await once(service, 'listening');
  // Safe: a server that listens to a port has an address of this form.
  const { port } = service.address() as { port: number };
  const response = await callService(auth, `http://localhost:${port}`);
  expect(await response.text()).toBe(`Bearer ${await auth.getAccessToken()}`);
  service.close();
});

test("a server refreshes the browser's session for a page", async () => {
  const input = { username: await createVerifiedUser(api, target), password };
  const body = { query: documentOf('signIn'), variables: { input } };
  const signedIn = await api.post(body, { origin, 'x-token-delivery': 'cookie' });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const page = new Request('https://app.example.com/', { headers: { cookie } });
  const { accessToken, cookies } = await refreshForPage(page, api.url);
  const me = await api.execute('me', undefined, { authorization: `Bearer ${accessToken}` });
  expect(me.email).toBe(input.username);
  expect(cookies).toEqual([expect.stringContaining('__Host-refresh-token=')]);
  expect((await refreshForPage(new Request('https://app.example.com/'), api.url)).accessToken).toBeUndefined();
});

test('a deployment that trusts the documents of the package alone signs its users in', async () => {
  const trusted = await startApi(target, { trustedDocuments: 'packages/client/documents.json' });
  onTestFinished(() => trusted.close());
  const { auth, signUpAndIn } = await loadExamples({ api: trusted, target });
  const email = await signUpAndIn(auth);
  expect(await auth.refresh()).toBe('renewed');
  expect(await auth.me()).toMatchObject({ email });
  expect((await trusted.post({ query: '{ me { __typename } }' })).status).toBe(400);
});
