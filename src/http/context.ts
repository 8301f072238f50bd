import type { Config } from '../config.ts';
import { newTrace, type Trace } from '../log/requestEntry.ts';
import { type GatewayEvent, getHeader, getSourceIp, isRestApiEvent } from './event.ts';
import { readFlowCookie } from './flowCookie.ts';
import { asksForCookie, deliverByCookie, deliverInAnswer, readCookie, type TokenDelivery } from './refreshCookie.ts';

/** The properties of a request that resolvers need: Apollo's `contextValue`. */
export interface GraphQLContext {
  readonly requestId: string;
  /** Unlike `requestId`, a REST API's clients cannot choose it. HTTP APIs and function URLs have no other ID. */
  readonly extendedRequestId: string | undefined;
  /** The bearer token of the Authorization header, not verified yet. */
  readonly bearerToken: string | undefined;
  readonly refreshCookie: string | undefined;
  readonly flowCookie: string | undefined;
  readonly tokenDelivery: TokenDelivery;
  /** The address that API Gateway saw. Clients can forge X-Forwarded-For. */
  readonly sourceIp: string | undefined;
  /** Cognito's device fingerprint, which AmazonCognitoAdvancedSecurityData creates in the app. */
  readonly deviceFingerprint: string | undefined;
  /** The user's browser or app, for the description of the session's device. */
  readonly userAgent: string | undefined;
  readonly acceptLanguage: string | undefined;
  readonly trace: Trace;
}

export const createContext = (
  event: GatewayEvent,
  config: Pick<Config, 'cookieSameSite' | 'refreshTokenDays'>,
): GraphQLContext => {
  const cookie = asksForCookie(event);
  const flowCookie = cookie ? readFlowCookie(event) : undefined;
  return {
    requestId: event.requestContext.requestId,
    extendedRequestId: isRestApiEvent(event) ? event.requestContext.extendedRequestId : undefined,
    // RFC 6750 section 2.1: a b64token. The scheme is case-insensitive (RFC 9110 section 11.1).
    bearerToken: /^Bearer +([\w.~+/-]+=*) *$/i.exec(getHeader(event, 'authorization') ?? '')?.[1],
    refreshCookie: cookie ? readCookie(event) : undefined,
    flowCookie,
    tokenDelivery: cookie ? deliverByCookie(config, { hasFlow: flowCookie !== undefined }) : deliverInAnswer,
    sourceIp: getSourceIp(event),
    deviceFingerprint: readFingerprint(event),
    userAgent: readUserAgent(event),
    acceptLanguage: getHeader(event, 'accept-language'),
    trace: newTrace(),
  };
};

/** Undefined for text with lone surrogates, which have no form in UTF-8: Cognito would reject the whole request. */
const readFingerprint = (event: GatewayEvent): string | undefined => {
  const fingerprint = getHeader(event, 'x-cognito-device-fingerprint');
  return fingerprint?.isWellFormed() ? fingerprint : undefined;
};

/** As long as Cognito's descriptions of devices. */
const MAX_USER_AGENT_LENGTH = 1024;

/** Keeps printable ASCII only, because Node.js rejects a request with a control character in a header. */
const readUserAgent = (event: GatewayEvent): string | undefined =>
  getHeader(event, 'user-agent')
    ?.replace(/[^ -~]/g, '')
    .trim()
    .slice(0, MAX_USER_AGENT_LENGTH) || undefined;
