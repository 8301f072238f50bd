import type {
  AdminDeleteUserCommandInput,
  AdminDeleteUserCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import { adminTarget } from '../adminTarget.ts';
import type { Operation } from '../cognito.ts';
import { removeUser } from '../user.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminDeleteUser.html */
export const AdminDeleteUser: Operation<AdminDeleteUserCommandInput, AdminDeleteUserCommandOutput> = (
  input,
  cognito,
) => {
  removeUser(cognito, adminTarget(cognito, input).user);
  return {};
};
