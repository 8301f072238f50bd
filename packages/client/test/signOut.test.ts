import { beforeEach, describe, expect, test } from 'vitest';
import type { AuthClient } from '../src/index.ts';
import { createFakeApi } from './fakeApi.ts';
import { stubLocalStorage } from './localStorage.ts';
import { openBrowser, pass, settle, signIn, takeClock } from './tabs.ts';

const MINUTE = 60_000;

beforeEach(takeClock);

const signOutOffline = async (api: ReturnType<typeof createFakeApi>, auth: AuthClient): Promise<void> => {
  api.fail('network');
  await expect(settle(auth.signOut())).rejects.toMatchObject({ kind: 'offline' });
  api.fail(undefined);
};

test('ends the session at once when a refresh hangs', async () => {
  const api = createFakeApi();
  const auth = await openBrowser(api).openTab();
  await signIn(auth);
  const release = api.hold();
  void auth.refresh();
  await pass(100);
  const signedOut = auth.signOut();
  expect(auth.getSnapshot()).toMatchObject({ status: 'signedOut', reason: 'user' });
  release();
  await settle(signedOut);
  expect(api.hasCookie()).toBe(false);
});

test('ends the session at the API when the deployment does not list the address to return to', async () => {
  const api = createFakeApi();
  const error = { __typename: 'InvalidInputError', message: '', fields: [] };
  const auth = await openBrowser(api).openTab({
    fetch: async (input, init) =>
      String(init?.body).includes('logoutUri')
        ? new Response(JSON.stringify({ data: { signOut: error } }))
        : api.fetch(input, init),
  });
  await signIn(auth);
  expect(await settle(auth.signOut({ logoutUri: 'https://elsewhere.example.com/' }))).toEqual(error);
  expect(api.hasCookie()).toBe(false);
});

describe('that the API has not heard of', () => {
  test('stays in force when the page is loaded again', async () => {
    stubLocalStorage();
    const api = createFakeApi();
    const browser = openBrowser(api);
    const auth = await browser.openTab();
    await signIn(auth);
    await signOutOffline(api, auth);
    auth.dispose();
    const reloaded = await browser.openTab();
    expect(reloaded.getSnapshot()).toEqual({ status: 'signedOut', reason: 'user', offline: false });
    expect(api.hasCookie()).toBe(false);
    expect(api.counts.RefreshTokens).toBe(1);
  });

  test('is sent instead of a refresh', async () => {
    const api = createFakeApi();
    const auth = await openBrowser(api).openTab();
    await signIn(auth);
    await signOutOffline(api, auth);
    expect(await settle(auth.refresh())).toBe('ended');
    expect(auth.getSnapshot()).toEqual({ status: 'signedOut', reason: 'user', offline: false });
    expect(api.hasCookie()).toBe(false);
  });

  test('is not sent after the person has signed in in another tab', async () => {
    stubLocalStorage();
    const api = createFakeApi();
    const browser = openBrowser(api);
    const [first, second] = [await browser.openTab(), await browser.openTab()];
    await signIn(first);
    await signOutOffline(api, first);
    await signIn(second);
    await pass(2 * MINUTE);
    expect(api.hasCookie()).toBe(true);
    expect([first, second].map((tab) => tab.getSnapshot().status)).toEqual(['signedIn', 'signedIn']);
  });
});

describe('sign-in', () => {
  /** An answer about the old cookie that comes after the new cookie would delete it, unless the request was canceled. */
  test.each(['RefreshTokens', 'SignOut'])('cancels %s that is still unanswered', async (operation) => {
    const api = createFakeApi();
    let signal: AbortSignal | null | undefined;
    const auth = await openBrowser(api).openTab({
      fetch: (input, init) => {
        if (!String(init?.body).includes(`"${operation}@`)) return api.fetch(input, init);
        signal = init?.signal;
        return new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal?.reason)));
      },
    });
    if (operation === 'SignOut') {
      await signIn(auth);
      void auth.signOut().catch(() => {});
    }
    await pass(100);
    const signedIn = auth.signIn({ username: 'bea', password: '' });
    // The sign-in waits, but not for long.
    await settle(signedIn, 6_000);
    expect(signal?.aborted).toBe(true);
    expect(auth.getSnapshot()).toEqual({ status: 'signedIn', userId: 'bea', offline: false });
  });
});
