import type { Cognito } from '../cognito.ts';
import { notAuthorized } from '../cognitoError.ts';

/**
 * After the n-th failure, from the fifth on, the user is locked for 2^(n-5) seconds, 15 minutes at most:
 * https://docs.aws.amazon.com/cognito/latest/developerguide/authentication.html#authentication-flow-lockout-behavior
 * Wrong MFA codes count too: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa.html
 * (AWS does not say what a challenge's answer hears during the lock: here the same as a password.)
 */
const FREE_FAILURES = 5;
const LONGEST = 900;
const QUIET = 900_000;

interface Who {
  poolId: string;
  /** The username, or the name that was typed where nobody has it: that gets locked as well, so that it tells nothing. */
  name: string;
}

interface Failures {
  count: number;
  failed_at: number;
}

const recall = ({ database, now }: Cognito, { poolId, name }: Who): Failures => {
  const row = database.get<Failures>(
    'SELECT count, failed_at FROM failures WHERE pool_id = ? AND name = ?',
    poolId,
    name,
  );
  // "If a user takes no action for 15 minutes, the lockout resets."
  return row && now() - row.failed_at < QUIET ? row : { count: 0, failed_at: 0 };
};

/** A try during the lock is refused here: it neither counts nor lengthens the lock. */
export const checkNotLocked = (cognito: Cognito, who: Who): void => {
  const { count, failed_at } = recall(cognito, who);
  if (count < FREE_FAILURES) return;
  const seconds = Math.min(2 ** (count - FREE_FAILURES), LONGEST);
  if (cognito.now() < failed_at + seconds * 1000) throw notAuthorized('Password attempts exceeded');
};

export const countFailure = (cognito: Cognito, who: Who): void => {
  // Anybody can make names up: what is over is not kept.
  cognito.database.run('DELETE FROM failures WHERE failed_at <= ?', cognito.now() - QUIET);
  const sql = 'INSERT OR REPLACE INTO failures (pool_id, name, count, failed_at) VALUES (?, ?, ?, ?)';
  cognito.database.run(sql, who.poolId, who.name, recall(cognito, who).count + 1, cognito.now());
};

export const forgetFailures = ({ database }: Cognito, { poolId, name }: Who): void => {
  database.run('DELETE FROM failures WHERE pool_id = ? AND name = ?', poolId, name);
};
