import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import {
  arriveAt,
  enterUsername,
  fill,
  press,
  readError,
  requestNewCode,
  visit,
  visitWithClock,
  waitForStatus,
} from './browser.ts';
import { collectRequests } from './requests.ts';
import { createEmail, createInvitedUser, createVerifiedUser, password, readCode } from './users.ts';

/** Writes digits as a Japanese keyboard does. */
const toFullWidth = (digits: string): string =>
  digits.replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));

/** Pastes a text into the field that has the focus. */
const paste = (page: Page, text: string): Promise<void> => page.keyboard.insertText(text);

test('accepts a code in one field of any length when it is pasted with spaces, dashes or full-width digits', async () => {
  for (const write of [
    (code: string) => ` ${code.slice(0, 3)} ${code.slice(3)} `,
    (code: string) => code.replaceAll(/\d{2}(?=\d)/g, '$&-'),
    toFullWidth,
  ]) {
    const email = createEmail();
    const page = await visit('/sign-up');
    await fill(page, { 'Email address': email });
    await press(page, 'Create account');
    await arriveAt(page, 'Enter your code');
    const field = page.getByLabel('Code');
    const attributes = ['type', 'inputmode', 'autocomplete', 'maxlength', 'dir'];
    expect(await Promise.all(attributes.map((name) => field.getAttribute(name)))).toEqual([
      'text',
      'numeric',
      'one-time-code',
      null,
      'ltr',
    ]);
    await field.focus();
    await paste(page, write(await readCode(email)));
    await press(page, 'Verify');
    await arriveAt(page, 'Your profile');
  }
});

test('selects the code when it is wrong, and shows the error only at the field', async () => {
  const email = await createVerifiedUser();
  const page = await visit('/sign-in');
  await enterUsername(page, email);
  await press(page, 'Email me a code');
  await arriveAt(page, 'Enter your code');
  await fill(page, { Code: '00000000' });
  await press(page, 'Verify');
  expect(await readError(page)).toMatch(/incorrect or has expired/);
  expect(await page.getByRole('alert').count()).toBe(0);
  await expect.poll(() => page.evaluate('getSelection().toString() || document.activeElement.value')).toBe('00000000');
  // The code is selected, so that the next one replaces it.
  await page.keyboard.type(await readCode(email));
  await page.keyboard.press('Enter');
  await arriveAt(page, 'Your profile');
});

test('lets a new code be requested after 30 seconds, and announces it politely', async () => {
  const email = await createVerifiedUser();
  const page = await visitWithClock('/sign-in');
  await enterUsername(page, email);
  await press(page, 'Email me a code');
  await arriveAt(page, 'Enter your code');
  const button = page.getByRole('button', { name: 'Send a new code' });
  await page.getByText(/^You can request a new code in (30|2\d) seconds\.$/).waitFor();
  expect(await button.getAttribute('aria-disabled')).toBe('true');
  const requests = collectRequests(page.context(), 'StartSignIn');
  // Playwright waits until a button is enabled, but a keyboard does not.
  await button.focus();
  await page.keyboard.press('Enter');
  await expectAccessible(page);
  expect(requests).toHaveLength(0);
  await requestNewCode(page);
  await page.getByText(/^We sent a new code to/).waitFor();
  expect(requests).toHaveLength(1);
  await page.getByText(/^You can request a new code in (30|2\d) seconds\.$/).waitFor();
  await page.clock.fastForward(31_000);
  await waitForStatus(page, 'You can request a new code now.');
});

test('counts on after a reload when a code was sent before it', async () => {
  const page = await visit('/forgot-password');
  await fill(page, { 'Email address': await createVerifiedUser() });
  await press(page, 'Send code');
  await arriveAt(page, 'Set a new password');
  await page.reload();
  await page.getByText(/^You can request a new code in (30|[12]?\d) seconds\.$/).waitFor();
});

test('keeps the email address, and tells to start again, when a sign-in is reloaded', async () => {
  const email = await createVerifiedUser();
  const page = await visit('/password');
  await enterUsername(page, email);
  await page.getByRole('link', { name: 'Use another account' }).waitFor();
  await page.reload();
  await arriveAt(page, 'Sign in');
  expect(await page.getByLabel('Email address').inputValue()).toBe(email);
  expect(await page.locator('.notice').count()).toBe(0);

  await press(page, 'Continue');
  await press(page, 'Email me a code');
  await arriveAt(page, 'Enter your code');
  await page.reload();
  await arriveAt(page, 'Sign in');
  // Not in the color of a success.
  await page.locator('.notice.neutral', { hasText: 'Your sign-in was interrupted.' }).waitFor();
  expect(await page.getByLabel('Email address').inputValue()).toBe(email);
  await expectAccessible(page);
  await press(page, 'Continue');
  await fill(page, { Password: password });
  await press(page, 'Sign in');
  // The screen that was opened first.
  await arriveAt(page, 'Change your password');
});

test('keeps the email address when the person starts the sign-in again', async () => {
  const email = await createVerifiedUser();
  const page = await visit('/sign-in');
  await enterUsername(page, email);
  await press(page, 'Email me a code');
  await page.getByRole('link', { name: 'Start again' }).click();
  await arriveAt(page, 'Sign in');
  expect(await page.getByLabel('Email address').inputValue()).toBe(email);
});

test('sends another code for a new password when it is asked for', async () => {
  const email = await createVerifiedUser();
  const page = await visitWithClock('/forgot-password');
  await fill(page, { 'Email address': email });
  await press(page, 'Send code');
  await arriveAt(page, 'Set a new password');
  const firstCode = await readCode(email);
  await requestNewCode(page);
  await waitForStatus(page, 'If an account exists');
  await expect.poll(() => readCode(email)).not.toBe(firstCode);
  await fill(page, { Code: await readCode(email), 'New password': 'Difference-1822' });
  await press(page, 'Set password');
  await arriveAt(page, 'Sign in');
});

test('offers another method at each step of a sign-in', async () => {
  const page = await visit('/sign-in');
  await enterUsername(page, await createInvitedUser());
  await fill(page, { Password: password });
  await press(page, 'Sign in');
  await arriveAt(page, 'Choose a password');
  expect(await page.locator('input[autocomplete="username"]').inputValue()).toMatch(/@example\.com$/);
  await page.getByRole('link', { name: 'Sign in another way' }).click();
  await page.getByRole('link', { name: 'Use another account' }).waitFor();
  await press(page, 'Email me a code');
  await page.getByRole('link', { name: 'Sign in another way' }).click();
  await page.getByRole('link', { name: 'Use another account' }).waitFor();
});
