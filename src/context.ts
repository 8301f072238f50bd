import { type GatewayEvent, header } from './event.ts';
import { asksForCookie, readCookie } from './refreshCookie.ts';

/** What is known of a request besides its document. */
export interface Context {
  readonly requestId: string;
  /** The Authorization header's bearer token, not verified yet. */
  readonly bearerToken: string | undefined;
  /** Refresh tokens go out and come in as a cookie. */
  readonly cookies: boolean;
  readonly refreshCookie: string | undefined;
  /** The Set-Cookie that the answer is to have. */
  setCookie?: string | undefined;
}

export const readContext = (event: GatewayEvent): Context => {
  const cookies = asksForCookie(event);
  return {
    requestId: event.requestContext.requestId,
    // RFC 6750 section 2.1: a b64token; the scheme is case-insensitive (RFC 9110 section 11.1).
    bearerToken: /^Bearer +([\w.~+/-]+=*) *$/i.exec(header(event, 'authorization') ?? '')?.[1],
    cookies,
    refreshCookie: cookies ? readCookie(event) : undefined,
  };
};
