import { expect, test } from 'vitest';
import { callDataSource, type DataSource } from '../../../src/runtime/dataSource.ts';

const newDeadline = () => {
  const deadline: { aborted: boolean; onabort: (() => void) | null } = { aborted: false, onabort: null };
  const abort = () => {
    deadline.aborted = true;
    deadline.onabort?.();
  };
  return { deadline, abort };
};

test('returns the answer when the data source answers in time', async () => {
  const double = async ({ value }: { value: number }) => value * 2;
  expect(await callDataSource(double, { value: 2 }, newDeadline().deadline)).toBe(4);
});

test('throws what the data source throws', async () => {
  const failure = new RangeError('of the data source');
  const failing = async () => {
    throw failure;
  };
  await expect(callDataSource(failing, {}, newDeadline().deadline)).rejects.toBe(failure);
});

test.for(['ignores its signal', 'ends with its signal'])(
  'throws TimeoutError at the deadline when it %s',
  async (how) => {
    const { deadline, abort } = newDeadline();
    let signal: AbortSignal | undefined;
    const endless: DataSource = (_request, options) => {
      signal = options.signal;
      return new Promise((_resolve, reject) => {
        if (how === 'ends with its signal') signal?.addEventListener('abort', () => reject(new Error('interrupted')));
      });
    };
    const answer = callDataSource(endless, {}, deadline);
    expect(signal?.aborted).toBe(false);
    abort();
    await expect(answer).rejects.toMatchObject({ name: 'TimeoutError' });
    expect(signal?.aborted).toBe(true);
  },
);

test('throws TimeoutError when the deadline is over before the call', async () => {
  const { deadline, abort } = newDeadline();
  abort();
  const endless = () => new Promise(() => {});
  await expect(callDataSource(endless, {}, deadline)).rejects.toMatchObject({ name: 'TimeoutError' });
});
