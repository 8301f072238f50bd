import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { type Api, startApi } from '../support/api.ts';
import { federationAt } from '../support/federation.ts';
import { startTarget, type Target } from '../support/target.ts';
import { loadExample } from './exampleClients.ts';

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
  const browser = { url: new URL(ORIGIN) };
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

describe.each(['apollo', 'urql', 'fetch'])('the %s example', (script) => {
  test('signs in with the first provider, and leaves no code in the address', async () => {
    const { client, ...example } = await loadExample(script, { api, target });
    const browser = stubBrowser();
    const [button] = await example.listButtons(client);
    expect(button).toEqual({ provider: 'Google', text: 'Continue with Google' });
    expect(await example.leaveFor(client, button?.provider ?? '')).toBeUndefined();
    await answerAtProvider(browser, person);
    const result = await example.finishAtCallback(client);
    expect(example.chooseNext(result)).toEqual({ next: 'home' });
    expect(browser.url.href).toBe(`${ORIGIN}/callback`);
    expect(await client.query(example.MeDocument, {})).toMatchObject({ me: { email: 'ada@example.com' } });
    // The flow is used up.
    expect(await example.finishAtCallback(client)).not.toMatchObject({ __typename: 'SignInPayload' });
  });

  test.each([
    ['goes back without a message', 'cancel', { next: 'signIn' }],
    ['shows a message', 'error', { next: 'signIn', message: expect.stringMatching(/^We could not/) }],
    ['leaves once more', 'linked', { next: 'leaveOnceMore', message: expect.any(String) }],
  ])('%s when the callback is that of the button %s', async (_, action, next) => {
    const { client, ...example } = await loadExample(script, { api, target });
    const browser = stubBrowser();
    await example.leaveFor(client, 'Google');
    await answerAtProvider(browser, { ...person, action });
    expect(example.chooseNext(await example.finishAtCallback(client))).toEqual(next);
  });

  test('returns the message of the error when the provider is unknown', async () => {
    const { client, leaveFor } = await loadExample(script, { api, target });
    stubBrowser();
    expect(await leaveFor(client, 'Unknown')).toEqual(expect.stringMatching(/\.$/));
  });
});
