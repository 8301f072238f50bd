import type {
  AdminEnableUserCommandInput,
  AdminEnableUserCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { findAdminTarget } from '../users/adminTarget.ts';
import { saveUser } from '../users/user.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminEnableUser.html */
export const AdminEnableUser: Operation<AdminEnableUserCommandInput, AdminEnableUserCommandOutput> = (
  input,
  cognito,
) => {
  const { pool, user } = findAdminTarget(cognito, input);
  saveUser(cognito, pool, { user: { ...user, enabled: true } });
  return {};
};
