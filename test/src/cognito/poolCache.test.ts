import { DescribeUserPoolCommand, GetUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import { expect, test } from 'vitest';
import type { Send } from '../../../src/cognito/client.ts';
import { withDeadline } from '../../../src/cognito/deadline.ts';
import { cacheUserPool } from '../../../src/cognito/poolCache.ts';

const describePool = new DescribeUserPoolCommand({ UserPoolId: 'eu-central-1_pool' });

/** Counts the calls, and fails until `isUp`. The test moves the clock. */
const start = () => {
  const state = { calls: 0, isUp: true, now: 0 };
  const send: Send = async () => {
    state.calls += 1;
    if (!state.isUp) throw new Error('AccessDenied');
    return { call: state.calls, $metadata: { requestId: 'the first' } };
  };
  const cached = cacheUserPool(send, () => state.now);
  return { state, send: (command: object) => withDeadline(1000, (deadline) => cached(command, deadline)) };
};

test('returns the first answer without another call when the pool was described before', async () => {
  const { state, send } = start();
  expect(await send(describePool)).toMatchObject({ call: 1, $metadata: { requestId: 'the first' } });
  state.now += 1e9;
  expect(await Promise.all([send(describePool), send(describePool)])).toEqual([
    { call: 1, $metadata: {} },
    { call: 1, $metadata: {} },
  ]);
  expect(state.calls).toBe(1);
});

test('makes one call when requests arrive at once', async () => {
  const { state, send } = start();
  await Promise.all(Array.from({ length: 10 }, () => send(describePool)));
  expect(state.calls).toBe(1);
});

test('returns a failure for a minute, then asks again', async () => {
  const { state, send } = start();
  state.isUp = false;
  await expect(send(describePool)).rejects.toThrow('AccessDenied');
  state.isUp = true;
  state.now += 59_999;
  await expect(send(describePool)).rejects.toThrow('AccessDenied');
  state.now += 1;
  expect(await send(describePool)).toMatchObject({ call: 2 });
});

test('sends every other command', async () => {
  const { state, send } = start();
  const getUser = new GetUserCommand({ AccessToken: 'token' });
  await send(getUser);
  await send(getUser);
  expect(state.calls).toBe(2);
});
