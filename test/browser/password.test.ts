import { expect, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { alertOf, arriveAt, fill, press, signIn, visit, visitSignedIn } from './browser.ts';
import { codeFor, password, requirePasswordReset, verifiedUser } from './users.ts';

const another = 'Difference-1822';

test('whoever forgot the password sets a new one, and signs in with it', async () => {
  const email = await verifiedUser();
  const page = await visit('/sign-in');
  await page.getByRole('link', { name: 'Forgot your password?' }).click();
  await arriveAt(page, 'Forgot your password?');
  await expectAccessible(page);
  await fill(page, { 'Email address': email });
  await press(page, 'Send the code');

  await arriveAt(page, 'Set a new password');
  await fill(page, { Code: '000000', 'New password': another });
  await press(page, 'Set the password');
  expect(await alertOf(page)).toMatch(/code/);
  await fill(page, { Code: await codeFor(email), 'New password': 'Difference' });
  await press(page, 'Set the password');
  await page.getByText('Add a digit.').waitFor();
  await expectAccessible(page);
  await fill(page, { 'New password': another });
  await press(page, 'Set the password');

  await signIn(page, email, another);
  await arriveAt(page, 'Your profile');
});

test('a forgotten password needs an address', async () => {
  const page = await visit('/forgot-password');
  await press(page, 'Send the code');
  await page.getByRole('textbox', { name: 'Email address', description: 'This must not be empty.' }).waitFor();
  await expectAccessible(page);
});

test('an unknown address gets the same answer', async () => {
  const page = await visit('/forgot-password');
  await fill(page, { 'Email address': 'nobody@example.com' });
  await press(page, 'Send the code');
  await arriveAt(page, 'Set a new password');
  await page.getByText('If there is such an account').waitFor();
});

test('whoever has to reset the password is led there from the sign-in', async () => {
  const email = await verifiedUser();
  await requirePasswordReset(email);
  const page = await visit('/sign-in');
  await signIn(page, email);
  await arriveAt(page, 'Forgot your password?');
  expect(await page.getByLabel('Email address').inputValue()).toBe(email);
});

test('a wrong password is refused', async () => {
  const page = await visit('/sign-in');
  await signIn(page, await verifiedUser(), another);
  expect(await alertOf(page)).toMatch(/password/);
  await expectAccessible(page);
});

test('a password can be looked at', async () => {
  const page = await visit('/sign-in');
  const field = page.getByLabel('Password', { exact: true });
  await field.fill(password);
  expect(await field.getAttribute('type')).toBe('password');
  await press(page, 'Show password');
  expect(await field.getAttribute('type')).toBe('text');
});

test('a signed-in user changes the password', async () => {
  const page = await visitSignedIn('/password', await verifiedUser());
  await arriveAt(page, 'Change your password');
  await expectAccessible(page);
  await fill(page, { 'Current password': another, 'New password': another });
  await press(page, 'Change password');
  expect(await alertOf(page)).toMatch(/password/);
  await expectAccessible(page);
  await fill(page, { 'Current password': password });
  await press(page, 'Change password');
  await arriveAt(page, 'Your profile');
  await page.getByText('The password is changed.').waitFor();
});
