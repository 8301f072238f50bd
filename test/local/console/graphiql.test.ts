import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listen } from '../../../local/gateway/listen.ts';
import { startConsole } from './startConsole.ts';

describe('GraphiQL', () => {
  const startApi = async (requests: [IncomingMessage, string][]): Promise<string> => {
    const server = createServer(async (request, response) => {
      requests.push([request, await text(request)]);
      response.writeHead(400, { 'content-type': 'application/json', 'set-cookie': 'a=b' }).end('{"data":null}');
    });
    const { origin, close } = await listen(server);
    onTestFinished(close);
    return `${origin}/graphql`;
  };

  /** The headers of the console's own page. */
  const toHeaders = (endpoint: string) => ({
    'content-type': 'application/json',
    authorization: 'Bearer token',
    origin: endpoint,
    cookie: 'session=1',
  });

  it('reaches the API through the console, without an origin and cookies', async () => {
    const requests: [IncomingMessage, string][] = [];
    const api = await startApi(requests);
    const { endpoint } = await startConsole({ api });
    const headers = toHeaders(endpoint);
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

  it('returns 502 when the API does not answer', async () => {
    const { endpoint } = await startConsole({ api: 'http://127.0.0.1:9/graphql' });
    const headers = toHeaders(endpoint);
    const answer = await fetch(`${endpoint}/graphql`, { method: 'POST', headers, body: '{}' });
    expect([answer.status, await answer.json()]).toEqual([
      502,
      { errors: [{ message: 'The API at http://127.0.0.1:9/graphql does not answer.' }] },
    ]);
  });

  it('returns 404 when the pool has no API', async () => {
    const { endpoint } = await startConsole();
    expect(
      (await fetch(`${endpoint}/graphql`, { method: 'POST', headers: toHeaders(endpoint), body: '{}' })).status,
    ).toBe(404);
  });
});
