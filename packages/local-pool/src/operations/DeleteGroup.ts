import type { DeleteGroupCommandInput, DeleteGroupCommandOutput } from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { deleteGroup } from '../groups/groups.ts';
import { findPool } from '../pools/userPool.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteGroup.html */
export const DeleteGroup: Operation<DeleteGroupCommandInput, DeleteGroupCommandOutput> = (
  { UserPoolId = '', GroupName = '' },
  cognito,
) => {
  deleteGroup(cognito, findPool(cognito, UserPoolId).id, GroupName);
  return {};
};
