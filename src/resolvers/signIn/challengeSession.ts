import { unicodePattern } from '../../runtime/unicode.ts';

/**
 * The `session` that clients receive: Cognito's own, plus the challenge and user it belongs to, which the next call needs. It is
 * encoded, not secret and not signed: Cognito judges its own part.
 */
export interface ChallengeSession {
  readonly challenge: string;
  /** The user's real username (USER_ID_FOR_SRP), not the alias that the user entered. */
  readonly username: string;
  /** Cognito's session. */
  readonly session: string;
  /** The name that the user entered. Authenticator apps show it. */
  readonly account: string;
}

/** The challenge of a sign-up's session. Not one of Cognito's: ConfirmSignUp takes the session. */
export const SIGN_UP = 'SIGN_UP';

export const encodeChallengeSession = ({ challenge, username, session, account }: ChallengeSession): string =>
  Buffer.from(JSON.stringify([challenge, username, session, account])).toString('base64url');

/** Cognito's pattern of usernames: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SignUp.html */
const USERNAME = unicodePattern('^[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]{1,128}$');
/** Cognito's sessions are ASCII, and have at most 2048 characters. */
const SESSION = /^[ -~]{1,2048}$/;
/** The longest username that an input can have. */
const MAX_ACCOUNT_LENGTH = 128;

/**
 * Returns undefined for text that `encodeChallengeSession` did not make. A name or session that Cognito cannot have issued is
 * rejected here, because Cognito would report it as an invalid parameter of its own, which the input does not have.
 */
export const decodeChallengeSession = (encoded: string): ChallengeSession | undefined => {
  try {
    const parts: unknown = JSON.parse(Buffer.from(encoded, 'base64url').toString());
    if (!Array.isArray(parts) || parts.length !== 4 || !parts.every((part) => typeof part === 'string'))
      return undefined;
    // Safe: just checked.
    const [challenge, username, session, account] = parts as [string, string, string, string];
    const isPossible = USERNAME().test(username) && SESSION.test(session) && account.length <= MAX_ACCOUNT_LENGTH;
    return isPossible ? { challenge, username, session, account } : undefined;
  } catch {
    return undefined;
  }
};
