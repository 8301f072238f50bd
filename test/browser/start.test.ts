import { afterAll, expect, test } from 'vitest';
import { npmStart, stopAll } from '../start/npmStart.ts';
import { arriveAt, fill, press, visit } from './browser.ts';
import { createEmail } from './users.ts';

afterAll(stopAll);

test('starts the app and the API when npm run example:web is run', async () => {
  const example = await npmStart({}, process.cwd(), 'example:web');
  await example.ready;
  const [, address = ''] = /Local: +(\S+)/.exec(example.output()) ?? [];
  const page = await visit(`${address}sign-up`);
  await fill(page, { 'Email address': createEmail() });
  await press(page, 'Create account');
  await arriveAt(page, 'Enter your code');
  // The page can be updated before the terminal.
  await expect.poll(example.output, { timeout: 10_000 }).toMatch(/^EMAIL to .*\d{6}$/m);
});
