import type { IncomingMessage, ServerResponse } from 'node:http';

/** A request, and its response. */
export interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
  /** The `:poolId` of the path, or ''. */
  poolId: string;
}

export type Route = (exchange: Exchange) => void | Promise<void>;

export const sendJson = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
};

export const sendNotFound = (response: ServerResponse): void => sendJson(response, 404, { message: 'Not found.' });
