import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { arriveAt, newContext, press, visit, waitForStatus } from './browser.ts';
import { createVerifiedUser, password } from './users.ts';

/** Waits for a screen in German. */
const arriveInGerman = async (page: Page, heading: string): Promise<void> => {
  await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
  expect(await page.title()).toBe(`${heading} · Beispiel`);
};

const chooseGerman = async (page: Page): Promise<void> => {
  const select = page.getByLabel('Language');
  await select.focus();
  await select.selectOption({ label: 'Deutsch' });
};

test('shows the language that the browser prefers, and its errors', async () => {
  const context = await newContext({ locale: 'de-AT' });
  const page = await context.newPage();
  await page.goto('/sign-up');
  await arriveInGerman(page, 'Konto erstellen');
  expect(await page.locator('html').getAttribute('lang')).toBe('de');
  await page.getByRole('checkbox', { name: 'Zusätzlich ein Passwort verwenden' }).check();
  await page.getByLabel('E-Mail-Adresse').fill('ada');
  await press(page, 'Konto erstellen');
  await page.getByRole('textbox', { name: 'E-Mail-Adresse', description: /^Geben Sie eine gültige/ }).waitFor();
  expect(await page.getByRole('alert').textContent()).toBe('Bitte korrigieren Sie die markierten Felder.');
  await expectAccessible(page);
});

test('changes the language at once, with the errors and notices on the screen, and keeps it on this device', async () => {
  const email = await createVerifiedUser();
  const page = await visit('/sign-in');
  await arriveAt(page, 'Sign in');
  await press(page, 'Continue');
  await page.getByText('This field is required.').waitFor();
  await chooseGerman(page);
  await arriveInGerman(page, 'Anmelden');
  await page.getByText('Bitte füllen Sie dieses Feld aus.').waitFor();
  expect(await page.evaluate('document.activeElement.tagName')).toBe('SELECT');
  await page.reload();
  await arriveInGerman(page, 'Anmelden');

  await page.getByLabel('E-Mail-Adresse').fill(email);
  await press(page, 'Weiter');
  await arriveInGerman(page, 'Wie möchten Sie sich anmelden?');
  await page.getByLabel('Passwort', { exact: true }).fill('falsch');
  await press(page, 'Anmelden');
  await page.getByText('E-Mail-Adresse oder Passwort ist falsch.').waitFor();
  await page.getByLabel('Passwort', { exact: true }).fill(password);
  await press(page, 'Anmelden');
  await press(page, 'Abmelden');
  await arriveInGerman(page, 'Anmelden');
  await page.getByText('Sie sind abgemeldet.').waitFor();
  await page.getByLabel('Sprache').selectOption({ label: 'English' });
  await page.getByText('You are signed out.').waitFor();
});

test('shows every signed-out screen in German without the sentences of the API', async () => {
  const email = await createVerifiedUser();
  const page = await (await newContext({ locale: 'de-DE' })).newPage();
  await page.goto('/forgot-password');
  await arriveInGerman(page, 'Passwort vergessen?');
  await page.getByLabel('E-Mail-Adresse').fill(email);
  await press(page, 'Code senden');
  await arriveInGerman(page, 'Neues Passwort festlegen');
  await page.getByText('Falls es ein Konto mit dieser Adresse gibt').waitFor();
  await page.getByLabel('Code').fill('000000');
  await page.getByLabel('Neues Passwort').first().fill(password);
  await press(page, 'Passwort festlegen');
  await page.getByText('Dieser Code ist falsch oder abgelaufen.').waitFor();
  await expectAccessible(page);
  await page.route(inject('api'), (route) => route.abort());
  await press(page, 'Passwort festlegen');
  await page.getByText('Der Dienst ist nicht erreichbar.').waitFor();
  await page.goto('/nowhere');
  await page.unroute(inject('api'));
  await arriveInGerman(page, 'Seite nicht gefunden');
});

test('announces in German that the form is being sent', async () => {
  const page = await (await newContext({ locale: 'de' })).newPage();
  await page.goto('/sign-in');
  await arriveInGerman(page, 'Anmelden');
  await page.route(inject('api'), () => {});
  await page.getByLabel('E-Mail-Adresse').fill('ada@example.com');
  await press(page, 'Weiter');
  await waitForStatus(page, 'Bitte warten.');
});
