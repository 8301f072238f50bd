import type { Page, Route } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { arriveAt, newContext, press, saved, saveName, signIn } from './browser.ts';
import { holdFirst, listen, operationOf } from './requests.ts';
import { rotateRefreshTokens, verifiedUser } from './users.ts';

// A refresh too many would end the session: each token serves once.
beforeAll(rotateRefreshTokens);

/** Two tabs of one browser, signed in, with a clock that the test moves. */
const twoTabs = async (): Promise<[Page, Page]> => {
  const context = await newContext();
  await context.clock.install();
  const first = await context.newPage();
  await first.goto('/');
  await signIn(first, await verifiedUser());
  await arriveAt(first, 'Your profile');
  const second = await context.newPage();
  await second.goto('/');
  await arriveAt(second, 'Your profile');
  return [first, second];
};

/** Moves both tabs' clock to where they refresh, and holds the first request that comes of it. */
const heldRefresh = async ([{ clock }, page]: [Page, Page]): Promise<Route> => {
  const { held } = await holdFirst(page.context(), 'RefreshTokens');
  await clock.fastForward('59:00');
  return held;
};

test('tabs that refresh at once send one refreshTokens, and all use what it answers', async () => {
  const tabs = await twoTabs();
  const route = await heldRefresh(tabs);
  const request = route.request();
  const refreshes = listen(tabs[0].context(), 'RefreshTokens');
  // The other one waits for the lock.
  const [other] = tabs.filter((page) => page !== request.frame().page());
  await expect.poll(() => other?.evaluate('navigator.locks.query().then(({ pending }) => pending.length)')).toBe(1);
  await route.continue();

  const updates = listen(tabs[0].context(), 'UpdateProfile');
  for (const page of tabs) {
    await saveName(page, 'Ada');
    await saved(page);
  }
  const tokens = await Promise.all(updates.map((update) => update.headerValue('authorization')));
  expect(tokens).toHaveLength(2);
  expect(tokens[0]).toBe(tokens[1]);
  expect(tokens[0]).not.toBe(await request.headerValue('authorization'));
  // Beside the one that was held.
  expect(refreshes).toHaveLength(0);
});

test('tabs do not wait for one that is closed while it refreshes', async () => {
  const tabs = await twoTabs();
  const tab = (await heldRefresh(tabs)).request().frame().page();
  const [left] = tabs.filter((page) => page !== tab);
  const answered = left?.waitForResponse((response) => operationOf(response.request()) === 'RefreshTokens');
  await tab.close();
  expect((await answered)?.ok()).toBe(true);
});

test('tabs sign in and out together', async () => {
  const [first, second] = await twoTabs();
  await press(first, 'Sign out');
  for (const page of [first, second]) {
    await arriveAt(page, 'Sign in');
    await page.getByText('You are signed out.').waitFor();
  }
  const email = await verifiedUser();
  await signIn(second, email);
  for (const page of [first, second]) {
    await arriveAt(page, 'Your profile');
    // Not what was loaded for the user before.
    await page.getByText(email).waitFor();
  }
});
