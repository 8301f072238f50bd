import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { Cognito } from '../../packages/local-pool/src/cognito.ts';
import { openEvents } from './events.ts';
import { fileAt } from './pages.ts';

/** Codes are in what is answered here: no other site may embed it or read it, and nothing keeps it. */
export const PRIVATE = {
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
} as const;

/** Nor may another site frame a page, and nothing is loaded from elsewhere. */
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
  ...PRIVATE,
});

interface Console {
  /** @returns false: it has nothing there */
  answer(request: IncomingMessage, response: ServerResponse, path: string): Promise<boolean>;
  /** Something may have changed in the user pool. */
  changed(): void;
}

/** A page of users and messages, and GraphiQL, for a developer on this machine. @param graph where GraphiQL's requests go */
export const openConsole = (cognito: Cognito, userPoolId: string, graph: string | undefined): Console => {
  const { stream, changed } = openEvents(cognito, userPoolId);
  return {
    changed,
    answer: async (request, response, path) => {
      if (request.method === 'POST' && path === '/graphql' && graph !== undefined) {
        await forward(request, response, graph);
        return true;
      }
      if (request.method !== 'GET') return false;
      if (path === '/events') {
        response.writeHead(200, { ...headersOf(path), 'content-type': 'text/event-stream' });
        stream(response);
        return true;
      }
      const file = await fileAt(path);
      if (!file) return false;
      response.writeHead(200, { ...headersOf(path), 'content-type': file.type }).end(file.content);
      return true;
    },
  };
};

/** Without `origin` and cookies: to the graph this is no browser, so that CORS_ORIGINS need not list the console. */
const forwarded = /^(accept|authorization|content-type|x-.*)$/;

const forward = async (request: IncomingMessage, response: ServerResponse, graph: string): Promise<void> => {
  const headers = Object.entries(request.headers).filter(([name]) => forwarded.test(name));
  try {
    const answer = await fetch(graph, {
      method: 'POST',
      headers: headers.map(([name, value]) => [name, String(value)]),
      body: await buffer(request),
    });
    const body = Buffer.from(await answer.arrayBuffer());
    response
      .writeHead(answer.status, { ...headersOf('/graphql'), 'content-type': answer.headers.get('content-type') ?? '' })
      .end(body);
  } catch {
    const errors = [{ message: `The graph at ${graph} does not answer.` }];
    response
      .writeHead(502, { ...headersOf('/graphql'), 'content-type': 'application/json' })
      .end(JSON.stringify({ errors }));
  }
};
