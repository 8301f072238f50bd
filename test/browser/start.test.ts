import { afterAll, expect, test } from 'vitest';
import { npmStart, stopAll } from '../start/npmStart.ts';
import { arriveAt, fill, press, visit } from './browser.ts';
import { newEmail, password } from './users.ts';

afterAll(stopAll);

test('npm run example:web runs the app and its graph', async () => {
  const example = await npmStart({}, process.cwd(), 'example:web');
  await example.ready;
  const [, address = ''] = /Local: +(\S+)/.exec(example.output()) ?? [];
  const page = await visit(`${address}sign-up`);
  await fill(page, { 'Email address': newEmail(), Password: password });
  await press(page, 'Create account');
  await arriveAt(page, 'Enter your code');
  // The page may be quicker than the terminal.
  await expect.poll(example.output, { timeout: 10_000 }).toMatch(/^EMAIL to .*\d{6}$/m);
});
