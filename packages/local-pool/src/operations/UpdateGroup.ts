import type { UpdateGroupCommandInput, UpdateGroupCommandOutput } from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { describeGroup, requireGroup, saveGroup } from '../groups/groups.ts';
import { findPool } from '../pools/userPool.ts';

/**
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateGroup.html
 * Guess: properties that the request omits keep their values.
 */
export const UpdateGroup: Operation<UpdateGroupCommandInput, UpdateGroupCommandOutput> = (
  { UserPoolId = '', GroupName = '', Description, RoleArn, Precedence },
  cognito,
) => {
  const { id } = findPool(cognito, UserPoolId);
  const before = requireGroup(cognito, id, GroupName);
  const group = {
    ...before,
    description: Description ?? before.description,
    roleArn: RoleArn ?? before.roleArn,
    precedence: Precedence ?? before.precedence,
    modifiedAt: cognito.now(),
  };
  saveGroup(cognito, id, group);
  return { Group: describeGroup(id, group) };
};
