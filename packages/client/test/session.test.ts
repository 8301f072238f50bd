import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { createAuthClient } from '../src/index.ts';
import { createFakeApi } from './fakeApi.ts';
import { openBrowser, pass, settle, signIn, takeClock } from './tabs.ts';

const MINUTE = 60_000;

beforeEach(takeClock);

describe('when the app starts', () => {
  test('is loading until the API has answered, and then signed out without a session', async () => {
    const api = createFakeApi();
    const auth = createAuthClient({ url: 'https://start.example.com', delivery: 'cookie', fetch: api.fetch });
    expect(auth.getSnapshot()).toEqual({ status: 'loading', offline: false });
    expect(api.counts).toEqual({});
    auth.start();
    await pass();
    expect(auth.getSnapshot()).toEqual({ status: 'signedOut', reason: 'none', offline: false });
    auth.dispose();
  });

  test('is signed in again after a reload', async () => {
    const browser = openBrowser(createFakeApi());
    const auth = await browser.openTab();
    await signIn(auth);
    auth.dispose();
    const reloaded = await browser.openTab();
    expect(reloaded.getSnapshot()).toEqual({ status: 'signedIn', userId: 'ada', offline: false });
  });

  test('refreshes once when it is started, disposed of and started again', async () => {
    const api = createFakeApi();
    const auth = createAuthClient({ url: 'https://strict.example.com', delivery: 'cookie', fetch: api.fetch });
    auth.start();
    auth.dispose();
    auth.start();
    await pass();
    expect(auth.getSnapshot().status).toBe('signedOut');
    expect(api.counts).toEqual({ RefreshTokens: 1 });
    auth.dispose();
  });

  test('hides no screen when the API cannot be reached, and finds the session as soon as it can', async () => {
    const api = createFakeApi();
    api.setCookieOf('ada');
    api.fail('network');
    const errors: unknown[] = [];
    const auth = await openBrowser(api).openTab({ onError: (error) => errors.push(error) });
    expect(auth.getSnapshot()).toEqual({ status: 'loading', offline: true });
    expect(errors[0]).toMatchObject({ name: 'AuthTransportError', kind: 'offline' });
    api.fail(undefined);
    await pass(MINUTE);
    expect(auth.getSnapshot()).toEqual({ status: 'signedIn', userId: 'ada', offline: false });
  });

  test('signs in while an earlier session is still unknown', async () => {
    const api = createFakeApi();
    api.fail(503);
    const auth = await openBrowser(api).openTab();
    api.fail(undefined);
    await signIn(auth, 'bea');
    await pass(MINUTE);
    expect(auth.getSnapshot()).toEqual({ status: 'signedIn', userId: 'bea', offline: false });
  });
});

describe('results', () => {
  test('of a refresh, which have tokens, are not for the app', async () => {
    const auth = await openBrowser(createFakeApi()).openTab();
    expect(auth).not.toHaveProperty('refreshTokens');
  });

  test('have no tokens', async () => {
    const auth = await openBrowser(createFakeApi()).openTab();
    const result = await settle(auth.signIn({ username: 'ada', password: '' }));
    expect(result).toEqual({ __typename: 'SignInPayload', message: '' });
    expect(await auth.getAccessToken()).toEqual(expect.any(String));
  });

  test.each([
    ['offline', 'network'],
    ['timeout', 'hang'],
    ['http', 403],
  ] as const)('are an AuthTransportError of the kind %s when the request fails', async (kind, failure) => {
    const api = createFakeApi();
    const auth = await openBrowser(api).openTab();
    api.fail(failure);
    await expect(settle(auth.signIn({ username: 'ada', password: '' }), MINUTE)).rejects.toMatchObject({ kind });
  });
});

describe('silent refresh', () => {
  test('renews the token a minute before it expires', async () => {
    const api = createFakeApi();
    const auth = await openBrowser(api).openTab();
    await signIn(auth);
    const before = await auth.getAccessToken();
    await pass(58 * MINUTE);
    expect(await auth.getAccessToken()).toBe(before);
    await pass(2 * MINUTE);
    expect(await auth.getAccessToken()).not.toBe(before);
    expect(api.counts.RefreshTokens).toBe(2);
  });

  test('does not wait for a timer that sleep has delayed', async () => {
    const api = createFakeApi();
    const auth = await openBrowser(api).openTab();
    await signIn(auth);
    // In sleep the monotonic clock stands still, and no timer runs.
    vi.setSystemTime(Date.now() + 90 * MINUTE);
    await settle(auth.getAccessToken());
    expect(api.counts.RefreshTokens).toBe(2);
  });

  test('keeps a token when the wall clock is set back', async () => {
    const api = createFakeApi();
    const auth = await openBrowser(api).openTab();
    await signIn(auth);
    vi.setSystemTime(Date.now() - 60 * MINUTE);
    await pass(30 * MINUTE);
    expect(auth.getSnapshot().status).toBe('signedIn');
    expect(api.counts.RefreshTokens).toBe(1);
    await pass(30 * MINUTE);
    expect(api.counts.RefreshTokens).toBe(2);
  });

  test('repeats a request once when the API rejects its token', async () => {
    const api = createFakeApi();
    const auth = await openBrowser(api).openTab();
    await signIn(auth);
    api.revoke();
    api.setCookieOf('ada');
    const results = await settle(Promise.all([auth.me(), auth.me(), auth.updateProfile({ name: 'Ada' })]));
    expect(results.map(({ __typename }) => __typename)).toEqual(['User', 'User', 'UpdateProfilePayload']);
    expect(api.counts).toMatchObject({ RefreshTokens: 2, Me: 4, UpdateProfile: 2 });
  });

  test.each([
    ['network', 'network'],
    ['a request that hangs', 'hang'],
    ['status 503', 503],
    ['status 429', 429],
  ] as const)('keeps the session when a refresh fails by %s', async (_name, failure) => {
    const api = createFakeApi();
    const auth = await openBrowser(api).openTab();
    await signIn(auth);
    api.fail(failure);
    await pass(65 * MINUTE);
    expect(auth.getSnapshot()).toEqual({ status: 'signedIn', userId: 'ada', offline: true });
    // Backs off: at most one attempt each 30 s, and the first ones sooner.
    expect(api.counts.RefreshTokens).toBeLessThan(25);
    api.fail(undefined);
    await pass(2 * MINUTE);
    expect(auth.getSnapshot()).toEqual({ status: 'signedIn', userId: 'ada', offline: false });
  });

  test('sends no refresh for requests of the app while the API refuses', async () => {
    const api = createFakeApi();
    const auth = await openBrowser(api).openTab();
    await signIn(auth);
    api.fail(429);
    await pass(65 * MINUTE);
    const { RefreshTokens } = api.counts;
    await settle(Promise.all(Array.from({ length: 10 }, () => auth.getAccessToken())));
    await settle(auth.me()).catch(() => {});
    await settle(auth.getAccessToken());
    // The schedule's own attempt can be among them.
    expect(api.counts.RefreshTokens).toBeLessThanOrEqual((RefreshTokens ?? 0) + 1);
  });

  test('survives an answer that is lost when the pool has a grace period', async () => {
    const api = createFakeApi({ grace: 60 });
    const auth = await openBrowser(api).openTab();
    await signIn(auth);
    api.loseNextAnswer();
    await pass(60 * MINUTE);
    expect(auth.getSnapshot()).toEqual({ status: 'signedIn', userId: 'ada', offline: false });
  });

  test('ends the session that has expired', async () => {
    const api = createFakeApi();
    const auth = await openBrowser(api).openTab();
    await signIn(auth);
    api.fail('network');
    await pass(61 * MINUTE);
    api.revoke();
    api.fail(undefined);
    await pass(MINUTE);
    expect(auth.getSnapshot()).toEqual({ status: 'signedOut', reason: 'expired', offline: false });
  });

  test('ends the session that was revoked on another device', async () => {
    const api = createFakeApi();
    const auth = await openBrowser(api).openTab();
    await signIn(auth);
    api.revoke();
    expect(await settle(auth.me())).toMatchObject({ __typename: 'NotSignedInError' });
    expect(auth.getSnapshot()).toEqual({ status: 'signedOut', reason: 'revoked', offline: false });
  });
});

test('keeps the session when the app throws in onError', async () => {
  const errors: unknown[] = [];
  const keep = (error: unknown): void => void errors.push(error);
  process.on('uncaughtException', keep);
  onTestFinished(() => void process.off('uncaughtException', keep));
  const fault = new Error('A fault of the app.');
  const api = createFakeApi();
  api.setCookieOf('ada');
  api.fail('network');
  const auth = await openBrowser(api).openTab({
    onError: () => {
      throw fault;
    },
  });
  api.fail(undefined);
  await pass(MINUTE);
  expect(auth.getSnapshot()).toEqual({ status: 'signedIn', userId: 'ada', offline: false });
  expect(new Set(errors)).toEqual(new Set([fault]));
});

describe('listeners', () => {
  test('hear each change once, outside the lock, and may call the client', async () => {
    const auth = await openBrowser(createFakeApi()).openTab();
    const heard: string[] = [];
    const locks: Promise<LockManagerSnapshot>[] = [];
    const calls: Promise<unknown>[] = [];
    auth.subscribe(() => {
      heard.push(auth.getSnapshot().status);
      locks.push(navigator.locks.query());
      calls.push(auth.refresh(), auth.getAccessToken());
    });
    await signIn(auth);
    await settle(Promise.all(calls));
    expect(heard).toEqual(['signedIn']);
    expect((await Promise.all(locks)).flatMap(({ held }) => held)).toEqual([]);
  });

  test('do not disturb each other when one throws', async () => {
    const auth = await openBrowser(createFakeApi()).openTab();
    const errors: unknown[] = [];
    const queue = vi.spyOn(globalThis, 'queueMicrotask').mockImplementation((task) => {
      Promise.resolve()
        .then(task)
        .catch((error: unknown) => errors.push(error));
    });
    onTestFinished(() => queue.mockRestore());
    let isHeard = false;
    auth.subscribe(() => {
      throw new Error('A fault of the app.');
    });
    auth.subscribe(() => {
      isHeard = true;
    });
    await signIn(auth);
    expect(isHeard).toBe(true);
    expect(auth.getSnapshot().status).toBe('signedIn');
    // As an uncaught error, as of any event listener.
    expect(errors).toEqual([new Error('A fault of the app.')]);
  });

  test('that are subscribed twice are called until each subscription has ended', async () => {
    const auth = await openBrowser(createFakeApi()).openTab();
    const listener = vi.fn();
    const unsubscribe = auth.subscribe(listener);
    auth.subscribe(listener)();
    await signIn(auth);
    expect(listener).toHaveBeenCalledTimes(1);
    unsubscribe();
    await settle(auth.signOut());
    expect(listener).toHaveBeenCalledTimes(1);
  });

  test('get the same snapshot until something changes', async () => {
    const auth = await openBrowser(createFakeApi()).openTab();
    await signIn(auth);
    const snapshot = auth.getSnapshot();
    await settle(auth.refresh());
    expect(auth.getSnapshot()).toBe(snapshot);
  });
});

describe('sign-out', () => {
  test('waits for a refresh under way, so that its answer does not bring the cookie back', async () => {
    const api = createFakeApi();
    const auth = await openBrowser(api).openTab();
    await signIn(auth);
    const release = api.hold();
    void auth.refresh();
    await pass(100);
    const signedOut = auth.signOut();
    await pass(100);
    expect(api.counts.SignOut).toBeUndefined();
    release();
    await settle(signedOut);
    expect(api.hasCookie()).toBe(false);
    expect(auth.getSnapshot()).toEqual({ status: 'signedOut', reason: 'user', offline: false });
  });

  test('is over at once when the API cannot be reached, and is sent later', async () => {
    const api = createFakeApi();
    const browser = openBrowser(api);
    const auth = await browser.openTab();
    await signIn(auth);
    api.fail('network');
    await expect(settle(auth.signOut())).rejects.toMatchObject({ kind: 'offline' });
    expect(auth.getSnapshot()).toMatchObject({ status: 'signedOut', reason: 'user' });
    expect(await auth.getAccessToken()).toBeNull();
    api.fail(undefined);
    await pass(MINUTE);
    expect(api.hasCookie()).toBe(false);
    expect(auth.getSnapshot()).toEqual({ status: 'signedOut', reason: 'user', offline: false });
  });

  test('that was not sent ends before the next sign-in', async () => {
    const api = createFakeApi();
    const auth = await openBrowser(api).openTab();
    await signIn(auth);
    api.fail('network');
    await settle(auth.signOut()).catch(() => {});
    api.fail(undefined);
    await signIn(auth, 'bea');
    await pass(MINUTE);
    expect(auth.getSnapshot()).toEqual({ status: 'signedIn', userId: 'bea', offline: false });
  });

  test('by deletion has the reason deleted', async () => {
    const auth = await openBrowser(createFakeApi()).openTab();
    await signIn(auth);
    await settle(auth.deleteAccount());
    expect(auth.getSnapshot()).toMatchObject({ status: 'signedOut', reason: 'deleted' });
  });
});
