import type { Cognito } from '../cognito.ts';
import { CognitoError } from '../cognitoError.ts';

/**
 * Requests per user and hour: https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html
 * ForgotPassword and ConfirmForgotPassword share a quota of 5 to 20 that depends on the risk. The pool assesses no risk,
 * so it allows 20.
 */
const REQUESTS_PER_HOUR = {
  ResendConfirmationCode: 5,
  ConfirmSignUp: 15,
  ForgotPassword: 20,
  ChangePassword: 5,
  GetUserAttributeVerificationCode: 5,
  VerifyUserAttribute: 15,
};

const HOUR = 3_600_000;

/**
 * Rejects a request that exceeds the quota.
 * @param account its `name` is the username, or the typed name if no user has that name,
 *   so that the quota does not reveal who exists
 */
export const countRequest = (
  { database, now }: Cognito,
  { poolId, name }: { poolId: string; name: string },
  action: keyof typeof REQUESTS_PER_HOUR,
): void => {
  const [time, key] = [now(), { poolId, name, action }];
  database.run('DELETE FROM quotas WHERE since <= :limit', { limit: time - HOUR });
  const current = database.get<{ since: number; used: number }>(
    'SELECT since, used FROM quotas WHERE pool_id = :poolId AND name = :name AND action = :action',
    key,
  ) ?? { since: time, used: 0 };
  if (current.used >= REQUESTS_PER_HOUR[action])
    throw new CognitoError('LimitExceededException', 'Attempt limit exceeded, please try after some time.');
  database.run(
    `INSERT OR REPLACE INTO quotas (pool_id, name, action, since, used)
     VALUES (:poolId, :name, :action, :since, :used)`,
    { ...key, since: current.since, used: current.used + 1 },
  );
};
