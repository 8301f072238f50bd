import type { Cognito } from '../cognito.ts';
import { CognitoError } from '../cognitoError.ts';

/**
 * Requests per user and hour: https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html
 * ForgotPassword and ConfirmForgotPassword share one of 5 to 20, by risk: nothing is risky here, so it is 20.
 */
const PER_HOUR = {
  ResendConfirmationCode: 5,
  ConfirmSignUp: 15,
  ForgotPassword: 20,
  ChangePassword: 5,
  GetUserAttributeVerificationCode: 5,
  VerifyUserAttribute: 15,
};

const HOUR = 3_600_000;

/** `name` is a username, or the name that was typed where nobody has it: unknown users get the same refusals. */
export const countRequest = (
  { database, now }: Cognito,
  { poolId, name }: { poolId: string; name: string },
  action: keyof typeof PER_HOUR,
): void => {
  const [time, where] = [now(), [poolId, name, action] as const];
  database.run('DELETE FROM quotas WHERE since <= ?', time - HOUR);
  const current = database.get<{ since: number; used: number }>(
    'SELECT since, used FROM quotas WHERE pool_id = ? AND name = ? AND action = ?',
    ...where,
  ) ?? { since: time, used: 0 };
  if (current.used >= PER_HOUR[action])
    throw new CognitoError('LimitExceededException', 'Attempt limit exceeded, please try after some time.');
  const sql = 'INSERT OR REPLACE INTO quotas (pool_id, name, action, since, used) VALUES (?, ?, ?, ?, ?)';
  database.run(sql, ...where, current.since, current.used + 1);
};
