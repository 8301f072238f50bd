import { randomUUID } from 'node:crypto';
import type { Cognito } from '../cognito.ts';
import { CognitoError, notAuthorizedError } from '../cognitoError.ts';
import { generateRefreshToken, toDigest } from '../crypto/opaqueToken.ts';
import { recordSignIn } from '../events/signInEvents.ts';
import { type AppClient, getTokenLifetime } from '../pools/appClient.ts';
import type { UserPool } from '../pools/userPool.ts';
import type { User } from '../users/user.ts';
import { describeStart, endLeastUsedSessions, recordGrant, type Tracking } from './trackedSessions.ts';

/**
 * A sign-in with all tokens that are issued from it. Its ID is the `origin_jti` of each of these tokens, so they are
 * revoked together: https://docs.aws.amazon.com/cognito/latest/developerguide/token-revocation.html
 */
export interface Session {
  id: string;
  /** The `event_id` of its tokens, which names the sign-in even if the client has no token revocation. */
  event_id: string;
  pool_id: string;
  client_id: string;
  username: string;
  /** Epoch seconds. */
  auth_time: number;
  /** Epoch milliseconds. "The new refresh token is valid for the remaining duration of the original refresh token": https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-refresh-token.html#using-the-refresh-token-rotation */
  expires_at: number;
  revoked: number;
  /** The scopes that the app requested at the pool's domain, or null if an operation signed the user in. */
  scope: string | null;
  /** The public ID of the SSO session that it came through, or null. */
  origin_id: string | null;
  /** The device that signed in, which a refresh has to name, or null if the pool did not track devices. */
  device_key: string | null;
}

const issueRefreshToken = ({ database }: Cognito, { id }: Session): string => {
  const token = generateRefreshToken();
  const sql = 'INSERT INTO refresh_tokens (digest, session_id) VALUES (:digest, :id)';
  database.run(sql, { digest: toDigest(token), id });
  return token;
};

interface SignIn {
  pool: UserPool;
  client: AppClient;
  user: User;
  scope?: string | null;
  originId?: string | null;
  deviceKey?: string | null;
}

const saveSession = ({ database }: Cognito, session: Session & Tracking): void => {
  database.run(
    `INSERT INTO sessions (id, event_id, pool_id, client_id, username, auth_time, expires_at, revoked, scope, origin_id,
       device_key, public_id, created_at, active_at, device_type, address)
     VALUES (:id, :event_id, :pool_id, :client_id, :username, :auth_time, :expires_at, :revoked, :scope, :origin_id,
       :device_key, :public_id, :created_at, :active_at, :device_type, :address)`,
    { ...session },
  );
};

export const startSession = (
  cognito: Cognito,
  { pool, client, user, scope = null, originId = null, deviceKey = null }: SignIn,
): { session: Session; refreshToken: string } => {
  const time = cognito.now();
  const session: Session = {
    id: randomUUID(),
    event_id: randomUUID(),
    pool_id: user.poolId,
    client_id: client.id,
    username: user.username,
    auth_time: Math.floor(time / 1000),
    expires_at: time + getTokenLifetime(client, 'RefreshToken') * 1000,
    revoked: 0,
    scope,
    origin_id: originId,
    device_key: deviceKey,
  };
  const refreshToken = cognito.database.transaction(() => {
    endLeastUsedSessions(cognito, pool, user);
    saveSession(cognito, { ...session, ...describeStart(cognito, { pool, client }, 'tkn') });
    recordGrant(cognito, originId);
    recordSignIn(cognito, user, 'Pass');
    return issueRefreshToken(cognito, session);
  });
  return { session, refreshToken };
};

/** True if the user has ever signed in. */
export const hasSignedIn = ({ database }: Cognito, { poolId, username }: User): boolean =>
  database.get('SELECT 1 FROM sessions WHERE pool_id = :poolId AND username = :username', { poolId, username }) !==
  undefined;

export const findSession = ({ database }: Cognito, eventId: string): Session | undefined =>
  database.get<Session>('SELECT * FROM sessions WHERE event_id = :eventId', { eventId });

/** A refresh token together with its session. */
type RefreshToken = Session & { digest: string; rotated_at: number | null };

export const findRefreshToken = ({ database }: Cognito, token: string): RefreshToken | undefined =>
  database.get<RefreshToken>(
    `SELECT sessions.*, digest, rotated_at FROM refresh_tokens JOIN sessions ON sessions.id = session_id
     WHERE digest = :digest`,
    { digest: toDigest(token) },
  );

/** Returns a refresh token that this client may use now. Throws Cognito's exception if it may not. */
export const checkRefreshToken = (cognito: Cognito, client: AppClient, token: string): RefreshToken => {
  const row = findRefreshToken(cognito, token);
  if (row?.client_id !== client.id) throw notAuthorizedError('Invalid Refresh Token');
  if (row.revoked) throw notAuthorizedError('Refresh Token has been revoked');
  if (row.expires_at <= cognito.now()) throw notAuthorizedError('Refresh Token has expired');
  const gracePeriod = (client.settings.RefreshTokenRotation?.RetryGracePeriodSeconds ?? 0) * 1000;
  // "...refresh a token that has been invalidated by refresh-token rotation":
  // https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetTokensFromRefreshToken.html
  // Guess: the message, and that the newer tokens of the session stay valid. AWS documents neither.
  if (row.rotated_at !== null && cognito.now() >= row.rotated_at + gracePeriod)
    throw new CognitoError('RefreshTokenReuseException', 'Refresh Token has been rotated and cannot be used again');
  return row;
};

/** Returns the next refresh token: https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-refresh-token.html#using-the-refresh-token-rotation */
export const rotateRefreshToken = (cognito: Cognito, token: RefreshToken): string =>
  cognito.database.transaction(() => {
    cognito.database.run(
      // Keep the first time: a retry within the grace period does not extend it.
      'UPDATE refresh_tokens SET rotated_at = coalesce(rotated_at, :now) WHERE digest = :digest',
      { now: cognito.now(), digest: token.digest },
    );
    return issueRefreshToken(cognito, token);
  });

export const revokeSession = ({ database }: Cognito, id: string): void => {
  database.run('UPDATE sessions SET revoked = 1 WHERE id = :id', { id });
};

/** Ends the session of a browser at the pool's domain. */
export const endSsoSession = ({ database }: Cognito, publicId: string | null): void => {
  if (publicId !== null) database.run('DELETE FROM domain_sessions WHERE public_id = :publicId', { publicId });
};

/** Revokes the token sessions that came through an SSO session. */
export const revokeSessionsOf = ({ database }: Cognito, originId: string): void => {
  database.run('UPDATE sessions SET revoked = 1 WHERE origin_id = :originId', { originId });
};

export const revokeAllSessions = ({ database }: Cognito, { poolId, username }: User): void => {
  const sql = 'UPDATE sessions SET revoked = 1 WHERE pool_id = :poolId AND username = :username';
  database.run(sql, { poolId, username });
};
