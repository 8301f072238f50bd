import type { IncomingMessage } from 'node:http';
import type { Cognito } from '../cognito.ts';
import { generateOpaqueToken, toDigest } from '../crypto/opaqueToken.ts';
import type { AppClient } from '../pools/appClient.ts';
import { findSsoMinutes } from '../pools/sessionTracking.ts';
import type { UserPool } from '../pools/userPool.ts';
import { describeStart, recordDomainActivity } from '../tokens/trackedSessions.ts';
import { findUser, type User } from '../users/user.ts';

/** The name of AWS's cookie. */
const COOKIE = 'cognito';

/** "Valid for 1 hour": https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-managed-login.html */
const SECONDS = 3600;

/**
 * The longest time for which a client can reuse the session of a pool that tracks sessions:
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ClientSSOSessionConfigType.html
 * Guess: the session and its cookie live as long.
 */
const TRACKED_SECONDS = 90 * 24 * 3600;

/** Not Secure, because the pool has no https. Lax, because the browser comes from the app's own site. */
const toCookie = (value: string, seconds: number): string =>
  `${COOKIE}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax`;

export const EXPIRED_COOKIE = toCookie('', 0);

interface SignIn {
  pool: UserPool;
  client: AppClient;
  user: User;
  provider: string;
}

/** Returns the cookie that signs the browser in at the next request without a question. */
export const startDomainSession = (
  cognito: Cognito,
  { pool, client, user, provider }: SignIn,
): { cookie: string; ssoId: string | null } => {
  const { database, now } = cognito;
  const token = generateOpaqueToken();
  const tracking = describeStart(cognito, { pool, client }, 'sso');
  const seconds = tracking.public_id === null ? SECONDS : TRACKED_SECONDS;
  database.run('DELETE FROM domain_sessions WHERE expires_at <= :now', { now: now() });
  database.run(
    `INSERT INTO domain_sessions (digest, pool_id, client_id, username, provider, expires_at,
       public_id, created_at, active_at, device_type, address)
     VALUES (:digest, :poolId, :clientId, :username, :provider, :expiresAt,
       :public_id, :created_at, :active_at, :device_type, :address)`,
    {
      digest: toDigest(token),
      poolId: pool.id,
      clientId: client.id,
      username: user.username,
      provider,
      expiresAt: now() + seconds * 1000,
      ...tracking,
    },
  );
  return { cookie: toCookie(token, seconds), ssoId: tracking.public_id };
};

const readToken = ({ headers }: IncomingMessage): string | undefined =>
  headers.cookie
    ?.split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${COOKIE}=`))
    ?.slice(COOKIE.length + 1);

interface Row {
  username: string;
  provider: string;
  public_id: string | null;
  created_at: number | null;
}

/**
 * Returns the user whom the browser's cookie signs in, if the client reuses sessions of this age.
 * Guess: the cookie of one provider does not answer a request for another one.
 */
export const findDomainSession = (
  cognito: Cognito,
  request: IncomingMessage,
  { pool, client, provider }: { pool: UserPool; client: AppClient; provider: string | undefined },
): { user: User; ssoId: string | null } | undefined => {
  const token = readToken(request);
  if (!token) return undefined;
  const row = cognito.database.get<Row>(
    `SELECT username, provider, public_id, created_at FROM domain_sessions
     WHERE digest = :digest AND pool_id = :poolId AND expires_at > :now`,
    { digest: toDigest(token), poolId: pool.id, now: cognito.now() },
  );
  if (!row || (provider !== undefined && provider !== row.provider)) return undefined;
  const isTooOld = row.created_at !== null && cognito.now() >= row.created_at + findSsoMinutes(pool, client) * 60_000;
  const user = isTooOld ? undefined : findUser(cognito, pool, row.username);
  if (!user?.enabled) return undefined;
  if (row.public_id !== null) recordDomainActivity(cognito, client, row.public_id);
  return { user, ssoId: row.public_id };
};

export const endDomainSession = ({ database }: Cognito, request: IncomingMessage): void => {
  const token = readToken(request);
  if (token) database.run('DELETE FROM domain_sessions WHERE digest = :digest', { digest: toDigest(token) });
};
