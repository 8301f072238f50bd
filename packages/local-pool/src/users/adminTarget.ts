import type { Cognito } from '../cognito.ts';
import { findPool, type UserPool } from '../pools/userPool.ts';
import { requireUser, type User } from './user.ts';

/**
 * Finds the user that an administrator names. "The value of this parameter is typically your user's username, but it can
 * be any of their alias attributes": https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminGetUser.html
 */
export const findAdminTarget = (
  cognito: Cognito,
  { UserPoolId = '', Username = '' }: { UserPoolId: string | undefined; Username: string | undefined },
): { pool: UserPool; user: User } => {
  const pool = findPool(cognito, UserPoolId);
  return { pool, user: requireUser(cognito, pool, Username) };
};
