import type { Cognito } from '../cognito.ts';
import { generateOpaqueToken, toDigest } from '../crypto/opaqueToken.ts';
import type { UserPool } from '../pools/userPool.ts';

/** What the token endpoint needs to know about the request that a code answers. */
export interface AuthorizationCode {
  clientId: string;
  username: string;
  redirectUri: string;
  /** Separated by spaces. */
  scope: string;
  codeChallenge?: string | undefined;
  nonce?: string | undefined;
  /** The public ID of the SSO session, if the pool tracks sessions. */
  ssoId?: string | null | undefined;
}

/** https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html */
const LIFETIME = 5 * 60_000;

export const createAuthorizationCode = (
  { database, now }: Cognito,
  { id }: UserPool,
  content: AuthorizationCode,
): string => {
  const code = generateOpaqueToken();
  database.run('DELETE FROM authorization_codes WHERE expires_at <= :now', { now: now() });
  database.run(
    `INSERT INTO authorization_codes (digest, pool_id, username, data, expires_at)
     VALUES (:digest, :poolId, :username, :data, :expiresAt)`,
    {
      digest: toDigest(code),
      poolId: id,
      username: content.username,
      data: JSON.stringify(content),
      expiresAt: now() + LIFETIME,
    },
  );
  return code;
};

/**
 * Returns what a code stands for, once. A request that fails uses the code up, too, so that nobody can try verifiers.
 * Guess: a second use does not revoke the tokens of the first, which RFC 6749, section 4.1.2, recommends.
 */
export const takeAuthorizationCode = ({ database, now }: Cognito, code: string): AuthorizationCode | undefined => {
  const row = database.get<{ data: string; expires_at: number }>(
    'DELETE FROM authorization_codes WHERE digest = :digest RETURNING data, expires_at',
    { digest: toDigest(code) },
  );
  return row && row.expires_at > now() ? JSON.parse(row.data) : undefined;
};
