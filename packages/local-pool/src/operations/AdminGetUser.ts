import type { AdminGetUserCommandInput, AdminGetUserCommandOutput } from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { findAdminTarget } from '../users/adminTarget.ts';
import { describeMfa, describeUser, toAttributeList } from '../users/describeUser.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminGetUser.html */
export const AdminGetUser: Operation<AdminGetUserCommandInput, AdminGetUserCommandOutput> = (input, cognito) => {
  const { user } = findAdminTarget(cognito, input);
  return { ...describeUser(user), UserAttributes: toAttributeList(user), ...describeMfa(user) };
};
