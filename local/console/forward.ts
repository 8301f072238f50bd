import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { toPageHeaders } from './headers.ts';

/** The headers that are forwarded. Without `origin`, CORS_ORIGINS need not list the console. */
const FORWARDED = /^(accept|authorization|content-type|x-.*)$/;

/** Sends GraphiQL's request to the API, and its answer back. */
export const forward = async (request: IncomingMessage, response: ServerResponse, api: string): Promise<void> => {
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
