import type { Trace } from '../log/requestEntry.ts';
import { type GatewayEvent, header, sourceIpOf } from './event.ts';
import { asksForCookie, readCookie } from './refreshCookie.ts';

/** What is known of a request besides its document. */
export interface Context {
  readonly requestId: string;
  /** The Authorization header's bearer token, not verified yet. */
  readonly bearerToken: string | undefined;
  /** Refresh tokens go out and come in as a cookie. */
  readonly cookies: boolean;
  readonly refreshCookie: string | undefined;
  /** As API Gateway saw it: X-Forwarded-For is the client's to make up. */
  readonly sourceIp: string | undefined;
  /** Cognito's device fingerprint, as AmazonCognitoAdvancedSecurityData made it in the app. */
  readonly deviceFingerprint: string | undefined;
  readonly trace: Trace;
  /** The Set-Cookie that the answer is to have. */
  setCookie?: string | undefined;
}

export const readContext = (event: GatewayEvent, trace: Trace): Context => {
  const cookies = asksForCookie(event);
  return {
    requestId: event.requestContext.requestId,
    // RFC 6750 section 2.1: a b64token; the scheme is case-insensitive (RFC 9110 section 11.1).
    bearerToken: /^Bearer +([\w.~+/-]+=*) *$/i.exec(header(event, 'authorization') ?? '')?.[1],
    cookies,
    sourceIp: sourceIpOf(event),
    deviceFingerprint: header(event, 'x-cognito-device-fingerprint'),
    refreshCookie: cookies ? readCookie(event) : undefined,
    trace,
  };
};
