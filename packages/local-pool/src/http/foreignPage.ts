import type { IncomingMessage } from 'node:http';

const isLocalHost = (host: string | undefined): boolean =>
  /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host ?? '');

const isLocalOrigin = (origin: string): boolean => URL.canParse(origin) && isLocalHost(new URL(origin).host);

/**
 * True if a web page of another site sent the request: by a name of its own that resolves to 127.0.0.1 (DNS rebinding),
 * from its own origin, or by a <script> or <img>, which send no origin. A link to the pool is allowed, a form is not.
 */
export const isForeignPage = ({ headers, method }: IncomingMessage): boolean => {
  if (!isLocalHost(headers.host)) return true;
  if (headers.origin !== undefined) return !isLocalOrigin(headers.origin);
  const isLink = method === 'GET' && headers['sec-fetch-mode'] === 'navigate';
  return headers['sec-fetch-site'] === 'cross-site' && !isLink;
};
