import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { createFakeApi } from './fakeApi.ts';
import { openBrowser, pass, signIn, takeClock } from './tabs.ts';

const MINUTE = 60_000;

beforeEach(takeClock);

/** Gives the test one page, whose events it sends. */
const openPage = () => {
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  const window = new EventTarget();
  vi.stubGlobal('document', document);
  vi.stubGlobal('addEventListener', window.addEventListener.bind(window));
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  return {
    show: (visibilityState: 'visible' | 'hidden'): void => {
      document.visibilityState = visibilityState;
      document.dispatchEvent(new Event('visibilitychange'));
    },
    goOnline: () => window.dispatchEvent(new Event('online')),
    goBack: (persisted: boolean) => window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted })),
  };
};

const openTab = async () => {
  const page = openPage();
  const api = createFakeApi();
  const auth = await openBrowser(api).openTab();
  await signIn(auth);
  return { page, api, auth };
};

test('refreshes when the page is shown, and not while it is hidden', async () => {
  const { page, api } = await openTab();
  page.show('hidden');
  await pass(70 * MINUTE);
  expect(api.counts.RefreshTokens).toBe(1);
  page.show('visible');
  await pass();
  expect(api.counts.RefreshTokens).toBe(2);
});

test('tries again at once when the network is back, unless the API asks for less requests', async () => {
  const { page, api, auth } = await openTab();
  api.fail(429);
  await pass(60 * MINUTE);
  const { RefreshTokens } = api.counts;
  page.goOnline();
  expect(api.counts.RefreshTokens).toBe(RefreshTokens);
  api.fail('network');
  await pass(5 * MINUTE);
  api.fail(undefined);
  page.goOnline();
  await pass();
  expect(auth.getSnapshot()).toEqual({ status: 'signedIn', userId: 'ada', offline: false });
});

test('shows nothing of the session until it is checked when the page comes from the back/forward cache', async () => {
  const { page, api, auth } = await openTab();
  api.revoke();
  page.goBack(true);
  expect(auth.getSnapshot().status).toBe('loading');
  await pass(500);
  expect(auth.getSnapshot()).toMatchObject({ status: 'signedOut' });
});

test('checks nothing when the page is loaded', async () => {
  const { page, auth } = await openTab();
  page.goBack(false);
  expect(auth.getSnapshot().status).toBe('signedIn');
});

test('hears nothing of the page after it is disposed of', async () => {
  const { page, api, auth } = await openTab();
  auth.dispose();
  await pass(70 * MINUTE);
  page.show('hidden');
  page.show('visible');
  page.goOnline();
  page.goBack(true);
  await pass(500);
  expect(api.counts.RefreshTokens).toBe(1);
  expect(auth.getSnapshot().status).toBe('signedIn');
  expect(vi.getTimerCount()).toBe(0);
});
