import { expect, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { alertOf, arriveAt, fill, press, signIn, visitSignedIn } from './browser.ts';
import { codeFor, newEmail, verifiedUser } from './users.ts';

test('a name is changed', async () => {
  const page = await visitSignedIn('/', await verifiedUser());
  await arriveAt(page, 'Your profile');
  await expectAccessible(page);
  await fill(page, { 'Name (optional)': 'Ada King' });
  await press(page, 'Save');
  await page.getByRole('status').filter({ hasText: 'Saved.' }).waitFor();
  await page.reload();
  await arriveAt(page, 'Your profile');
  expect(await page.getByLabel('Name').inputValue()).toBe('Ada King');
});

test('a name that is too long is refused', async () => {
  const page = await visitSignedIn('/', await verifiedUser());
  await fill(page, { 'Name (optional)': 'A'.repeat(2049) });
  await press(page, 'Save');
  await page.getByRole('alert').waitFor();
  expect(await page.getByLabel('Name').getAttribute('aria-invalid')).toBe('true');
  await expectAccessible(page);
});

test('a changed email address takes effect with its code', async () => {
  const [email, another] = [await verifiedUser(), newEmail()];
  const page = await visitSignedIn('/', email);
  await page.getByRole('link', { name: 'Change email address' }).click();
  await arriveAt(page, 'Change your email address');
  await expectAccessible(page);
  await fill(page, { 'New email address': 'ada' });
  await press(page, 'Send a code');
  await page
    .getByRole('textbox', { name: 'New email address', description: 'This is not an email address.' })
    .waitFor();
  await expectAccessible(page);
  await fill(page, { 'New email address': another });
  await press(page, 'Send a code');

  await arriveAt(page, 'Enter your code');
  await fill(page, { Code: '000000' });
  await press(page, 'Verify');
  expect(await alertOf(page)).toMatch(/code/);
  await expectAccessible(page);
  await press(page, 'Send another code');
  await page.getByRole('status').filter({ hasText: 'We sent another code' }).waitFor();
  await fill(page, { Code: await codeFor(another) });
  await press(page, 'Verify');
  await arriveAt(page, 'Your profile');
  await page.getByText(another).waitFor();
});

test('a phone number is added and verified', async () => {
  const page = await visitSignedIn('/', await verifiedUser());
  await page.getByRole('link', { name: 'Change phone number' }).click();
  await arriveAt(page, 'Change your phone number');
  await fill(page, { 'New phone number': '0170' });
  await press(page, 'Send a code');
  await page.getByRole('textbox', { name: 'New phone number', description: /not a phone number/ }).waitFor();
  await expectAccessible(page);
  await fill(page, { 'New phone number': '+14155550123' });
  await press(page, 'Send a code');
  await arriveAt(page, 'Enter your code');
  await fill(page, { Code: await codeFor('+14155550123') });
  await press(page, 'Verify');
  await arriveAt(page, 'Your profile');
  await page.getByText('+14155550123').waitFor();
});

test('a deleted account is gone', async () => {
  const email = await verifiedUser();
  const page = await visitSignedIn('/', email);
  await page.getByRole('link', { name: 'Delete your account' }).click();
  await arriveAt(page, 'Delete your account?');
  await expectAccessible(page);
  await press(page, 'Delete my account');
  await arriveAt(page, 'Sign in');
  await page.getByText('The account is deleted.').waitFor();
  await signIn(page, email);
  expect(await alertOf(page)).toMatch(/password/);
});

test('an account that cannot be deleted says why', async () => {
  const page = await visitSignedIn('/delete-account', await verifiedUser());
  await arriveAt(page, 'Delete your account?');
  await page.context().setOffline(true);
  await press(page, 'Delete my account');
  expect(await alertOf(page)).toBe('The service cannot be reached. Check your connection and try again.');
  await expectAccessible(page);
});

test('an address without a screen says so', async () => {
  const page = await visitSignedIn('/', await verifiedUser());
  await arriveAt(page, 'Your profile');
  await page.goto('/nowhere');
  await arriveAt(page, 'There is no such page');
  await expectAccessible(page);
});
