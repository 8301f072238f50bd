// Starts a pool in a test.

import { startPool } from 'cognito-local-pool';

const messages: string[] = [];
let time = Date.now();
const pool = await startPool({
  port: 0,
  database: ':memory:',
  clock: () => time,
  deliver: ({ to, code }) => messages.push(`${to}: ${code}`),
});
// Test with pool.endpoint, pool.userPoolId and pool.clientId.
time += 3_600_000; // Access tokens have expired.
await pool.close();
