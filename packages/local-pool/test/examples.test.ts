import { expect, test } from 'vitest';

test.each(['startPool', 'settings', 'identityProvider', 'triggers'])(
  'the example %s starts and closes a pool',
  async (name) => {
    await expect(import(`../examples/${name}.ts`)).resolves.toBeDefined();
  },
);
