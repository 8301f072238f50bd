import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { password } from './users.ts';

const CANDIDATES = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const executablePath = (): string => {
  const { CHROME_PATH } = process.env;
  const found = CHROME_PATH || CANDIDATES.find((path) => existsSync(path));
  if (found) return found;
  throw new Error(
    `The browser tests need Chromium or Chrome: install it, or set CHROME_PATH. Looked for ${CANDIDATES.join(', ')}.`,
  );
};

// What a headless browser on a test machine needs, and none of what it does beside its pages.
const ARGUMENTS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

let browser: Browser;
let contexts: BrowserContext[] = [];
let complaints: string[] = [];

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: executablePath(), args: ARGUMENTS.split(' ') });
});
afterAll(() => browser?.close());
afterEach(async () => {
  await Promise.all(contexts.map((context) => context.close()));
  contexts = [];
  const heard = complaints;
  complaints = [];
  // What a script throws, and what breaks the Content-Security-Policy.
  expect(heard).toEqual([]);
});

/** A browser of one's own, with no cookies. */
export const newContext = async (): Promise<BrowserContext> => {
  const context = await browser.newContext({ baseURL: inject('app'), colorScheme: 'light', reducedMotion: 'reduce' });
  context.setDefaultTimeout(10_000);
  context.on('weberror', (error) => complaints.push(String(error.error())));
  context.on('console', (message) => {
    // A test that cuts the connection hears of that as well.
    if (message.type() === 'error' && !message.text().includes('net::ERR_')) complaints.push(message.text());
  });
  contexts.push(context);
  return context;
};

/** A visitor who opens an address of the app. */
export const visit = async (path: string): Promise<Page> => {
  const page = await (await newContext()).newPage();
  await page.goto(path);
  return page;
};

/** Waits for a screen, by its heading. */
export const arriveAt = async (page: Page, heading: string): Promise<void> => {
  await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
  expect(await page.title()).toBe(`${heading} · Example`);
};

export const fill = async (page: Page, values: Readonly<Record<string, string>>): Promise<void> => {
  for (const [label, value] of Object.entries(values)) await page.getByLabel(label, { exact: true }).fill(value);
};

export const press = (page: Page, button: string): Promise<void> =>
  page.getByRole('button', { name: button, exact: true }).click();

/** What a form says is wrong. */
export const alertOf = (page: Page): Promise<string | null> => page.getByRole('alert').textContent();

/** Fills the sign-in in, on its screen. */
export const signIn = async (page: Page, username: string, ownPassword = password): Promise<void> => {
  await arriveAt(page, 'Sign in');
  await fill(page, { 'Email address': username, Password: ownPassword });
  await press(page, 'Sign in');
};

/** A visitor who has signed in, on a screen of the app. */
export const visitSignedIn = async (path: string, username: string): Promise<Page> => {
  const page = await visit(path);
  await signIn(page, username);
  return page;
};

/** Sends a request that needs the access token. */
export const saveName = async (page: Page, name: string): Promise<void> => {
  await fill(page, { 'Name (optional)': name });
  await press(page, 'Save');
};

export const saved = (page: Page): Promise<void> => page.getByRole('status').filter({ hasText: 'Saved.' }).waitFor();
