import type { Config } from '../config.ts';

/** Returns the CORS headers of preflights and responses. An origin that is not listed gets none. */
export const corsHeaders = (
  { corsOrigins }: Pick<Config, 'corsOrigins'>,
  origin: string | undefined,
): Record<string, string> => {
  if (corsOrigins.includes('*')) return { ...ALLOWED, 'access-control-allow-origin': '*' };
  // Caches must not serve one origin's response to another.
  if (origin === undefined || !corsOrigins.includes(origin)) return { vary: 'origin' };
  return {
    ...ALLOWED,
    'access-control-allow-origin': origin,
    // Lets browsers send the refresh token's cookie. They reject this header together with `*`.
    'access-control-allow-credentials': 'true',
    vary: 'origin',
  };
};

const ALLOWED = {
  'access-control-allow-methods': 'GET, POST, OPTIONS',
  // apollo-require-preflight lets a GET pass Apollo's CSRF prevention.
  'access-control-allow-headers':
    'authorization, content-type, x-api-key, apollo-require-preflight, x-token-delivery, x-cognito-device-fingerprint',
  'access-control-expose-headers': 'x-request-id',
  'access-control-max-age': '7200',
};
