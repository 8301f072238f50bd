import { beforeEach, expect, test } from 'vitest';
import { createFakeApi } from './fakeApi.ts';
import { openBrowser, pass, settle, signIn, takeClock } from './tabs.ts';

const MINUTE = 60_000;

beforeEach(takeClock);

/** Opens two tabs in which the same user is signed in. */
const openTwoTabs = async (api = createFakeApi()) => {
  const browser = openBrowser(api);
  const first = await browser.openTab();
  await signIn(first);
  const second = await browser.openTab();
  return { api, browser, first, second };
};

test('a new tab takes the session over from another one without a refresh', async () => {
  const { api, first, second } = await openTwoTabs();
  expect(second.getSnapshot()).toEqual({ status: 'signedIn', userId: 'ada', offline: false });
  expect(await second.getAccessToken()).toBe(await first.getAccessToken());
  // The first tab's, before anybody had signed in.
  expect(api.counts.RefreshTokens).toBe(1);
});

test('a tab that shows the sign-in follows when the person signs in in another one', async () => {
  const browser = openBrowser(createFakeApi());
  const first = await browser.openTab();
  const second = await browser.openTab();
  await signIn(first);
  expect(second.getSnapshot()).toMatchObject({ status: 'signedIn', userId: 'ada' });
});

test('tabs refresh once in all when their token expires at the same time', async () => {
  const { api, first, second } = await openTwoTabs();
  await pass(60 * MINUTE);
  expect(api.counts.RefreshTokens).toBe(2);
  expect(await second.getAccessToken()).toBe(await first.getAccessToken());
  expect(second.getSnapshot()).toMatchObject({ status: 'signedIn' });
});

test('tabs that open at the same time refresh once in all', async () => {
  const api = createFakeApi();
  api.setCookieOf('ada');
  const { openTab } = openBrowser(api);
  const release = api.hold();
  const tabs = await Promise.all([openTab(), openTab(), openTab(), openTab()]);
  release();
  await pass(500);
  expect(tabs.map((tab) => tab.getSnapshot().status)).toEqual(Array(4).fill('signedIn'));
  expect(api.counts.RefreshTokens).toBe(1);
});

test('a sign-out reaches the other tabs, with its reason', async () => {
  const { first, second } = await openTwoTabs();
  await settle(first.signOut());
  expect(first.getSnapshot()).toMatchObject({ reason: 'user' });
  expect(second.getSnapshot()).toEqual({ status: 'signedOut', reason: 'otherTab', offline: false });
});

test('a session that has ended elsewhere ends in all tabs', async () => {
  const { api, first, second } = await openTwoTabs();
  api.revoke();
  await settle(first.me());
  expect([first.getSnapshot(), second.getSnapshot()]).toMatchObject([{ reason: 'revoked' }, { reason: 'revoked' }]);
});

test('another user is never adopted: the tab is signed out until it is told to continue', async () => {
  const { browser, first, second } = await openTwoTabs();
  await signIn(second, 'bea');
  expect(first.getSnapshot()).toEqual({ status: 'signedOut', reason: 'otherUser', offline: false });
  expect(await settle(first.getAccessToken())).toBeNull();
  // A new tab makes the others tell their session.
  await browser.openTab();
  expect(first.getSnapshot()).toMatchObject({ reason: 'otherUser' });
  expect(await settle(first.refresh())).toBe('renewed');
  expect(first.getSnapshot()).toMatchObject({ status: 'signedIn', userId: 'bea' });
});

test('a refresh that returns another user does not sign that user in', async () => {
  const api = createFakeApi();
  const auth = await openBrowser(api).openTab();
  await signIn(auth);
  // By a tab that was frozen, and sent no message.
  api.setCookieOf('bea');
  expect(await settle(auth.refresh())).toBe('ended');
  expect(auth.getSnapshot()).toMatchObject({ status: 'signedOut', reason: 'otherUser' });
});

test('a tab that holds the lock for longer than five seconds does not block the others', async () => {
  const { api, first, second } = await openTwoTabs(createFakeApi({ grace: 60 }));
  const release = api.hold();
  void first.refresh();
  await pass(100);
  const refreshed = second.refresh();
  await pass(6_000);
  expect(api.counts.RefreshTokens).toBe(3);
  release();
  expect(await settle(refreshed)).toBe('renewed');
  expect([first.getSnapshot(), second.getSnapshot()]).toMatchObject([{ status: 'signedIn' }, { status: 'signedIn' }]);
});

test('a tab that loses the race for a refresh token takes the tokens of the winner', async () => {
  const { api, first, second } = await openTwoTabs();
  const release = api.hold();
  void first.refresh();
  await pass(100);
  const refreshed = second.refresh();
  // The lock was waited for in vain, and the pool gives no grace.
  await pass(5_100);
  release();
  await settle(refreshed, 1_000);
  expect(first.getSnapshot()).toMatchObject({ status: 'signedIn' });
  expect(second.getSnapshot()).toMatchObject({ status: 'signedIn' });
});

test('a tab keeps the session that another one has lost when its own refresh is still unanswered', async () => {
  const api = createFakeApi();
  const browser = openBrowser(api);
  const first = await browser.openTab();
  await signIn(first);
  // The pool gives no grace, and the new cookie has not arrived.
  const error = { __typename: 'InvalidRefreshTokenError', message: '' };
  const second = await browser.openTab({ fetch: async () => new Response(JSON.stringify({ data: { field: error } })) });
  const release = api.hold();
  const refreshed = first.refresh();
  await pass(100);
  const lost = second.refresh();
  // The second tab waits for the lock in vain.
  await pass(6_000);
  expect(await lost).toBe('ended');
  release();
  expect(await settle(refreshed)).toBe('renewed');
  expect([first, second].map((tab) => tab.getSnapshot().status)).toEqual(['signedIn', 'signedIn']);
});

test('a refresh goes on when another tab repeats the token that it is to replace', async () => {
  const { api, browser, first } = await openTwoTabs();
  const release = api.hold();
  const refreshed = first.refresh();
  await pass(100);
  // A new tab makes the others tell their session.
  const third = await browser.openTab();
  release();
  expect(await settle(refreshed)).toBe('renewed');
  expect(await third.getAccessToken()).toBe(await first.getAccessToken());
});
