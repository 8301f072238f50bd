import type {
  AdminDeleteUserCommandInput,
  AdminDeleteUserCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { adminTarget } from '../users/adminTarget.ts';
import { removeUser } from '../users/user.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminDeleteUser.html */
export const AdminDeleteUser: Operation<AdminDeleteUserCommandInput, AdminDeleteUserCommandOutput> = (
  input,
  cognito,
) => {
  removeUser(cognito, adminTarget(cognito, input).user);
  return {};
};
