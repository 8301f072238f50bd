import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { Fallback } from '../../packages/local-pool/src/server.ts';
import { openEvents } from './events.ts';
import { fileAt } from './pages.ts';

/** No other site may frame a page, and a page loads nothing from elsewhere. The pool forbids caching and embedding. */
const headersOf = (path: string): Record<string, string> => ({
  'content-security-policy': [
    "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    // GraphiQL's menus make <style> elements, and its style sheet has fonts in it.
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
    const { stream, changed } = openEvents(pool);
    pool.onChange(changed);
    return async (request, response, path) => {
      if (request.method === 'POST' && path === '/graphql' && api !== undefined) {
        await forward(request, response, api);
        return true;
      }
      if (request.method !== 'GET') return false;
      if (path === '/api') {
        response.writeHead(200, { ...headersOf(path), 'content-type': 'application/json' });
        response.end(JSON.stringify({ url: api }));
        return true;
      }
      if (path === '/events') {
        response.writeHead(200, { ...headersOf(path), 'content-type': 'text/event-stream' });
        stream(response);
        return true;
      }
      const file = await fileAt(path);
      if (!file) return false;
      response.writeHead(200, { ...headersOf(path), 'content-type': file.type }).end(file.content);
      return true;
    };
  };

/** Without `origin` and cookies: to the API this is no browser, so that CORS_ORIGINS need not list the console. */
const forwarded = /^(accept|authorization|content-type|x-.*)$/;

const forward = async (request: IncomingMessage, response: ServerResponse, api: string): Promise<void> => {
  const headers = Object.entries(request.headers).filter(([name]) => forwarded.test(name));
  try {
    const answer = await fetch(api, {
      method: 'POST',
      headers: headers.map(([name, value]) => [name, String(value)]),
      body: await buffer(request),
    });
    const body = Buffer.from(await answer.arrayBuffer());
    response
      .writeHead(answer.status, { ...headersOf('/graphql'), 'content-type': answer.headers.get('content-type') ?? '' })
      .end(body);
  } catch {
    const errors = [{ message: `The API at ${api} does not answer.` }];
    response
      .writeHead(502, { ...headersOf('/graphql'), 'content-type': 'application/json' })
      .end(JSON.stringify({ errors }));
  }
};
