import { expect, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { arriveAt, fill, press, readAlert, visitSignedIn } from './browser.ts';
import { createEmail, createVerifiedUser, readCode } from './users.ts';

test('keeps a changed name when the page is reloaded', async () => {
  const page = await visitSignedIn('/', await createVerifiedUser());
  await arriveAt(page, 'Your profile');
  await expectAccessible(page);
  await fill(page, { 'Name (optional)': 'Ada King' });
  await press(page, 'Save');
  await page.getByRole('status').filter({ hasText: 'Saved.' }).waitFor();
  await page.reload();
  await arriveAt(page, 'Your profile');
  expect(await page.getByLabel('Name').inputValue()).toBe('Ada King');
});

test('shows an error at the field when the name is too long', async () => {
  const page = await visitSignedIn('/', await createVerifiedUser());
  await fill(page, { 'Name (optional)': 'A'.repeat(2049) });
  await press(page, 'Save');
  await page.getByRole('alert').waitFor();
  expect(await page.getByLabel('Name').getAttribute('aria-invalid')).toBe('true');
  await expectAccessible(page);
});

test('changes the email address when its code is entered', async () => {
  const [email, newEmail] = [await createVerifiedUser(), createEmail()];
  const page = await visitSignedIn('/', email);
  await page.getByRole('link', { name: 'Change email address' }).click();
  await arriveAt(page, 'Change your email address');
  await expectAccessible(page);
  await fill(page, { 'New email address': 'ada' });
  await press(page, 'Send code');
  await page.getByRole('textbox', { name: 'New email address', description: 'Enter a valid email address.' }).waitFor();
  await expectAccessible(page);
  await fill(page, { 'New email address': newEmail });
  await press(page, 'Send code');

  await arriveAt(page, 'Enter your code');
  await fill(page, { Code: '000000' });
  await press(page, 'Verify');
  expect(await readAlert(page)).toMatch(/code/);
  await expectAccessible(page);
  await press(page, 'Send a new code');
  await page.getByRole('status').filter({ hasText: 'We sent a new code' }).waitFor();
  await fill(page, { Code: await readCode(newEmail) });
  await press(page, 'Verify');
  await arriveAt(page, 'Your profile');
  await page.getByText(newEmail).waitFor();
});

test('adds a phone number when its code is entered', async () => {
  const page = await visitSignedIn('/', await createVerifiedUser());
  await page.getByRole('link', { name: 'Change phone number' }).click();
  await arriveAt(page, 'Change your phone number');
  await fill(page, { 'New phone number': '0170' });
  await press(page, 'Send code');
  await page.getByRole('textbox', { name: 'New phone number', description: /Enter a phone number/ }).waitFor();
  await expectAccessible(page);
  await fill(page, { 'New phone number': '+14155550123' });
  await press(page, 'Send code');
  await arriveAt(page, 'Enter your code');
  await fill(page, { Code: await readCode('+14155550123') });
  await press(page, 'Verify');
  await arriveAt(page, 'Your profile');
  await page.getByText('+14155550123').waitFor();
});

test('frees the email address when the account was deleted', async () => {
  const email = await createVerifiedUser();
  const page = await visitSignedIn('/', email);
  await page.getByRole('link', { name: 'Delete your account' }).click();
  await arriveAt(page, 'Delete your account?');
  await expectAccessible(page);
  await press(page, 'Delete my account');
  await arriveAt(page, 'Sign in');
  await page.getByText('Your account has been deleted.').waitFor();
  await page.getByRole('link', { name: 'Create an account' }).click();
  await arriveAt(page, 'Create an account');
  await fill(page, { 'Email address': email });
  await press(page, 'Create account');
  await arriveAt(page, 'Enter your code');
});

test('shows an error when deleting the account fails', async () => {
  const page = await visitSignedIn('/delete-account', await createVerifiedUser());
  await arriveAt(page, 'Delete your account?');
  await page.context().setOffline(true);
  await press(page, 'Delete my account');
  expect(await readAlert(page)).toBe('We cannot reach the service. Check your connection and try again.');
  await expectAccessible(page);
});

test('shows that the page does not exist when the path is unknown', async () => {
  const page = await visitSignedIn('/', await createVerifiedUser());
  await arriveAt(page, 'Your profile');
  await page.goto('/nowhere');
  await arriveAt(page, 'Page not found');
  await expectAccessible(page);
});
