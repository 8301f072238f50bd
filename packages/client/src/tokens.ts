import { elapsed, type Moment, now } from './moment.ts';
import { AuthTransportError } from './transport.ts';

/** An access token, and what the session has to know about it. */
export interface Tokens {
  readonly accessToken: string;
  /** The user's `sub`. */
  readonly userId: string;
  /** Milliseconds from `receivedAt`. */
  readonly validFor: number;
  readonly receivedAt: Moment;
}

/** @param validFor in milliseconds from now */
export const toTokens = (accessToken: string, validFor: number): Tokens => ({
  accessToken,
  userId: readUserId(accessToken),
  validFor,
  receivedAt: now(),
});

/** The API's answer to a sign-in or a refresh. */
export interface Payload {
  readonly accessToken: string;
  /** Seconds. */
  readonly expiresIn: number;
  readonly refreshToken: string | null;
}

/** A wrong `expiresIn` must not make the client refresh without end. Cognito's shortest is five minutes. */
const MIN_LIFETIME = 60_000;

/** Reads the tokens of an answer that has just arrived. @throws an AuthTransportError if the access token is malformed */
export const readTokens = ({ accessToken, expiresIn }: Payload): Tokens =>
  toTokens(accessToken, Math.max(expiresIn * 1000 || 0, MIN_LIFETIME));

/**
 * Returns the token's `sub`. The API verifies tokens; a client only has to tell users apart.
 * @throws an AuthTransportError without the text of the parser's, which repeats a part of the token
 */
const readUserId = (accessToken: string): string => {
  const sub = findUserId(accessToken);
  if (sub === undefined) throw new AuthTransportError('http', 'The access token has no user.');
  return sub;
};

/** Returns the token's `sub`, or undefined if it has none. */
export const findUserId = (accessToken: string): string | undefined => {
  try {
    const [, payload = ''] = accessToken.split('.');
    // A `sub` is a UUID, so the text that atob returns needs no decoding of UTF-8.
    const { sub } = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')));
    return typeof sub === 'string' ? sub : undefined;
  } catch {
    return undefined;
  }
};

/** Milliseconds until the token expires. */
export const remaining = ({ validFor, receivedAt }: Tokens): number => validFor - elapsed(receivedAt);

/** Milliseconds until the token should be renewed: a minute before it expires, and sooner for tokens that live for less than four. */
export const untilRenewal = (tokens: Tokens): number => remaining(tokens) - Math.min(60_000, tokens.validFor / 4);
