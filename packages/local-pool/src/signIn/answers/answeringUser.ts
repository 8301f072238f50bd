import type { Cognito } from '../../cognito.ts';
import { foldCase, type UserPool } from '../../pools/userPool.ts';
import { simulateUser } from '../../users/simulatedUser.ts';
import { findUser } from '../../users/user.ts';
import { readChallenge } from '../challenges.ts';

/**
 * Returns the username that the USERNAME of an answer stands for, or undefined. A simulated user can be named as it was
 * typed, or by the simulated username, as an existing user can be named by an alias or the username.
 */
export const resolveUsername = (
  cognito: Cognito,
  pool: UserPool,
  { session, name }: { session: string | undefined; name: string },
): string | undefined => {
  const row = session === undefined ? undefined : readChallenge(cognito, session);
  if (!row?.is_simulated) return findUser(cognito, pool, name)?.username;
  const { username } = simulateUser(cognito, pool, row.username);
  return [row.username, username].includes(foldCase(pool, name)) ? username : undefined;
};
