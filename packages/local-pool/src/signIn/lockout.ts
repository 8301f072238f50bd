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
/** "If a user takes no action for 15 minutes, the lockout resets": https://docs.aws.amazon.com/cognito/latest/developerguide/authentication.html#authentication-flow-lockout-behavior */
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
}

const readFailures = ({ database, now }: Cognito, { poolId, name }: Account): Failures => {
  const sql = 'SELECT count, failed_at FROM failures WHERE pool_id = :poolId AND name = :name';
  const row = database.get<Failures>(sql, { poolId, name });
  return row && now() - row.failed_at < RESET_AFTER ? row : { count: 0, failed_at: 0 };
};

/** Rejects an attempt during the lockout. Such an attempt neither counts as a failure nor extends the lockout. */
export const checkNotLocked = (cognito: Cognito, account: Account): void => {
  const { count, failed_at } = readFailures(cognito, account);
  if (count < FREE_FAILURES) return;
  const seconds = Math.min(2 ** (count - FREE_FAILURES), MAX_SECONDS);
  if (cognito.now() < failed_at + seconds * 1000) throw notAuthorizedError('Password attempts exceeded');
};

export const countFailure = (cognito: Cognito, { poolId, name }: Account): void => {
  const { database, now } = cognito;
  // Anyone can invent usernames, so expired rows are deleted.
  database.run('DELETE FROM failures WHERE failed_at <= :limit', { limit: now() - RESET_AFTER });
  database.run(
    'INSERT OR REPLACE INTO failures (pool_id, name, count, failed_at) VALUES (:poolId, :name, :count, :now)',
    { poolId, name, count: readFailures(cognito, { poolId, name }).count + 1, now: now() },
  );
  recordSignIn(cognito, { poolId, username: name }, 'Fail');
};

export const clearFailures = ({ database }: Cognito, { poolId, name }: Account): void => {
  database.run('DELETE FROM failures WHERE pool_id = :poolId AND name = :name', { poolId, name });
};
