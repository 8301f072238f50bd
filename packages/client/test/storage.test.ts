import { beforeEach, expect, test, vi } from 'vitest';
import { createFakeApi } from './fakeApi.ts';
import { createStorage } from './storage.ts';
import { openBrowser, pass, settle, signIn, takeClock } from './tabs.ts';

const MINUTE = 60_000;

beforeEach(takeClock);

/** An API that returns refresh tokens in the answer, and accepts each one once. */
const createPayloadApi = () => {
  let newest = '';
  let gate: Promise<void> | undefined;
  let isGone = false;
  const issue = (__typename: string) => {
    newest = `refresh-${Number(newest.split('-')[1] ?? 0) + 1}`;
    const accessToken = `h.${btoa(JSON.stringify({ sub: 'ada', jti: newest }))}.s`;
    return { __typename, message: '', accessToken, refreshToken: newest, expiresIn: 3600 };
  };
  const answer = (operation: string, refreshToken: unknown): object => {
    if (operation === 'SignIn') return issue('SignInPayload');
    const isValid = refreshToken === newest && !isGone;
    if (operation === 'RefreshTokens' && isValid) return issue('RefreshTokensPayload');
    isGone ||= operation === 'SignOut' && isValid;
    return { __typename: isValid ? `${operation}Payload` : 'InvalidRefreshTokenError', message: '' };
  };
  const fetch: typeof globalThis.fetch = async (_input, init) => {
    const { documentId, variables } = JSON.parse(String(init?.body));
    const [operation = ''] = String(documentId).split('@');
    const field = answer(operation, variables?.input?.refreshToken);
    if (operation === 'RefreshTokens') await gate;
    return new Response(JSON.stringify({ data: { field } }));
  };
  /** Holds the answers to refreshes. @returns a function that lets them go */
  const hold = (): (() => void) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    gate = promise;
    return resolve;
  };
  return { fetch, hold, isSignedOut: () => isGone, readNewest: () => newest };
};

const openTab = async () => {
  const api = createPayloadApi();
  const { storage, delivery } = createStorage();
  const errors: unknown[] = [];
  const auth = await openBrowser(createFakeApi()).openTab({
    fetch: api.fetch,
    delivery,
    onError: (error) => errors.push(error),
  });
  return { api, auth, storage, errors };
};

test('is not taken for empty when it cannot be read', async () => {
  const { storage, delivery } = createStorage('token');
  storage.fails = ['get'];
  const auth = await openBrowser(createFakeApi()).openTab({ delivery });
  expect(auth.getSnapshot()).toEqual({ status: 'loading', offline: true });
  expect(storage.value).toBe('token');
});

test('needs no request when it is empty', async () => {
  const api = createFakeApi();
  const auth = await openBrowser(api).openTab({ delivery: createStorage().delivery });
  expect(auth.getSnapshot()).toMatchObject({ status: 'signedOut', reason: 'none' });
  expect(api.counts).toEqual({});
});

test('gets a token later that it could not store, and the session goes on meanwhile', async () => {
  const { api, auth, storage, errors } = await openTab();
  await signIn(auth);
  storage.fails = ['set'];
  expect(await settle(auth.refresh())).toBe('renewed');
  expect(errors).toEqual([new Error('User interaction is not allowed.')]);
  expect(await settle(auth.refresh())).toBe('renewed');
  storage.fails = [];
  await pass(60 * MINUTE);
  expect(auth.getSnapshot()).toEqual({ status: 'signedIn', userId: 'ada', offline: false });
  expect(storage.value).toBe(api.readNewest());
});

test('does not hinder a sign-in when it cannot store the token', async () => {
  const { auth, storage } = await openTab();
  storage.fails = ['set'];
  await signIn(auth);
  expect(auth.getSnapshot()).toEqual({ status: 'signedIn', userId: 'ada', offline: false });
});

test('does not hinder a sign-out when it cannot remove the token', async () => {
  const { api, auth, storage } = await openTab();
  await signIn(auth);
  storage.fails = ['remove'];
  await settle(auth.signOut());
  expect(api.isSignedOut()).toBe(true);
  expect(auth.getSnapshot()).toEqual({ status: 'signedOut', reason: 'user', offline: false });
  expect(await settle(auth.refresh())).toBe('ended');
  storage.fails = [];
  await settle(auth.refresh());
  expect(storage.value).toBeNull();
});

test('does not hinder a deletion when it cannot remove the token', async () => {
  const { storage, delivery } = createStorage();
  const auth = await openBrowser(createFakeApi()).openTab({ delivery });
  await signIn(auth);
  storage.fails = ['remove'];
  expect(await settle(auth.deleteAccount())).toMatchObject({ __typename: 'DeleteAccountPayload' });
  expect(auth.getSnapshot()).toEqual({ status: 'signedOut', reason: 'deleted', offline: false });
});

test('is emptied when the API rejects the form of its token', async () => {
  const { storage, delivery } = createStorage('malformed');
  const fetch = async () =>
    new Response(JSON.stringify({ data: { field: { __typename: 'InvalidInputError', message: '', fields: [] } } }));
  const auth = await openBrowser(createFakeApi()).openTab({ delivery, fetch });
  expect(auth.getSnapshot()).toEqual({ status: 'signedOut', reason: 'none', offline: false });
  expect(storage.value).toBeNull();
});

test('gives a sign-out the token of a refresh that is answered meanwhile', async () => {
  const { api, auth, storage } = await openTab();
  await signIn(auth);
  const release = api.hold();
  void auth.refresh();
  await pass();
  const signedOut = auth.signOut();
  release();
  await settle(signedOut);
  expect(api.isSignedOut()).toBe(true);
  expect(storage.value).toBeNull();
});

test('gets no token of a refresh that is answered after the sign-out', async () => {
  const { api, auth, storage } = await openTab();
  // React Native has no locks, so the sign-out waits for five seconds only.
  vi.stubGlobal('navigator', {});
  await signIn(auth);
  const release = api.hold();
  void auth.refresh();
  await pass();
  await settle(auth.signOut(), 6_000);
  release();
  await pass();
  expect(auth.getSnapshot()).toEqual({ status: 'signedOut', reason: 'user', offline: false });
  expect(storage.value).toBeNull();
});
