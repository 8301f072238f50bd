import type {
  AdminDisableUserCommandInput,
  AdminDisableUserCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { revokeAllSessions } from '../tokens/sessions.ts';
import { findAdminTarget } from '../users/adminTarget.ts';
import { saveUser } from '../users/user.ts';

/** "Deactivates a user profile and revokes all access tokens for the user": https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminDisableUser.html */
export const AdminDisableUser: Operation<AdminDisableUserCommandInput, AdminDisableUserCommandOutput> = (
  input,
  cognito,
) => {
  const { pool, user } = findAdminTarget(cognito, input);
  cognito.database.transaction(() => {
    saveUser(cognito, pool, { user: { ...user, enabled: false } });
    revokeAllSessions(cognito, user);
  });
  return {};
};
