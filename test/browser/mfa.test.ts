import { generate } from 'otplib';
import type { Page } from 'playwright-core';
import { afterAll, expect, inject, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { alertOf, arriveAt, fill, press, signIn, visit, visitSignedIn } from './browser.ts';
import { codeFor, invitedUser, setMfaOfPool, verifiedUser } from './users.ts';

const STEP = 30;

/** Each code serves once: the next one is of the next time step, which the pool takes, too. */
const totp = (secret: string, steps = 0): Promise<string> =>
  generate({ secret, epoch: Math.floor(Date.now() / 1000) + steps * STEP });

/** Reads the key that is shown beside the QR code. */
const secretOn = async (page: Page): Promise<string> => {
  const text = await page.getByText('type this key').textContent();
  return (text?.split(':').at(-1) ?? '').replaceAll(' ', '');
};

const setUp = async (page: Page): Promise<string> => {
  await press(page, 'Show the QR code');
  const secret = await secretOn(page);
  await fill(page, { 'The code that the app shows': await totp(secret) });
  await press(page, 'Turn on');
  return secret;
};

/** As if the challenge had been left for too long. */
const withForeignSession = async (page: Page, act: () => Promise<void>): Promise<void> => {
  await page.route(inject('graph'), (route) => {
    const body = route.request().postDataJSON();
    return route.continue({
      postData: { ...body, variables: { input: { ...body.variables.input, session: 'gone' } } },
    });
  });
  await act();
  expect(await alertOf(page)).toMatch(/sign in again/i);
  await page.unroute(inject('graph'));
};

test('an authenticator app is set up, and sign-in asks for its code', async () => {
  const email = await verifiedUser();
  const page = await visitSignedIn('/mfa', email);
  await arriveAt(page, 'Two-step sign-in');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Set up an authenticator app' }).click();
  await arriveAt(page, 'Set up your authenticator app');
  await press(page, 'Show the QR code');
  await page.getByRole('img', { name: 'Open in your authenticator app' }).waitFor();
  expect(await page.evaluate('document.activeElement.textContent')).toMatch(/^Scan this/);
  await fill(page, { 'The code that the app shows': '000000' });
  await press(page, 'Turn on');
  expect(await alertOf(page)).toMatch(/code/);
  await expectAccessible(page);
  const secret = await secretOn(page);
  await fill(page, { 'The code that the app shows': await totp(secret) });
  await press(page, 'Turn on');
  await arriveAt(page, 'Two-step sign-in');
  expect(await page.getByRole('checkbox', { name: 'Authenticator app' }).isChecked()).toBe(true);

  await press(page, 'Sign out');
  await signIn(page, email);
  await arriveAt(page, 'Confirm that it is you');
  await fill(page, { Code: '000000' });
  await press(page, 'Continue');
  expect(await alertOf(page)).toMatch(/code/);
  await expectAccessible(page);
  await fill(page, { Code: await totp(secret, 1) });
  await press(page, 'Continue');
  // Where the sign-out was.
  await arriveAt(page, 'Two-step sign-in');
});

test('several methods let the user choose, and none turns it off', async () => {
  const email = await verifiedUser();
  const page = await visitSignedIn('/mfa/authenticator-app', email);
  await setUp(page);
  await arriveAt(page, 'Two-step sign-in');
  await page.getByRole('checkbox', { name: 'Email' }).check();
  await page.getByRole('radio', { name: 'Whichever I choose then' }).check();
  await press(page, 'Save');
  await page.getByRole('status').filter({ hasText: 'Saved.' }).waitFor();

  await press(page, 'Sign out');
  await signIn(page, email);
  await arriveAt(page, 'Confirm that it is you');
  await expectAccessible(page);
  await page.getByRole('radio', { name: 'Email' }).check();
  await withForeignSession(page, () => press(page, 'Continue'));
  await expectAccessible(page);
  await press(page, 'Continue');
  await page.getByText(/^Enter the code that we sent to/).waitFor();
  await fill(page, { Code: await codeFor(email) });
  await press(page, 'Continue');

  await arriveAt(page, 'Two-step sign-in');
  for (const name of ['Email', 'Authenticator app']) await page.getByRole('checkbox', { name }).uncheck();
  await press(page, 'Save');
  await page.getByRole('status').filter({ hasText: 'Saved.' }).waitFor();
  await press(page, 'Sign out');
  await signIn(page, email);
  await arriveAt(page, 'Two-step sign-in');
});

test('a method that is not set up is refused', async () => {
  const page = await visitSignedIn('/mfa', await verifiedUser());
  await page.getByRole('checkbox', { name: 'Text message' }).check();
  await press(page, 'Save');
  await page.getByRole('alert').waitFor();
  await expectAccessible(page);
});

test('an invited user chooses a password', async () => {
  const page = await visit('/sign-in');
  await signIn(page, await invitedUser());
  await arriveAt(page, 'Choose a password');
  await fill(page, { 'New password': 'engine' });
  await press(page, 'Continue');
  await page.getByText('Use more characters.').waitFor();
  await expectAccessible(page);
  await fill(page, { 'New password': 'Difference-1822' });
  await press(page, 'Continue');
  await arriveAt(page, 'Your profile');
});

test('a challenge does not outlive a reload', async () => {
  const page = await visit('/sign-in');
  await signIn(page, await invitedUser());
  await arriveAt(page, 'Choose a password');
  await page.reload();
  await arriveAt(page, 'Sign in');
});

test('where the pool requires it, the sign-in sets an authenticator app up', async () => {
  const email = await verifiedUser();
  await setMfaOfPool('ON');
  const page = await visit('/sign-in');
  await signIn(page, email);
  await arriveAt(page, 'Set up your authenticator app');
  await expectAccessible(page);
  await setUp(page);
  await arriveAt(page, 'Your profile');
});
afterAll(() => setMfaOfPool('OPTIONAL'));
