import { expect, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { arriveAt, fill, newContext, press, waitForStatus } from './browser.ts';
import { getOperationName, holdFirst } from './requests.ts';
import { createVerifiedUser } from './users.ts';

/** Returns the animations of the page, which the pseudo-element of a button has, too. */
const ANIMATIONS = 'document.getAnimations().filter((animation) => animation.animationName).length';

test.for([
  ['no-preference', 1],
  ['reduce', 0],
] as const)('shows that a slow form is being sent when motion is %s', async ([reducedMotion, animations]) => {
  const page = await (await newContext({ reducedMotion })).newPage();
  await page.goto('/sign-in');
  await fill(page, { 'Email address': await createVerifiedUser() });
  const { firstRoute } = await holdFirst(page, 'StartSignIn');
  await press(page, 'Continue');
  const route = await firstRoute;
  await waitForStatus(page, 'Please wait.');
  const button = page.locator('button[data-busy="true"]');
  await button.waitFor();
  expect(await button.getAttribute('aria-disabled')).toBe('true');
  await expect.poll(() => page.evaluate(ANIMATIONS)).toBe(animations);
  // A second press sends nothing.
  await page.keyboard.press('Enter');
  await expectAccessible(page);
  await route.continue();
  await page.getByRole('link', { name: 'Use another account' }).waitFor();
});

test('loads what the sign-up needs while an earlier session is restored', async () => {
  const page = await (await newContext()).newPage();
  const { firstRoute } = await holdFirst(page, 'RefreshTokens');
  const methods = page.waitForResponse((response) => getOperationName(response.request()) === 'SignInMethods');
  await page.goto('/sign-up');
  const route = await firstRoute;
  await methods;
  await waitForStatus(page, 'Loading…');
  await route.continue();
  await arriveAt(page, 'Create an account');
});

test('removes the error of one form when another form of the screen is sent', async () => {
  const page = await (await newContext()).newPage();
  await page.goto('/sign-in');
  await fill(page, { 'Email address': await createVerifiedUser() });
  await press(page, 'Continue');
  await fill(page, { Password: 'wrong' });
  await press(page, 'Sign in');
  await page.locator('.error').waitFor();
  await expect.poll(() => page.evaluate('document.activeElement.name')).toBe('password');
  const { firstRoute } = await holdFirst(page, 'StartSignIn');
  await press(page, 'Email me a code');
  const route = await firstRoute;
  expect(await page.locator('.error, .alert, .notice').count()).toBe(0);
  await route.abort();
  await page.getByRole('alert').filter({ hasText: 'We cannot reach the service.' }).waitFor();
  expect(await page.locator('.error, .alert, .notice').count()).toBe(1);
});
