import { elapsed, type Moment, now } from './moment.ts';

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

/** Returns the token's `sub`. The API verifies tokens; a client only has to tell users apart. */
const readUserId = (accessToken: string): string => {
  const [, payload = ''] = accessToken.split('.');
  // A `sub` is a UUID, so the text that atob returns needs no decoding of UTF-8.
  const { sub } = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')));
  return sub;
};

/** Milliseconds until the token expires. */
export const remaining = ({ validFor, receivedAt }: Tokens): number => validFor - elapsed(receivedAt);

/** Milliseconds until the token should be renewed: a minute before it expires, and sooner for tokens that live for less than four. */
export const untilRenewal = (tokens: Tokens): number => remaining(tokens) - Math.min(60_000, tokens.validFor / 4);
