import type { Cognito } from '../cognito.ts';
import type { User } from './user.ts';

/** Returns the pool's newest users, newest first, and the number of all. */
export const newestUsers = (
  { database }: Cognito,
  poolId: string,
  limit: number,
): { total: number; newest: User[] } => {
  const [rows, total] = [
    "SELECT data FROM users WHERE pool_id = ? ORDER BY data ->> 'createdAt' DESC LIMIT ?",
    'SELECT count(*) AS total FROM users WHERE pool_id = ?',
  ];
  return {
    total: database.get<{ total: number }>(total, poolId)?.total ?? 0,
    newest: database.all<{ data: string }>(rows, poolId, limit).map(({ data }): User => JSON.parse(data)),
  };
};
