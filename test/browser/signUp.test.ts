import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { arriveAt, fill, press, readAlert, readError, signIn, visit } from './browser.ts';
import { intercept } from './requests.ts';
import { createEmail, createUnverifiedUser, createVerifiedUser, password, readCode } from './users.ts';

/** Replaces Cognito's part of the sign-up's session, which has the same effect as its expiry. */
const expireSession = (page: Page) =>
  intercept(page, 'Verify', (route) => {
    const body = route.request().postDataJSON();
    const parts = JSON.parse(Buffer.from(body.variables.input.session, 'base64url').toString());
    const session = Buffer.from(JSON.stringify(parts.with(2, 'A'.repeat(64)))).toString('base64url');
    return route.continue({ postData: { ...body, variables: { input: { ...body.variables.input, session } } } });
  });

test('signs up and is signed in by the code when the input is valid', async () => {
  const email = createEmail();
  const page = await visit('/');
  await arriveAt(page, 'Sign in');
  await page.getByRole('link', { name: 'Create an account' }).click();
  await arriveAt(page, 'Create an account');
  await expectAccessible(page);
  await page.getByRole('checkbox', { name: 'Use a password as well' }).check();
  await expectAccessible(page);
  await fill(page, { 'Name (optional)': 'Ada Lovelace', 'Email address': email, Password: password });
  await press(page, 'Create account');

  await arriveAt(page, 'Enter your code');
  await expectAccessible(page);
  await page.getByText(/^We sent a code to .\*\*\*@e\*\*\*\.$/).waitFor();
  expect(await page.getByLabel('Email address').inputValue()).toBe(email);
  await fill(page, { Code: await readCode(email) });
  await press(page, 'Verify');

  await arriveAt(page, 'Your profile');
  await page.getByText(email).waitFor();
  await press(page, 'Sign out');
  await signIn(page, email);
  await arriveAt(page, 'Your profile');
});

test('opens the sign-in after the code when the session of the sign-up is lost or has expired', async () => {
  for (const isLost of [true, false]) {
    const email = createEmail();
    const page = await visit('/sign-up');
    await fill(page, { 'Email address': email });
    await press(page, 'Create account');
    await arriveAt(page, 'Enter your code');
    // A reload loses what is in memory.
    if (isLost) await page.reload();
    else await expireSession(page);
    await fill(page, { Code: await readCode(email) });
    await press(page, 'Verify');
    await arriveAt(page, 'Sign in');
    await page.unroute(inject('api'));
    await expectAccessible(page);
    expect(await page.getByLabel('Email address').inputValue()).toBe(email);
    await press(page, 'Continue');
    await press(page, 'Email me a code');
    await arriveAt(page, 'Enter your code');
    await fill(page, { Code: await readCode(email) });
    await press(page, 'Verify');
    await arriveAt(page, 'Your profile');
  }
});

test('shows an error at each field when the sign-up input is invalid', async () => {
  const page = await visit('/sign-up');
  await page.getByRole('checkbox', { name: 'Use a password as well' }).check();
  await fill(page, { 'Email address': 'ada' });
  await press(page, 'Create account');
  expect(await readAlert(page)).toBe('Please correct the highlighted fields.');
  const email = page.getByRole('textbox', { name: 'Email address', description: /^Enter a valid email address/ });
  expect(await email.getAttribute('aria-invalid')).toBe('true');
  await expect.poll(() => page.evaluate('document.activeElement.name')).toBe('email');
  await page
    .getByLabel('Password', { exact: true })
    .and(page.getByRole('textbox', { description: /^This field is required\./ }))
    .waitFor();
  await expectAccessible(page);

  await fill(page, { 'Email address': createEmail(), Password: 'engine' });
  await press(page, 'Create account');
  expect(await readError(page)).toBe(
    'Use more characters. Add an uppercase letter. Add a number. Add a symbol, such as a hyphen.',
  );
  expect(await page.getByRole('alert').count()).toBe(0);
  await expectAccessible(page);
});

test('shows an error when the email address already has an account', async () => {
  const page = await visit('/sign-up');
  await fill(page, { 'Email address': await createVerifiedUser() });
  await press(page, 'Create account');
  expect(await readError(page)).toMatch(/account/);
});

test('goes back to the sign-up when the email address is wrong', async () => {
  const page = await visit('/sign-up');
  const email = createEmail();
  await fill(page, { 'Email address': email });
  await press(page, 'Create account');
  await arriveAt(page, 'Enter your code');
  await page.getByRole('link', { name: 'Start again' }).click();
  await arriveAt(page, 'Create an account');
  expect(await page.getByLabel('Email address').inputValue()).toBe(email);
});

test('shows an error when the code is wrong, and accepts a new code', async () => {
  const email = await createUnverifiedUser();
  const page = await visit('/verify');
  await fill(page, { 'Email address': email, Code: '000000' });
  await press(page, 'Verify');
  expect(await readError(page)).toMatch(/code/);
  await press(page, 'Send a new code');
  await page.getByRole('status').filter({ hasText: 'We sent a new code' }).waitFor();
  await expectAccessible(page);
  await fill(page, { Code: '000000' });
  await press(page, 'Verify');
  expect(await readError(page)).toMatch(/code/);
  expect(await page.getByText('We sent a new code').count()).toBe(0);
  await fill(page, { Code: await readCode(email) });
  await press(page, 'Verify');
  await arriveAt(page, 'Sign in');
});

test('asks for the code at sign-in when the account is not confirmed', async () => {
  const email = await createUnverifiedUser();
  const page = await visit('/sign-in');
  await signIn(page, email);
  await arriveAt(page, 'Enter your code');
  expect(await page.getByLabel('Email address').inputValue()).toBe(email);
});
