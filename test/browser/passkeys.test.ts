import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { addAuthenticator } from './authenticator.ts';
import {
  arriveAt,
  enterUsername,
  fill,
  inSection,
  newContext,
  press,
  readAlert,
  signIn,
  waitForStatus,
} from './browser.ts';
import { addPasskey, visitPasskeys } from './passkeys.ts';
import { holdFirst } from './requests.ts';
import { createEmail, createVerifiedUser, password, readCode } from './users.ts';

const listPasskeys = (page: Page) => inSection(page, 'Passkeys').getByRole('listitem');

const countPasskeys = (page: Page): Promise<number> => listPasskeys(page).count();

test('signs up with an email address alone, adds a passkey, and signs in with it', async () => {
  const email = createEmail();
  const page = await (await newContext()).newPage();
  await addAuthenticator(page);
  await page.goto('/sign-up');
  await arriveAt(page, 'Create an account');
  await fill(page, { 'Email address': email });
  await press(page, 'Create account');
  await arriveAt(page, 'Enter your code');
  await fill(page, { Code: await readCode(email) });
  await press(page, 'Verify');

  await arriveAt(page, 'Sign in faster next time');
  await expectAccessible(page);
  await press(page, 'Add a passkey');
  await arriveAt(page, 'Your profile');
  await page.getByText('Your passkey has been added.').waitFor();
  await page.getByText(email).waitFor();
  await expectAccessible(page);

  await press(page, 'Sign out');
  await enterUsername(page, email);
  await arriveAt(page, 'Choose how to sign in');
  await expectAccessible(page);
  // The account has no password.
  expect(await page.getByLabel('Password', { exact: true }).count()).toBe(0);
  await press(page, 'Use a passkey');
  await arriveAt(page, 'Your profile');
});

test('adds, lists and deletes passkeys, and does not offer a deleted one at sign-in', async () => {
  const { page, email } = await visitPasskeys();
  await expectAccessible(page);
  await addPasskey(page);
  expect(await countPasskeys(page)).toBe(1);
  await expectAccessible(page);
  await press(page, 'Add a passkey');
  await waitForStatus(page, 'This device already has a passkey for this account.');

  await listPasskeys(page).locator('summary').click();
  await expectAccessible(page);
  await press(page, 'Delete passkey');
  await page.getByText('no longer works here').waitFor();
  expect(await countPasskeys(page)).toBe(0);
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Passkeys');
  await press(page, 'Sign out');
  await enterUsername(page, email);
  await arriveAt(page, 'Choose how to sign in');
  expect(await page.getByRole('button', { name: 'Use a passkey' }).count()).toBe(0);
  await fill(page, { Password: password });
  await press(page, 'Sign in');
  // The offer was declined once.
  await arriveAt(page, 'Your profile');
});

test('adds and uses a passkey when the credential has no working toJSON', async () => {
  const { page, email } = await visitPasskeys();
  const breakToJson = `PublicKeyCredential.prototype.toJSON = () => { throw new TypeError('Illegal invocation'); }`;
  await page.evaluate(breakToJson);
  await addPasskey(page);
  await press(page, 'Sign out');
  await enterUsername(page, email);
  await press(page, 'Use a passkey');
  await arriveAt(page, 'Your profile');
});

test('shows an error when the account has 20 passkeys', async () => {
  const { page, authenticator } = await visitPasskeys();
  for (let count = 1; count <= 20; count += 1) {
    await press(page, 'Add a passkey');
    await expect.poll(() => countPasskeys(page)).toBe(count);
    // An authenticator keeps one passkey for each account.
    await authenticator.clear();
  }
  await press(page, 'Add a passkey');
  expect(await readAlert(page)).toMatch(/cannot have more passkeys/);
  await expectAccessible(page);
});

test('replaces the registration of one tab when another tab starts one, and signs in both tabs', async () => {
  const { page, email } = await visitPasskeys();
  const other = await page.context().newPage();
  await addAuthenticator(other);
  await other.goto('/security');
  await arriveAt(other, 'Security');
  const { firstRoute } = await holdFirst(page, 'FinishPasskeyRegistration');
  // Browsers open prompts only in the visible tab.
  await page.bringToFront();
  await press(page, 'Add a passkey');
  const route = await firstRoute;
  await other.bringToFront();
  await addPasskey(other);
  await route.continue();
  await page.getByRole('alert').waitFor();

  await press(other, 'Sign out');
  await arriveAt(page, 'Sign in');
  await enterUsername(other, email);
  await press(other, 'Use a passkey');
  for (const tab of [page, other]) await arriveAt(tab, 'Your profile');
});

test('works without passkeys when the app is opened at an IP address', async () => {
  const email = await createVerifiedUser();
  const page = await (await newContext()).newPage();
  await addAuthenticator(page);
  await page.goto(inject('app').replace('localhost', '127.0.0.1'));
  await signIn(page, email);
  await arriveAt(page, 'Your profile');
  await page.getByRole('link', { name: 'Manage security' }).click();
  await page.getByText('This browser cannot create a passkey on this page.').waitFor();
  expect(await page.getByRole('button', { name: 'Add a passkey' }).count()).toBe(0);
});
