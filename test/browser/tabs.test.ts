import type { Page, Route } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { arriveAt, newContext, press, saveName, signIn, waitForSaved } from './browser.ts';
import { collectRequests, getOperationName, holdFirst } from './requests.ts';
import { createVerifiedUser, password, rotateRefreshTokens } from './users.ts';

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
  for (const page of [first, second]) await arriveAt(page, 'Sign in');
  await first.getByText('You are signed out.').waitFor();
  await second.getByText('You signed out in another tab.').waitFor();
  const email = await createVerifiedUser();
  await signIn(second, email);
  for (const page of [first, second]) {
    await arriveAt(page, 'Your profile');
    // The data of the new user, not of the previous one.
    await page.getByText(email).waitFor();
  }
});

/** Signs another user in without a message to the other tabs, as a tab that the browser has frozen, or an older version of the app. */
const signInSilently = (page: Page, username: string) =>
  page.evaluate(
    ([url, name, secret]) =>
      fetch(url, {
        method: 'POST',
        credentials: 'include',
        headers: { 'content-type': 'application/json', 'x-token-delivery': 'cookie' },
        body: JSON.stringify({
          query: 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }',
          variables: { input: { username: name, password: secret } },
        }),
      }).then(({ status }) => status),
    [inject('api'), username, password] as const,
  );

test('asks before it continues as another user who has signed in in another tab', async () => {
  const [first] = await openTwoTabs();
  const email = await createVerifiedUser();
  expect(await signInSilently(first, email)).toBe(200);
  await first.clock.fastForward('59:00');
  await arriveAt(first, 'Sign in');
  await first.getByText('Someone else has signed in in another tab of this browser.').waitFor();
  await expectAccessible(first);
  await press(first, 'Continue with that account');
  await arriveAt(first, 'Your profile');
  await first.getByText(email).waitFor();
});
