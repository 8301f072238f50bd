import { inspect } from 'node:util';
import { beforeEach, expect, test, vi } from 'vitest';
import { createFakeApi } from './fakeApi.ts';
import { openBrowser, pass, settle, signIn, takeClock } from './tabs.ts';

const MINUTE = 60_000;

beforeEach(takeClock);

/** Opens a tab whose requests for one operation are answered by a function. */
const openTab = async (operation: string, answer: typeof fetch) => {
  const api = createFakeApi();
  const auth = await openBrowser(api).openTab({
    fetch: (input, init) => (String(init?.body).includes(`"${operation}@`) ? answer : api.fetch)(input, init),
  });
  return auth;
};

const input = { username: 'ada', password: '' };

const toBody = (start: (controller: ReadableStreamDefaultController) => void): Response =>
  new Response(new ReadableStream({ start }));

test('returns unavailable when the body of an answer never arrives', async () => {
  let isStalling = false;
  const api = createFakeApi();
  const stall: typeof fetch = async (_input, init) =>
    toBody((controller) => init?.signal?.addEventListener('abort', () => controller.error(init.signal?.reason)));
  const auth = await openBrowser(api).openTab({ fetch: (...request) => (isStalling ? stall : api.fetch)(...request) });
  await signIn(auth);
  isStalling = true;
  const refreshed = auth.refresh();
  await pass(MINUTE / 3);
  isStalling = false;
  expect(await refreshed).toBe('unavailable');
  // The refresh that stalled holds back neither the next one nor, by its lock, other tabs.
  await pass(MINUTE);
  expect(auth.getSnapshot()).toEqual({ status: 'signedIn', userId: 'ada', offline: false });
});

test('throws an error of the kind offline when the body breaks off', async () => {
  const auth = await openTab('SignIn', async () =>
    toBody((controller) => controller.error(new TypeError('terminated'))),
  );
  await expect(settle(auth.signIn(input))).rejects.toMatchObject({ name: 'AuthTransportError', kind: 'offline' });
});

test('throws an error of the kind offline, and stops its timer, when fetch throws at once', async () => {
  const auth = await openTab('SignIn', () => {
    throw new TypeError('A fault of the app.');
  });
  const timers = vi.getTimerCount();
  await expect(settle(auth.signIn(input))).rejects.toMatchObject({ name: 'AuthTransportError', kind: 'offline' });
  expect(vi.getTimerCount()).toBe(timers);
});

test.each([
  ['a page', '<!doctype html>', 502],
  ['a page with status 200', '<!doctype html>', 200],
  ['nothing', '', 429],
  ['null', 'null', 200],
  ['a list', '[1]', 200],
  ['text as data', '{"data":"x"}', 200],
  ['text as a field', '{"data":{"signIn":"x"}}', 200],
  ['errors that are no list', '{"errors":{}}', 200],
  ['an error that is null', '{"data":null,"errors":[null]}', 200],
])('throws an error of the kind http when the answer is %s', async (_name, body, status) => {
  const auth = await openTab('SignIn', async () => new Response(body, { status }));
  await expect(settle(auth.signIn(input))).rejects.toMatchObject({ name: 'AuthTransportError', kind: 'http', status });
});

test('throws an error with the status of HTTP and the code of the first of the errors', async () => {
  const errors = [{ message: 'A message.', extensions: { code: 'BAD_REQUEST', requestId: '1', status: 'other' } }];
  const auth = await openTab('SignIn', async () => new Response(JSON.stringify({ errors }), { status: 400 }));
  const expected = { kind: 'graphql', message: 'A message.', status: 400, code: 'BAD_REQUEST', requestId: '1' };
  await expect(settle(auth.signIn(input))).rejects.toMatchObject(expected);
});

test.each(['network', 'hang', 403] as const)(
  'throws an error without the password when a request fails by %s',
  async (failure) => {
    const api = createFakeApi();
    const auth = await openBrowser(api).openTab();
    api.fail(failure);
    const error = await settle(auth.signIn({ username: 'ada', password: 'hunter2' }), MINUTE).catch((thrown) => thrown);
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('hunter2');
  },
);

/** Opens a tab for which each answer with tokens is changed. */
const openChangedTab = async (change: object) => {
  const api = createFakeApi();
  const auth = await openBrowser(api).openTab({
    fetch: async (input, init) => {
      const { data } = await (await api.fetch(input, init)).json();
      return new Response(JSON.stringify({ data: { field: { ...data.field, ...change } } }));
    },
  });
  return { api, auth };
};

test.each([0, -1, 1, null, 'soon'])('refreshes at most each 45 seconds when tokens expire in %s', async (expiresIn) => {
  const { api, auth } = await openChangedTab({ expiresIn });
  await signIn(auth);
  await pass(5 * MINUTE);
  expect(api.counts.RefreshTokens).toBeLessThan(9);
  expect(auth.getSnapshot()).toEqual({ status: 'signedIn', userId: 'ada', offline: false });
});

test.each(['', 'x', '{}', '[]', 'null', '{"sub":1}'])(
  'throws an error that repeats nothing when the payload of a token is %s',
  async (payload) => {
    const { auth } = await openChangedTab({ accessToken: `header.${btoa(payload)}.signature` });
    const error = await settle(auth.signIn(input)).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      name: 'AuthTransportError',
      message: 'The access token has no user.',
    });
    expect(auth.getSnapshot().status).toBe('signedOut');
  },
);
