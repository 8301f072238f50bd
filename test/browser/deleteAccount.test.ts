import { expect, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { arriveAt, fill, press, readAlert, visitSignedIn } from './browser.ts';
import { visitInGerman } from './german.ts';
import { createVerifiedUser } from './users.ts';

const LABEL = 'To confirm, type your email address';

const visitDeletion = async (email: string) => {
  const page = await visitSignedIn('/delete-account', email);
  await arriveAt(page, 'Delete your account?');
  const confirm = (text: string) => fill(page, { [LABEL]: text });
  return { page, confirm };
};

test('frees the email address when the account was deleted', async () => {
  const email = await createVerifiedUser();
  const page = await visitSignedIn('/', email);
  await page.getByRole('link', { name: 'Delete your account' }).click();
  await arriveAt(page, 'Delete your account?');
  await page.getByText('You are signed out on every device.').waitFor();
  await expectAccessible(page);
  // Case and spaces do not matter, as at sign-in.
  await fill(page, { [LABEL]: ` ${email.toUpperCase()} ` });
  await press(page, 'Delete my account');
  await arriveAt(page, 'Sign in');
  await page.getByText('Your account has been deleted.').waitFor();
  await page.getByRole('link', { name: 'Create an account' }).click();
  await arriveAt(page, 'Create an account');
  await fill(page, { 'Email address': email });
  await press(page, 'Create account');
  await arriveAt(page, 'Enter your code');
});

test('deletes nothing when the email address is not typed, only begun, or of somebody else', async () => {
  const email = await createVerifiedUser();
  const { page, confirm } = await visitDeletion(email);
  const attempts = [
    ['', 'This field is required.'],
    [email.slice(0, -1), 'This does not match.'],
    ['nobody@example.com', 'This does not match.'],
  ] as const;
  for (const [text, error] of attempts) {
    await confirm(text);
    await press(page, 'Delete my account');
    await page.getByRole('textbox', { name: LABEL, description: `${error} ${email}` }).waitFor();
    // The focus is on the field, where the next attempt is typed.
    expect(await page.evaluate('document.activeElement.name')).toBe('confirmation');
  }
  await expectAccessible(page);
  await page.reload();
  await arriveAt(page, 'Delete your account?');
});

test('deletes the account when only a keyboard is used', async () => {
  const email = await createVerifiedUser();
  const { page } = await visitDeletion(email);
  await page.getByRole('textbox').focus();
  await page.keyboard.type(email);
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Delete my account');
  await page.keyboard.press('Enter');
  await arriveAt(page, 'Sign in');
});

test('shows an error when deleting the account fails', async () => {
  const email = await createVerifiedUser();
  const { page, confirm } = await visitDeletion(email);
  await confirm(email);
  await page.context().setOffline(true);
  await press(page, 'Delete my account');
  expect(await readAlert(page)).toBe('We cannot reach the service. Check your connection and try again.');
  await expectAccessible(page);
});

test('asks in German for the confirmation when the browser is German', async () => {
  const email = await createVerifiedUser();
  const page = await visitInGerman('/delete-account', email);
  await page.getByRole('heading', { level: 1, name: 'Konto löschen?' }).waitFor();
  await press(page, 'Mein Konto löschen');
  const name = 'Geben Sie zur Bestätigung Ihre E-Mail-Adresse ein';
  await page.getByRole('textbox', { name, description: `Bitte füllen Sie dieses Feld aus. ${email}` }).waitFor();
  await expectAccessible(page);
});
