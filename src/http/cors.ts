import type { Config } from '../config.ts';

/** The Fetch standard's response headers, for preflights and answers alike; none for an origin that is not listed. */
export const corsHeaders = (
  { corsOrigins }: Pick<Config, 'corsOrigins'>,
  origin: string | undefined,
): Record<string, string> => {
  if (corsOrigins.includes('*')) return { ...allowed, 'access-control-allow-origin': '*' };
  // Caches must not hand one origin's answer to another.
  if (origin === undefined || !corsOrigins.includes(origin)) return { vary: 'origin' };
  return {
    ...allowed,
    'access-control-allow-origin': origin,
    // For the refresh token's cookie; never together with `*`.
    'access-control-allow-credentials': 'true',
    vary: 'origin',
  };
};

const allowed = {
  'access-control-allow-methods': 'GET, POST, OPTIONS',
  // apollo-require-preflight lets a GET pass Apollo's CSRF prevention.
  'access-control-allow-headers':
    'authorization, content-type, x-api-key, apollo-require-preflight, x-token-delivery, x-cognito-device-fingerprint',
  'access-control-expose-headers': 'x-request-id',
  'access-control-max-age': '7200',
};
