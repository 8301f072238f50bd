import type { Page } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { arriveAt, newContext, press, saved, saveName, signIn, visit, visitSignedIn } from './browser.ts';
import { holdFirst, intercept, listen, operationOf } from './requests.ts';
import { rotateRefreshTokens, verifiedUser } from './users.ts';

// A refresh too many would end the session: each token serves once.
beforeAll(rotateRefreshTokens);

/** Lets the first request of an operation come without a valid access token. */
const refuseFirst = async (page: Page, operation: string): Promise<void> => {
  const { held } = await holdFirst(page, operation);
  void held.then((route) =>
    route.continue({ headers: { ...route.request().headers(), authorization: 'Bearer expired' } }),
  );
};

test('the session survives a reload, and no script or history keeps a token', async () => {
  const page = await visitSignedIn('/', await verifiedUser());
  await arriveAt(page, 'Your profile');
  await page.reload();
  await arriveAt(page, 'Your profile');
  expect(await page.evaluate('localStorage.length + sessionStorage.length + document.cookie.length')).toBe(0);
  expect(page.url()).toBe(`${inject('app')}/`);
  expect(await page.evaluate('JSON.stringify(history.state)')).not.toMatch(/token|eyJ/i);
  const [cookie, ...others] = await page.context().cookies(inject('graph'));
  expect(others).toEqual([]);
  expect(cookie).toMatchObject({ name: '__Host-refresh-token', httpOnly: true, secure: true, sameSite: 'Strict' });
});

test('the session leads back to the screen that was asked for', async () => {
  const page = await visitSignedIn('/password', await verifiedUser());
  await arriveAt(page, 'Change your password');
});

test('the session is refreshed before the access token expires', async () => {
  const context = await newContext();
  const page = await context.newPage();
  await page.clock.install();
  await page.goto('/');
  await signIn(page, await verifiedUser());
  await arriveAt(page, 'Your profile');
  const refreshes = listen(context, 'RefreshTokens');
  await page.clock.fastForward('58:30');
  expect(refreshes).toHaveLength(0);
  const answered = page.waitForResponse((response) => operationOf(response.request()) === 'RefreshTokens');
  await page.clock.fastForward('00:30');
  await answered;
  expect(refreshes).toHaveLength(1);
  await saveName(page, 'Ada');
  await saved(page);
});

test('the session outlives an access token that is refused: one refresh, and the request is repeated', async () => {
  const page = await visitSignedIn('/', await verifiedUser());
  await arriveAt(page, 'Your profile');
  const refreshes = listen(page.context(), 'RefreshTokens');
  const updates = listen(page.context(), 'UpdateProfile');
  await refuseFirst(page, 'UpdateProfile');
  await saveName(page, 'Ada');
  await saved(page);
  expect(updates).toHaveLength(2);
  expect(refreshes).toHaveLength(1);
});

test('the session is refreshed once for all that need it at a time', async () => {
  const page = await (await newContext()).newPage();
  await page.clock.install();
  await page.goto('/');
  await signIn(page, await verifiedUser());
  await arriveAt(page, 'Your profile');
  const refreshes = listen(page.context(), 'RefreshTokens');
  const { held } = await holdFirst(page, 'RefreshTokens');
  // The timer wants a refresh, and so does a request that is refused meanwhile.
  await page.clock.fastForward('59:00');
  const route = await held;
  await refuseFirst(page, 'UpdateProfile');
  const refused = page.waitForResponse((response) => operationOf(response.request()) === 'UpdateProfile');
  await saveName(page, 'Ada');
  await refused;
  await route.continue();
  await saved(page);
  expect(refreshes).toHaveLength(1);
});

test('the session ends when it is ended on another device', async () => {
  const email = await verifiedUser();
  const [here, there] = [await visitSignedIn('/', email), await visitSignedIn('/', email)];
  await arriveAt(here, 'Your profile');
  await press(there, 'Sign out on every device');
  await there.getByText('You are signed out on every device.').waitFor();
  await saveName(here, 'Ada');
  await arriveAt(here, 'Sign in');
  await here.getByText('Your session has ended. Sign in again.').waitFor();
  await expectAccessible(here);
});

test('the session is found again once the graph can be reached', async () => {
  const page = await visitSignedIn('/', await verifiedUser());
  await arriveAt(page, 'Your profile');
  await page.route(inject('graph'), (route) => route.abort());
  await page.reload();
  await arriveAt(page, 'That did not work');
  await expectAccessible(page);
  await page.unroute(inject('graph'));
  await press(page, 'Try again');
  await arriveAt(page, 'Your profile');
});

test('a graph that fails says which request it was', async () => {
  const page = await visit('/sign-in');
  await intercept(page, 'SignIn', (route) =>
    route.fulfill({
      status: 200,
      headers: { 'access-control-allow-origin': inject('app'), 'access-control-allow-credentials': 'true' },
      json: { errors: [{ message: 'Internal server error.', extensions: { requestId: 'abc-123' } }] },
    }),
  );
  await signIn(page, 'ada@example.com');
  await page.getByRole('alert').filter({ hasText: '(Request abc-123)' }).waitFor();
});
