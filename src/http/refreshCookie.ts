import type { Config } from '../config.ts';
import { badRequest } from '../errors.ts';
import { findCookie } from './cookie.ts';
import { type GatewayEvent, getHeader } from './event.ts';
import { FLOW_NAME, flowCookieFor } from './flowCookie.ts';

/**
 * The cookie that keeps a browser's refresh token out of reach of scripts. `__Host-` (RFC 6265bis section 4.1.3.2): Secure, sent
 * to this host only, and not settable by a sibling domain.
 */
const NAME = '__Host-refresh-token';

const SECONDS_PER_DAY = 24 * 60 * 60;

/** The answers after which the cookie is of no use: the session has ended, or its refresh token is no longer valid. */
const SESSION_ENDS: readonly string[] = ['SignOutPayload', 'DeleteAccountPayload', 'InvalidRefreshTokenError'];

/** Delivers the refresh tokens and the flows of one request, in the answer or as cookies. */
export interface TokenDelivery {
  /** Returns the answer to send to the client. */
  deliver<Answer extends object>(answer: Answer): Answer;
  /** The Set-Cookie headers of the response, once `deliver` was called. */
  setCookies(): string[];
}

export const deliverInAnswer: TokenDelivery = { deliver: (answer) => answer, setCookies: () => [] };

type CookieConfig = Pick<Config, 'cookieSameSite' | 'refreshTokenDays'>;

/**
 * Moves the refresh token from the answer to a cookie, and clears the cookie when the session ends. A rotated token is valid
 * only for the rest of the first one's time, so its cookie can outlive it. Does the same with the flow of a federated sign-in.
 * @param request whether the request has the cookie of a flow
 */
export const deliverByCookie = (config: CookieConfig, request: { readonly hasFlow: boolean }): TokenDelivery => {
  // By name, because a browser keeps one cookie of each.
  const cookies = new Map<string, string>();
  return {
    deliver: (answer) => {
      const flow = flowCookieFor(answer, config, request);
      if (flow !== undefined) cookies.set(FLOW_NAME, flow);
      const token = refreshCookieFor(answer, config);
      if (token !== undefined) cookies.set(NAME, token);
      return withoutSecrets(answer);
    },
    setCookies: () => [...cookies.values()],
  };
};

/** Returns the Set-Cookie header that an answer needs for the refresh token. */
const refreshCookieFor = (answer: object, { cookieSameSite, refreshTokenDays }: CookieConfig): string | undefined => {
  const toCookie = (value: string, maxAge: number): string =>
    `${NAME}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; Secure; SameSite=${cookieSameSite}`;
  if ('refreshToken' in answer && typeof answer.refreshToken === 'string') {
    return toCookie(answer.refreshToken, refreshTokenDays * SECONDS_PER_DAY);
  }
  // `signedOut` is of `changePassword`, which can end all sessions.
  const ends = '__typename' in answer && SESSION_ENDS.includes(String(answer.__typename));
  return ends || ('signedOut' in answer && answer.signedOut === true) ? toCookie('', 0) : undefined;
};

/** Returns the answer without what its cookies have. */
const withoutSecrets = <Answer extends object>(answer: Answer): Answer => {
  if ('refreshToken' in answer) return { ...answer, refreshToken: null };
  return 'flow' in answer ? { ...answer, flow: null } : answer;
};

/** True if the client asks for cookies by the header `x-token-delivery: cookie`. */
export const asksForCookie = (event: GatewayEvent): boolean => getHeader(event, 'x-token-delivery') === 'cookie';

/**
 * Protects the cookie from other sites. Forms and images cannot send the header `x-token-delivery`, and a script can do so only
 * after a preflight. The origin is checked as well, so that the protection does not depend on the preflight alone. Browsers send
 * no Origin with a GET of the same origin, but Sec-Fetch-Site, which no script can set: https://www.w3.org/TR/fetch-metadata/
 * @throws a GraphQLError for an origin that CORS_ORIGINS does not list by name
 */
export const checkOrigin = (event: GatewayEvent, { corsOrigins }: Pick<Config, 'corsOrigins'>): void => {
  if (!asksForCookie(event)) return;
  const origin = getHeader(event, 'origin');
  const isAllowed =
    origin === undefined
      ? getHeader(event, 'sec-fetch-site') === 'same-origin'
      : origin !== '*' && corsOrigins.includes(origin);
  if (!isAllowed) {
    throw badRequest(403, 'Cookies are only for the origins that CORS_ORIGINS lists by name.');
  }
};

/** Returns the refresh token that the browser sent. */
export const readCookie = (event: GatewayEvent): string | undefined => findCookie(event, NAME);
