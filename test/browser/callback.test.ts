import { beforeAll, expect, inject, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { arriveAt, newContext, readAlert } from './browser.ts';
import { arriveAtProvider, callbackUrl, continueAs, goToGoogle, signOut, stopAtCallback } from './federation.ts';
import { collectRequests, holdFirst } from './requests.ts';
import { createEmail, rotateRefreshTokens } from './users.ts';

// Each refresh token works once, so one that is overwritten or sent twice ends the session.
beforeAll(rotateRefreshTokens);

const newPage = async () => (await newContext()).newPage();

test('shows no text of the callback when its error is not of the user pool', async () => {
  const page = await newPage();
  await goToGoogle(page);
  const state = new URL(page.url()).searchParams.get('state') ?? '';
  await page.goto(callbackUrl({ state, error: 'x', error_description: 'Call 555-0123 to unlock your account' }));
  await arriveAt(page, 'You are not signed in');
  expect(await page.textContent('body')).not.toContain('555-0123');
});

test('keeps the session and sends nothing when the callback is opened again', async () => {
  const page = await newPage();
  await goToGoogle(page);
  const url = await stopAtCallback(page, createEmail());
  const finishes = collectRequests(page.context(), 'FinishFederatedSignIn');
  await page.goto(url);
  await arriveAt(page, 'Your profile');
  expect(finishes).toHaveLength(1);
  await page.goto(url);
  await arriveAt(page, 'Your profile');
  await page.goBack();
  await arriveAt(page, 'Your profile');
  await page.reload();
  await arriveAt(page, 'Your profile');
  expect(finishes).toHaveLength(1);
});

test('asks to start again when a used callback is opened or reloaded without a session', async () => {
  const page = await newPage();
  await goToGoogle(page);
  const url = await stopAtCallback(page, createEmail());
  await page.goto(url);
  await arriveAt(page, 'Your profile');
  await signOut(page);
  await page.goto(url);
  await arriveAt(page, 'You are not signed in');
  expect(await readAlert(page)).toBe('Your sign-in has timed out. Please start again.');
  const finishes = collectRequests(page.context(), 'FinishFederatedSignIn');
  await page.reload();
  await arriveAt(page, 'You are not signed in');
  expect(await readAlert(page)).toBe('This sign-in is over or was not started here. Please start again.');
  await expectAccessible(page);
  expect(finishes).toHaveLength(0);
  await page.getByRole('link', { name: 'Back to sign-in' }).click();
  await arriveAt(page, 'Sign in');
});

test('sends the callback once when the page is reloaded meanwhile', async () => {
  const page = await newPage();
  await goToGoogle(page);
  await page.reload();
  await arriveAtProvider(page);
  const finishes = collectRequests(page.context(), 'FinishFederatedSignIn');
  const { firstRoute } = await holdFirst(page, 'FinishFederatedSignIn');
  await continueAs(page, createEmail());
  await firstRoute;
  expect(page.url()).toBe(`${inject('app')}/callback`);
  await page.reload();
  await arriveAt(page, 'You are not signed in');
  expect(finishes).toHaveLength(1);
});

test('does not sign in when the state is foreign, and the real callback still does', async () => {
  const page = await newPage();
  await goToGoogle(page);
  const url = await stopAtCallback(page, createEmail());
  const attack = await page.context().newPage();
  await attack.goto(callbackUrl({ state: 'x'.repeat(43), code: 'stolen' }));
  await arriveAt(attack, 'You are not signed in');
  expect(await readAlert(attack)).toBe('This sign-in was not started here. Please start again.');
  await page.goto(url);
  await arriveAt(page, 'Your profile');
});

test('does not sign in when a stolen callback is opened in another browser', async () => {
  const [victim, thief] = [await newPage(), await newPage()];
  await goToGoogle(victim);
  const url = await stopAtCallback(victim, createEmail());
  await thief.goto(url);
  await arriveAt(thief, 'You are not signed in');
  // Nor with a sign-in of the thief's own.
  await goToGoogle(thief);
  await thief.goto(url);
  await arriveAt(thief, 'You are not signed in');
  await goToGoogle(thief);
  const state = new URL(thief.url()).searchParams.get('state') ?? '';
  const code = new URL(url).searchParams.get('code') ?? '';
  await thief.goto(callbackUrl({ state, code }));
  await arriveAt(thief, 'You are not signed in');
});
