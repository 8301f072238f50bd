import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { arriveAt, fill, press, readError, visit } from './browser.ts';
import { holdFirst, intercept } from './requests.ts';
import { createEmail, createVerifiedUser, password } from './users.ts';

const RULES = ['at least 8 characters', 'a lowercase letter', 'an uppercase letter', 'a number', 'a symbol'];

const openSignUp = async (): Promise<Page> => {
  const page = await visit('/sign-up');
  await page.getByRole('checkbox', { name: 'Use a password as well' }).check();
  return page;
};

const readRules = async (page: Page): Promise<string[]> =>
  (await page.locator('.rules li').allTextContents()).map((text) => text.replaceAll(/.*\((not met|met)\)$/g, '$1'));

test('ticks each rule in words as soon as the password meets it', async () => {
  const page = await openSignUp();
  await expect.poll(() => readRules(page)).toEqual(RULES.map(() => 'not met'));
  await expectAccessible(page);
  await fill(page, { Password: 'engine' });
  await expect.poll(() => readRules(page)).toEqual(['not met', 'met', 'not met', 'not met', 'not met']);
  await expectAccessible(page);
  await fill(page, { Password: password });
  await expect.poll(() => readRules(page)).toEqual(RULES.map(() => 'met'));
  // Screen readers read the list with the field.
  await page.getByRole('textbox', { name: 'Password', description: /a number \(met\)/ }).waitFor();
});

test('announces the missing rules only in a pause', async () => {
  const page = await openSignUp();
  await page.clock.install();
  const statuses = page.getByRole('status').filter({ hasText: /still needs|all rules/ });
  await page.getByLabel('Password', { exact: true }).pressSequentially('engine');
  expect(await statuses.count()).toBe(0);
  await page.clock.fastForward(1100);
  await statuses
    .filter({ hasText: 'The password still needs at least 8 characters, an uppercase letter (A–Z),' })
    .waitFor();
  await fill(page, { Password: password });
  await page.clock.fastForward(1100);
  await statuses.filter({ hasText: 'The password meets all rules.' }).waitFor();
});

test('shows the form without rules when they are unavailable', async () => {
  const page = await visit('/forgot-password');
  const passwordPolicy = { __typename: 'PasswordPolicyUnavailableError', message: 'Not available.' };
  await intercept(page, 'PasswordPolicy', (route) =>
    route.fulfill({
      json: { data: { passwordPolicy } },
      headers: {
        'access-control-allow-origin': new URL(page.url()).origin,
        'access-control-allow-credentials': 'true',
      },
    }),
  );
  await page.getByRole('link', { name: 'I already have a code' }).click();
  await arriveAt(page, 'Set a new password');
  await page.getByLabel('New password', { exact: true }).waitFor();
  expect(await page.locator('.rules').count()).toBe(0);
  await expectAccessible(page);
});

test('hides the password again when the form is sent, and names the state of its button', async () => {
  const page = await openSignUp();
  await fill(page, { 'Email address': createEmail(), Password: password });
  const button = page.getByRole('button', { name: 'Show password' });
  expect(await button.getAttribute('aria-pressed')).toBe('false');
  await button.click();
  expect(await button.getAttribute('aria-pressed')).toBe('true');
  expect(await button.evaluate((element) => getComputedStyle(element).textDecorationLine)).toBe('none');
  const { firstRoute } = await holdFirst(page, 'SignUp');
  await press(page, 'Create account');
  const route = await firstRoute;
  expect(await page.getByLabel('Password', { exact: true }).getAttribute('type')).toBe('password');
  expect(await button.getAttribute('aria-pressed')).toBe('false');
  await route.continue();
  await arriveAt(page, 'Enter your code');
});

test('offers to sign in, enter the code or reset the password when the email address has an account', async () => {
  const email = await createVerifiedUser();
  const page = await visit('/sign-up');
  await fill(page, { 'Email address': email });
  await press(page, 'Create account');
  expect(await readError(page)).toBe('An account with this email address already exists.');
  await expect.poll(() => page.evaluate('document.activeElement.name')).toBe('email');
  expect(await page.getByRole('alert').count()).toBe(0);
  await expectAccessible(page);
  for (const [link, heading] of [
    ['Enter the code from your sign-up', 'Enter your code'],
    ['Reset your password', 'Forgot your password?'],
  ] as const) {
    await page.getByRole('link', { name: link }).click();
    await arriveAt(page, heading);
    expect(await page.getByLabel('Email address').inputValue()).toBe(email);
    await page.goBack();
    await fill(page, { 'Email address': email });
    await press(page, 'Create account');
  }
  await page.locator('.ways').getByRole('link', { name: 'Sign in' }).click();
  await arriveAt(page, 'Sign in');
  expect(await page.getByLabel('Email address').inputValue()).toBe(email);
});
