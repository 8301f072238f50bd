import type {
  ListUsersInGroupCommandInput,
  ListUsersInGroupCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { requireGroup } from '../groups/groups.ts';
import { listMembers } from '../groups/members.ts';
import { findPool } from '../pools/userPool.ts';
import { cutPage, readPage } from '../storage/keyPage.ts';
import { describeUser, toAttributeList } from '../users/describeUser.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUsersInGroup.html */
export const ListUsersInGroup: Operation<ListUsersInGroupCommandInput, ListUsersInGroupCommandOutput> = (
  { UserPoolId = '', GroupName = '', ...input },
  cognito,
) => {
  const { id: poolId } = findPool(cognito, UserPoolId);
  const { name: group } = requireGroup(cognito, poolId, GroupName);
  const { limit, after } = readPage(input);
  const members = listMembers(cognito, { poolId, group }, { limit, after });
  const { page, ...next } = cutPage(members, limit, ({ username }) => username);
  return { Users: page.map((user) => ({ ...describeUser(user), Attributes: toAttributeList(user) })), ...next };
};
