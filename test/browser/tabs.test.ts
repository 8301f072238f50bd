import type { Page, Route } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { arriveAt, newContext, press, saved, saveName, signIn } from './browser.ts';
import { intercept, listen, operationOf, type Request } from './requests.ts';
import { rotateRefreshTokens, verifiedUser } from './users.ts';

// A refresh too many would end the session: each token serves once.
beforeAll(rotateRefreshTokens);

/** Two tabs of one browser, signed in, with a clock that the test moves. */
const twoTabs = async (): Promise<[Page, Page]> => {
  const context = await newContext();
  await context.clock.install();
  const [first, second] = [await context.newPage(), await context.newPage()];
  await first.goto('/');
  await signIn(first, await verifiedUser());
  await arriveAt(first, 'Your profile');
  await second.goto('/');
  await arriveAt(second, 'Your profile');
  return [first, second];
};

/** Moves both tabs' clock to where they refresh, and holds the first request that comes of it. */
const heldRefresh = async ([{ clock }, page]: [Page, Page]): Promise<{ request: Request; go(): Promise<void> }> => {
  const first = Promise.withResolvers<Route>();
  let held = false;
  await intercept(page.context(), 'RefreshTokens', async (route) => {
    if (held) return route.continue();
    held = true;
    first.resolve(route);
  });
  await clock.fastForward('59:00');
  const route = await first.promise;
  return { request: route.request(), go: () => route.continue() };
};

test('tabs that refresh at once send one refreshTokens, and all use what it answers', async () => {
  const tabs = await twoTabs();
  const { request, go } = await heldRefresh(tabs);
  const refreshes = listen(tabs[0].context(), 'RefreshTokens');
  // The other one waits for the lock.
  const [other] = tabs.filter((page) => page !== request.frame().page());
  await expect.poll(() => other?.evaluate('navigator.locks.query().then(({ pending }) => pending.length)')).toBe(1);
  await go();

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
  const { request } = await heldRefresh(tabs);
  const [left] = tabs.filter((page) => page !== request.frame().page());
  const answered = left?.waitForResponse((response) => operationOf(response.request()) === 'RefreshTokens');
  await request.frame().page().close();
  expect((await answered)?.ok()).toBe(true);
});

test('tabs sign in and out together', async () => {
  const [first, second] = await twoTabs();
  await press(first, 'Sign out');
  for (const page of [first, second]) {
    await arriveAt(page, 'Sign in');
    await page.getByText('You are signed out.').waitFor();
  }
  await signIn(second, await verifiedUser());
  for (const page of [first, second]) await arriveAt(page, 'Your profile');
});
