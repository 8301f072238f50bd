import { SignUpCommand } from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openConsole } from '../../../local/console/http.ts';
import { startPool } from '../../../packages/local-pool/src/server.ts';
import { PASSWORD } from '../../../packages/local-pool/test/testPool.ts';
import { send, startConsole } from './startConsole.ts';

const MARKUP = '<img src=x onerror=alert(1)>';

/** Opens the stream of server-sent events. `next` waits for the next one. */
const openStream = async (endpoint: string) => {
  const stop = new AbortController();
  onTestFinished(() => stop.abort());
  const response = await fetch(`${endpoint}/events`, { signal: stop.signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let unread = '';
  return {
    response,
    next: async (): Promise<{ event: string; data: unknown }> => {
      while (!unread.includes('\n\n')) unread += (await reader?.read())?.value ?? '';
      const [, event = '', data = '', rest = ''] = /^event: (\w+)\ndata: (.*)\n\n([\s\S]*)$/.exec(unread) ?? [];
      unread = rest;
      return { event, data: JSON.parse(data) };
    },
  };
};

describe('the console', () => {
  it.for(['/', '/settings', '/texts', '/graphiql'])(
    'serves %s, its script and its style, which load nothing from elsewhere',
    // The first request bundles GraphiQL.
    { timeout: 30_000 },
    async (path) => {
      const { endpoint } = await startConsole();
      const page = await fetch(endpoint + path);
      expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(page.headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; script-src 'self'; connect-src 'self';/,
      );
      expect(page.headers.get('access-control-allow-origin')).toBeNull();
      const html = await page.text();
      const loaded = [...html.matchAll(/<(?:script|link)[^>]* (?:src|href)="([^"]+)"/g)].map(([, url = '']) => url);
      expect(loaded).toHaveLength(3);
      for (const url of loaded.filter((each) => each !== 'data:,')) {
        expect(url).toMatch(/^\/\w+\.(js|css)$/);
        const file = await fetch(endpoint + url);
        expect(file.headers.get('content-type')).toBe(url.endsWith('.js') ? 'text/javascript' : 'text/css');
        const content = await file.text();
        // Compares a boolean, because a failure would print the content, which is a megabyte.
        expect(url.endsWith('.css') && /url\((?!["']?data:)|@import/.test(content)).toBe(false);
      }
    },
  );

  it('has no inline script, and no script that writes markup', async () => {
    const { endpoint } = await startConsole();
    for (const path of ['/', '/settings', '/texts'])
      expect(await (await fetch(endpoint + path)).text()).not.toMatch(/<script[^>]*>[^<]|\son\w+=/);
    for (const path of ['/console.js', '/settings.js', '/texts.js'])
      expect(await (await fetch(endpoint + path)).text()).not.toMatch(
        /innerHTML|outerHTML|insertAdjacentHTML|document\.write|srcdoc|eval\(/,
      );
  });

  it('streams messages and users, then each new message, without changing what users typed', async () => {
    const { endpoint, signUp, sdk, clientId } = await startConsole();
    await signUp('ann@example.com');
    const { response, next } = await openStream(endpoint);
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    expect(await next()).toMatchObject({ event: 'message', data: { to: 'ann@example.com', purpose: 'SignUp' } });
    expect(await next()).toMatchObject({
      event: 'users',
      data: { total: 1, newest: [{ email: 'ann@example.com', status: 'UNCONFIRMED', enabled: true, mfa: [] }] },
    });

    const Username = `${MARKUP.replaceAll(' ', '/')}@example.com`;
    await sdk.send(new SignUpCommand({ ClientId: clientId, Username, Password: PASSWORD }));
    expect(await next()).toMatchObject({
      event: 'message',
      data: { to: Username, code: expect.stringMatching(/^\d{6}$/) },
    });
    expect(await next()).toMatchObject({ event: 'users', data: { total: 2 } });
  });

  it('streams the users when a change sends no message', async () => {
    const { endpoint, signUp, confirm, latest } = await startConsole();
    await signUp('ann@example.com');
    const { next } = await openStream(endpoint);
    await next();
    await next();
    await confirm('ann@example.com', await latest('ann@example.com'));
    expect(await next()).toMatchObject({ event: 'users', data: { newest: [{ status: 'CONFIRMED' }] } });
  });

  it('lets the pool close when a stream is open', async () => {
    const { endpoint, close } = await startPool({ port: 0, database: ':memory:', fallback: openConsole() });
    await openStream(endpoint);
    await expect(close()).resolves.toBeUndefined();
  });

  it.for(['/', '/events', '/settings', '/languages', '/graphiql', '/console.js'])(
    'returns 403 for %s when another site asks, even if its name resolves to this machine',
    async (path) => {
      const { endpoint } = await startConsole();
      const { host } = new URL(endpoint);
      const status = async (headers: Record<string, string>) => (await send(endpoint + path, { headers })).status;
      expect(await status({ host })).toBe(200);
      expect(await status({ host: 'evil.example:9229' })).toBe(403);
      expect(await status({ host, origin: 'https://evil.example' })).toBe(403);
    },
  );
});
