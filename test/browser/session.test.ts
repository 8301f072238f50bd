import type { BrowserContext, Page, Route } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { arriveAt, fill, newContext, press, signIn, visit, visitSignedIn } from './browser.ts';
import { rotateRefreshTokens, verifiedUser } from './users.ts';

// A refresh too many would end the session: each token serves once.
beforeAll(rotateRefreshTokens);

type Request = ReturnType<Route['request']>;

const operationOf = (request: Request): unknown =>
  request.method() === 'POST' ? request.postDataJSON().operationName : undefined;

/** The requests of an operation from now on. */
const listen = (context: BrowserContext, operation: string): Request[] => {
  const heard: Request[] = [];
  context.on('request', (request) => {
    if (request.url() === inject('graph') && operationOf(request) === operation) heard.push(request);
  });
  return heard;
};

/** Deals with the requests of an operation otherwise. */
const intercept = (page: Page | BrowserContext, operation: string, handle: (route: Route) => Promise<void>) =>
  page.route(inject('graph'), (route) =>
    operationOf(route.request()) === operation ? handle(route) : route.fallback(),
  );

const saveName = async (page: Page, name: string): Promise<void> => {
  await fill(page, { 'Name (optional)': name });
  await press(page, 'Save');
};

const saved = (page: Page): Promise<void> => page.getByRole('status').filter({ hasText: 'Saved.' }).waitFor();

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

describe('the session', () => {
  test('survives a reload, and no script or history keeps a token', async () => {
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

  test('leads back to the screen that was asked for', async () => {
    const page = await visitSignedIn('/password', await verifiedUser());
    await arriveAt(page, 'Change your password');
  });

  test('is refreshed before the access token expires', async () => {
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

  test('outlives an access token that is refused: one refresh, and the request is repeated', async () => {
    const page = await visitSignedIn('/', await verifiedUser());
    await arriveAt(page, 'Your profile');
    const refreshes = listen(page.context(), 'RefreshTokens');
    let refused = 0;
    await intercept(page, 'UpdateProfile', async (route) => {
      if (refused++ > 0) return route.continue();
      await route.continue({ headers: { ...(await route.request().allHeaders()), authorization: 'Bearer expired' } });
    });
    await saveName(page, 'Ada');
    await saved(page);
    expect(refused).toBe(2);
    expect(refreshes).toHaveLength(1);
  });

  test('ends when it is ended on another device', async () => {
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

  test('is found again once the graph can be reached', async () => {
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

  test('is not begun by a graph that fails', async () => {
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
});

describe('tabs', () => {
  test('that refresh at once send one refreshTokens, and all use what it answers', async () => {
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

  test('do not wait for one that is closed while it refreshes', async () => {
    const tabs = await twoTabs();
    const { request } = await heldRefresh(tabs);
    const [left] = tabs.filter((page) => page !== request.frame().page());
    const answered = left?.waitForResponse((response) => operationOf(response.request()) === 'RefreshTokens');
    await request.frame().page().close();
    expect((await answered)?.ok()).toBe(true);
  });

  test('sign in and out together', async () => {
    const [first, second] = await twoTabs();
    await press(first, 'Sign out');
    for (const page of [first, second]) {
      await arriveAt(page, 'Sign in');
      await page.getByText('You are signed out.').waitFor();
    }
    await signIn(second, await verifiedUser());
    for (const page of [first, second]) await arriveAt(page, 'Your profile');
  });
});
