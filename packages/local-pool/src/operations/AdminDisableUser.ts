import type {
  AdminDisableUserCommandInput,
  AdminDisableUserCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { revokeAllGrants } from '../tokens/sessions.ts';
import { adminTarget } from '../users/adminTarget.ts';
import { saveUser } from '../users/user.ts';

/** "Deactivates a user profile and revokes all access tokens for the user": https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminDisableUser.html */
export const AdminDisableUser: Operation<AdminDisableUserCommandInput, AdminDisableUserCommandOutput> = (
  input,
  cognito,
) => {
  const { pool, user } = adminTarget(cognito, input);
  cognito.database.transaction(() => {
    saveUser(cognito, pool, { user: { ...user, enabled: false } });
    revokeAllGrants(cognito, user);
  });
  return {};
};
