import { expect, test } from 'vitest';
import { arriveAt, press, signIn, visitSignedIn } from './browser.ts';
import { createVerifiedUser } from './users.ts';

test('opens the profile when another person signs in after a sign-out', async () => {
  const page = await visitSignedIn('/password', await createVerifiedUser());
  await arriveAt(page, 'Change your password');
  await press(page, 'Sign out');
  await arriveAt(page, 'Sign in');
  await page.getByText('You are signed out.').waitFor();
  expect(await page.evaluate('JSON.stringify(history.state)')).not.toMatch(/password/);
  await signIn(page, await createVerifiedUser());
  await arriveAt(page, 'Your profile');
});
