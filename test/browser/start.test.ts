import { afterAll, expect, test } from 'vitest';
import { npmStart, stopAll } from '../start/npmStart.ts';
import { arriveAt, fill, press, visit } from './browser.ts';
import { arriveAtProvider, continueAs } from './federation.ts';
import { getOperationName } from './requests.ts';
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

  // React's StrictMode renders twice only in this build, for development.
  const operations: unknown[] = [];
  page.on('request', (request) => operations.push(getOperationName(request)));
  await page.goto(`${address}sign-in`);
  await press(page, 'Continue with Google');
  await arriveAtProvider(page);
  await continueAs(page, createEmail());
  await arriveAt(page, 'Your profile');
  expect(operations.filter((name) => name === 'FinishFederatedSignIn')).toHaveLength(1);
});
