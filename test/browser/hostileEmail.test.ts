import { createServer } from 'node:http';
import type { ConsoleMessage } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { listen } from '../../local/gateway/listen.ts';
import { launchBrowser } from '../../packages/local-pool/test/chromium.ts';
import { startTestPool } from '../../packages/local-pool/test/testPool.ts';
import { openHostileConsole } from '../local/console/hostileEmail.ts';
import { expectAccessible } from './accessibility.ts';

/** Not visit() of browser.ts, because here violations of the Content-Security-Policy are expected. */
const openPage = async (url: string) => {
  const browser = await launchBrowser();
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  const violations: string[] = [];
  page.on('console', (message: ConsoleMessage) => violations.push(message.text()));
  await page.goto(url);
  return { page, violations };
};

/** Starts the console, and another server whose requests are counted. */
const startConsole = async () => {
  const requests: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    requests.push(url);
    response.end();
  });
  const { origin, close } = await listen(server);
  onTestFinished(close);
  const { endpoint, signUp } = await startTestPool({ fallback: openHostileConsole(origin) });
  await signUp('ann@example.com');
  return { endpoint, requests };
};

test('shows an email as it is read, and lets its HTML do nothing', async () => {
  const { endpoint, requests } = await startConsole();
  const { page, violations } = await openPage(endpoint);
  await page.getByRole('button', { name: 'Read the message to ann@example.com' }).press('Enter');
  await page.getByRole('heading', { name: '<b>Hello</b>' }).waitFor();
  const email = page.frameLocator('#message iframe');
  const text = email.getByText('Your code is 123456.');
  await text.waitFor();
  // Its own style applies.
  const color = await text.evaluate((element) => element.ownerDocument.defaultView?.getComputedStyle(element).color);
  expect(color).toBe('rgb(1, 2, 3)');
  await email.getByRole('link', { name: 'Open' }).click();
  await email.getByRole('button', { name: 'Send' }).click();
  await expect.poll(() => violations.join('\n')).toMatch(/Blocked script execution[\s\S]*Blocked form submission/);
  await text.waitFor();
  expect([page.url(), await page.title(), requests]).toEqual([`${endpoint}/`, 'Local user pool', []]);
});

test('shows an email by a dialog that is accessible', async () => {
  const { endpoint } = await startConsole();
  const { page } = await openPage(endpoint);
  await page.getByRole('button', { name: 'Read the message to ann@example.com' }).click();
  await page.frameLocator('#message iframe').getByText('Your code is 123456.').waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
});
