import type { AdminGetUserCommandInput, AdminGetUserCommandOutput } from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { adminTarget } from '../users/adminTarget.ts';
import { attributeList, describeMfa, describeUser } from '../users/user.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminGetUser.html */
export const AdminGetUser: Operation<AdminGetUserCommandInput, AdminGetUserCommandOutput> = (input, cognito) => {
  const { user } = adminTarget(cognito, input);
  return { ...describeUser(user), UserAttributes: attributeList(user), ...describeMfa(user) };
};
