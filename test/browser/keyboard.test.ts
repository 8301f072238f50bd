import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { arriveAt, visit } from './browser.ts';
import { createVerifiedUser, password } from './users.ts';

/** Presses Tab. @returns the name or text of the element that then has the focus */
const pressTab = async (page: Page): Promise<unknown> => {
  await page.keyboard.press('Tab');
  return page.evaluate('document.activeElement.name || document.activeElement.textContent.trim()');
};

const expectFocusOnHeading = (page: Page) =>
  expect.poll(() => page.evaluate('document.activeElement.tagName')).toBe('H1');

test('signs in, navigates and signs out when only a keyboard is used', async () => {
  const email = await createVerifiedUser();
  const page = await visit('/sign-in');
  await arriveAt(page, 'Sign in');
  expect(await pressTab(page)).toBe('Example');
  expect(await pressTab(page)).toBe('username');
  await page.keyboard.type(email);
  expect(await pressTab(page)).toBe('password');
  await page.keyboard.type('wrong');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  // The focus stays in the password field, so the next attempt can be typed immediately.
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');

  await arriveAt(page, 'Your profile');
  await expectFocusOnHeading(page);
  expect(await pressTab(page)).toBe('Change email address');
  await page.keyboard.press('Enter');
  await arriveAt(page, 'Change your email address');
  await expectFocusOnHeading(page);
  await page.keyboard.press('Shift+Tab');
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Sign out');
  await page.keyboard.press('Enter');
  await arriveAt(page, 'Sign in');
});
