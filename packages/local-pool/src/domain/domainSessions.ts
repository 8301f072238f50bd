import type { IncomingMessage } from 'node:http';
import type { Cognito } from '../cognito.ts';
import { generateOpaqueToken, toDigest } from '../crypto/opaqueToken.ts';
import type { UserPool } from '../pools/userPool.ts';
import { findUser, type User } from '../users/user.ts';

/** The name of AWS's cookie. */
const COOKIE = 'cognito';

/** "Valid for 1 hour": https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-managed-login.html */
const SECONDS = 3600;

/** Not Secure, because the pool has no https. Lax, because the browser comes from the app's own site. */
const toCookie = (value: string, seconds: number): string =>
  `${COOKIE}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax`;

export const EXPIRED_COOKIE = toCookie('', 0);

/** Returns the cookie that signs the browser in at the next request without a question. */
export const startDomainSession = (
  { database, now }: Cognito,
  { poolId, username }: User,
  provider: string,
): string => {
  const token = generateOpaqueToken();
  database.run('DELETE FROM domain_sessions WHERE expires_at <= :now', { now: now() });
  database.run(
    `INSERT INTO domain_sessions (digest, pool_id, username, provider, expires_at)
     VALUES (:digest, :poolId, :username, :provider, :expiresAt)`,
    { digest: toDigest(token), poolId, username, provider, expiresAt: now() + SECONDS * 1000 },
  );
  return toCookie(token, SECONDS);
};

const readToken = ({ headers }: IncomingMessage): string | undefined =>
  headers.cookie
    ?.split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${COOKIE}=`))
    ?.slice(COOKIE.length + 1);

/**
 * Returns the user whom the browser's cookie signs in.
 * Guess: the cookie of one provider does not answer a request for another one.
 */
export const findDomainSession = (
  cognito: Cognito,
  request: IncomingMessage,
  { pool, provider }: { pool: UserPool; provider: string | undefined },
): User | undefined => {
  const token = readToken(request);
  if (!token) return undefined;
  const row = cognito.database.get<{ username: string; provider: string }>(
    `SELECT username, provider FROM domain_sessions
     WHERE digest = :digest AND pool_id = :poolId AND expires_at > :now`,
    { digest: toDigest(token), poolId: pool.id, now: cognito.now() },
  );
  if (!row || (provider !== undefined && provider !== row.provider)) return undefined;
  const user = findUser(cognito, pool, row.username);
  return user?.enabled ? user : undefined;
};

export const endDomainSession = ({ database }: Cognito, request: IncomingMessage): void => {
  const token = readToken(request);
  if (token) database.run('DELETE FROM domain_sessions WHERE digest = :digest', { digest: toDigest(token) });
};
