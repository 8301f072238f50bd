import { expect, test } from 'vitest';

test.each(['startPool', 'identityProvider', 'triggers'])('the example %s starts and closes a pool', async (name) => {
  await expect(import(`../examples/${name}.ts`)).resolves.toBeDefined();
});
