import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { arriveAt, fill, press } from './browser.ts';
import { holdFirst } from './requests.ts';

/** The URL of the callback screen. */
export const callbackUrl = (parameters: Readonly<Record<string, string>>): string =>
  `${inject('app')}/callback?${new URLSearchParams(parameters)}`;

/** Waits for the local pool's page, which stands for the provider's. */
export const arriveAtProvider = (page: Page, label = 'Google'): Promise<void> =>
  page.getByRole('heading', { level: 1, name: `Who are you at ${label}?` }).waitFor();

/** Opens the sign-in screen, and goes to Google. */
export const goToGoogle = async (page: Page, path = '/sign-in'): Promise<void> => {
  await page.goto(path);
  await arriveAt(page, 'Sign in');
  await press(page, 'Continue with Google');
  await arriveAtProvider(page);
};

/** Signs in at the provider. */
export const continueAs = async (page: Page, email: string): Promise<void> => {
  await fill(page, { 'Email address': email });
  await press(page, 'Continue');
};

/** Signs in at the provider, and cuts the connection when the app sends the callback. @returns the callback's address, which is unused */
export const stopAtCallback = async (page: Page, email: string): Promise<string> => {
  const { firstRoute } = await holdFirst(page, 'FinishFederatedSignIn');
  const callback = page.waitForRequest('**/callback?*');
  await continueAs(page, email);
  await (await firstRoute).abort();
  await arriveAt(page, 'You are not signed in');
  return (await callback).url();
};

/** Signs out through the domain of the user pool, which returns the browser to the app. */
export const signOut = async (page: Page): Promise<void> => {
  const logout = page.waitForRequest('**/logout?*');
  // The app shows the sign-in before it leaves, too.
  const isBack = page.waitForEvent('load');
  await press(page, 'Sign out');
  await Promise.all([logout, isBack]);
  await arriveAt(page, 'Sign in');
};
