import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { createFakeApi } from './fakeApi.ts';
import { openBrowser, pass, settle, signIn, takeClock } from './tabs.ts';

const MINUTE = 60_000;

beforeEach(takeClock);

/** Opens the channel of the tabs, as a tab with another version of the package does. */
const openChannel = (url: string) => {
  const channel = new BroadcastChannel(`auth ${url}`);
  const heard: { readonly type: string }[] = [];
  channel.onmessage = ({ data }: MessageEvent) => heard.push(data);
  onTestFinished(() => channel.close());
  return { channel, heard };
};

const toToken = (payload: string): string => `h.${btoa(payload)}.s`;
const expiresAt = Number.MAX_SAFE_INTEGER;

test.each([
  ['null', null],
  ['text', 'ask'],
  ['no type', {}],
  ['an unknown type', { type: 'future', userId: 'ada', accessToken: toToken('{"sub":"ada"}') }],
  ['tokens of an earlier version', { type: 'tokens', accessToken: toToken('{"sub":"ada"}'), validFor: expiresAt }],
  ['a lifetime that is no number', { type: 'tokens', accessToken: toToken('{"sub":"ada"}'), expiresAt: Number.NaN }],
  ['no token', { type: 'tokens', expiresAt }],
  ['a token that is no JWT', { type: 'tokens', accessToken: 'x', expiresAt }],
  ['a token that is null', { type: 'tokens', accessToken: toToken('null'), expiresAt }],
  ['a token without a user', { type: 'tokens', accessToken: toToken('{}'), expiresAt }],
  ['a sign-out of nobody', { type: 'signedOut' }],
])('keeps the session, and throws nothing, when a message has %s', async (_name, message) => {
  const errors: unknown[] = [];
  const keep = (error: unknown): void => void errors.push(error);
  process.on('uncaughtException', keep);
  onTestFinished(() => void process.off('uncaughtException', keep));
  const auth = await openBrowser(createFakeApi()).openTab();
  await signIn(auth);
  const accessToken = await auth.getAccessToken();
  openChannel(auth.url).channel.postMessage(message);
  await pass(500);
  expect(errors).toEqual([]);
  expect(auth.getSnapshot()).toEqual({ status: 'signedIn', userId: 'ada', offline: false });
  expect(await settle(auth.getAccessToken())).toBe(accessToken);
});

test('renews tokens in time when a tab gets their messages late', async () => {
  const api = createFakeApi();
  const browser = openBrowser(api);
  const auth = await browser.openTab();
  const { channel, heard } = openChannel(auth.url);
  await signIn(auth);
  await pass(50 * MINUTE);
  auth.dispose();
  // A browser delivers the messages of a frozen tab when it thaws.
  const thawed = await browser.openTab({ fetch: async () => Promise.reject(new TypeError('fetch failed')) });
  for (const message of heard.filter(({ type }) => type === 'tokens')) channel.postMessage(message);
  await pass(20);
  expect(thawed.getSnapshot()).toMatchObject({ status: 'signedIn' });
  await pass(10 * MINUTE);
  expect(thawed.getSnapshot()).toMatchObject({ status: 'signedIn', offline: true });
});

test('keeps the newest token when messages arrive out of order', async () => {
  const auth = await openBrowser(createFakeApi()).openTab();
  const { channel, heard } = openChannel(auth.url);
  await signIn(auth);
  await pass(30 * MINUTE);
  await settle(auth.refresh());
  const accessToken = await auth.getAccessToken();
  for (const message of heard.toReversed().filter(({ type }) => type === 'tokens')) channel.postMessage(message);
  await pass();
  expect(await settle(auth.getAccessToken())).toBe(accessToken);
});
