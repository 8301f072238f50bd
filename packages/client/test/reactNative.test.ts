import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Api, startApi } from '../../../test/support/api.ts';
import { startTarget, type Target } from '../../../test/support/target.ts';
import { createSecureStorage, watchAppState } from '../src/reactNative.ts';
import { countOperations, openClient, signInNewUser } from './realApi.ts';

let target: Target;
let api: Api;
beforeAll(async () => {
  target = await startTarget();
  api = await startApi(target);
});
afterAll(async () => {
  await api.close();
  await target.close();
});

/** A stand-in for expo-secure-store, which needs a device. */
const createSecureStore = () => {
  const items = new Map<string, string>();
  return {
    AFTER_FIRST_UNLOCK: 0,
    items,
    getItemAsync: vi.fn(async (key: string, _options: object): Promise<string | null> => items.get(key) ?? null),
    setItemAsync: vi.fn(async (key: string, value: string, _options: object) => void items.set(key, value)),
    deleteItemAsync: vi.fn(async (key: string, _options: object) => void items.delete(key)),
  };
};

test('the refresh token is all that is stored, and opens the session at the next start', async () => {
  const store = createSecureStore();
  const auth = openClient(api, createSecureStorage(store));
  const email = await signInNewUser(auth, api, target);
  auth.dispose();
  expect([...store.items.keys()]).toEqual(['cognito-graphql-auth.refreshToken']);
  expect([...store.items.values()]).not.toContain(await auth.getAccessToken());
  auth.dispose();
  const next = openClient(api, createSecureStorage(store));
  expect(await next.me()).toMatchObject({ email });
  await next.signOut();
  expect(store.items.size).toBe(0);
  for (const { mock } of [store.getItemAsync, store.setItemAsync, store.deleteItemAsync])
    expect(mock.lastCall?.at(-1)).toEqual({ keychainAccessible: store.AFTER_FIRST_UNLOCK });
});

test('keeps the session when the storage is locked', async () => {
  const store = createSecureStore();
  const first = openClient(api, createSecureStorage(store, 'other'));
  await signInNewUser(first, api, target);
  first.dispose();
  store.getItemAsync.mockRejectedValueOnce(new Error('User interaction is not allowed.'));
  const auth = openClient(api, createSecureStorage(store, 'other'));
  expect(await auth.getAccessToken()).toBeNull();
  expect(auth.getSnapshot()).toEqual({ status: 'loading', offline: true });
  expect(store.items.has('other')).toBe(true);
  expect(await auth.refresh()).toBe('renewed');
});

test('renews the tokens when the app comes to the foreground and they are about to expire', async () => {
  const auth = openClient(api, createSecureStorage(createSecureStore()));
  await signInNewUser(auth, api, target);
  const listeners = new Set<(state: string) => void>();
  const addEventListener = (_: 'change', listener: (state: string) => void) => {
    listeners.add(listener);
    return { remove: () => void listeners.delete(listener) };
  };
  const stop = watchAppState(auth, { addEventListener });
  const become = (state: string): void => {
    for (const listener of listeners) listener(state);
  };
  const counts = countOperations(api);
  become('active');
  await auth.getAccessToken();
  expect(counts()).toEqual({});
  const now = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 60 * 60_000);
  become('background');
  expect(counts()).toEqual({});
  become('active');
  await expect.poll(counts).toEqual({ RefreshTokens: 1 });
  now.mockRestore();
  stop();
  expect(listeners.size).toBe(0);
});
