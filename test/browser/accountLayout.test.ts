import type { Page } from 'playwright-core';
import { test } from 'vitest';
import { addAuthenticator } from './authenticator.ts';
import { arriveAt, enterUsername, fill, newContext, press, saveName, waitForSaved } from './browser.ts';
import { expectFits } from './layout.ts';
import { createVerifiedUser, password } from './users.ts';

const PATHS = [
  '/',
  '/security',
  '/email',
  '/phone-number',
  '/password',
  '/mfa',
  '/mfa/authenticator-app',
  '/delete-account',
];

const waitForScreen = async (page: Page): Promise<void> => {
  await page.locator('h1:not(.hidden)').waitFor();
  await page.waitForLoadState('networkidle');
};

/** Opens what takes the most space: confirmations, choices, the QR code and errors. */
const open = async (page: Page): Promise<void> => {
  for (const summary of await page.locator('summary').all()) await summary.click();
  for (const checkbox of await page.locator('.choice input').all()) await checkbox.check();
  const submit = page.locator('form:is(.primary, .danger) > button').first();
  if ((await page.locator('details').count()) > 0 || (await submit.count()) === 0) return;
  await submit.click();
  await page.locator('.error, code, [role=status]:not(:empty):not(.hidden)').first().waitFor();
};

test.for(['en', 'de'] as const)('fits each window on the signed-in screens in %s', async (locale) => {
  const page = await (await newContext({ locale })).newPage();
  await addAuthenticator(page);
  const email = await createVerifiedUser();
  await page.goto('/security');
  await page.getByRole('textbox').fill(email);
  await page.keyboard.press('Enter');
  await page.locator('input[type=password]').fill(password);
  await page.keyboard.press('Enter');
  await page.locator('h1', { hasText: /Sign in faster|schneller anmelden/ }).waitFor();
  await expectFits(page);
  await page.locator('form.primary button').click();
  for (const path of PATHS) {
    await page.goto(path);
    await waitForScreen(page);
    await open(page);
    await expectFits(page);
  }
});

test.for([
  { kind: 'long and has no space', name: 'Wolfeschlegelsteinhausenbergerdorff'.repeat(4) },
  { kind: 'written from right to left', name: 'محمد بن عبد الله آل سعود' },
])('fits each window when the name is $kind, and the address is long', async ({ name }) => {
  const page = await (await newContext()).newPage();
  const email = await createVerifiedUser(`${'a'.repeat(64)}@${'b'.repeat(40)}.example.com`);
  await page.goto('/');
  await enterUsername(page, email);
  await fill(page, { Password: password });
  await press(page, 'Sign in');
  await arriveAt(page, 'Your profile');
  await saveName(page, name);
  await waitForSaved(page);
  await expectFits(page);
  for (const path of ['/mfa', '/delete-account']) {
    await page.goto(path);
    await waitForScreen(page);
    await expectFits(page);
  }
});
