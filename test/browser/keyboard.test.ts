import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { addAuthenticator } from './authenticator.ts';
import { arriveAt, newContext, readError, visit } from './browser.ts';
import { createEmail, createVerifiedUser, password, readCode } from './users.ts';

/** Presses Tab. @returns the name or text of the element that then has the focus */
const pressTab = async (page: Page): Promise<unknown> => {
  await page.keyboard.press('Tab');
  return page.evaluate(
    '(({ ariaLabel, name, textContent }) => ariaLabel || name || textContent.trim())(document.activeElement)',
  );
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
  expect(await pressTab(page)).toBe('remember');
  expect(await pressTab(page)).toBe('Continue');
  await page.keyboard.press('Enter');
  await arriveAt(page, 'Choose how to sign in');
  await expectFocusOnHeading(page);
  expect(await pressTab(page)).toBe('Use another account');
  expect(await pressTab(page)).toBe('password');
  await page.keyboard.type('wrong');
  await page.keyboard.press('Enter');
  await readError(page);
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

test('signs up, adds a passkey and signs in with it when only a keyboard is used', async () => {
  const email = createEmail();
  const page = await (await newContext()).newPage();
  await addAuthenticator(page);
  await page.goto('/sign-up');
  await arriveAt(page, 'Create an account');
  for (const name of ['Example', 'name', 'email']) expect(await pressTab(page)).toBe(name);
  await page.keyboard.type(email);
  await page.keyboard.press('Enter');
  await arriveAt(page, 'Enter your code');
  await expectFocusOnHeading(page);
  for (const name of ['username', 'code']) expect(await pressTab(page)).toBe(name);
  await page.keyboard.type(await readCode(email));
  await page.keyboard.press('Enter');

  await arriveAt(page, 'Sign in faster next time');
  await expectFocusOnHeading(page);
  expect(await pressTab(page)).toBe('Add a passkey');
  await page.keyboard.press('Enter');
  await arriveAt(page, 'Your profile');
  await expectFocusOnHeading(page);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await arriveAt(page, 'Sign in');
  await expectFocusOnHeading(page);
  expect(await pressTab(page)).toBe('username');
  await page.keyboard.type(email);
  await page.keyboard.press('Enter');
  await arriveAt(page, 'Choose how to sign in');
  await expectFocusOnHeading(page);
  for (const name of ['Use another account', 'Use a passkey']) expect(await pressTab(page)).toBe(name);
  await page.keyboard.press('Enter');
  await arriveAt(page, 'Your profile');
});
