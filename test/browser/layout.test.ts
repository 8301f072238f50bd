import { expect, test } from 'vitest';
import { arriveAt, enterUsername, fill, newContext, press } from './browser.ts';
import { expectFits } from './layout.ts';
import { createVerifiedUser } from './users.ts';

test.for(['en', 'de'] as const)(
  'fits each window and has large targets on the signed-out screens in %s',
  async (locale) => {
    const page = await (await newContext({ locale })).newPage();
    for (const path of [
      '/sign-in',
      '/sign-up',
      '/verify',
      '/forgot-password',
      '/reset-password',
      '/callback',
      '/nowhere',
    ]) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      for (const checkbox of await page.locator('.choice input').all()) await checkbox.check();
      // The errors take the most space.
      if (path !== '/callback' && path !== '/nowhere') {
        await page.locator('form.primary button[type="submit"]').click();
        await page.locator('.error').first().waitFor();
      }
      await expectFits(page);
    }
  },
);

test('fits each window when the address is long', async () => {
  const page = await (await newContext()).newPage();
  await page.goto('/sign-in');
  await enterUsername(page, `${'a'.repeat(64)}@${'b'.repeat(40)}.example.com`);
  await page.getByRole('link', { name: 'Use another account' }).waitFor();
  await expectFits(page);
  await page.getByRole('link', { name: 'Use another account' }).click();
  await enterUsername(page, await createVerifiedUser());
  await arriveAt(page, 'Choose how to sign in');
  await fill(page, { Password: 'wrong' });
  await press(page, 'Show password');
  await press(page, 'Sign in');
  await page.locator('.error').first().waitFor();
  await expectFits(page);
  await press(page, 'Email me a code');
  await arriveAt(page, 'Enter your code');
  await expectFits(page);
});

test('looks like a theme when a style sheet outside the layer sets its variables', async () => {
  const page = await (await newContext()).newPage();
  await page.goto('/sign-in');
  const button = page.getByRole('button', { name: 'Continue', exact: true });
  await button.waitFor();
  await page.evaluate(() => {
    const theme = new CSSStyleSheet();
    theme.replaceSync(':root { --accent: rgb(15, 118, 110); --card: rgb(255, 250, 240); --radius: 0; --font: serif; }');
    document.adoptedStyleSheets.push(theme);
  });
  const look = await button.evaluate((element) => {
    const { backgroundColor, borderRadius, fontFamily } = getComputedStyle(element);
    return { backgroundColor, borderRadius, fontFamily };
  });
  expect(look).toEqual({ backgroundColor: 'rgb(15, 118, 110)', borderRadius: '0px', fontFamily: 'serif' });
});

test('mirrors the form but not the address when the language is written from right to left', async () => {
  const page = await (await newContext()).newPage();
  await page.goto('/sign-in');
  await enterUsername(page, await createVerifiedUser());
  await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
  const show = await page.getByRole('button', { name: 'Show password' }).boundingBox();
  const field = await page.getByLabel('Password', { exact: true }).boundingBox();
  expect((show?.x ?? 0) - (field?.x ?? 0)).toBeLessThan(20);
  await page.getByRole('link', { name: 'Use another account' }).click();
  const email = page.getByLabel('Email address');
  const look = await email.evaluate((element) => {
    const { direction, textAlign } = getComputedStyle(element);
    return { direction, textAlign };
  });
  expect(look).toEqual({ direction: 'ltr', textAlign: 'right' });
});
