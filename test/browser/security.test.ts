import { expect, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { arriveAt, inSection, newContext, press, signIn, visitSignedIn, waitForStatus } from './browser.ts';
import { visitInGerman } from './german.ts';
import { addPasskey, visitPasskeys } from './passkeys.ts';
import { createVerifiedUser } from './users.ts';

const SECTIONS = ['Password', 'Passkeys', 'Two-step sign-in', 'Linked accounts', 'Where you are signed in'];

test('shows everything about signing in when a user with a password opens the page', async () => {
  const page = await visitSignedIn('/', await createVerifiedUser());
  await page.getByRole('link', { name: 'Manage security' }).click();
  await arriveAt(page, 'Security');
  await inSection(page, 'Where you are signed in').getByText('This device').waitFor();
  expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual(SECTIONS);
  await inSection(page, 'Password').getByText('You can sign in with a password.').waitFor();
  await inSection(page, 'Two-step sign-in')
    .getByText(/^Off\./)
    .waitFor();
  await expectAccessible(page);
});

test('shows a notice in its section until a form of another section is submitted', async () => {
  const { page } = await visitPasskeys();
  await addPasskey(page);
  const notice = inSection(page, 'Passkeys').getByText('Your passkey has been added.');
  await notice.waitFor();
  const heading = page.getByRole('heading', { name: 'Passkeys', description: /^Your passkey has been added/ });
  expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.context().setOffline(true);
  await press(page, 'Sign out on every device');
  await inSection(page, 'Where you are signed in').getByRole('alert').waitFor();
  expect(await notice.count()).toBe(0);
  await page.context().setOffline(false);
  // The error goes, too.
  await press(page, 'Add a passkey');
  await waitForStatus(page, 'This device already has a passkey for this account.');
  expect(await page.getByRole('alert').count()).toBe(0);
});

test('opens the page at a section when the address names it', async () => {
  const page = await (await newContext()).newPage();
  const email = await createVerifiedUser();
  await page.goto('/');
  await signIn(page, email);
  await arriveAt(page, 'Your profile');
  await page.goto('/security#linked-accounts');
  await arriveAt(page, 'Security');
  await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('linked-accounts');
});

test('reaches each action in the order of the page when only a keyboard is used', async () => {
  const page = await visitSignedIn('/', await createVerifiedUser());
  await page.getByRole('link', { name: 'Manage security' }).click();
  await arriveAt(page, 'Security');
  await inSection(page, 'Where you are signed in').getByText('This device').waitFor();
  await page.getByRole('button', { name: 'Link Google' }).waitFor();
  const names: unknown[] = [];
  for (let count = 0; count < 7; count += 1) {
    await page.keyboard.press('Tab');
    names.push(await page.evaluate('document.activeElement.textContent'));
  }
  expect(names).toEqual([
    'Change password',
    'Add a passkey',
    'Set up two-step sign-in',
    'Link Google',
    'Link Example company',
    'Sign out on every device',
    'Back to your profile',
  ]);
});

test('shows the page and its times in German when the browser is German', async () => {
  const page = await visitInGerman('/security', await createVerifiedUser());
  await page.getByRole('heading', { level: 1, name: 'Sicherheit' }).waitFor();
  await page.getByText('Dieses Gerät', { exact: true }).waitFor();
  const sections = [
    'Passwort',
    'Passkeys',
    'Anmeldung in zwei Schritten',
    'Verknüpfte Konten',
    'Wo Sie angemeldet sind',
  ];
  expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual(sections);
  const today = new Date().toLocaleDateString('de', { dateStyle: 'long' });
  await page.getByText(`Angemeldet am ${today} um `).waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Zurück zum Profil' }).click();
  await page.getByRole('heading', { level: 1, name: 'Ihr Profil' }).waitFor();
  await expectAccessible(page);
});
