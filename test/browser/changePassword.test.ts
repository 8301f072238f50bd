import { expect, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { arriveAt, fill, press, saveName, signIn, visitSignedIn } from './browser.ts';
import { visitInGerman } from './german.ts';
import { intercept } from './requests.ts';
import { createVerifiedUser, password } from './users.ts';

const newPassword = 'Difference-1822';

test('changes the password when the current one is correct, and shows an error when it is not', async () => {
  const page = await visitSignedIn('/password', await createVerifiedUser());
  await arriveAt(page, 'Change your password');
  await expectAccessible(page);
  await fill(page, { 'Current password': newPassword, 'New password': newPassword });
  await press(page, 'Change password');
  const description = 'Your current password is incorrect.';
  await page.getByRole('textbox', { name: 'Current password', description }).waitFor();
  expect(await page.evaluate('document.activeElement.name')).toBe('currentPassword');
  await expectAccessible(page);
  await fill(page, { 'Current password': password });
  await press(page, 'Change password');
  await arriveAt(page, 'Security');
  await page.getByText('Your password has been changed.').waitFor();
});

test('shows which rules the new password meets while it is typed', async () => {
  const page = await visitSignedIn('/password', await createVerifiedUser());
  await arriveAt(page, 'Change your password');
  const rules = page.locator('.rules');
  await rules.getByText('a number (not met)').waitFor();
  await page.getByLabel('New password', { exact: true }).pressSequentially('engine1');
  await rules.getByText('a number (met)').waitFor();
  await rules.getByText('at least 8 characters (not met)').waitFor();
});

test('signs out on every device when the person asks for it', async () => {
  const email = await createVerifiedUser();
  const other = await visitSignedIn('/', email);
  await arriveAt(other, 'Your profile');
  const page = await visitSignedIn('/password', email);
  await arriveAt(page, 'Change your password');
  await fill(page, { 'Current password': password, 'New password': newPassword });
  await page.getByRole('checkbox', { name: 'Sign out on my other devices', description: /^This device/ }).check();
  await expectAccessible(page);
  await press(page, 'Change password');
  await arriveAt(page, 'Sign in');
  await page.getByText('Your password has been changed, and you are signed out on every device.').waitFor();
  await saveName(other, 'Ada');
  await arriveAt(other, 'Sign in');
  await signIn(page, email, newPassword);
  await arriveAt(page, 'Your profile');
});

test('says how to sign out on other devices when that failed after the change', async () => {
  const page = await visitSignedIn('/password', await createVerifiedUser());
  await arriveAt(page, 'Change your password');
  // The answer is the same as that of a change after which the sessions could not be ended.
  await intercept(page, 'ChangePassword', (route) => {
    const body = route.request().postDataJSON();
    const input = { ...body.variables.input, signOutOtherDevices: false };
    return route.continue({ postData: { ...body, variables: { input } } });
  });
  await fill(page, { 'Current password': password, 'New password': newPassword });
  await page.getByRole('checkbox', { name: 'Sign out on my other devices' }).check();
  await press(page, 'Change password');
  await arriveAt(page, 'Security');
  await page.getByText(/other devices are still signed in/).waitFor();
});

test('changes the password in German when the browser is German', async () => {
  const page = await visitInGerman('/password', await createVerifiedUser());
  await page.getByRole('heading', { level: 1, name: 'Passwort ändern' }).waitFor();
  await expectAccessible(page);
  await fill(page, { 'Aktuelles Passwort': password, 'Neues Passwort': newPassword });
  await press(page, 'Passwort ändern');
  await page.getByText('Ihr Passwort wurde geändert.').waitFor();
});
