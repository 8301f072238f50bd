import type {
  AdminAddUserToGroupCommandInput,
  AdminAddUserToGroupCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { requireGroup } from '../groups/groups.ts';
import { addToGroup } from '../groups/members.ts';
import { findAdminTarget } from '../users/adminTarget.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminAddUserToGroup.html */
export const AdminAddUserToGroup: Operation<AdminAddUserToGroupCommandInput, AdminAddUserToGroupCommandOutput> = (
  { GroupName = '', ...whom },
  cognito,
) => {
  const { pool, user } = findAdminTarget(cognito, whom);
  addToGroup(cognito, user, requireGroup(cognito, pool.id, GroupName).name);
  return {};
};
