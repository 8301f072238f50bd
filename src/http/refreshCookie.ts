import type { Config } from '../config.ts';
import { badRequest } from '../errors.ts';
import { type GatewayEvent, header, isV1 } from './event.ts';

/**
 * The refresh token of a browser, out of its scripts' reach. `__Host-` (RFC 6265bis section 4.1.3.2): Secure, for this
 * host alone, and not to be set by a sibling domain.
 */
const NAME = '__Host-refresh-token';

/** Cognito's default for refresh tokens, 30 days: https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-refresh-token.html */
const MAX_AGE_SECONDS = 30 * 24 * 60 * 60;

type SameSite = Pick<Config, 'cookieSameSite'>;

const cookie = (value: string, maxAge: number, { cookieSameSite }: SameSite): string =>
  `${NAME}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; Secure; SameSite=${cookieSameSite}`;

export const asksForCookie = (event: GatewayEvent): boolean => header(event, 'x-token-delivery') === 'cookie';

/**
 * A form or an image of another site cannot send the header without a preflight; the origin is looked at besides, so
 * that a cookie alone proves nothing.
 * @throws a GraphQLError for an origin that CORS_ORIGINS does not list by name
 */
export const checkOrigin = (event: GatewayEvent, { corsOrigins }: Pick<Config, 'corsOrigins'>): void => {
  const origin = header(event, 'origin');
  if (asksForCookie(event) && (origin === undefined || origin === '*' || !corsOrigins.includes(origin))) {
    throw badRequest(403, 'Cookies are only for the origins that CORS_ORIGINS lists by name.');
  }
};

/** @returns the refresh token that the browser sent */
export const readCookie = (event: GatewayEvent): string | undefined => {
  const cookies = isV1(event) ? header(event, 'cookie')?.split(/; */) : event.cookies;
  return cookies?.find((pair) => pair.startsWith(`${NAME}=`))?.slice(NAME.length + 1) || undefined;
};

/** Takes the refresh token out of an answer. @returns the answer without it, and the Set-Cookie that it becomes */
export const toCookie = (answer: object, config: SameSite): { answer: object; setCookie?: string | undefined } => {
  if ('refreshToken' in answer && typeof answer.refreshToken === 'string') {
    const setCookie = cookie(answer.refreshToken, MAX_AGE_SECONDS, config);
    return { answer: { ...answer, refreshToken: null }, setCookie };
  }
  const ended = '__typename' in answer && ENDS.includes(String(answer.__typename));
  return ended ? { answer, setCookie: cookie('', 0, config) } : { answer };
};

/** Answers after which no session is left. */
const ENDS: readonly string[] = ['SignOutPayload', 'DeleteAccountPayload'];
