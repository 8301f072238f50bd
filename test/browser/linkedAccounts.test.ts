import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { arriveAt, fill, inSection, newContext, press, readAlert, signIn, visit, visitSignedIn } from './browser.ts';
import { arriveAtProvider, continueAs, goToGoogle, signOut } from './federation.ts';
import { createEmail, createVerifiedUser, password } from './users.ts';

/** Links the account at Google with this address. Ends before the app shows the result. */
const linkGoogle = async (page: Page, email: string): Promise<void> => {
  await arriveAt(page, 'Security');
  await press(page, 'Link Google');
  await arriveAtProvider(page);
  await continueAs(page, email);
};

const waitForLinked = (page: Page): Promise<void> =>
  page.getByText('You can now sign in with this provider.').waitFor();

test('signs in to one account either way when it was linked in the profile, and no more after it was unlinked', async () => {
  const email = await createVerifiedUser();
  const page = await visitSignedIn('/', email);
  await arriveAt(page, 'Your profile');
  await page.getByRole('link', { name: 'Manage security' }).click();
  await expectAccessible(page);
  await linkGoogle(page, email);
  await waitForLinked(page);
  await expectAccessible(page);

  await signOut(page);
  await goToGoogle(page);
  await continueAs(page, email);
  await arriveAt(page, 'Your profile');
  // The account that has the password.
  await page.getByRole('link', { name: 'Manage security' }).click();
  await page.getByRole('link', { name: 'Change password' }).waitFor();
  await signOut(page);
  await signIn(page, email);
  await arriveAt(page, 'Your profile');

  await page.goto('/security');
  await inSection(page, 'Linked accounts').locator('summary').click();
  await expectAccessible(page);
  await press(page, 'Unlink Google');
  await page.getByText('You can no longer sign in with this provider.').waitFor();
  await page.getByRole('button', { name: 'Link Google' }).waitFor();
  await press(page, 'Sign out');
  await press(page, 'Continue with Google');
  await continueAs(page, email);
  await arriveAt(page, 'Your profile');
  await page.getByRole('link', { name: 'Manage security' }).click();
  await inSection(page, 'Where you are signed in').waitFor();
  // Another account, which has no password.
  expect(await page.getByRole('link', { name: 'Change password' }).count()).toBe(0);
});

test('links nothing when the person cancels, and when the provider has an error', async () => {
  const page = await visitSignedIn('/security', await createVerifiedUser());
  await press(page, 'Link Google');
  await arriveAtProvider(page);
  await press(page, 'Cancel');
  await arriveAt(page, 'Security');
  await press(page, 'Link Google');
  await arriveAtProvider(page);
  await press(page, 'Provider error');
  await arriveAt(page, 'The account was not linked');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Back to your linked accounts' }).click();
  await arriveAt(page, 'Security');
  await page.getByRole('button', { name: 'Link Google' }).waitFor();
});

test('links nothing when the account at the provider is linked to another user', async () => {
  const email = createEmail();
  const other = await visitSignedIn('/security', await createVerifiedUser());
  await linkGoogle(other, email);
  await waitForLinked(other);
  const page = await visitSignedIn('/security', await createVerifiedUser());
  await linkGoogle(page, email);
  await arriveAt(page, 'The account was not linked');
  expect(await readAlert(page)).toBe('This sign-in already belongs to another account.');
});

test('asks to sign in when the session has ended before the account was linked', async () => {
  const email = await createVerifiedUser();
  const page = await visitSignedIn('/security', email);
  await press(page, 'Link Google');
  await arriveAtProvider(page);
  const other = await page.context().newPage();
  await other.goto('/');
  await arriveAt(other, 'Your profile');
  await press(other, 'Sign out');
  await arriveAt(other, 'Sign in');
  await continueAs(page, email);
  await arriveAt(page, 'Sign in');
  await page.getByText('Your session has expired. Sign in, and link the account again.').waitFor();
  await signIn(page, email);
  await arriveAt(page, 'Security');
});

test('hides what a user of a provider cannot do, and keeps the only way to sign in', async () => {
  const page = await (await newContext()).newPage();
  await goToGoogle(page);
  await continueAs(page, createEmail());
  await arriveAt(page, 'Your profile');
  await expectAccessible(page);
  expect(await page.getByRole('link', { name: 'Change email address' }).count()).toBe(0);
  await page.getByRole('link', { name: 'Manage security' }).click();
  await inSection(page, 'Where you are signed in').waitFor();
  for (const name of ['Password', 'Passkeys', 'Two-step sign-in']) expect(await inSection(page, name).count()).toBe(0);
  await page.goto('/password');
  await fill(page, { 'New password': password });
  await press(page, 'Set password');
  expect(await readAlert(page)).toBe('You sign in with another provider, where this is managed.');
  await page.goto('/security');
  await arriveAt(page, 'Security');
  await inSection(page, 'Linked accounts').locator('summary').click();
  await press(page, 'Unlink Google');
  expect(await readAlert(page)).toMatch(/^You could no longer sign in after this change\./);
  await expectAccessible(page);
});

test('asks who signs in again when the previous user has signed out', async () => {
  const page = await (await newContext()).newPage();
  await goToGoogle(page);
  await continueAs(page, createEmail());
  await arriveAt(page, 'Your profile');
  await signOut(page);
  await goToGoogle(page);
});

test('signs in with a provider when only a keyboard is used', async () => {
  const page = await visit('/sign-in');
  await arriveAt(page, 'Sign in');
  await page.getByRole('button', { name: 'Continue with Google' }).waitFor();
  await page.getByRole('button', { name: 'Continue', exact: true }).focus();
  for (const label of ['Google', 'Example company']) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.form.textContent')).toBe(`Continue with ${label}`);
  }
  await page.keyboard.press('Enter');
  await arriveAtProvider(page, 'Example company');
  await page.keyboard.type(createEmail());
  await page.keyboard.press('Enter');
  await arriveAt(page, 'Your profile');
});
