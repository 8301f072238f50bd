import { afterAll, expect, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import {
  arriveAt,
  enterUsername,
  fill,
  press,
  readError,
  requestNewCode,
  signIn,
  visit,
  visitWithClock,
} from './browser.ts';
import { collectRequests } from './requests.ts';
import { allowPasswordsOnly, allowUserAuth, createVerifiedUser, password, readCode } from './users.ts';

test('signs in when the code of an email is entered, and sends another code when asked', async () => {
  const email = await createVerifiedUser();
  const page = await visitWithClock('/password');
  await enterUsername(page, email);
  await arriveAt(page, 'Choose how to sign in');
  await expectAccessible(page);
  await press(page, 'Email me a code');
  await arriveAt(page, 'Enter your code');
  await page.getByText(/^Enter the code we sent to .\*\*\*@e\*\*\*\.$/).waitFor();
  const firstCode = await readCode(email);
  // Codes of a sign-in are longer than the others.
  expect(firstCode).toMatch(/^\d{8}$/);

  await requestNewCode(page);
  await page.getByText('We sent a new code').waitFor();
  expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
  await expectAccessible(page);
  await fill(page, { Code: firstCode });
  await press(page, 'Verify');
  expect(await readError(page)).toMatch(/code/);
  expect(await page.getByText('We sent a new code').count()).toBe(0);
  await expectAccessible(page);
  await fill(page, { Code: await readCode(email) });
  await press(page, 'Verify');
  // The screen that was opened first.
  await arriveAt(page, 'Change your password');
});

test('offers the other methods when the person does not want to wait for the code', async () => {
  const email = await createVerifiedUser();
  const page = await visit('/password');
  await enterUsername(page, await createVerifiedUser());
  await page.getByRole('link', { name: 'Use another account' }).click();
  await enterUsername(page, email);
  await press(page, 'Email me a code');
  await arriveAt(page, 'Enter your code');
  await page.getByRole('link', { name: 'Sign in another way' }).click();
  await arriveAt(page, 'Choose how to sign in');
  await fill(page, { Password: password });
  await press(page, 'Sign in');
  // The screen that was opened first.
  await arriveAt(page, 'Change your password');
});

test('offers the methods at once when the account is remembered on this device', async () => {
  const email = await createVerifiedUser();
  const page = await visit('/sign-in');
  await arriveAt(page, 'Sign in');
  await page.getByRole('checkbox', { name: 'Remember my account on this device' }).check();
  await signIn(page, email);
  await arriveAt(page, 'Your profile');
  await press(page, 'Sign out');
  await arriveAt(page, 'Choose how to sign in');
  await page.getByText('You are signed out.').waitFor();
  const starts = collectRequests(page.context(), 'StartSignIn');
  await page.goto('/sign-in');
  await arriveAt(page, 'Choose how to sign in');
  await page.getByText(email).waitFor();
  await expectAccessible(page);
  // Nothing is asked of the pool before the person chooses.
  expect(starts).toHaveLength(0);

  await page.getByRole('link', { name: 'Use another account' }).click();
  await arriveAt(page, 'Sign in');
  expect(await page.getByLabel('Email address').inputValue()).toBe('');
  await page.reload();
  await arriveAt(page, 'Sign in');
  expect(await page.getByRole('checkbox', { name: 'Remember my account on this device' }).isChecked()).toBe(false);
});

test('tells which method was used last when the account is remembered on this device', async () => {
  const email = await createVerifiedUser();
  const page = await visit('/sign-in');
  await arriveAt(page, 'Sign in');
  await page.getByRole('checkbox', { name: 'Remember my account on this device' }).check();
  await enterUsername(page, email);
  await press(page, 'Email me a code');
  await arriveAt(page, 'Enter your code');
  await fill(page, { Code: await readCode(email) });
  await press(page, 'Verify');
  await arriveAt(page, 'Your profile');
  await press(page, 'Sign out');
  const isDescribed = (name: string) =>
    page.getByRole('button', { name, exact: true, description: 'You signed in this way last time.' }).waitFor();
  await isDescribed('Email me a code');
  await expectAccessible(page);
  await fill(page, { Password: password });
  await press(page, 'Sign in');
  await arriveAt(page, 'Your profile');
  await press(page, 'Sign out');
  await isDescribed('Sign in');
  expect(await page.getByText('You signed in this way last time.').count()).toBe(1);
});

test('shows an error at the field when no email address is entered', async () => {
  const page = await visit('/sign-in');
  await arriveAt(page, 'Sign in');
  await press(page, 'Continue');
  await page.getByRole('textbox', { name: 'Email address', description: 'This field is required.' }).waitFor();
  await expectAccessible(page);
});

test('asks for the password when the app client allows passwords alone', async () => {
  const email = await createVerifiedUser();
  await allowPasswordsOnly();
  const page = await visit('/sign-in');
  await enterUsername(page, email);
  await arriveAt(page, 'Enter your password');
  await expectAccessible(page);
  expect(await page.getByRole('button', { name: 'Email me a code' }).count()).toBe(0);
  await fill(page, { Password: 'wrong' });
  await press(page, 'Sign in');
  expect(await readError(page)).toMatch(/password/);
  await fill(page, { Password: password });
  await press(page, 'Sign in');
  await arriveAt(page, 'Your profile');
});
afterAll(allowUserAuth);
