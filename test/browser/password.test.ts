import { expect, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { arriveAt, enterUsername, fill, press, readError, signIn, visit } from './browser.ts';
import { createVerifiedUser, password, readCode, requirePasswordReset } from './users.ts';

const newPassword = 'Difference-1822';

test('sets a new password and signs in with it when the password was forgotten', async () => {
  const email = await createVerifiedUser();
  const page = await visit('/sign-in');
  await enterUsername(page, email);
  await page.getByRole('link', { name: 'Forgot your password?' }).click();
  await arriveAt(page, 'Forgot your password?');
  await expectAccessible(page);
  expect(await page.getByLabel('Email address').inputValue()).toBe(email);
  await press(page, 'Send code');

  await arriveAt(page, 'Set a new password');
  await fill(page, { Code: '000000', 'New password': newPassword });
  await press(page, 'Set password');
  expect(await readError(page)).toMatch(/code/);
  await fill(page, { Code: await readCode(email), 'New password': 'Difference' });
  await press(page, 'Set password');
  await page.getByText('Add a number.').first().waitFor();
  await expectAccessible(page);
  await fill(page, { 'New password': newPassword });
  await press(page, 'Set password');

  await signIn(page, email, newPassword);
  await arriveAt(page, 'Your profile');
});

test('shows an error at the field when the email address is missing', async () => {
  const page = await visit('/forgot-password');
  await press(page, 'Send code');
  await page.getByRole('textbox', { name: 'Email address', description: 'This field is required.' }).waitFor();
  await expectAccessible(page);
});

test('shows the same screen when the email address is unknown', async () => {
  const page = await visit('/forgot-password');
  await fill(page, { 'Email address': 'nobody@example.com' });
  await press(page, 'Send code');
  await arriveAt(page, 'Set a new password');
  await page.getByText('If an account exists').waitFor();
});

test('opens the password reset when an administrator requires it at sign-in', async () => {
  const email = await createVerifiedUser();
  await requirePasswordReset(email);
  const page = await visit('/sign-in');
  await signIn(page, email);
  await arriveAt(page, 'Forgot your password?');
  expect(await page.getByLabel('Email address').inputValue()).toBe(email);
});

test('shows an error when the password is wrong', async () => {
  const page = await visit('/sign-in');
  await signIn(page, await createVerifiedUser(), newPassword);
  expect(await readError(page)).toMatch(/password/);
  await expectAccessible(page);
});

test('shows the password when its button is pressed', async () => {
  const page = await visit('/sign-in');
  await enterUsername(page, await createVerifiedUser());
  const field = page.getByLabel('Password', { exact: true });
  await field.fill(password);
  expect(await field.getAttribute('type')).toBe('password');
  await press(page, 'Show password');
  expect(await field.getAttribute('type')).toBe('text');
});
