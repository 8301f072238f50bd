import { expect, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { alertOf, arriveAt, fill, press, visit } from './browser.ts';
import { codeFor, newEmail, password, unverifiedUser, verifiedUser } from './users.ts';

test('a visitor signs up, verifies and signs in', async () => {
  const email = newEmail();
  const page = await visit('/');
  await arriveAt(page, 'Sign in');
  await page.getByRole('link', { name: 'Create an account' }).click();
  await arriveAt(page, 'Create an account');
  await expectAccessible(page);
  await fill(page, { 'Name (optional)': 'Ada Lovelace', 'Email address': email, Password: password });
  await press(page, 'Create account');

  await arriveAt(page, 'Enter your code');
  await expectAccessible(page);
  await page.getByText(/^We sent a code to .\*\*\*@e\*\*\*\.$/).waitFor();
  expect(await page.getByLabel('Email address').inputValue()).toBe(email);
  await fill(page, { Code: await codeFor(email) });
  await press(page, 'Verify');

  await arriveAt(page, 'Sign in');
  await expectAccessible(page);
  await fill(page, { Password: password });
  await press(page, 'Sign in');
  await arriveAt(page, 'Your profile');
  await page.getByText(email).waitFor();
});

test('a sign-up that is refused says why, at each field', async () => {
  const page = await visit('/sign-up');
  await fill(page, { 'Email address': 'ada' });
  await press(page, 'Create account');
  expect(await alertOf(page)).toBe('Some of the input is not valid.');
  const email = page.getByRole('textbox', { name: 'Email address', description: 'This is not an email address.' });
  expect(await email.getAttribute('aria-invalid')).toBe('true');
  await expect.poll(() => page.evaluate('document.activeElement.name')).toBe('email');
  await page
    .getByLabel('Password', { exact: true })
    .and(page.getByRole('textbox', { description: /must not be empty/ }))
    .waitFor();
  await expectAccessible(page);

  await fill(page, { 'Email address': newEmail(), Password: 'engine' });
  await press(page, 'Create account');
  await page.getByText('Use more characters.').waitFor();
  expect(await alertOf(page)).toBe('The password is too short.');
  await expectAccessible(page);
});

test('an address that has an account is not signed up again', async () => {
  const page = await visit('/sign-up');
  await fill(page, { 'Email address': await verifiedUser(), Password: password });
  await press(page, 'Create account');
  expect(await alertOf(page)).toMatch(/account/);
});

test('a wrong code is refused, and another one can be sent', async () => {
  const email = await unverifiedUser();
  const page = await visit('/verify');
  await fill(page, { 'Email address': email, Code: '000000' });
  await press(page, 'Verify');
  expect(await alertOf(page)).toMatch(/code/);
  await press(page, 'Send another code');
  await page.getByRole('status').filter({ hasText: 'We sent a new code' }).waitFor();
  await expectAccessible(page);
  await fill(page, { Code: await codeFor(email) });
  await press(page, 'Verify');
  await arriveAt(page, 'Sign in');
});

test('whoever did not verify is asked to at sign-in', async () => {
  const email = await unverifiedUser();
  const page = await visit('/sign-in');
  await fill(page, { 'Email address': email, Password: password });
  await press(page, 'Sign in');
  await arriveAt(page, 'Enter your code');
  expect(await page.getByLabel('Email address').inputValue()).toBe(email);
});
