import type { Cognito } from '../cognito.ts';
import type { User } from './user.ts';

const TABLES_OF_USERS = [
  'users',
  'names',
  'codes',
  'challenges',
  'sessions',
  'passkeys',
  'devices',
  'passkey_challenges',
  'identities',
  'authorization_codes',
  'domain_sessions',
  'group_members',
  'sign_in_events',
];

export const deleteUser = ({ database }: Cognito, { poolId, username }: User): void => {
  database.transaction(() => {
    database.run(
      `DELETE FROM refresh_tokens WHERE session_id IN
       (SELECT id FROM sessions WHERE pool_id = :poolId AND username = :username)`,
      { poolId, username },
    );
    for (const table of TABLES_OF_USERS)
      database.run(`DELETE FROM ${table} WHERE pool_id = :poolId AND username = :username`, { poolId, username });
  });
};
