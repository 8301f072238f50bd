import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { languages } from '../../triggers/messages/languages.ts';
import { npmStart, type Started, stopAll } from '../start/npmStart.ts';
import { expectAccessible } from './accessibility.ts';
import { fill, newContext, press, waitForStatus } from './browser.ts';
import { createEmail } from './users.ts';

let app: Started;
beforeAll(async () => {
  app = await npmStart({ TOTP_ISSUER: 'Engines' });
  await app.ready;
});
afterAll(stopAll);

const openConsole = async (path = '/'): Promise<Page> => {
  const page = await (await newContext()).newPage();
  await page.goto(app.pool + path);
  return page;
};

/** Creates a user by the console, with the keyboard alone. */
const createUser = async (page: Page, email: string): Promise<void> => {
  await page.getByRole('button', { name: 'Create user' }).press('Enter');
  await page.keyboard.type(email);
  await page.keyboard.press('Enter');
  await waitForStatus(page, `Created ${email}`);
};

const rowOf = (page: Page, email: string) => page.locator('#users tr', { hasText: email });

/** Presses a button of the user's row, and waits for its effect. */
const act = async (page: Page, button: string, status: string): Promise<void> => {
  await page.getByRole('button', { name: button, exact: true }).press('Enter');
  await waitForStatus(page, status);
};

test('creates, disables, enables and deletes a user when only a keyboard is used', async () => {
  const email = createEmail();
  const page = await openConsole();
  await createUser(page, email);
  await rowOf(page, email).getByText('FORCE_CHANGE_PASSWORD').waitFor();
  await act(page, `Disable ${email}`, `Disabled ${email}.`);
  // The row is new, and its button has the focus of the one before.
  await rowOf(page, email).getByText('no', { exact: true }).waitFor();
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Enable');
  await page.keyboard.press('Enter');
  await waitForStatus(page, `Enabled ${email}.`);

  const deletion = page.getByRole('button', { name: `Delete ${email}` });
  await deletion.press('Enter');
  // The focus is on Cancel.
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await deletion.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await waitForStatus(page, `Deleted ${email}.`);
  await rowOf(page, email).waitFor({ state: 'detached' });
  expect(await page.evaluate('document.activeElement.id')).toBe('create');
});

test('confirms a sign-up, and sends a code for a new password', async () => {
  const email = createEmail();
  const query = `mutation { signUp(input: { email: "${email}", password: "Engine-1843" }) { __typename } }`;
  const headers = { 'content-type': 'application/json' };
  await fetch(app.api, { method: 'POST', headers, body: JSON.stringify({ query }) });
  const page = await openConsole();
  await act(page, `Confirm ${email}`, `Confirmed ${email}.`);
  await rowOf(page, email).getByText('CONFIRMED', { exact: true }).waitFor();
  // An administrator confirms no address, so no code can be sent.
  await press(page, `Reset password ${email}`);
  await page.getByRole('alert').filter({ hasText: 'no registered/verified email' }).waitFor();
});

test('shows why a user cannot be created', async () => {
  const page = await openConsole();
  await press(page, 'Create user');
  await fill(page, { 'Email address': createEmail(), 'Temporary password (optional)': 'short' });
  await press(page, 'Create');
  await page.getByRole('dialog').getByRole('alert').filter({ hasText: 'Password did not conform' }).waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
});

test('empties the pool when that is confirmed', async () => {
  const page = await openConsole();
  const [one, two] = [createEmail(), createEmail()];
  for (const email of [one, two]) await createUser(page, email);
  await expectAccessible(page);
  await press(page, 'Empty the pool');
  await press(page, 'Cancel');
  expect(await rowOf(page, two).count()).toBe(1);
  await press(page, 'Empty the pool');
  await press(page, 'Delete all users');
  await waitForStatus(page, 'The pool is empty.');
  await page.getByText('No users yet.').waitFor();
  expect(await page.getByRole('button', { name: 'Empty the pool' }).isDisabled()).toBe(true);
});

test('shows the settings of the pool and of its client without the secret', async () => {
  const page = await openConsole('/settings');
  await page.getByRole('cell', { name: 'Policies.PasswordPolicy.MinimumLength' }).waitFor();
  await page.getByRole('cell', { name: 'SoftwareTokenMfaConfiguration.Enabled' }).waitFor();
  const secret = page.getByRole('row', { name: 'ClientSecret' });
  expect(await secret.textContent()).toBe('ClientSecret(hidden)');
  await expectAccessible(page);
});

test('shows the texts in the chosen language', async () => {
  const page = await openConsole('/texts');
  await page.getByLabel('Language').selectOption('de');
  await page
    .getByText(languages.de?.SignUp.subject ?? '')
    .first()
    .waitFor();
  const email = page.frameLocator('iframe[title="SignUp, the email"]');
  await email.getByText('123456').waitFor();
  await expectAccessible(page);
  await page.reload();
  await expect.poll(() => page.getByLabel('Language').inputValue()).toBe('de');
});
