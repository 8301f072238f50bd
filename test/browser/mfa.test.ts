import { generate } from 'otplib';
import type { Page } from 'playwright-core';
import { afterAll, expect, inject, onTestFinished, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import {
  arriveAt,
  fill,
  press,
  readAlert,
  signIn,
  visit,
  visitSignedIn,
  waitForSaved,
  waitForStatus,
} from './browser.ts';
import { visitInGerman } from './german.ts';
import { collectRequests } from './requests.ts';
import { createInvitedUser, createVerifiedUser, readCode, setMfaOfPool } from './users.ts';

const STEP = 30;

/**
 * Generates a TOTP code. A pool accepts each code only once, so a second code comes from the next time step, which the
 * pool also accepts.
 */
const generateTotp = (secret: string, steps = 0): Promise<string> =>
  generate({ secret, epoch: Math.floor(Date.now() / 1000) + steps * STEP });

/** Reads the key next to the QR code. */
const readSecret = async (page: Page): Promise<string> =>
  ((await page.locator('code').textContent()) ?? '').replaceAll(' ', '');

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
  await page.getByRole('img', { name: 'QR code for your authenticator app' }).waitFor();
  expect(await page.evaluate('document.activeElement.textContent')).toMatch(/^Scan this/);
  await fill(page, { 'Code from your app': '000000' });
  await press(page, 'Turn on');
  await page
    .getByRole('textbox', { name: 'Code from your app', description: /Enter the next code that your app shows\.$/ })
    .waitFor();
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
  await page
    .getByRole('textbox', { name: 'Code', description: /Enter the next code that your app shows\.$/ })
    .waitFor();
  await expectAccessible(page);
  await fill(page, { Code: await generateTotp(secret, 1) });
  await press(page, 'Verify');
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
  // Nothing is left to prefer.
  expect(await page.getByRole('radio').count()).toBe(0);
  await press(page, 'Save');
  await page.getByRole('status').filter({ hasText: 'Saved.' }).waitFor();
  await press(page, 'Sign out');
  await signIn(page, email);
  await arriveAt(page, 'Your profile');
});

test('offers only methods that are set up, and links to set up the others', async () => {
  const page = await visitSignedIn('/mfa', await createVerifiedUser());
  await arriveAt(page, 'Two-step sign-in');
  expect(await page.getByRole('checkbox').count()).toBe(1);
  await page.getByRole('checkbox', { name: 'Email' }).waitFor();
  await page.getByRole('link', { name: 'Set up an authenticator app' }).waitFor();
  await page.getByRole('link', { name: 'Verify a phone number to get codes by text message' }).click();
  await arriveAt(page, 'Add a phone number');
});

test('prefers only an enabled method when methods are turned on and off', async () => {
  const page = await visitSignedIn('/mfa/authenticator-app', await createVerifiedUser());
  await setUpTotp(page);
  await arriveAt(page, 'Two-step sign-in');
  const radio = (name: string) => page.getByRole('radio', { name });
  // One method needs no choice.
  expect(await page.getByRole('radio').count()).toBe(0);
  await page.getByRole('checkbox', { name: 'Email' }).check();
  expect(await radio('Authenticator app').isChecked()).toBe(true);
  await radio('Email').check();
  await page.getByRole('checkbox', { name: 'Email' }).uncheck();
  expect(await page.getByRole('radio').count()).toBe(0);
  await page.getByRole('checkbox', { name: 'Email' }).check();
  await expectAccessible(page);
  const saves = collectRequests(page.context(), 'SetMfaPreference');
  await page.getByRole('checkbox', { name: 'Authenticator app' }).uncheck();
  await press(page, 'Save');
  await waitForSaved(page);
  expect(saves.map((request) => request.postDataJSON().variables.input)).toEqual([
    { enabled: ['EMAIL'], preferred: 'EMAIL', allowNoRecovery: true },
  ]);
  await page.reload();
  await arriveAt(page, 'Two-step sign-in');
  expect(await page.getByRole('checkbox', { name: 'Email' }).isChecked()).toBe(true);
});

test('shows an error at the methods when the pool requires one', async () => {
  const email = await createVerifiedUser();
  const page = await visitSignedIn('/mfa/authenticator-app', email);
  await setUpTotp(page);
  await arriveAt(page, 'Two-step sign-in');
  onTestFinished(() => setMfaOfPool('OPTIONAL'));
  await setMfaOfPool('ON');
  await page.getByRole('checkbox', { name: 'Authenticator app' }).uncheck();
  await press(page, 'Save');
  await page.getByRole('group', { name: 'Get codes from', description: 'Keep at least one method enabled.' }).waitFor();
  await expectAccessible(page);
});

test('copies the key, and sets up the app without the QR code when it cannot be loaded', async () => {
  const page = await visitSignedIn('/', await createVerifiedUser());
  await arriveAt(page, 'Your profile');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.route('**/assets/esm*', (route) => route.abort());
  await page.getByRole('link', { name: 'Manage security' }).click();
  await page.getByRole('link', { name: 'Set up two-step sign-in' }).click();
  await page.getByRole('link', { name: 'Set up an authenticator app' }).click();
  await press(page, 'Show QR code');
  await press(page, 'Copy key');
  await waitForStatus(page, 'Copied.');
  const secret = await readSecret(page);
  expect(await page.evaluate('navigator.clipboard.readText()')).toBe(secret);
  const link = page.getByRole('link', { name: 'Open your authenticator app' });
  expect(await link.getAttribute('href')).toMatch(new RegExp(`^otpauth://totp/.*secret=${secret}`));
  expect(await page.getByRole('img', { name: /^QR code/ }).count()).toBe(0);
  await expectAccessible(page);
  // As on a page that is not served by HTTPS.
  await page.evaluate(`Object.defineProperty(navigator, 'clipboard', { value: undefined })`);
  await press(page, 'Copy key');
  await waitForStatus(page, 'The key could not be copied. Select it instead.');
  await fill(page, { 'Code from your app': await generateTotp(secret) });
  await press(page, 'Turn on');
  await arriveAt(page, 'Two-step sign-in');
});

test('explains and sets up two-step sign-in in German when the browser is German', async () => {
  const page = await visitInGerman('/mfa', await createVerifiedUser());
  await page.getByRole('heading', { level: 1, name: 'Anmeldung in zwei Schritten' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Authenticator‑App einrichten' }).click();
  await press(page, 'QR-Code anzeigen');
  await page.getByRole('img', { name: 'QR-Code für Ihre Authenticator-App' }).waitFor();
  await expectAccessible(page);
  await fill(page, { 'Code aus Ihrer App': await generateTotp(await readSecret(page)) });
  await press(page, 'Aktivieren');
  await page.getByText('Ihre Authenticator-App ist eingerichtet.').waitFor();
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
