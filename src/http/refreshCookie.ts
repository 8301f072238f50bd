import type { Config } from '../config.ts';
import { badRequest } from '../errors.ts';
import { type GatewayEvent, getHeader, isRestApiEvent } from './event.ts';

/**
 * The cookie that keeps a browser's refresh token out of reach of scripts. `__Host-` (RFC 6265bis section 4.1.3.2): Secure, sent
 * to this host only, and not settable by a sibling domain.
 */
const NAME = '__Host-refresh-token';

const SECONDS_PER_DAY = 24 * 60 * 60;

/** The answers after which the cookie is of no use: the session has ended, or its refresh token is no longer valid. */
const SESSION_ENDS: readonly string[] = ['SignOutPayload', 'DeleteAccountPayload', 'InvalidRefreshTokenError'];

/** Delivers the refresh tokens of one request, in the answer or as a cookie. */
export interface TokenDelivery {
  /** Returns the answer to send to the client. */
  deliver<Answer extends object>(answer: Answer): Answer;
  /** The Set-Cookie header of the response, once `deliver` was called. */
  setCookie(): string | undefined;
}

export const deliverInAnswer: TokenDelivery = { deliver: (answer) => answer, setCookie: () => undefined };

/**
 * Moves the refresh token from the answer to a cookie, and clears the cookie when the session ends. A rotated token is valid
 * only for the rest of the first one's time, so its cookie can outlive it.
 */
export const deliverByCookie = ({
  cookieSameSite,
  refreshTokenDays,
}: Pick<Config, 'cookieSameSite' | 'refreshTokenDays'>): TokenDelivery => {
  let cookie: string | undefined;
  const setCookie = (value: string, maxAge: number): void => {
    cookie = `${NAME}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; Secure; SameSite=${cookieSameSite}`;
  };
  return {
    deliver: (answer) => {
      if ('refreshToken' in answer && typeof answer.refreshToken === 'string') {
        setCookie(answer.refreshToken, refreshTokenDays * SECONDS_PER_DAY);
        return { ...answer, refreshToken: null };
      }
      if ('__typename' in answer && SESSION_ENDS.includes(String(answer.__typename))) setCookie('', 0);
      // Of `changePassword`, which can end all sessions.
      if ('signedOut' in answer && answer.signedOut === true) setCookie('', 0);
      return answer;
    },
    setCookie: () => cookie,
  };
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
export const readCookie = (event: GatewayEvent): string | undefined => {
  const cookies = isRestApiEvent(event) ? getHeader(event, 'cookie')?.split(/; */) : event.cookies;
  return cookies?.find((pair) => pair.startsWith(`${NAME}=`))?.slice(NAME.length + 1) || undefined;
};
