import type { Page } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import {
  arriveAt,
  enterUsername,
  newContext,
  press,
  saveName,
  signIn,
  visit,
  visitSignedIn,
  waitForSaved,
} from './browser.ts';
import { collectRequests, getOperationName, holdFirst, intercept } from './requests.ts';
import { createVerifiedUser, rotateRefreshTokens } from './users.ts';

// Each refresh token works once, so one refresh too many ends the session.
beforeAll(rotateRefreshTokens);

/** Sends the first request of an operation with an invalid access token. */
const invalidateFirst = async (page: Page, operation: string): Promise<void> => {
  const { firstRoute } = await holdFirst(page, operation);
  void firstRoute.then((route) =>
    route.continue({ headers: { ...route.request().headers(), authorization: 'Bearer expired' } }),
  );
};

test('keeps the session when the page is reloaded, and stores no token in scripts or history', async () => {
  const page = await visitSignedIn('/', await createVerifiedUser());
  await arriveAt(page, 'Your profile');
  await page.reload();
  await arriveAt(page, 'Your profile');
  expect(await page.evaluate('localStorage.length + sessionStorage.length + document.cookie.length')).toBe(0);
  expect(page.url()).toBe(`${inject('app')}/`);
  expect(await page.evaluate('JSON.stringify(history.state)')).not.toMatch(/token|eyJ/i);
  const [cookie, ...others] = await page.context().cookies(inject('api'));
  expect(others).toEqual([]);
  expect(cookie).toMatchObject({ name: '__Host-refresh-token', httpOnly: true, secure: true, sameSite: 'Strict' });
});

test('opens the requested screen when the user has signed in', async () => {
  const page = await visitSignedIn('/password', await createVerifiedUser());
  await arriveAt(page, 'Change your password');
});

test('refreshes the session when the access token is about to expire', async () => {
  const context = await newContext();
  const page = await context.newPage();
  await page.clock.install();
  await page.goto('/');
  await signIn(page, await createVerifiedUser());
  await arriveAt(page, 'Your profile');
  const refreshes = collectRequests(context, 'RefreshTokens');
  await page.clock.fastForward('58:30');
  expect(refreshes).toHaveLength(0);
  const response = page.waitForResponse((each) => getOperationName(each.request()) === 'RefreshTokens');
  await page.clock.fastForward('00:30');
  await response;
  expect(refreshes).toHaveLength(1);
  await saveName(page, 'Ada');
  await waitForSaved(page);
});

test('refreshes once and repeats the request when the API rejects the access token', async () => {
  const page = await visitSignedIn('/', await createVerifiedUser());
  await arriveAt(page, 'Your profile');
  const refreshes = collectRequests(page.context(), 'RefreshTokens');
  const updates = collectRequests(page.context(), 'UpdateProfile');
  await invalidateFirst(page, 'UpdateProfile');
  await saveName(page, 'Ada');
  await waitForSaved(page);
  expect(updates).toHaveLength(2);
  expect(refreshes).toHaveLength(1);
});

test('refreshes once when the timer and a rejected request need it at the same time', async () => {
  const page = await (await newContext()).newPage();
  await page.clock.install();
  await page.goto('/');
  await signIn(page, await createVerifiedUser());
  await arriveAt(page, 'Your profile');
  const refreshes = collectRequests(page.context(), 'RefreshTokens');
  const { firstRoute } = await holdFirst(page, 'RefreshTokens');
  // The timer starts a refresh. Meanwhile the API rejects a request, which needs one too.
  await page.clock.fastForward('59:00');
  const route = await firstRoute;
  await invalidateFirst(page, 'UpdateProfile');
  const rejection = page.waitForResponse((response) => getOperationName(response.request()) === 'UpdateProfile');
  await saveName(page, 'Ada');
  await rejection;
  await route.continue();
  await waitForSaved(page);
  expect(refreshes).toHaveLength(1);
});

test('ends the session when the user signs out on every device from another one', async () => {
  const email = await createVerifiedUser();
  const [here, there] = [await visitSignedIn('/', email), await visitSignedIn('/security', email)];
  await arriveAt(here, 'Your profile');
  await arriveAt(there, 'Security');
  await press(there, 'Sign out on every device');
  await there.getByText('You are signed out on every device.').waitFor();
  await saveName(here, 'Ada');
  await arriveAt(here, 'Sign in');
  await here.getByText('This session was ended on another device. Please sign in again.').waitFor();
  await expectAccessible(here);
});

test('restores the session when the API can be reached again', async () => {
  const page = await visitSignedIn('/', await createVerifiedUser());
  await arriveAt(page, 'Your profile');
  await page.route(inject('api'), (route) => route.abort());
  await page.reload();
  await arriveAt(page, 'Something went wrong');
  await expectAccessible(page);
  await page.unroute(inject('api'));
  await press(page, 'Try again');
  await arriveAt(page, 'Your profile');
});

test('shows the request ID when the API fails', async () => {
  const page = await visit('/sign-in');
  await intercept(page, 'StartSignIn', (route) =>
    route.fulfill({
      status: 200,
      headers: { 'access-control-allow-origin': inject('app'), 'access-control-allow-credentials': 'true' },
      json: { errors: [{ message: 'Internal server error.', extensions: { requestId: 'abc-123' } }] },
    }),
  );
  await enterUsername(page, 'ada@example.com');
  await page.getByRole('alert').filter({ hasText: '(Request abc-123)' }).waitFor();
});
