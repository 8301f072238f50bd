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
  readAlert,
  signIn,
  visit,
  waitForStatus,
} from './browser.ts';
import { addPasskey } from './passkeys.ts';
import { intercept } from './requests.ts';
import { createPasswordlessUser, createVerifiedUser, password, readCode } from './users.ts';

const visitWithoutPassword = async (path: string) => {
  const email = await createPasswordlessUser();
  const page = await (await newContext()).newPage();
  await addAuthenticator(page);
  await page.goto(path);
  await enterUsername(page, email);
  await press(page, 'Email me a code');
  await arriveAt(page, 'Enter your code');
  await fill(page, { Code: await readCode(email) });
  await press(page, 'Verify');
  await press(page, 'Not now');
  return page;
};

const OTHER_WAYS = ['Set a password', 'Add a passkey', 'Link a provider'];

test('says what to add first when MFA or the deletion of a passkey leaves no way to sign in', async () => {
  const page = await visitWithoutPassword('/mfa');
  await arriveAt(page, 'Two-step sign-in');
  await page.getByRole('checkbox', { name: 'Email' }).check();
  await press(page, 'Save');
  expect(await readAlert(page)).toMatch(/^You could no longer sign in after this change\./);
  const alert = page.getByRole('alert');
  expect(await alert.getByRole('link').allTextContents()).toEqual(OTHER_WAYS);
  await expectAccessible(page);
  await alert.getByRole('link', { name: 'Add a passkey' }).click();
  await arriveAt(page, 'Security');
  await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('Passkeys');
  await addPasskey(page);

  await page.getByRole('link', { name: 'Set up two-step sign-in' }).click();
  await page.getByRole('checkbox', { name: 'Email' }).check();
  await page.getByRole('group', { name: 'Passkeys', description: /^Depending on the service/ }).waitFor();
  await page.getByRole('checkbox', { name: 'A passkey is enough, without a code' }).check();
  await expectAccessible(page);
  await press(page, 'Save');
  await waitForStatus(page, 'Saved.');
  await page.getByRole('link', { name: 'Back to security' }).click();
  await inSection(page, 'Passkeys').locator('summary').click();
  await press(page, 'Delete passkey');
  expect(await readAlert(page)).toMatch(/^You could no longer sign in after this change\./);
  expect(await alert.getByRole('link').allTextContents()).toEqual(OTHER_WAYS);
  await expectAccessible(page);
  await alert.getByRole('link', { name: 'Set a password' }).click();
  await arriveAt(page, 'Set a password');
  await fill(page, { 'New password': password });
  await press(page, 'Set password');
  await arriveAt(page, 'Security');
});

test('does not offer to add a passkey when the pool allows passwords alone', async () => {
  const email = await createVerifiedUser();
  const page = await visit('/sign-up');
  // Not a setting of the pool, because the API caches its settings.
  await intercept(page, 'SignInMethods', async (route) => {
    const response = await route.fetch();
    const body = await response.json();
    expect(body.data.signInMethods.methods).toContain('PASSKEY');
    body.data.signInMethods.methods = ['PASSWORD'];
    await route.fulfill({ response, json: body });
  });
  await page.goto('/security');
  await signIn(page, email);
  await arriveAt(page, 'Security');
  await inSection(page, 'Password').waitFor();
  expect(await inSection(page, 'Passkeys').count()).toBe(0);
  await expectAccessible(page);
});
