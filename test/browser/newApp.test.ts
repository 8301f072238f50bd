import { execFile } from 'node:child_process';
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { type PreviewServer, preview } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort, npmStart, stopAll, temporaryFolder } from '../start/npmStart.ts';
import { newContext, press } from './browser.ts';
import { createEmail, password } from './users.ts';

const run = promisify(execFile);
const bin = (name: string): string => join(process.cwd(), 'node_modules/.bin', name);

let server: PreviewServer;
let app: string;
let pool: string;

/** Packs the client package, and installs the file in an app outside the repository. @returns the folder of the app */
const installPackage = async (): Promise<string> => {
  const folder = await temporaryFolder();
  await run('npm', ['pack', '--workspace', 'packages/client', '--pack-destination', folder]);
  const [tarball = ''] = (await readdir(folder)).filter((name) => name.endsWith('.tgz'));
  await cp('test/fixtures/vite-app', folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  await run('npm', ['install', '--offline', '--no-audit', `./${tarball}`], { cwd: folder });
  return folder;
};

beforeAll(async () => {
  const port = await freePort();
  app = `http://localhost:${port}`;
  const started = await npmStart({ CORS_ORIGINS: app });
  pool = started.pool;
  const root = await installPackage();
  const strict = ['--strict', '--noEmit', '--module', 'preserve', '--target', 'es2022', '--types', ''];
  await writeFile(join(root, 'env.d.ts'), 'interface ImportMeta { env: { VITE_API_URL: string } }');
  await run(bin('tsc'), [...strict, 'main.ts', 'env.d.ts'], { cwd: root });
  await run(bin('vite'), ['build', root], {
    env: { ...process.env, NODE_ENV: 'production', VITE_API_URL: started.api },
  });
  server = await preview({ root, configFile: false, preview: { port, strictPort: true } });
  await started.ready;
});
afterAll(async () => {
  await server?.close();
  await stopAll();
});

const state = (page: Page) => page.locator('#state');

const readCode = async (address: string): Promise<string> => {
  const messages = await (await fetch(`${pool}/messages?to=${encodeURIComponent(address)}`)).json();
  return messages.at(-1).code;
};

test('a new app signs up, in, refreshes over two tabs and out in under 40 lines', async () => {
  expect((await readFile('test/fixtures/vite-app/main.ts', 'utf8')).split('\n').length).toBeLessThan(40);
  const context = await newContext();
  const refreshes: string[] = [];
  context.on('request', (request) => {
    if (request.postDataJSON()?.documentId?.startsWith('RefreshTokens')) refreshes.push(request.url());
  });
  const first = await context.newPage();
  await first.goto(app);
  await expect.poll(() => state(first).textContent()).toBe('signed out (none)');

  const email = createEmail();
  await first.getByLabel('Email').fill(email);
  await first.getByLabel('Password').fill(password);
  await press(first, 'Sign up');
  await expect.poll(() => first.locator('#result').textContent()).toContain('code');
  await first.getByLabel('Code').fill(await readCode(email));
  await press(first, 'Verify');
  await expect.poll(() => first.locator('#result').textContent()).toContain('sign in');
  await press(first, 'Sign in');
  await expect.poll(() => state(first).textContent()).toBe('signedIn');

  const second = await context.newPage();
  await second.goto(app);
  await expect.poll(() => state(second).textContent()).toBe('signedIn');
  // The second tab took the session over from the first one, whose own request was before anybody had signed in.
  expect(refreshes).toHaveLength(1);
  await Promise.all([press(first, 'Refresh'), press(second, 'Refresh')]);
  for (const page of [first, second]) await expect.poll(() => page.locator('#result').textContent()).toBe('renewed');

  await press(second, 'Sign out');
  await expect.poll(() => state(second).textContent()).toBe('signed out (user)');
  await expect.poll(() => state(first).textContent()).toBe('signed out (otherTab)');
  await first.reload();
  await expect.poll(() => state(first).textContent()).toBe('signed out (none)');
});
