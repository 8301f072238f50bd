import type { IncomingMessage } from 'node:http';

/**
 * True if a page of this console, a program or a link sent the request. The pool has rejected pages of other sites, but a page at
 * another port of this machine may call the pool's operations, and must not use the console. A request without `Origin` names
 * its sender in `Sec-Fetch-Site`, for which all ports of a host are one site: https://www.w3.org/TR/fetch-metadata/#sec-fetch-site-header
 */
export const isOwnPage = ({ headers, method }: IncomingMessage): boolean => {
  if (headers.origin !== undefined) return headers.origin === `http://${headers.host}`;
  // Not in a frame of the other page.
  const isLink = method === 'GET' && headers['sec-fetch-dest'] === 'document';
  // A program sends no such header, and an address that is typed is of `none`.
  return isLink || ['same-origin', 'none'].includes(String(headers['sec-fetch-site'] ?? 'none'));
};
