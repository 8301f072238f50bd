import type { CreateGroupCommandInput, CreateGroupCommandOutput } from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { createGroup, describeGroup } from '../groups/groups.ts';
import { findPool } from '../pools/userPool.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateGroup.html */
export const CreateGroup: Operation<CreateGroupCommandInput, CreateGroupCommandOutput> = (
  { UserPoolId = '', GroupName: name = '', Description: description, RoleArn: roleArn, Precedence: precedence },
  cognito,
) => {
  const { id } = findPool(cognito, UserPoolId);
  return { Group: describeGroup(id, createGroup(cognito, id, { name, description, roleArn, precedence })) };
};
