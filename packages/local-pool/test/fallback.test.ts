import { expect, onTestFinished, test } from 'vitest';
import type { Fallback, PoolView } from '../src/server.ts';
import { startPool } from '../src/server.ts';
import { pool } from './fixture.ts';

const servePage: Fallback = () => async (_, response, path) => {
  if (path !== '/page') return false;
  response.writeHead(200, { 'content-type': 'text/plain' }).end('a page');
  return true;
};

test('serves the page of a fallback when the pool does not serve the path', async () => {
  const { endpoint } = await pool({ fallback: servePage });
  expect(await (await fetch(`${endpoint}/page`)).text()).toBe('a page');
  expect((await fetch(`${endpoint}/other`)).status).toBe(404);
  expect((await fetch(`${endpoint}/config`)).headers.get('content-type')).toBe('application/json');
});

test('forbids embedding and caching when the response comes from a fallback', async () => {
  const { endpoint } = await pool({ fallback: servePage });
  const { headers } = await fetch(`${endpoint}/page`);
  expect(
    ['cross-origin-resource-policy', 'x-content-type-options', 'cache-control'].map((name) => headers.get(name)),
  ).toEqual(['same-origin', 'nosniff', 'no-store']);
});

test('returns 403 without calling the fallback when the request comes from a foreign web page', async () => {
  let calls = 0;
  const { endpoint } = await pool({
    fallback: () => async () => {
      calls += 1;
      return false;
    },
  });
  const response = await fetch(`${endpoint}/page`, { headers: { origin: 'https://evil.example' } });
  expect([response.status, calls]).toEqual([403, 0]);
});

test('shows messages, users and changes to a fallback', async () => {
  let view: PoolView | undefined;
  let changes = 0;
  const { signUp, clientId, userPoolId, pass } = await pool({
    fallback: (poolView) => {
      view = poolView;
      poolView.onChange(() => {
        changes += 1;
      });
      return async () => false;
    },
  });
  await signUp('ann@example.com');
  pass(1);
  await signUp('ben@example.com');
  expect(view).toMatchObject({ clientId, userPoolId });
  expect(changes).toBe(2);
  const [ann, ben] = view?.messagesAfter(0) ?? [];
  expect([ann?.to, ben?.to]).toEqual(['ann@example.com', 'ben@example.com']);
  expect(view?.messagesAfter(ann?.id ?? 0)).toEqual([ben]);
  expect(view?.newestUsers(1)).toMatchObject({ total: 2, newest: [{ attributes: { email: 'ben@example.com' } }] });
});

test('answers the same paths when there is no fallback', async () => {
  const running = await startPool({ port: 0, database: ':memory:' });
  onTestFinished(running.close);
  expect((await fetch(running.endpoint)).status).toBe(404);
  expect((await fetch(`${running.endpoint}/messages`)).status).toBe(200);
});
