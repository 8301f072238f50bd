import type {
  AdminRemoveUserFromGroupCommandInput,
  AdminRemoveUserFromGroupCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { requireGroup } from '../groups/groups.ts';
import { removeFromGroup } from '../groups/members.ts';
import { findAdminTarget } from '../users/adminTarget.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminRemoveUserFromGroup.html */
export const AdminRemoveUserFromGroup: Operation<
  AdminRemoveUserFromGroupCommandInput,
  AdminRemoveUserFromGroupCommandOutput
> = ({ GroupName = '', ...whom }, cognito) => {
  const { pool, user } = findAdminTarget(cognito, whom);
  removeFromGroup(cognito, user, requireGroup(cognito, pool.id, GroupName).name);
  return {};
};
