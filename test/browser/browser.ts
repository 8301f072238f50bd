import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { launchBrowser } from '../../packages/local-pool/test/chromium.ts';
import { password } from './users.ts';

let browser: Browser;
let contexts: BrowserContext[] = [];
let pageErrors: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());
afterEach(async () => {
  await Promise.all(contexts.map((context) => context.close()));
  contexts = [];
  const errors = pageErrors;
  pageErrors = [];
  // Exceptions of scripts, and violations of the Content-Security-Policy.
  expect(errors).toEqual([]);
});

/** Creates a browser context with no cookies. */
export const newContext = async (options: BrowserContextOptions = {}): Promise<BrowserContext> => {
  const settings = { baseURL: inject('app'), colorScheme: 'light', reducedMotion: 'reduce' } as const;
  const context = await browser.newContext({ ...settings, ...options });
  context.setDefaultTimeout(25_000);
  context.on('weberror', (error) => pageErrors.push(String(error.error())));
  context.on('console', (message) => {
    // Network errors and 400 are not failures, because some tests cut the connection, or send what Cognito refuses.
    if (message.type() === 'error' && !/net::ERR_|status of 400 /.test(message.text())) pageErrors.push(message.text());
  });
  contexts.push(context);
  return context;
};

/** Opens a path of the app in a new browser context. */
export const visit = async (path: string): Promise<Page> => {
  const page = await (await newContext()).newPage();
  await page.goto(path);
  return page;
};

/** Opens a path of the app in a new browser context whose clock the test can advance. */
export const visitWithClock = async (path: string): Promise<Page> => {
  const page = await (await newContext()).newPage();
  await page.clock.install();
  await page.goto(path);
  return page;
};

/** Waits until another code can be requested, and requests it. */
export const requestNewCode = async (page: Page): Promise<void> => {
  await page.clock.fastForward(31_000);
  await press(page, 'Send a new code');
};

/** Waits for a screen with this heading, and checks its title. */
export const arriveAt = async (page: Page, heading: string): Promise<void> => {
  await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
  expect(await page.title()).toBe(`${heading} · Example`);
};

export const fill = async (page: Page, values: Readonly<Record<string, string>>): Promise<void> => {
  for (const [label, value] of Object.entries(values)) await page.getByLabel(label, { exact: true }).fill(value);
};

export const press = (page: Page, button: string): Promise<void> =>
  page.getByRole('button', { name: button, exact: true }).click();

/** Finds a section of a screen by its heading. */
export const inSection = (page: Page, heading: string): Locator =>
  page.getByRole('region', { name: heading, exact: true });

/** Waits for a message that is no error. */
export const waitForStatus = (page: Page, text: string): Promise<void> =>
  page.getByRole('status').filter({ hasText: text }).waitFor();

/** Returns the text of the error alert. */
export const readAlert = (page: Page): Promise<string | null> => page.getByRole('alert').textContent();

/** Returns the text of the first error, in the alert or at its field. */
export const readError = (page: Page): Promise<string | null> =>
  page.locator('[role="alert"], .error').first().textContent();

/** Waits for the sign-in screen, and enters who signs in. */
export const enterUsername = async (page: Page, username: string): Promise<void> => {
  await arriveAt(page, 'Sign in');
  await fill(page, { 'Email address': username });
  await press(page, 'Continue');
};

/** Waits for the sign-in screen, and signs in with a password. */
export const signIn = async (page: Page, username: string, userPassword = password): Promise<void> => {
  await enterUsername(page, username);
  await fill(page, { Password: userPassword });
  await press(page, 'Sign in');
};

/** Opens a path of the app in a new browser context, and signs in. */
export const visitSignedIn = async (path: string, username: string): Promise<Page> => {
  const page = await visit(path);
  await signIn(page, username);
  return page;
};

/** Saves a name, which sends a request that needs the access token. */
export const saveName = async (page: Page, name: string): Promise<void> => {
  await fill(page, { 'Name (optional)': name });
  await press(page, 'Save');
};

export const waitForSaved = (page: Page): Promise<void> => waitForStatus(page, 'Saved.');
