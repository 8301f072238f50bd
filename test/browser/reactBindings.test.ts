import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { newContext } from './browser.ts';
import { createVerifiedUser, password } from './users.ts';

let script: string;
beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: ['test/fixtures/reactBindings.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    // StrictMode runs effects twice only in this build.
    define: { 'process.env.NODE_ENV': '"development"' },
  });
  script = outputFiles[0]?.text ?? '';
});

/** Opens a page at the app's origin, whose cookies the API accepts. @param html of a server */
const open = async (html: string, username = '') => {
  const context = await newContext();
  // Chrome sees no address of a page that a test fulfills, and asks before it may send requests to localhost.
  await context.grantPermissions(['local-network-access']);
  const options = JSON.stringify({ url: inject('api'), username, password });
  const body = `<!doctype html><title>App</title><body data-options='${options}'><div id="root">${html}</div>
    <script type="module" src="/bindings.js"></script>`;
  await context.route('**/bindings', (route) => route.fulfill({ contentType: 'text/html', body }));
  await context.route('**/bindings.js', (route) => route.fulfill({ contentType: 'text/javascript', body: script }));
  const page = await context.newPage();
  const operations: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') operations.push(request.postDataJSON().documentId.replace(/@.*/, ''));
  });
  await page.goto('/bindings');
  return { page, operations };
};

const waitForStatus = (page: Page, status: string) => page.getByRole('button', { name: status, exact: true }).waitFor();

const readLog = (page: Page): Promise<string[]> => page.evaluate('log');

test('the provider starts the client, which refreshes once, when StrictMode runs effects twice', async () => {
  const { page, operations } = await open('');
  await waitForStatus(page, 'signedOut');
  expect(operations).toEqual(['RefreshTokens']);
  expect(await readLog(page)).toEqual(['loading', 'start', 'dispose', 'start', 'signedOut']);
  await page.evaluate('unmount()');
  expect((await readLog(page)).at(-1)).toBe('dispose');
});

test('a component renders again when the user signs in, reloads and signs out', async () => {
  const { page } = await open('', await createVerifiedUser());
  await waitForStatus(page, 'signedOut');
  await page.getByRole('button').click();
  await waitForStatus(page, 'signedIn');
  await page.reload();
  await waitForStatus(page, 'signedIn');
  await page.getByRole('button').click();
  await waitForStatus(page, 'signedOut');
});

test("React keeps the server's HTML, and shows the session afterwards", async () => {
  // A different text would be an error in the browser's console, which fails the test.
  const { page } = await open('<button type="button">loading</button>');
  await waitForStatus(page, 'signedOut');
  const log = await readLog(page);
  expect([log[0], log.at(-1)]).toEqual(['loading', 'signedOut']);
});
