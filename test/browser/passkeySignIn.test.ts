import { expect, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { addAuthenticator } from './authenticator.ts';
import {
  arriveAt,
  enterUsername,
  fill,
  inSection,
  newContext,
  press,
  signIn,
  visit,
  waitForStatus,
} from './browser.ts';
import { visitMethods } from './passkeys.ts';
import { createPasswordlessUser, password, readCode } from './users.ts';

const NOTHING_USED = 'No passkey was used. Try again, or choose another way.';

test('offers the remaining methods when the passkey was deleted during the sign-in', async () => {
  const { page, email } = await visitMethods();
  const otherDevice = await visit('/security');
  await signIn(otherDevice, email);
  await inSection(otherDevice, 'Passkeys').locator('summary').click();
  await press(otherDevice, 'Delete passkey');
  await otherDevice.getByText('no longer works here').waitFor();

  await press(page, 'Use a passkey');
  await page.getByText('This is not possible for your account. Please choose another way.').waitFor();
  expect(await page.getByRole('button', { name: 'Use a passkey' }).count()).toBe(0);
  await fill(page, { Password: password });
  await press(page, 'Sign in');
  await arriveAt(page, 'Your profile');
});

test('leads back to the other methods when the person fails the screen lock', async () => {
  const { page, authenticator } = await visitMethods();
  await authenticator.setUserVerified(false);
  await press(page, 'Use a passkey');
  await waitForStatus(page, NOTHING_USED);
  expect(await page.getByRole('alert').count()).toBe(0);
  await expectAccessible(page);
  await authenticator.setUserVerified(true);
  await press(page, 'Use a passkey');
  await arriveAt(page, 'Your profile');
});

test('leads back to the other methods when the device does not have the passkey', async () => {
  const { page, authenticator } = await visitMethods();
  await authenticator.remove();
  await addAuthenticator(page);
  await press(page, 'Use a passkey');
  await waitForStatus(page, NOTHING_USED);
  await fill(page, { Password: password });
  await press(page, 'Sign in');
  await arriveAt(page, 'Your profile');
});

test('leads back to the other methods when the person cancels the prompt', async () => {
  const { page } = await visitMethods();
  await page.evaluate(
    `navigator.credentials.get = () => Promise.reject(new DOMException('The operation was canceled.', 'NotAllowedError'))`,
  );
  await press(page, 'Use a passkey');
  await waitForStatus(page, NOTHING_USED);
  expect(await page.getByRole('alert').count()).toBe(0);
});

test('sets a password and adds MFA that a passkey satisfies when the account began without a password', async () => {
  const email = await createPasswordlessUser();
  const page = await (await newContext()).newPage();
  await addAuthenticator(page);
  await page.goto('/password');
  await enterUsername(page, email);
  await press(page, 'Email me a code');
  await arriveAt(page, 'Enter your code');
  await fill(page, { Code: await readCode(email) });
  await press(page, 'Verify');
  await press(page, 'Add a passkey');
  await arriveAt(page, 'Set a password');
  await expectAccessible(page);
  await fill(page, { 'New password': password });
  await press(page, 'Set password');
  await arriveAt(page, 'Security');
  await page.getByRole('link', { name: 'Change password' }).waitFor();

  await page.getByRole('link', { name: 'Set up two-step sign-in' }).click();
  // A passkey cannot be the only method.
  await page.getByRole('checkbox', { name: 'Email' }).waitFor();
  expect(await page.getByRole('group', { name: 'Passkeys' }).count()).toBe(0);
  await page.getByRole('checkbox', { name: 'Email' }).check();
  await page.getByRole('checkbox', { name: 'A passkey is enough, without a code' }).check();
  await expectAccessible(page);
  await press(page, 'Save');
  await waitForStatus(page, 'Saved.');

  await press(page, 'Sign out');
  await signIn(page, email);
  await arriveAt(page, 'Enter your code');
  await page.getByRole('link', { name: 'Sign in another way' }).click();
  await press(page, 'Use a passkey');
  // Without a code.
  await arriveAt(page, 'Your profile');
});
