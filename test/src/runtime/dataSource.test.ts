import { expect, test } from 'vitest';
import { callDataSource, type DataSource } from '../../../src/runtime/dataSource.ts';

const newCall = () => {
  const deadline: { aborted: boolean; onabort: (() => void) | null } = { aborted: false, onabort: null };
  const abort = () => {
    deadline.aborted = true;
    deadline.onabort?.();
  };
  return { call: { deadline, userAgent: 'Firefox' }, abort };
};

test('returns the answer when the data source answers in time', async () => {
  const double = async ({ value }: { value: number }) => value * 2;
  expect(await callDataSource(double, { value: 2 }, newCall().call)).toBe(4);
});

test('passes on the user agent of the user’s browser', async () => {
  const userAgentOf: DataSource = async (_request, { userAgent }) => userAgent;
  expect(await callDataSource(userAgentOf, {}, newCall().call)).toBe('Firefox');
});

test('throws what the data source throws', async () => {
  const failure = new RangeError('of the data source');
  const failing = async () => {
    throw failure;
  };
  await expect(callDataSource(failing, {}, newCall().call)).rejects.toBe(failure);
});

test.for(['ignores its signal', 'ends with its signal'])(
  'throws TimeoutError at the deadline when it %s',
  async (how) => {
    const { call, abort } = newCall();
    let signal: AbortSignal | undefined;
    const endless: DataSource = (_request, options) => {
      signal = options.signal;
      return new Promise((_resolve, reject) => {
        if (how === 'ends with its signal') signal?.addEventListener('abort', () => reject(new Error('interrupted')));
      });
    };
    const answer = callDataSource(endless, {}, call);
    expect(signal?.aborted).toBe(false);
    abort();
    await expect(answer).rejects.toMatchObject({ name: 'TimeoutError' });
    expect(signal?.aborted).toBe(true);
  },
);

test('throws TimeoutError when the deadline is over before the call', async () => {
  const { call, abort } = newCall();
  abort();
  const endless = () => new Promise(() => {});
  await expect(callDataSource(endless, {}, call)).rejects.toMatchObject({ name: 'TimeoutError' });
});

test('leaves no rejection unhandled when the data source throws synchronously after the deadline', async () => {
  const { call, abort } = newCall();
  abort();
  const rejections: unknown[] = [];
  const record = (reason: unknown) => rejections.push(reason);
  process.on('unhandledRejection', record);
  const failing = () => {
    throw new RangeError('of the data source');
  };
  await expect(callDataSource(failing, {}, call)).rejects.toBeInstanceOf(Error);
  // Node reports unhandled rejections after the microtasks.
  await new Promise(setImmediate);
  process.off('unhandledRejection', record);
  expect(rejections).toEqual([]);
});
