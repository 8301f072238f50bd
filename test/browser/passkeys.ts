import type { Page } from 'playwright-core';
import { type Authenticator, addAuthenticator } from './authenticator.ts';
import { arriveAt, enterUsername, newContext, press, signIn } from './browser.ts';
import { createVerifiedUser } from './users.ts';

interface Visit {
  readonly page: Page;
  readonly authenticator: Authenticator;
  readonly email: string;
}

/** Signs in on a device that can keep passkeys, declines the offer, and opens the list of passkeys. */
export const visitPasskeys = async (): Promise<Visit> => {
  const email = await createVerifiedUser();
  const page = await (await newContext()).newPage();
  const authenticator = await addAuthenticator(page);
  await page.goto('/security');
  await signIn(page, email);
  await arriveAt(page, 'Sign in faster next time');
  await press(page, 'Not now');
  await arriveAt(page, 'Security');
  return { page, authenticator, email };
};

export const addPasskey = async (page: Page): Promise<void> => {
  await press(page, 'Add a passkey');
  await page.getByText('Your passkey has been added.').waitFor();
};

/** Adds a passkey, signs out, and begins to sign in again. */
export const visitMethods = async (): Promise<Visit> => {
  const visited = await visitPasskeys();
  const { page, email } = visited;
  await addPasskey(page);
  await press(page, 'Sign out');
  await enterUsername(page, email);
  await arriveAt(page, 'Choose how to sign in');
  return visited;
};
