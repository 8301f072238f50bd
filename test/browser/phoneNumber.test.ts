import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { arriveAt, fill, newContext, press, signIn, visitSignedIn } from './browser.ts';
import { visitInGerman } from './german.ts';
import { createVerifiedUser, readCode } from './users.ts';

const country = (page: Page) => page.getByRole('combobox', { name: 'Country' });

const visitPhoneNumber = async (locale = 'en-US') => {
  const email = await createVerifiedUser();
  const page = await (await newContext({ locale })).newPage();
  await page.goto('/phone-number');
  await signIn(page, email);
  await arriveAt(page, 'Add a phone number');
  return page;
};

/** Enters the code that was sent to this number, and waits for the profile to show it. */
const verify = async (page: Page, number: string): Promise<void> => {
  await arriveAt(page, 'Enter your code');
  await fill(page, { Code: await readCode(number) });
  await press(page, 'Verify');
  await arriveAt(page, 'Your profile');
  await page.getByText(number, { exact: true }).waitFor();
};

test('adds a phone number of the country of the browser when it is typed as people write it there', async () => {
  const page = await visitPhoneNumber('en-GB');
  await country(page).waitFor();
  expect(await country(page).inputValue()).toBe('GB');
  expect(await country(page).getAttribute('autocomplete')).toBe('tel-country-code');
  expect(await page.getByLabel('New phone number').getAttribute('autocomplete')).toBe('tel-national');
  await expectAccessible(page);
  await fill(page, { 'New phone number': '555' });
  await press(page, 'Send code');
  const description = /^This is not a phone number of the selected country/;
  await page.getByRole('textbox', { name: 'New phone number', description }).waitFor();
  await expectAccessible(page);
  await fill(page, { 'New phone number': '020 7946 0018' });
  await press(page, 'Send code');
  await verify(page, '+442079460018');
});

test('selects the country of a pasted number that begins with +', async () => {
  const page = await visitPhoneNumber();
  await country(page).waitFor();
  expect(await country(page).inputValue()).toBe('US');
  await fill(page, { 'New phone number': '+49 (0)30 901820' });
  expect(await country(page).inputValue()).toBe('DE');
  await press(page, 'Send code');
  await verify(page, '+4930901820');
  await page.getByRole('link', { name: 'Change phone number' }).click();
  // The country of the current number, not of the browser.
  await country(page).waitFor();
  expect(await country(page).inputValue()).toBe('DE');
});

test('keeps the phone number when an empty one is sent', async () => {
  const page = await visitPhoneNumber();
  await country(page).waitFor();
  await fill(page, { 'New phone number': '415 555 0123' });
  await press(page, 'Send code');
  await verify(page, '+14155550123');
  await page.getByRole('link', { name: 'Change phone number' }).click();
  await arriveAt(page, 'Change your phone number');
  await press(page, 'Send code');
  await page.getByRole('textbox', { name: 'New phone number', description: 'This field is required.' }).waitFor();
  await page.reload();
  await page.getByRole('link', { name: 'Back to your profile' }).click();
  await page.getByText('+14155550123').waitFor();
});

test('adds a phone number of a country that was selected by the keyboard', async () => {
  const page = await visitPhoneNumber();
  await country(page).focus();
  await page.keyboard.type('Switzerland');
  expect(await country(page).inputValue()).toBe('CH');
  await page.keyboard.press('Tab');
  await page.keyboard.type('044 668 18 00');
  await page.keyboard.press('Enter');
  await verify(page, '+41446681800');
});

test('adds a phone number with + when the library cannot be loaded', async () => {
  const email = await createVerifiedUser();
  const page = await visitSignedIn('/', email);
  await arriveAt(page, 'Your profile');
  await page.route('**/assets/phoneNumbers*', (route) => route.abort());
  await page.getByRole('link', { name: 'Add phone number' }).click();
  await arriveAt(page, 'Add a phone number');
  const field = page.getByRole('textbox', { name: 'New phone number', description: /^Start with \+/ });
  await field.fill('0170');
  await press(page, 'Send code');
  await page.getByRole('textbox', { description: /^Enter a phone number with its country code/ }).waitFor();
  expect(await country(page).count()).toBe(0);
  await expectAccessible(page);
  await fill(page, { 'New phone number': '+1 415 555 0123' });
  await press(page, 'Send code');
  await verify(page, '+14155550123');
});

test('keeps what was typed when the library arrives later', async () => {
  const page = await visitSignedIn('/', await createVerifiedUser());
  await arriveAt(page, 'Your profile');
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route('**/assets/phoneNumbers*', async (route) => {
    await promise;
    await route.continue();
  });
  await page.getByRole('link', { name: 'Add phone number' }).click();
  await page.getByLabel('New phone number').click();
  await page.keyboard.type('(415) 555');
  resolve();
  await country(page).waitFor();
  await page.keyboard.type('-0123');
  await page.keyboard.press('Enter');
  await verify(page, '+14155550123');
});

test('names the countries in German when the browser is German', async () => {
  const page = await visitInGerman('/phone-number', await createVerifiedUser());
  const land = page.getByRole('combobox', { name: 'Land' });
  await land.waitFor();
  expect(await land.inputValue()).toBe('DE');
  const names = await land.getByRole('option').allTextContents();
  expect(names).toHaveLength(245);
  expect(names).toContain('Österreich (+43)');
  // In the order of the German alphabet: Ö beside O, not after Z.
  expect(names.indexOf('Österreich (+43)')).toBeLessThan(names.indexOf('Panama (+507)'));
  await expectAccessible(page);
  await fill(page, { 'Neue Telefonnummer': '030 901820' });
  await press(page, 'Code senden');
  await page.getByRole('heading', { level: 1, name: 'Code eingeben' }).waitFor();
  await expectAccessible(page);
});
