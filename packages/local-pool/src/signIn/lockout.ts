import type { Cognito } from '../cognito.ts';
import { notAuthorizedError } from '../cognitoError.ts';
import { recordSignIn } from '../events/signInEvents.ts';
import { foldCase, type UserPool } from '../pools/userPool.ts';
import { findUser } from '../users/user.ts';

/**
 * After the n-th failure, from the fifth on, the user is locked out for 2^(n-5) seconds, at most 15 minutes:
 * https://docs.aws.amazon.com/cognito/latest/developerguide/authentication.html#authentication-flow-lockout-behavior
 * Wrong MFA codes count, too: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa.html
 * Guess: during the lockout, the answer to a challenge is rejected like a password. AWS does not document it.
 */
const FREE_FAILURES = 5;
const MAX_SECONDS = 900;
/** "not initiate any sign-in attempts for 15 consecutive minutes at any time after a lockout": https://docs.aws.amazon.com/cognito/latest/developerguide/authentication.html#authentication-flow-lockout-behavior */
const RESET_AFTER = 900_000;

/** The subject of a lockout. */
interface Account {
  poolId: string;
  /**
   * The username, or the typed name if no user has that name. Unknown names are locked out too, so that a lockout does
   * not reveal who exists.
   */
  name: string;
}

export const toAccount = (cognito: Cognito, pool: UserPool, name: string): Account => ({
  poolId: pool.id,
  name: findUser(cognito, pool, name)?.username ?? foldCase(pool, name),
});

interface Failures {
  count: number;
  failed_at: number;
  /** The last attempt, also if it was rejected during the lockout. */
  attempted_at: number;
}

const readFailures = ({ database, now }: Cognito, { poolId, name }: Account): Failures => {
  const sql = 'SELECT count, failed_at, attempted_at FROM failures WHERE pool_id = :poolId AND name = :name';
  const row = database.get<Failures>(sql, { poolId, name });
  return row && now() - row.attempted_at < RESET_AFTER ? row : { count: 0, failed_at: 0, attempted_at: 0 };
};

/**
 * Rejects an attempt during the lockout. Such an attempt neither counts as a failure nor extends the lockout, but the count
 * is reset later.
 */
export const checkNotLocked = (cognito: Cognito, account: Account): void => {
  const { count, failed_at } = readFailures(cognito, account);
  if (count < FREE_FAILURES) return;
  const seconds = Math.min(2 ** (count - FREE_FAILURES), MAX_SECONDS);
  if (cognito.now() >= failed_at + seconds * 1000) return;
  const sql = 'UPDATE failures SET attempted_at = :now WHERE pool_id = :poolId AND name = :name';
  cognito.database.run(sql, { poolId: account.poolId, name: account.name, now: cognito.now() });
  throw notAuthorizedError('Password attempts exceeded');
};

export const countFailure = (cognito: Cognito, { poolId, name }: Account): void => {
  const { database, now } = cognito;
  // Anyone can invent usernames, so expired rows are deleted.
  database.run('DELETE FROM failures WHERE attempted_at <= :limit', { limit: now() - RESET_AFTER });
  database.run(
    `INSERT OR REPLACE INTO failures (pool_id, name, count, failed_at, attempted_at)
     VALUES (:poolId, :name, :count, :now, :now)`,
    { poolId, name, count: readFailures(cognito, { poolId, name }).count + 1, now: now() },
  );
  recordSignIn(cognito, { poolId, username: name }, 'Fail');
};

export const clearFailures = ({ database }: Cognito, { poolId, name }: Account): void => {
  database.run('DELETE FROM failures WHERE pool_id = :poolId AND name = :name', { poolId, name });
};
