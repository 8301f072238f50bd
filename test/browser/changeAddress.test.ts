import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { arriveAt, fill, press, visitSignedIn } from './browser.ts';
import { visitInGerman } from './german.ts';
import { createEmail, createVerifiedUser, readCode } from './users.ts';

/** Signs in, and asks for the code of another email address. */
const visitPending = async () => {
  const [email, newEmail] = [await createVerifiedUser(), createEmail()];
  const page = await visitSignedIn('/email', email);
  await arriveAt(page, 'Change your email address');
  await fill(page, { 'New email address': newEmail });
  await press(page, 'Send code');
  await arriveAt(page, 'Enter your code');
  return { page, email, newEmail };
};

const enterCode = async (page: Page, address: string): Promise<void> => {
  await fill(page, { Code: await readCode(address) });
  await press(page, 'Verify');
  await arriveAt(page, 'Your profile');
};

test('changes the email address when its code is entered', async () => {
  const [email, newEmail] = [await createVerifiedUser(), createEmail()];
  const page = await visitSignedIn('/', email);
  await page.getByRole('link', { name: 'Change email address' }).click();
  await arriveAt(page, 'Change your email address');
  await expectAccessible(page);
  await fill(page, { 'New email address': 'ada' });
  await press(page, 'Send code');
  const description = 'Enter a valid email address, such as name@example.com.';
  await page.getByRole('textbox', { name: 'New email address', description }).waitFor();
  await expectAccessible(page);
  await fill(page, { 'New email address': newEmail });
  await press(page, 'Send code');

  await arriveAt(page, 'Enter your code');
  await fill(page, { Code: '000000' });
  await press(page, 'Verify');
  await page.getByRole('textbox', { name: 'Code', description: /^That code is incorrect/ }).waitFor();
  await expectAccessible(page);
  await enterCode(page, newEmail);
  await page.getByText('Your email address is verified.').waitFor();
  await page.getByText(newEmail).waitFor();
  expect(await page.getByRole('link', { name: 'Enter code' }).count()).toBe(0);
});

test('leads back to the code of a pending address when the page was left and reloaded', async () => {
  const { page, email, newEmail } = await visitPending();
  await page.getByRole('link', { name: 'Back to your profile' }).click();
  await arriveAt(page, 'Your profile');
  await page.getByText(email).waitFor();
  await page.getByText('is waiting for its code.').waitFor();
  await expectAccessible(page);
  await page.reload();
  await page.getByRole('link', { name: 'Enter code' }).click();
  await arriveAt(page, 'Enter your code');
  await page.reload();
  await arriveAt(page, 'Enter your code');
  await enterCode(page, newEmail);
  await page.getByText(newEmail).waitFor();
});

test('stores neither the code nor the address of a pending change', async () => {
  const { page, newEmail } = await visitPending();
  const stored = String(await page.evaluate('JSON.stringify({ ...sessionStorage, ...localStorage })'));
  expect(stored).toContain('pending-address');
  for (const secret of [newEmail, await readCode(newEmail)]) expect(stored).not.toContain(secret);
});

test('keeps the current email address when the change is undone, and no longer accepts the code', async () => {
  const { page, email, newEmail } = await visitPending();
  await page.getByText('Your current email address stays in use until you enter the code.').waitFor();
  await press(page, 'Keep my current email address');
  await arriveAt(page, 'Your profile');
  await page.getByText('Your email address stays the same.').waitFor();
  await page.getByText(email).waitFor();
  expect(await page.getByRole('link', { name: 'Enter code' }).count()).toBe(0);
  await page.getByRole('link', { name: 'Change email address' }).click();
  await arriveAt(page, 'Change your email address');
  // The pool has forgotten the change as well.
  const code = await readCode(newEmail);
  await fill(page, { 'New email address': createEmail() });
  await press(page, 'Send code');
  await arriveAt(page, 'Enter your code');
  await fill(page, { Code: code });
  await press(page, 'Verify');
  await page.getByRole('textbox', { name: 'Code', description: /code is incorrect/ }).waitFor();
});

test('sends the code to a different address when the first one was wrong', async () => {
  const { page } = await visitPending();
  await press(page, 'Use a different email address');
  await arriveAt(page, 'Change your email address');
  await page.getByRole('button', { name: 'Enter the code that we sent to' }).click();
  await arriveAt(page, 'Enter your code');
  await press(page, 'Use a different email address');
  const other = createEmail();
  await fill(page, { 'New email address': other });
  await press(page, 'Send code');
  await arriveAt(page, 'Enter your code');
  await enterCode(page, other);
  await page.getByText(other).waitFor();
});

test('asks in German for the code, and keeps the address, when the browser is German', async () => {
  const page = await visitInGerman('/email', await createVerifiedUser());
  await fill(page, { 'Neue E-Mail-Adresse': createEmail() });
  await press(page, 'Code senden');
  await page.getByRole('heading', { level: 1, name: 'Code eingeben' }).waitFor();
  await expectAccessible(page);
  await press(page, 'Aktuelle E-Mail-Adresse behalten');
  await page.getByText('Ihre E-Mail-Adresse bleibt unverändert.').waitFor();
  await expectAccessible(page);
});
