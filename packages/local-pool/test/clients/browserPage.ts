import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { launchBrowser } from '../chromium.ts';

const bundlePage = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('page/app.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    logLevel: 'silent',
  });
  return outputFiles.map(({ text }) => text).join('');
};

/** Serves a page with the bundled script at a port of its own, so that the pool has another origin. */
const servePage = async (): Promise<string> => {
  const script = await bundlePage();
  const server = createServer(({ url }, response) => {
    const isScript = url === '/app.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script : '<!doctype html><title>App</title><script type="module" src="app.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => server.close());
  // Safe cast: a server that listens on a port has an address of this form.
  const { port } = server.address() as AddressInfo;
  // Not the IP address, because passkeys belong to a name.
  return `http://localhost:${port}/`;
};

/** Opens the page in Chromium, and returns what its console reports. */
export const openPage = async (): Promise<{ page: Page; errors: string[] }> => {
  const [url, browser] = await Promise.all([servePage(), launchBrowser()]);
  afterAll(() => browser.close());
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(url);
  await page.waitForFunction(() => 'app' in globalThis);
  return { page, errors };
};

/** Adds an authenticator to the page's browser, which confirms by itself that the user is present. */
export const addAuthenticator = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
};
