import type { ListGroupsCommandInput, ListGroupsCommandOutput } from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { describeGroupPage, listGroups } from '../groups/groups.ts';
import { findPool } from '../pools/userPool.ts';
import { readPage } from '../storage/keyPage.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListGroups.html */
export const ListGroups: Operation<ListGroupsCommandInput, ListGroupsCommandOutput> = (
  { UserPoolId = '', ...input },
  cognito,
) => {
  const { id } = findPool(cognito, UserPoolId);
  const page = readPage(input);
  return describeGroupPage(id, listGroups(cognito, id, page), page.limit);
};
