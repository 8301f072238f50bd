import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { openConsole } from '../../../local/console/http.ts';
import { startTestPool } from '../../../packages/local-pool/test/testPool.ts';

/** Starts a pool in memory whose server has the console. */
export const startConsole = (settings: Parameters<typeof openConsole>[0] = {}) =>
  startTestPool({ fallback: openConsole(settings) });

/** Sends a request with any headers, also those that `fetch` does not send. The body is read to its end, except of a stream of events. */
export const send = async (
  url: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<{ status: number; headers: IncomingMessage['headers']; body: string }> => {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request(url, { method, headers }, resolve).on('error', reject).end();
  });
  const isStream = response.headers['content-type'] === 'text/event-stream';
  const body = isStream ? '' : await text(response);
  response.destroy();
  return { status: response.statusCode ?? 0, headers: response.headers, body };
};
