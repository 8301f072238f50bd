import type { GetGroupCommandInput, GetGroupCommandOutput } from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { describeGroup, requireGroup } from '../groups/groups.ts';
import { findPool } from '../pools/userPool.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetGroup.html */
export const GetGroup: Operation<GetGroupCommandInput, GetGroupCommandOutput> = (
  { UserPoolId = '', GroupName = '' },
  cognito,
) => {
  const { id } = findPool(cognito, UserPoolId);
  return { Group: describeGroup(id, requireGroup(cognito, id, GroupName)) };
};
