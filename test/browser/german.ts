import type { Page } from 'playwright-core';
import { fill, newContext, press } from './browser.ts';
import { password } from './users.ts';

/** Opens a path of the app in a German browser, and signs in. */
export const visitInGerman = async (path: string, username: string): Promise<Page> => {
  const page = await (await newContext({ locale: 'de-DE' })).newPage();
  await page.goto(path);
  await fill(page, { 'E-Mail-Adresse': username });
  await press(page, 'Weiter');
  await fill(page, { Passwort: password });
  await press(page, 'Anmelden');
  return page;
};
