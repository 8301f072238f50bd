import type {
  AdminDeleteUserCommandInput,
  AdminDeleteUserCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { findAdminTarget } from '../users/adminTarget.ts';
import { deleteUser } from '../users/userDeletion.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminDeleteUser.html */
export const AdminDeleteUser: Operation<AdminDeleteUserCommandInput, AdminDeleteUserCommandOutput> = (
  input,
  cognito,
) => {
  deleteUser(cognito, findAdminTarget(cognito, input).user);
  return {};
};
