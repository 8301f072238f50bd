import type { Page } from 'playwright-core';
import { test } from 'vitest';
import { addAuthenticator } from './authenticator.ts';
import { arriveAt, enterUsername, fill, newContext, press, readAlert } from './browser.ts';
import { arriveAtProvider, continueAs } from './federation.ts';
import { password, readCode } from './users.ts';

const email = 'ada@example.com';

const capture = async (page: Page, name: string, colorScheme: 'light' | 'dark' = 'light'): Promise<void> => {
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width: 480, height: 100 });
  await page.getByRole('heading', { level: 1 }).click();
  await page.screenshot({ path: `examples/web/screenshots/${name}.png`, fullPage: true });
};

/** `SCREENSHOTS=1 npm run test:browser -- screenshots` updates the screenshots of the README. */
test.runIf(process.env.SCREENSHOTS)('writes screenshots of the main screens when SCREENSHOTS is set', async () => {
  const page = await (await newContext()).newPage();
  await addAuthenticator(page);
  await page.goto('/sign-up');
  await page.getByRole('checkbox', { name: 'Use a password as well' }).check();
  await fill(page, { 'Name (optional)': 'Ada Lovelace', 'Email address': 'ada' });
  await press(page, 'Create account');
  await readAlert(page);
  await capture(page, 'sign-up');

  await fill(page, { 'Email address': email, Password: password });
  await press(page, 'Create account');
  await arriveAt(page, 'Enter your code');
  await fill(page, { Code: await readCode(email) });
  await press(page, 'Verify');
  await arriveAt(page, 'Sign in faster next time');
  await press(page, 'Add a passkey');
  await arriveAt(page, 'Your profile');
  await page.goto('/security');
  await press(page, 'Link Google');
  await arriveAtProvider(page);
  await continueAs(page, email);
  await page.getByText('You can now sign in with this provider.').waitFor();
  await page.getByRole('link', { name: 'Back to your profile' }).click();
  await arriveAt(page, 'Your profile');
  await capture(page, 'profile');
  await page.getByRole('link', { name: 'Manage security' }).click();
  await page.getByText('This device').waitFor();
  await capture(page, 'security');
  await press(page, 'Sign out');
  await page.getByRole('button', { name: 'Continue with Google' }).waitFor();
  await capture(page, 'sign-in');
  await enterUsername(page, email);
  await arriveAt(page, 'Choose how to sign in');
  await capture(page, 'sign-in-dark', 'dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await press(page, 'Use a passkey');
  await arriveAt(page, 'Your profile');
  await page.goto('/mfa/authenticator-app');
  await press(page, 'Show QR code');
  await page.getByRole('img', { name: 'QR code for your authenticator app' }).waitFor();
  await capture(page, 'mfa-set-up');
});
