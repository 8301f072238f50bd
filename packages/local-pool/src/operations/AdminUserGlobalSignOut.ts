import type {
  AdminUserGlobalSignOutCommandInput,
  AdminUserGlobalSignOutCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { revokeAllSessions } from '../tokens/sessions.ts';
import { findAdminTarget } from '../users/adminTarget.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminUserGlobalSignOut.html */
export const AdminUserGlobalSignOut: Operation<
  AdminUserGlobalSignOutCommandInput,
  AdminUserGlobalSignOutCommandOutput
> = (input, cognito) => {
  revokeAllSessions(cognito, findAdminTarget(cognito, input).user);
  return {};
};
