import type { Cognito } from '../cognito.ts';
import { generateText, LOWERCASE_ALPHANUMERIC } from '../crypto/crypto.ts';
import type { AppClient } from '../pools/appClient.ts';
import { findSessionLimit } from '../pools/sessionTracking.ts';
import type { UserPool } from '../pools/userPool.ts';
import type { User } from '../users/user.ts';
import { toDeviceType } from './deviceType.ts';

/** What the user sees of a session. All are null if the pool did not track sessions when the user signed in. */
export interface Tracking {
  public_id: string | null;
  /** Epoch milliseconds. */
  created_at: number | null;
  /** The last sign-in or refresh, in epoch milliseconds. */
  active_at: number | null;
  device_type: string | null;
  address: string | null;
}

/** A session that the user can see, which is not revoked and not expired. */
export interface ActiveSession {
  /** SSO is the session of a browser at the pool's domain. */
  type: 'TOKEN' | 'SSO';
  id: string;
  public_id: string;
  client_id: string;
  created_at: number;
  active_at: number;
  device_type: string;
  address: string;
  /** The public ID of the SSO session that a token session came through. */
  origin_id: string | null;
}

const ACTIVE = `pool_id = :poolId AND username = :username AND public_id IS NOT NULL AND expires_at > :now`;

/**
 * "You can only activate EnablePropagateAdditionalUserContextData in an app client that has a client secret":
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserPoolClientType.html
 * Guess: sessions record the address that such a client states.
 */
const mayStateAddress = ({ secret, settings }: AppClient): boolean =>
  secret !== undefined && settings.EnablePropagateAdditionalUserContextData === true;

const MAX_ADDRESS_LENGTH = 128;

const describeActivity = ({ requester, now }: Cognito, client: AppClient) => {
  const stated = mayStateAddress(client) ? requester?.statedAddress : undefined;
  return {
    active_at: now(),
    device_type: toDeviceType(requester?.userAgent ?? ''),
    address: (stated ?? requester?.address ?? '').slice(0, MAX_ADDRESS_LENGTH),
  };
};

interface App {
  pool: UserPool;
  client: AppClient;
}

/**
 * Returns a new session's tracking, whose ID is "a 28-character string of lowercase letters and digits, prefixed with tkn ... or
 * sso": https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SessionDescriptionType.html
 */
export const describeStart = (cognito: Cognito, { pool, client }: App, prefix: 'tkn' | 'sso'): Tracking =>
  findSessionLimit(pool) === undefined
    ? { public_id: null, created_at: null, active_at: null, device_type: null, address: null }
    : {
        public_id: `${prefix}${generateText(LOWERCASE_ALPHANUMERIC, 25)}`,
        created_at: cognito.now(),
        ...describeActivity(cognito, client),
      };

/** Records that a browser has used its SSO session. */
export const recordDomainActivity = (cognito: Cognito, client: AppClient, publicId: string): void => {
  cognito.database.run(
    `UPDATE domain_sessions SET active_at = :active_at, device_type = :device_type, address = :address
     WHERE public_id = :publicId`,
    { publicId, ...describeActivity(cognito, client) },
  );
};

/** An SSO session is active at each "authentication, token grant, or token rotation". Guess: at other refreshes, too. */
export const recordGrant = ({ database, now }: Cognito, originId: string | null): void => {
  const sql = 'UPDATE domain_sessions SET active_at = :now WHERE public_id = :originId';
  if (originId !== null) database.run(sql, { originId, now: now() });
};

/**
 * "Amazon Cognito overwrites this value on each sign-in, refresh, and rotation":
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SessionDescriptionType.html
 */
export const recordActivity = (
  cognito: Cognito,
  client: AppClient,
  { id, origin_id }: { id: string; origin_id: string | null },
): void => {
  cognito.database.run(
    `UPDATE sessions SET active_at = :active_at, device_type = :device_type, address = :address
     WHERE id = :id AND public_id IS NOT NULL`,
    { id, ...describeActivity(cognito, client) },
  );
  recordGrant(cognito, origin_id);
};

/**
 * Makes room for a new session: "the next successful authentication automatically evicts that user's least recently used
 * token session before it creates the new session". After the limit was lowered, several sessions can end.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserPoolTokenSessionConfigType.html
 */
export const endLeastUsedSessions = ({ database, now }: Cognito, pool: UserPool, { username }: User): void => {
  const limit = findSessionLimit(pool);
  if (limit === undefined) return;
  database.run(
    `UPDATE sessions SET revoked = 1 WHERE id IN
       (SELECT id FROM sessions WHERE ${ACTIVE} AND revoked = 0
        ORDER BY active_at DESC, rowid DESC LIMIT -1 OFFSET :kept)`,
    { poolId: pool.id, username, now: now(), kept: limit - 1 },
  );
};

/** Returns the user's sessions of all clients, newest first. */
export const listActiveSessions = ({ database, now }: Cognito, { poolId, username }: User): ActiveSession[] =>
  database.all<ActiveSession>(
    `SELECT 'TOKEN' AS type, id, public_id, client_id, created_at, active_at, device_type, address, origin_id
     FROM sessions WHERE ${ACTIVE} AND revoked = 0
     UNION ALL
     SELECT 'SSO', digest, public_id, client_id, created_at, active_at, device_type, address, NULL
     FROM domain_sessions WHERE ${ACTIVE}
     ORDER BY created_at DESC, public_id`,
    { poolId, username, now: now() },
  );
