// Runs Lambda triggers in the pool's process.

import { startPool } from 'cognito-local-pool';

const pool = await startPool({
  port: 9229,
  database: ':memory:',
  triggers: {
    PreSignUp: async (event) => {
      if (!event.request.userAttributes.email?.endsWith('@example.com')) throw new Error('Only for our members');
      event.response.autoConfirmUser = true;
      return event;
    },
  },
});
console.log(pool.endpoint);
await pool.close();
