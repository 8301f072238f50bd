import type {
  AdminListGroupsForUserCommandInput,
  AdminListGroupsForUserCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { describeGroupPage, listGroupsOfUser } from '../groups/groups.ts';
import { readPage } from '../storage/keyPage.ts';
import { findAdminTarget } from '../users/adminTarget.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminListGroupsForUser.html */
export const AdminListGroupsForUser: Operation<
  AdminListGroupsForUserCommandInput,
  AdminListGroupsForUserCommandOutput
> = ({ UserPoolId, Username, ...input }, cognito) => {
  const { pool, user } = findAdminTarget(cognito, { UserPoolId, Username });
  const { limit, after } = readPage(input);
  return describeGroupPage(pool.id, listGroupsOfUser(cognito, user, after), limit);
};
