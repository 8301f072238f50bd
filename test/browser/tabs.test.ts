import type { Page, Route } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { arriveAt, newContext, press, saveName, signIn, waitForSaved } from './browser.ts';
import { collectRequests, getOperationName, holdFirst } from './requests.ts';
import { createVerifiedUser, rotateRefreshTokens } from './users.ts';

// Each refresh token works once, so one refresh too many ends the session.
beforeAll(rotateRefreshTokens);

/** Opens two signed-in tabs of one browser context, with a clock that the test controls. */
const openTwoTabs = async (): Promise<[Page, Page]> => {
  const context = await newContext();
  await context.clock.install();
  const first = await context.newPage();
  await first.goto('/');
  await signIn(first, await createVerifiedUser());
  await arriveAt(first, 'Your profile');
  const second = await context.newPage();
  await second.goto('/');
  await arriveAt(second, 'Your profile');
  return [first, second];
};

/** Advances the clock of both tabs until they refresh, and holds the first refresh request. */
const holdRefresh = async ([{ clock }, page]: [Page, Page]): Promise<Route> => {
  const { firstRoute } = await holdFirst(page.context(), 'RefreshTokens');
  await clock.fastForward('59:00');
  return firstRoute;
};

test('sends one refreshTokens and uses its tokens in all tabs when tabs refresh at the same time', async () => {
  const tabs = await openTwoTabs();
  const route = await holdRefresh(tabs);
  const request = route.request();
  const refreshes = collectRequests(tabs[0].context(), 'RefreshTokens');
  // The other tab waits for the lock.
  const [waitingTab] = tabs.filter((page) => page !== request.frame().page());
  await expect
    .poll(() => waitingTab?.evaluate('navigator.locks.query().then(({ pending }) => pending.length)'))
    .toBe(1);
  await route.continue();

  const updates = collectRequests(tabs[0].context(), 'UpdateProfile');
  for (const page of tabs) {
    await saveName(page, 'Ada');
    await waitForSaved(page);
  }
  const tokens = await Promise.all(updates.map((update) => update.headerValue('authorization')));
  expect(tokens).toHaveLength(2);
  expect(tokens[0]).toBe(tokens[1]);
  expect(tokens[0]).not.toBe(await request.headerValue('authorization'));
  // No refresh besides the held one.
  expect(refreshes).toHaveLength(0);
});

test('refreshes in another tab when the refreshing tab is closed', async () => {
  const tabs = await openTwoTabs();
  const tab = (await holdRefresh(tabs)).request().frame().page();
  const [remainingTab] = tabs.filter((page) => page !== tab);
  const response = remainingTab?.waitForResponse((each) => getOperationName(each.request()) === 'RefreshTokens');
  await tab.close();
  expect((await response)?.ok()).toBe(true);
});

test('signs in and out in all tabs when one tab does', async () => {
  const [first, second] = await openTwoTabs();
  await press(first, 'Sign out');
  for (const page of [first, second]) {
    await arriveAt(page, 'Sign in');
    await page.getByText('You are signed out.').waitFor();
  }
  const email = await createVerifiedUser();
  await signIn(second, email);
  for (const page of [first, second]) {
    await arriveAt(page, 'Your profile');
    // The data of the new user, not of the previous one.
    await page.getByText(email).waitFor();
  }
});
