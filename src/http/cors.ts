import type { Config } from '../config.ts';

/** Returns the CORS headers of every response. An origin that is not listed gets none. */
export const corsHeaders = (
  { corsOrigins }: Pick<Config, 'corsOrigins'>,
  origin: string | undefined,
): Record<string, string> => {
  if (corsOrigins.includes('*')) return { ...EXPOSED, 'access-control-allow-origin': '*' };
  // Caches must not serve one origin's response to another.
  if (origin === undefined || !corsOrigins.includes(origin)) return { vary: 'origin' };
  return {
    ...EXPOSED,
    'access-control-allow-origin': origin,
    // Lets browsers send the refresh token's cookie. They reject this header together with `*`.
    'access-control-allow-credentials': 'true',
    vary: 'origin',
  };
};

const EXPOSED = { 'access-control-expose-headers': 'x-request-id' };

/**
 * Returns the headers that only preflights need. They allow every request header that the page asks for, because the API trusts
 * no header that a script can set, and client libraries and tracing add headers of their own. `*` would not allow
 * `authorization`, nor any header in a request with credentials: https://fetch.spec.whatwg.org/#http-access-control-allow-headers
 * @param requested the value of Access-Control-Request-Headers
 */
export const preflightHeaders = (requested: string | undefined): Record<string, string> => ({
  'access-control-allow-methods': 'GET, POST, OPTIONS',
  'access-control-max-age': '7200',
  ...(isHeaderList(requested) ? { 'access-control-allow-headers': requested } : {}),
});

/** Several times the longest list that libraries send together. */
const MAX_LIST_LENGTH = 1000;

/** True for names of headers (RFC 9110 section 5.6.2) that are separated by commas. */
const isHeaderList = (text: string | undefined): text is string =>
  text !== undefined && text.length <= MAX_LIST_LENGTH && /^[\w!#$%&'*+.^`|~-]+(, ?[\w!#$%&'*+.^`|~-]+)*$/.test(text);
