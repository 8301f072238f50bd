import { generate } from 'otplib';
import type { Page } from 'playwright-core';
import { afterAll, expect, inject, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { arriveAt, fill, press, readAlert, readError, signIn, visit, visitSignedIn } from './browser.ts';
import { createInvitedUser, createVerifiedUser, readCode, setMfaOfPool } from './users.ts';

const STEP = 30;

/**
 * Generates a TOTP code. A pool accepts each code only once, so a second code comes from the next time step, which the
 * pool also accepts.
 */
const generateTotp = (secret: string, steps = 0): Promise<string> =>
  generate({ secret, epoch: Math.floor(Date.now() / 1000) + steps * STEP });

/** Reads the key next to the QR code. */
const readSecret = async (page: Page): Promise<string> => {
  const text = await page.getByText('enter this key').textContent();
  return (text?.split(':').at(-1) ?? '').replaceAll(' ', '');
};

/** Sets up an authenticator app. @returns its secret */
const setUpTotp = async (page: Page): Promise<string> => {
  await press(page, 'Show QR code');
  const secret = await readSecret(page);
  await fill(page, { 'Code from your app': await generateTotp(secret) });
  await press(page, 'Turn on');
  return secret;
};

/** Replaces the challenge session of each request, which has the same effect as an expired one. */
const withInvalidSession = async (page: Page, act: () => Promise<void>): Promise<void> => {
  await page.route(inject('api'), (route) => {
    const body = route.request().postDataJSON();
    return route.continue({
      postData: { ...body, variables: { input: { ...body.variables.input, session: 'gone' } } },
    });
  });
  await act();
  expect(await readAlert(page)).toMatch(/start again/i);
  await page.unroute(inject('api'));
};

test('asks for the code of an authenticator app when one was set up', async () => {
  const email = await createVerifiedUser();
  const page = await visitSignedIn('/mfa', email);
  await arriveAt(page, 'Two-step sign-in');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Set up an authenticator app' }).click();
  await arriveAt(page, 'Set up your authenticator app');
  await press(page, 'Show QR code');
  await page.getByRole('img', { name: 'Open in your authenticator app' }).waitFor();
  expect(await page.evaluate('document.activeElement.textContent')).toMatch(/^Scan this/);
  await fill(page, { 'Code from your app': '000000' });
  await press(page, 'Turn on');
  expect(await readError(page)).toMatch(/code/);
  await expectAccessible(page);
  const secret = await readSecret(page);
  await fill(page, { 'Code from your app': await generateTotp(secret) });
  await press(page, 'Turn on');
  await arriveAt(page, 'Two-step sign-in');
  expect(await page.getByRole('checkbox', { name: 'Authenticator app' }).isChecked()).toBe(true);

  await press(page, 'Sign out');
  await signIn(page, email);
  await arriveAt(page, 'Enter your code');
  await fill(page, { Code: '000000' });
  await press(page, 'Verify');
  expect(await readError(page)).toMatch(/code/);
  await expectAccessible(page);
  await fill(page, { Code: await generateTotp(secret, 1) });
  await press(page, 'Verify');
  // Not the screen on which the user signed out: the next person can be another one.
  await arriveAt(page, 'Your profile');
});

test('lets the user choose a method when several are enabled, and skips MFA when none is', async () => {
  const email = await createVerifiedUser();
  const page = await visitSignedIn('/mfa/authenticator-app', email);
  await setUpTotp(page);
  await arriveAt(page, 'Two-step sign-in');
  await page.getByRole('checkbox', { name: 'Email' }).check();
  await page.getByRole('radio', { name: 'Ask me each time' }).check();
  await press(page, 'Save');
  await page.getByRole('status').filter({ hasText: 'Saved.' }).waitFor();

  await press(page, 'Sign out');
  await signIn(page, email);
  await arriveAt(page, 'Confirm your identity');
  await expectAccessible(page);
  await page.getByRole('radio', { name: 'Email' }).check();
  await withInvalidSession(page, () => press(page, 'Continue'));
  await expectAccessible(page);
  await press(page, 'Continue');
  await page.getByText(/^Enter the code we sent to/).waitFor();
  await fill(page, { Code: await readCode(email) });
  await press(page, 'Verify');

  await arriveAt(page, 'Your profile');
  await page.goto('/mfa');
  await arriveAt(page, 'Two-step sign-in');
  for (const name of ['Email', 'Authenticator app']) await page.getByRole('checkbox', { name }).uncheck();
  await press(page, 'Save');
  await page.getByRole('status').filter({ hasText: 'Saved.' }).waitFor();
  await press(page, 'Sign out');
  await signIn(page, email);
  await arriveAt(page, 'Your profile');
});

test('shows an error when a method is enabled that is not set up', async () => {
  const page = await visitSignedIn('/mfa', await createVerifiedUser());
  await page.getByRole('checkbox', { name: 'Text message' }).check();
  await press(page, 'Save');
  await page.getByRole('alert').waitFor();
  await expectAccessible(page);
});

test('asks for a new password when an invited user signs in', async () => {
  const page = await visit('/sign-in');
  await signIn(page, await createInvitedUser());
  await arriveAt(page, 'Choose a password');
  await fill(page, { 'New password': 'engine' });
  await press(page, 'Continue');
  await page.getByText('Use more characters.').waitFor();
  await expectAccessible(page);
  await fill(page, { 'New password': 'Difference-1822' });
  await press(page, 'Continue');
  await arriveAt(page, 'Your profile');
});

test('starts the sign-in again when the page is reloaded during a challenge', async () => {
  const page = await visit('/sign-in');
  await signIn(page, await createInvitedUser());
  await arriveAt(page, 'Choose a password');
  await page.reload();
  await arriveAt(page, 'Sign in');
});

test('sets up an authenticator app at sign-in when the pool requires MFA', async () => {
  const email = await createVerifiedUser();
  await setMfaOfPool('ON');
  const page = await visit('/sign-in');
  await signIn(page, email);
  await arriveAt(page, 'Set up your authenticator app');
  await expectAccessible(page);
  await setUpTotp(page);
  await arriveAt(page, 'Your profile');
});
afterAll(() => setMfaOfPool('OPTIONAL'));
