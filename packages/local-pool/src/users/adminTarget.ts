import type { Cognito } from '../cognito.ts';
import { findPool, type UserPool } from '../pools/userPool.ts';
import { findUser, type User } from './user.ts';
import { userNotFoundError } from './userErrors.ts';
import { isExternal } from './userStatus.ts';

const findBySub = ({ database }: Cognito, pool: UserPool, sub: string): User | undefined => {
  const sql = "SELECT data FROM users WHERE pool_id = :poolId AND data ->> 'sub' = :sub";
  const row = database.get<{ data: string }>(sql, { poolId: pool.id, sub });
  const user: User | undefined = row && JSON.parse(row.data);
  return user && !isExternal(user) ? user : undefined;
};

/**
 * Finds the user that an administrator names. "The value of this parameter is typically your user's username, but it can
 * be any of their alias attributes", or "the sub of a local user": https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminGetUser.html
 * Real pools without aliases accept the sub, too: https://github.com/getmoto/moto/issues/7376. Nobody signs in with it:
 * https://github.com/ministackorg/ministack/pull/1758
 * Guess: a user who has it as a username comes first.
 */
export const findAdminTarget = (
  cognito: Cognito,
  { UserPoolId = '', Username = '' }: { UserPoolId: string | undefined; Username: string | undefined },
): { pool: UserPool; user: User } => {
  const pool = findPool(cognito, UserPoolId);
  const user = findUser(cognito, pool, Username) ?? findBySub(cognito, pool, Username);
  if (!user) throw userNotFoundError();
  return { pool, user };
};
