import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const CANDIDATES = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const findBrowser = (): string => {
  const { CHROME_PATH } = process.env;
  const path = CHROME_PATH || CANDIDATES.find((candidate) => existsSync(candidate));
  if (path) return path;
  throw new Error(
    `The browser tests need Chromium or Chrome: install it, or set CHROME_PATH. Looked for ${CANDIDATES.join(', ')}.`,
  );
};

// Settings for a headless browser in a container, without background traffic.
const ARGUMENTS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: findBrowser(), args: ARGUMENTS.split(' ') });
