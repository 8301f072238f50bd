import { expect, test } from 'vitest';

test('the example of startPool starts and closes a pool', async () => {
  await expect(import('../examples/startPool.ts')).resolves.toBeDefined();
});
