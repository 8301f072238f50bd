import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { arriveAt, visit } from './browser.ts';
import { password, verifiedUser } from './users.ts';

/** Presses Tab, and says where that leads. */
const tab = async (page: Page): Promise<unknown> => {
  await page.keyboard.press('Tab');
  return page.evaluate('document.activeElement.name || document.activeElement.textContent.trim()');
};

const onHeading = (page: Page) => expect.poll(() => page.evaluate('document.activeElement.tagName')).toBe('H1');

test('a keyboard is enough to sign in, look around and sign out', async () => {
  const email = await verifiedUser();
  const page = await visit('/sign-in');
  await arriveAt(page, 'Sign in');
  expect(await tab(page)).toBe('Example');
  expect(await tab(page)).toBe('username');
  await page.keyboard.type(email);
  expect(await tab(page)).toBe('password');
  await page.keyboard.type('wrong');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  // The focus is where it was: the next try is typed at once.
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');

  await arriveAt(page, 'Your profile');
  await onHeading(page);
  expect(await tab(page)).toBe('Change email address');
  await page.keyboard.press('Enter');
  await arriveAt(page, 'Change your email address');
  await onHeading(page);
  await page.keyboard.press('Shift+Tab');
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Sign out');
  await page.keyboard.press('Enter');
  await arriveAt(page, 'Sign in');
});
