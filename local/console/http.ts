import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { Fallback } from '../../packages/local-pool/src/server.ts';
import { openEvents } from './events.ts';
import { readPageFile } from './pages.ts';

/** No other site may frame a page, and a page loads nothing from elsewhere. The pool forbids caching and embedding. */
const toPageHeaders = (path: string): Record<string, string> => ({
  'content-security-policy': [
    "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    // GraphiQL's menus create <style> elements, and its style sheet contains fonts.
    path === '/graphiql'
      ? "style-src 'self' 'unsafe-inline'; font-src data:; img-src 'self' data:"
      : "style-src 'self'; img-src data:",
  ].join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
});

/**
 * Serves a page of users and messages, and GraphiQL, for a developer on this machine.
 * @param api the URL that GraphiQL's requests go to; without one there is no GraphiQL
 */
export const openConsole =
  (api?: string): Fallback =>
  (pool) => {
    const { stream, pushChanges } = openEvents(pool);
    pool.onChange(pushChanges);
    return async (request, response, path) => {
      if (request.method === 'POST' && path === '/graphql' && api !== undefined) {
        await forward(request, response, api);
        return true;
      }
      if (request.method !== 'GET') return false;
      if (path === '/api') {
        response.writeHead(200, { ...toPageHeaders(path), 'content-type': 'application/json' });
        response.end(JSON.stringify({ url: api }));
        return true;
      }
      if (path === '/events') {
        response.writeHead(200, { ...toPageHeaders(path), 'content-type': 'text/event-stream' });
        stream(response);
        return true;
      }
      const file = await readPageFile(path);
      if (!file) return false;
      response.writeHead(200, { ...toPageHeaders(path), 'content-type': file.type }).end(file.content);
      return true;
    };
  };

/** The headers that are forwarded. Without `origin`, CORS_ORIGINS need not list the console. */
const FORWARDED = /^(accept|authorization|content-type|x-.*)$/;

const forward = async (request: IncomingMessage, response: ServerResponse, api: string): Promise<void> => {
  const headers = Object.entries(request.headers).filter(([name]) => FORWARDED.test(name));
  try {
    const apiResponse = await fetch(api, {
      method: 'POST',
      headers: headers.map(([name, value]) => [name, String(value)]),
      body: await buffer(request),
    });
    const body = Buffer.from(await apiResponse.arrayBuffer());
    response
      .writeHead(apiResponse.status, {
        ...toPageHeaders('/graphql'),
        'content-type': apiResponse.headers.get('content-type') ?? '',
      })
      .end(body);
  } catch {
    const errors = [{ message: `The API at ${api} does not answer.` }];
    response
      .writeHead(502, { ...toPageHeaders('/graphql'), 'content-type': 'application/json' })
      .end(JSON.stringify({ errors }));
  }
};
