import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type Api, startApi } from '../../../test/support/api.ts';
import { startTarget, type Target, withClient } from '../../../test/support/target.ts';
import { createVerifiedUser, newEmail, password } from '../../../test/support/users.ts';
import { type AuthClientOptions, createAuthClient } from '../src/index.ts';
import { createBrowserFetch } from './browserFetch.ts';
import { createStorage } from './storage.ts';
import { stubLocation } from './tabs.ts';

const origin = 'https://app.example.com';

let target: Target;
let api: Api;
beforeAll(async () => {
  target = await startTarget();
  api = await startApi(target, { corsOrigins: [origin] });
});
afterAll(async () => {
  await api.close();
  await target.close();
});

const openTab = (options: Partial<AuthClientOptions>) => {
  stubLocation();
  const auth = createAuthClient({ url: api.url, delivery: 'cookie', ...options });
  onTestFinished(() => auth.dispose());
  auth.start();
  return auth;
};

describe.each(['cookie', 'storage'] as const)('with the refresh token in a %s', (kind) => {
  const openProfile = (): Partial<AuthClientOptions> =>
    kind === 'cookie' ? { fetch: createBrowserFetch(origin) } : { delivery: createStorage().delivery };

  test('signs up, in, refreshes and out', async () => {
    const auth = openTab(openProfile());
    const email = newEmail();
    expect(await auth.signUp({ email, password })).toMatchObject({ __typename: 'SignUpPayload', userConfirmed: false });
    const verified = await auth.verify({ username: email, code: await target.readCode(email) });
    expect(verified.__typename).toBe('VerifyPayload');
    expect(await auth.signIn({ username: email, password })).toEqual({
      __typename: 'SignInPayload',
      message: expect.any(String),
    });
    const me = await auth.me();
    expect(me).toMatchObject({ __typename: 'User', email });
    expect(auth.getSnapshot()).toMatchObject({ status: 'signedIn', userId: 'id' in me && me.id });
    expect(await auth.refresh()).toBe('renewed');
    expect(await auth.signOut()).toMatchObject({ __typename: 'SignOutPayload' });
    expect(auth.getSnapshot()).toMatchObject({ status: 'signedOut', reason: 'user' });
    expect((await auth.me()).__typename).toBe('NotSignedInError');
    expect(await auth.refresh()).toBe('ended');
  });

  test('signs up without a password, and in with the code that confirms the account', async () => {
    const auth = openTab(openProfile());
    const email = newEmail();
    const signedUp = await auth.signUp({ email });
    const { session } = 'session' in signedUp ? signedUp : {};
    await auth.verify({ username: email, code: await target.readCode(email), session });
    expect(auth.getSnapshot().status).toBe('signedIn');
  });

  test('tabs that refresh at the same time keep the session', async () => {
    const profile = openProfile();
    const username = await createVerifiedUser(api, target);
    const [first, second] = [openTab(profile), openTab(profile)];
    await first.signIn({ username, password });
    await expect.poll(() => second.getSnapshot().status).toBe('signedIn');
    // Each answers the question of the other, or waits for its lock.
    const outcomes = await Promise.all([first.refresh(), second.refresh(), first.refresh(), second.refresh()]);
    expect(outcomes).toEqual(Array(4).fill('renewed'));
    expect(await first.getAccessToken()).toBe(await second.getAccessToken());
  });

  test('keeps the session over a slow network and an answer that is lost', async () => {
    const profile = openProfile();
    const send = profile.fetch ?? fetch;
    let isLost = false;
    const slowFetch: typeof fetch = async (input, init) => {
      await pause(30);
      const response = await send(input, init);
      if (!isLost) return response;
      isLost = false;
      throw new TypeError('fetch failed');
    };
    const auth = openTab({ ...profile, fetch: slowFetch });
    await auth.signIn({ username: await createVerifiedUser(api, target), password });
    isLost = true;
    expect(await auth.refresh()).toBe('unavailable');
    expect(auth.getSnapshot()).toMatchObject({ status: 'signedIn', offline: true });
    // The pool accepts the old refresh token for its grace period.
    await expect.poll(() => auth.getSnapshot().offline, { timeout: 5_000 }).toBe(false);
    expect((await auth.me()).__typename).toBe('User');
  });
});

test('a session that another device ends is over here at the next request', async () => {
  const username = await createVerifiedUser(api, target);
  const [here, there] = [
    openTab({ fetch: createBrowserFetch(origin) }),
    openTab({ fetch: createBrowserFetch(origin) }),
  ];
  await here.signIn({ username, password });
  there.dispose();
  await there.signIn({ username, password });
  await there.signOutEverywhere();
  expect((await here.me()).__typename).toBe('NotSignedInError');
  expect(here.getSnapshot()).toMatchObject({ status: 'signedOut' });
});

test('keeps a refresh token that the pool does not rotate', async () => {
  const other = await startApi(await withClient(target, {}), { corsOrigins: [origin] });
  onTestFinished(() => other.close());
  const { storage, delivery } = createStorage();
  const auth = openTab({ url: other.url, delivery });
  await auth.signIn({ username: await createVerifiedUser(other, target), password });
  const { value } = storage;
  expect(await auth.refresh()).toBe('renewed');
  expect(storage.value).toBe(value);
});

test('throws an error that tells developers why when the API refuses cookies of the page', async () => {
  const auth = openTab({ fetch: createBrowserFetch('https://elsewhere.example.com') });
  await expect(auth.signIn({ username: newEmail(), password })).rejects.toMatchObject({
    name: 'AuthTransportError',
    status: 403,
    code: 'BAD_REQUEST',
  });
  expect(auth.getSnapshot()).toEqual({ status: 'loading', offline: true });
});
