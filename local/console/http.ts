import type { ServerResponse } from 'node:http';
import type { Fallback, PoolView } from '../../packages/local-pool/src/server.ts';
import { readEmail } from './emails.ts';
import { openEvents } from './events.ts';
import { forward } from './forward.ts';
import { EMAIL_HEADERS, toPageHeaders } from './headers.ts';
import { openLanguages } from './languages.ts';
import { isOwnPage } from './ownPage.ts';
import { readPageFile } from './pages.ts';

interface ConsoleSettings {
  /** The URL that GraphiQL's requests go to. Without one there is no GraphiQL. */
  readonly api?: string;
  /** The name of the service in the texts of messages. */
  readonly service?: string;
}

const sendJson = (response: ServerResponse, body: unknown, status = 200): void => {
  response.writeHead(status, { ...toPageHeaders(''), 'content-type': 'application/json' }).end(JSON.stringify(body));
};

type Get = (response: ServerResponse, path: string) => Promise<boolean>;

/** Returns the handler of the pages and of what they read. */
const openGet = (pool: PoolView, { api, service = 'Cognito' }: ConsoleSettings): Get => {
  const { stream, pushChanges } = openEvents(pool);
  pool.onChange(pushChanges);
  const languages = openLanguages(service);
  const data = new Map<string, (response: ServerResponse) => void | Promise<void>>([
    ['/api', (response) => sendJson(response, { url: api })],
    ['/languages', async (response) => sendJson(response, await languages.renew())],
    [
      '/events',
      (response) => {
        response.writeHead(200, { ...toPageHeaders('/events'), 'content-type': 'text/event-stream' });
        stream(response);
      },
    ],
  ]);
  return async (response, path) => {
    const send = data.get(path);
    if (send) {
      await send(response);
      return true;
    }
    const email = await readEmail(pool, languages, path);
    if (email !== undefined) {
      response.writeHead(200, EMAIL_HEADERS).end(email);
      return true;
    }
    const file = await readPageFile(path);
    if (file) response.writeHead(200, { ...toPageHeaders(path), 'content-type': file.type }).end(file.content);
    return file !== undefined;
  };
};

/**
 * Serves pages of users, messages, settings and texts, and GraphiQL, for a developer on this machine. The pages change users by
 * the pool's own operations.
 */
export const openConsole =
  (settings: ConsoleSettings = {}): Fallback =>
  (pool) => {
    const get = openGet(pool, settings);
    const { api } = settings;
    return async (request, response, path) => {
      if (!isOwnPage(request)) {
        sendJson(response, { message: 'Only its own pages may use this console.' }, 403);
        return true;
      }
      if (request.method === 'GET') return get(response, path);
      if (request.method !== 'POST' || path !== '/graphql' || api === undefined) return false;
      await forward(request, response, api);
      return true;
    };
  };
