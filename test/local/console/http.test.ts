import { createServer, type IncomingMessage, request as send } from 'node:http';
import { text } from 'node:stream/consumers';
import { SignUpCommand } from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openConsole } from '../../../local/console/http.ts';
import { listen } from '../../../local/gateway/listen.ts';
import { startPool } from '../../../packages/local-pool/src/server.ts';
import { PASSWORD, pool } from '../../../packages/local-pool/test/fixture.ts';

const MARKUP = '<img src=x onerror=alert(1)>';

/** A pool in memory whose server has the console. */
const consolePool = (api?: string) => pool({ fallback: openConsole(api) });

/** Reads server-sent events until there are as many. */
const readEvents = async (endpoint: string) => {
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
  it.for(['/', '/graphiql'])(
    'serves %s, its script and its style, and they load nothing from elsewhere',
    // GraphiQL is bundled here.
    { timeout: 30_000 },
    async (path) => {
      const { endpoint } = await consolePool();
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
        // Not the content itself, which is a megabyte, in the report of a failure.
        expect(url.endsWith('.css') && /url\((?!["']?data:)|@import/.test(content)).toBe(false);
      }
    },
  );

  it('has no script in its pages, and writes no markup', async () => {
    const { endpoint } = await consolePool();
    expect(await (await fetch(endpoint)).text()).not.toMatch(/<script[^>]*>[^<]|\son\w+=/);
    expect(await (await fetch(`${endpoint}/console.js`)).text()).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(/,
    );
  });

  it('streams what was sent and who there is, then each new message, as it was typed', async () => {
    const { endpoint, signUp, sdk, clientId } = await consolePool();
    await signUp('ann@example.com');
    const { response, next } = await readEvents(endpoint);
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

  it('tells of a change that sends nothing, too', async () => {
    const { endpoint, signUp, confirm, latest } = await consolePool();
    await signUp('ann@example.com');
    const { next } = await readEvents(endpoint);
    await next();
    await next();
    await confirm('ann@example.com', await latest('ann@example.com'));
    expect(await next()).toMatchObject({ event: 'users', data: { newest: [{ status: 'CONFIRMED' }] } });
  });

  it('does not keep the pool from closing', async () => {
    const { endpoint, close } = await startPool({ port: 0, database: ':memory:', fallback: openConsole() });
    await readEvents(endpoint);
    await expect(close()).resolves.toBeUndefined();
  });

  it.for(['/', '/events', '/graphiql', '/console.js'])(
    'shows %s to no other site, whatever its name is bound to',
    async (path) => {
      const { endpoint } = await consolePool();
      const { host } = new URL(endpoint);
      const status = (headers: Record<string, string>) =>
        new Promise((resolve, reject) => {
          const request = send(endpoint + path, { headers }, ({ statusCode }) => {
            resolve(statusCode);
            request.destroy();
          });
          request.on('error', reject).end();
        });
      expect(await status({ host })).toBe(200);
      expect(await status({ host: 'evil.example:9229' })).toBe(403);
      expect(await status({ host, origin: 'https://evil.example' })).toBe(403);
    },
  );
});

describe('GraphiQL', () => {
  const graphOf = async (requests: [IncomingMessage, string][]): Promise<string> => {
    const server = createServer(async (request, response) => {
      requests.push([request, await text(request)]);
      response.writeHead(400, { 'content-type': 'application/json', 'set-cookie': 'a=b' }).end('{"data":null}');
    });
    const { origin, close } = await listen(server);
    onTestFinished(close);
    return `${origin}/graphql`;
  };

  const headers = {
    'content-type': 'application/json',
    authorization: 'Bearer token',
    origin: 'http://localhost:9229',
    cookie: 'session=1',
  };

  it('reaches the graph by the console, as no browser of another origin would', async () => {
    const requests: [IncomingMessage, string][] = [];
    const graph = await graphOf(requests);
    const { endpoint } = await consolePool(graph);
    const answer = await fetch(`${endpoint}/graphql`, { method: 'POST', headers, body: '{"query":"{ me }"}' });
    expect([answer.status, await answer.text(), answer.headers.get('set-cookie')]).toEqual([
      400,
      '{"data":null}',
      null,
    ]);
    const [[request, body] = []] = requests;
    expect(request?.headers).toMatchObject({ authorization: 'Bearer token', 'content-type': 'application/json' });
    expect(request?.headers).not.toHaveProperty('origin');
    expect(request?.headers).not.toHaveProperty('cookie');
    expect(body).toBe('{"query":"{ me }"}');
  });

  it('says that the graph does not answer', async () => {
    const { endpoint } = await consolePool('http://127.0.0.1:9/graphql');
    const answer = await fetch(`${endpoint}/graphql`, { method: 'POST', headers, body: '{}' });
    expect([answer.status, await answer.json()]).toEqual([
      502,
      { errors: [{ message: 'The API at http://127.0.0.1:9/graphql does not answer.' }] },
    ]);
  });

  it('is not there for a pool without a graph', async () => {
    const { endpoint } = await consolePool();
    expect((await fetch(`${endpoint}/graphql`, { method: 'POST', headers, body: '{}' })).status).toBe(404);
  });
});
