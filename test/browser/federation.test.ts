import { beforeAll, expect, inject, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { arriveAt, fill, newContext, press, readAlert, visit } from './browser.ts';
import { arriveAtProvider, continueAs, goToGoogle } from './federation.ts';
import { collectRequests } from './requests.ts';
import { createEmail, rotateRefreshTokens } from './users.ts';

// Each refresh token works once, so one that is overwritten or sent twice ends the session.
beforeAll(rotateRefreshTokens);

const newPage = async () => (await newContext()).newPage();

test('signs in with a provider, opens the requested screen, and stores nothing that a script can read', async () => {
  const email = createEmail();
  const page = await newPage();
  const finishes = collectRequests(page.context(), 'FinishFederatedSignIn');
  await goToGoogle(page, '/security');
  const [flow] = (await page.context().cookies(inject('api'))).filter(({ name }) => name === '__Host-federated-flow');
  expect(flow).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Lax' });
  await continueAs(page, email);
  await arriveAt(page, 'Security');
  expect(page.url()).toBe(`${inject('app')}/security`);
  expect(finishes).toHaveLength(1);
  expect(await page.evaluate('localStorage.length + sessionStorage.length')).toBe(0);
  expect((await page.context().cookies(inject('api'))).map(({ name }) => name)).not.toContain('__Host-federated-flow');
  await page.reload();
  await arriveAt(page, 'Security');
  await expectAccessible(page);
});

test('creates an account with a company provider from the sign-up screen', async () => {
  const email = createEmail();
  const page = await visit('/sign-up');
  await press(page, 'Continue with Example company');
  await arriveAtProvider(page, 'Example company');
  await continueAs(page, email);
  await arriveAt(page, 'Your profile');
  await page.getByText(email).waitFor();
});

test('returns to the sign-in without a message when the person cancels', async () => {
  const page = await newPage();
  await goToGoogle(page, '/security');
  await press(page, 'Cancel');
  await arriveAt(page, 'Sign in');
  expect(await page.getByRole('alert').count()).toBe(0);
  await expectAccessible(page);
  await press(page, 'Continue with Google');
  await arriveAtProvider(page);
  await continueAs(page, createEmail());
  // The screen that was opened first.
  await arriveAt(page, 'Security');
});

test('shows a message and starts again when the provider has an error', async () => {
  const page = await newPage();
  await goToGoogle(page);
  await press(page, 'Provider error');
  await arriveAt(page, 'You are not signed in');
  expect(await readAlert(page)).toBe('We could not sign you in this way. Try again, or choose another way.');
  expect(page.url()).toBe(`${inject('app')}/callback`);
  await expectAccessible(page);
  await press(page, 'Start again');
  await arriveAtProvider(page);
  await continueAs(page, createEmail());
  await arriveAt(page, 'Your profile');
});

test('starts once more, and not again, when the account was linked meanwhile', async () => {
  const page = await newPage();
  const starts = collectRequests(page.context(), 'StartFederatedSignIn');
  const sayLinked = async () => {
    await fill(page, { 'Email address': createEmail() });
    await page.getByText('Other errors of Cognito').click();
    await press(page, 'Already found an entry');
  };
  await goToGoogle(page);
  await sayLinked();
  await expect.poll(() => starts.length, { timeout: 10_000 }).toBe(2);
  await arriveAtProvider(page);
  await sayLinked();
  await arriveAt(page, 'You are not signed in');
  expect(await readAlert(page)).toBe('This sign-in now belongs to your existing account. Please start again.');
  expect(starts).toHaveLength(2);
  await press(page, 'Start again');
  await arriveAtProvider(page);
  await continueAs(page, createEmail());
  await arriveAt(page, 'Your profile');
});

test('signs in both tabs when one of two that have started returns', async () => {
  const context = await newContext();
  const [first, second] = [await context.newPage(), await context.newPage()];
  await goToGoogle(first);
  await goToGoogle(second);
  const email = createEmail();
  // The browser keeps one flow, that of the tab that started last.
  await continueAs(first, createEmail());
  await arriveAt(first, 'You are not signed in');
  await continueAs(second, email);
  for (const page of [first, second]) {
    await arriveAt(page, 'Your profile');
    await page.getByText(email).waitFor();
  }
});
