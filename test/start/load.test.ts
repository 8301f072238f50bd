import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const load = (...options: string[]) =>
  promisify(execFile)('npm', ['run', 'bench:load', '--', ...options], { env: { ...process.env, NODE_ENV: undefined } });

test('npm run bench:load prints the number of users that signed up, verified and signed in', async () => {
  const { stdout } = await load('--users', '60');
  for (const phase of ['sign up', 'verify', 'sign in']) expect(stdout).toMatch(new RegExp(`^${phase} +60 +0 `, 'm'));
  expect(stdout).toMatch(/Server memory: \d+ MB/);
});

test('npm run bench:load returns 1 when users fail', async () => {
  await expect(load('--users', '5', '--seconds', '0')).rejects.toMatchObject({
    code: 1,
    stdout: expect.stringMatching(/^sign up +0 +5 /m),
  });
});
