/**
 * The `session` that clients get: Cognito's own says nothing about its challenge or its user, and the answer needs both.
 * Nothing in it is secret and it is not signed: Cognito judges the session itself.
 */
export interface Envelope {
  readonly challenge: string;
  /** The user's real username (USER_ID_FOR_SRP), not the alias that was typed. */
  readonly username: string;
  readonly session: string;
  /** What was typed: the name by which the user knows the account. */
  readonly account: string;
}

export const seal = ({ challenge, username, session, account }: Envelope): string =>
  Buffer.from(JSON.stringify([challenge, username, session, account])).toString('base64url');

/** @returns undefined for what `seal` did not make */
export const open = (sealed: string): Envelope | undefined => {
  try {
    const parts: unknown = JSON.parse(Buffer.from(sealed, 'base64url').toString());
    if (!Array.isArray(parts) || parts.length !== 4 || !parts.every((part) => typeof part === 'string'))
      return undefined;
    // Safe: just checked.
    const [challenge, username, session, account] = parts as [string, string, string, string];
    return { challenge, username, session, account };
  } catch {
    return undefined;
  }
};
