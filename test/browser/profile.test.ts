import { expect, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { arriveAt, fill, press, visitSignedIn } from './browser.ts';
import { createVerifiedUser } from './users.ts';

test('keeps a changed name when the page is reloaded', async () => {
  const page = await visitSignedIn('/', await createVerifiedUser());
  await arriveAt(page, 'Your profile');
  await expectAccessible(page);
  await fill(page, { 'Name (optional)': 'Ada King' });
  await press(page, 'Save');
  await page.getByRole('status').filter({ hasText: 'Saved.' }).waitFor();
  await page.reload();
  await arriveAt(page, 'Your profile');
  expect(await page.getByLabel('Name').inputValue()).toBe('Ada King');
});

test('shows an error at the field when the name is too long', async () => {
  const page = await visitSignedIn('/', await createVerifiedUser());
  await fill(page, { 'Name (optional)': 'A'.repeat(2049) });
  await press(page, 'Save');
  await page.getByRole('textbox', { name: 'Name', description: 'This is too long.' }).waitFor();
  await expectAccessible(page);
});

test('shows that the page does not exist when the path is unknown', async () => {
  const page = await visitSignedIn('/', await createVerifiedUser());
  await arriveAt(page, 'Your profile');
  await page.goto('/nowhere');
  await arriveAt(page, 'Page not found');
  await expectAccessible(page);
});
