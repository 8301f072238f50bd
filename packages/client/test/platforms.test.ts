import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { type AuthClientOptions, createAuthClient } from '../src/index.ts';
import { createFakeApi } from './fakeApi.ts';
import { stubLocalStorage } from './localStorage.ts';
import { createStorage } from './storage.ts';
import { openBrowser, pass, settle, signIn, takeClock } from './tabs.ts';

beforeEach(takeClock);

/** Replaces or removes what platforms or browsers lack, or refuse. */
const stub = (globals: Readonly<Record<string, unknown>>): void => {
  for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
};

const refuse = (): never => {
  throw new DOMException('The operation is insecure.', 'SecurityError');
};
const Refused = class {
  constructor() {
    refuse();
  }
};

const watchRejections = (): readonly unknown[] => {
  const errors: unknown[] = [];
  const keep = (error: unknown): void => void errors.push(error);
  process.on('unhandledRejection', keep);
  onTestFinished(() => void process.off('unhandledRejection', keep));
  return errors;
};

test.each([
  ['no channel and no locks, as in React Native', { BroadcastChannel: undefined, navigator: {} }],
  ['a channel that it blocks', { BroadcastChannel: Refused }],
  ['locks that it refuses', { navigator: { locks: { request: async () => refuse() } } }],
  ['a localStorage that is full', { localStorage: { getItem: () => null, setItem: refuse, removeItem: () => {} } }],
  ['AbortSignal without timeout', { AbortSignal: class {} }],
])('signs in, refreshes and out when the platform has %s', async (_name, globals) => {
  const rejections = watchRejections();
  const api = createFakeApi();
  const browser = openBrowser(api);
  stub(globals);
  const auth = await browser.openTab();
  expect(auth.getSnapshot()).toEqual({ status: 'signedOut', reason: 'none', offline: false });
  await signIn(auth);
  expect(await settle(auth.refresh())).toBe('renewed');
  await settle(auth.signOut());
  expect(auth.getSnapshot()).toEqual({ status: 'signedOut', reason: 'user', offline: false });
  expect(api.hasCookie()).toBe(false);
  expect(rejections).toEqual([]);
});

test('signs in and out when the browser blocks localStorage', async () => {
  const api = createFakeApi();
  const auth = await openBrowser(api).openTab();
  Object.defineProperty(globalThis, 'localStorage', { get: refuse, configurable: true });
  onTestFinished(() => void Reflect.deleteProperty(globalThis, 'localStorage'));
  await signIn(auth);
  await settle(auth.signOut());
  expect(auth.getSnapshot()).toEqual({ status: 'signedOut', reason: 'user', offline: false });
  expect(api.hasCookie()).toBe(false);
});

/** Creates a client for one user of a server, in the process of all other ones. */
const openRequest = async (options: Partial<AuthClientOptions>) => {
  const { delivery } = createStorage();
  const auth = createAuthClient({ url: 'https://server.example.com/graphql', delivery, ...options });
  onTestFinished(() => auth.dispose());
  auth.start();
  await pass();
  return auth;
};

test('shares no session between the clients of a server', async () => {
  const { fetch } = createFakeApi();
  const first = await openRequest({ fetch });
  await signIn(first);
  const second = await openRequest({ fetch });
  expect(second.getSnapshot()).toEqual({ status: 'signedOut', reason: 'none', offline: false });
  expect(await second.getAccessToken()).toBeNull();
});

test('ends no session of a server by the sign-out of another one', async () => {
  stubLocalStorage();
  const api = createFakeApi();
  const first = await openRequest({ fetch: api.fetch });
  const second = await openRequest({ fetch: api.fetch });
  await signIn(first);
  await signIn(second, 'bea');
  api.fail('network');
  await settle(first.signOut()).catch(() => {});
  expect(second.getSnapshot()).toMatchObject({ status: 'signedIn', userId: 'bea' });
  const third = await openRequest({ fetch: api.fetch });
  expect(third.getSnapshot()).toEqual({ status: 'signedOut', reason: 'none', offline: false });
});
