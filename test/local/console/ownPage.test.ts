import { describe, expect, it } from 'vitest';
import { send, startConsole } from './startConsole.ts';

const PATHS = ['/', '/console.js', '/events', '/settings', '/texts', '/languages', '/languages/de/SignUp', '/api'];

/** What Chromium sends: https://www.w3.org/TR/fetch-metadata/ */
const OTHER_PORT: readonly (readonly [what: string, headers: Record<string, string>])[] = [
  ['fetches', { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' }],
  [
    'fetches with mode no-cors',
    { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'empty' },
  ],
  ['embeds', { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' }],
  ['frames', { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' }],
];

const OWN: typeof OTHER_PORT = [
  ['a program asks', {}],
  ['an address is typed', { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }],
  ['its own page asks', { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' }],
  [
    'its own page frames it',
    { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
  ],
  ['a page links to it', { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }],
];

describe('the console', () => {
  it.for(OTHER_PORT)('returns 403 when a page at another port of this machine %s', async ([, headers]) => {
    const { endpoint } = await startConsole({ api: 'http://127.0.0.1:9/graphql' });
    for (const path of PATHS) {
      const answer = await send(endpoint + path, { headers });
      expect([path, answer.status, answer.headers['access-control-allow-origin']]).toEqual([path, 403, undefined]);
    }
    expect((await send(`${endpoint}/graphql`, { method: 'POST', headers })).status).toBe(403);
  });

  it.for(OWN)('returns 200 when %s', async ([, headers]) => {
    const { endpoint } = await startConsole();
    for (const path of PATHS) expect([path, (await send(endpoint + path, { headers })).status]).toEqual([path, 200]);
  });

  it('returns 403 to a form that a page at another port sends to the API', async () => {
    const { endpoint } = await startConsole({ api: 'http://127.0.0.1:9/graphql' });
    const headers = { origin: 'http://127.0.0.1:3000', 'content-type': 'text/plain', 'sec-fetch-dest': 'document' };
    expect((await send(`${endpoint}/graphql`, { method: 'POST', headers })).status).toBe(403);
  });

  it('answers its own origin by each name of this machine', async () => {
    const { endpoint } = await startConsole();
    const host = `localhost:${new URL(endpoint).port}`;
    const status = async (origin: string) => (await send(`${endpoint}/api`, { headers: { host, origin } })).status;
    expect(await status(`http://${host}`)).toBe(200);
    expect(await status(endpoint)).toBe(403);
  });
});
