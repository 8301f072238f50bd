import type { AuthClient } from 'cognito-graphql-auth-client';
import { takeCallback } from 'cognito-graphql-auth-client/federation';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { arrive, leaveFor, listButtons } from '../../examples/clients/federation.ts';
import { type Api, startApi } from '../support/api.ts';
import { federationAt } from '../support/federation.ts';
import { startTarget, type Target } from '../support/target.ts';
import { loadExamples } from './exampleClients.ts';

const ORIGIN = 'http://localhost:5173';

let target: Target;
let api: Api;
beforeAll(async () => {
  target = await startTarget();
  const federation = { ...federationAt(target.endpoint ?? ''), callbackUrls: [`${ORIGIN}/callback`] };
  api = await startApi(target, federation);
});
afterAll(async () => {
  await api.close();
  await target.close();
});

/** Gives the test a browser's address bar and storage. @returns the browser's current address */
const stubBrowser = (): { url: URL } => {
  const kept = new Map<string, string>();
  const browser = { url: new URL('/profile', ORIGIN) };
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  vi.stubGlobal('history', {
    replaceState: (_state: unknown, _title: string, path: string) => {
      browser.url = new URL(path, ORIGIN);
    },
  });
  vi.stubGlobal('location', {
    origin: ORIGIN,
    get search() {
      return browser.url.search;
    },
    get pathname() {
      return browser.url.pathname;
    },
    assign: (url: string) => {
      browser.url = new URL(url);
    },
  });
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  return browser;
};

/** Presses a button of the page that stands for the provider's, and follows it to the callback. */
const answerAtProvider = async (browser: { url: URL }, form: Record<string, string>): Promise<void> => {
  const body = new URLSearchParams(form);
  const response = await fetch(browser.url, { method: 'POST', body, redirect: 'manual' });
  browser.url = new URL(response.headers.get('location') ?? '');
};

const person = { action: 'continue', email: 'ada@example.com', name: 'Ada', verified: 'true' };

/** Leaves for the first provider, and returns with its answer. */
const leaveAndReturn = async (auth: AuthClient, form: Record<string, string>) => {
  const browser = stubBrowser();
  const [button] = await listButtons(auth);
  expect(button).toEqual({ provider: 'Google', text: 'Continue with Google' });
  expect(await leaveFor(auth, button?.provider ?? '')).toBeUndefined();
  await answerAtProvider(browser, form);
  const callback = takeCallback();
  // Neither a reload nor the back button finds the code.
  expect(browser.url.href).toBe(`${ORIGIN}/callback`);
  expect(takeCallback()).toBeUndefined();
  if (callback === undefined) throw new Error('This is no callback.');
  return { browser, callback };
};

test('signs in with a provider, once, and returns to the page', async () => {
  const { auth } = await loadExamples({ api, target });
  const { callback } = await leaveAndReturn(auth, person);
  const arrivals = await Promise.all([arrive(auth, callback), arrive(auth, callback)]);
  expect(arrivals).toEqual([{ path: '/profile' }, { path: '/profile' }]);
  expect(await auth.me()).toMatchObject({ email: 'ada@example.com' });
});

test.each([
  ['no message', 'cancel', { path: '/profile' }],
  ['a message', 'error', { path: '/profile', message: expect.stringMatching(/^We could not/) }],
])('returns to the page with %s when the callback is that of the button %s', async (_, action, arrival) => {
  const { auth } = await loadExamples({ api, target });
  const { callback } = await leaveAndReturn(auth, { ...person, action });
  expect(await arrive(auth, callback)).toEqual(arrival);
});

test('leaves once more when the account was linked by this sign-in', async () => {
  const { auth } = await loadExamples({ api, target });
  const { browser, callback } = await leaveAndReturn(auth, { ...person, action: 'linked' });
  expect(await arrive(auth, callback)).toEqual({ path: '/profile' });
  expect(browser.url.origin).toBe(new URL(target.endpoint ?? '').origin);
});

test('returns the message of the error when the provider is unknown', async () => {
  const { auth } = await loadExamples({ api, target });
  stubBrowser();
  expect(await leaveFor(auth, 'Unknown')).toEqual(expect.stringMatching(/\.$/));
});
