import { AddCustomAttributes } from '../operations/AddCustomAttributes.ts';
import { AdminAddUserToGroup } from '../operations/AdminAddUserToGroup.ts';
import { AdminConfirmSignUp } from '../operations/AdminConfirmSignUp.ts';
import { AdminCreateUser } from '../operations/AdminCreateUser.ts';
import { AdminDeleteSoftwareToken } from '../operations/AdminDeleteSoftwareToken.ts';
import { AdminDeleteUser } from '../operations/AdminDeleteUser.ts';
import { AdminDeleteUserAttributes } from '../operations/AdminDeleteUserAttributes.ts';
import { AdminDisableProviderForUser } from '../operations/AdminDisableProviderForUser.ts';
import { AdminDisableUser } from '../operations/AdminDisableUser.ts';
import { AdminEnableUser } from '../operations/AdminEnableUser.ts';
import { AdminForgetDevice } from '../operations/AdminForgetDevice.ts';
import { AdminGetDevice } from '../operations/AdminGetDevice.ts';
import { AdminGetUser } from '../operations/AdminGetUser.ts';
import { AdminGetUserAuthFactors } from '../operations/AdminGetUserAuthFactors.ts';
import { AdminInitiateAuth } from '../operations/AdminInitiateAuth.ts';
import { AdminLinkProviderForUser } from '../operations/AdminLinkProviderForUser.ts';
import { AdminListDevices } from '../operations/AdminListDevices.ts';
import { AdminListGroupsForUser } from '../operations/AdminListGroupsForUser.ts';
import { AdminListUserAuthEvents } from '../operations/AdminListUserAuthEvents.ts';
import { AdminListUserSessions } from '../operations/AdminListUserSessions.ts';
import { AdminRemoveUserFromGroup } from '../operations/AdminRemoveUserFromGroup.ts';
import { AdminResetUserPassword } from '../operations/AdminResetUserPassword.ts';
import { AdminRespondToAuthChallenge } from '../operations/AdminRespondToAuthChallenge.ts';
import { AdminRevokeUserSession } from '../operations/AdminRevokeUserSession.ts';
import { AdminSetUserMFAPreference } from '../operations/AdminSetUserMFAPreference.ts';
import { AdminSetUserPassword } from '../operations/AdminSetUserPassword.ts';
import { AdminSetUserSettings } from '../operations/AdminSetUserSettings.ts';
import { AdminUpdateAuthEventFeedback } from '../operations/AdminUpdateAuthEventFeedback.ts';
import { AdminUpdateDeviceStatus } from '../operations/AdminUpdateDeviceStatus.ts';
import { AdminUpdateUserAttributes } from '../operations/AdminUpdateUserAttributes.ts';
import { AdminUserGlobalSignOut } from '../operations/AdminUserGlobalSignOut.ts';
import { CreateGroup } from '../operations/CreateGroup.ts';
import { CreateIdentityProvider } from '../operations/CreateIdentityProvider.ts';
import { CreateUserPool } from '../operations/CreateUserPool.ts';
import { CreateUserPoolClient } from '../operations/CreateUserPoolClient.ts';
import { CreateUserPoolDomain } from '../operations/CreateUserPoolDomain.ts';
import { DeleteGroup } from '../operations/DeleteGroup.ts';
import { DeleteIdentityProvider } from '../operations/DeleteIdentityProvider.ts';
import { DeleteUserPool } from '../operations/DeleteUserPool.ts';
import { DeleteUserPoolClient } from '../operations/DeleteUserPoolClient.ts';
import { DeleteUserPoolDomain } from '../operations/DeleteUserPoolDomain.ts';
import { DescribeIdentityProvider } from '../operations/DescribeIdentityProvider.ts';
import { DescribeUserPool } from '../operations/DescribeUserPool.ts';
import { DescribeUserPoolClient } from '../operations/DescribeUserPoolClient.ts';
import { DescribeUserPoolDomain } from '../operations/DescribeUserPoolDomain.ts';
import { GetGroup } from '../operations/GetGroup.ts';
import { GetUserPoolClientSessionConfiguration } from '../operations/GetUserPoolClientSessionConfiguration.ts';
import { GetUserPoolMfaConfig } from '../operations/GetUserPoolMfaConfig.ts';
import { GetUserPoolSessionConfiguration } from '../operations/GetUserPoolSessionConfiguration.ts';
import { ListGroups } from '../operations/ListGroups.ts';
import { ListIdentityProviders } from '../operations/ListIdentityProviders.ts';
import { ListTagsForResource } from '../operations/ListTagsForResource.ts';
import { ListUserPoolClients } from '../operations/ListUserPoolClients.ts';
import { ListUserPools } from '../operations/ListUserPools.ts';
import { ListUsers } from '../operations/ListUsers.ts';
import { ListUsersInGroup } from '../operations/ListUsersInGroup.ts';
import { SetUserPoolClientSessionConfiguration } from '../operations/SetUserPoolClientSessionConfiguration.ts';
import { SetUserPoolMfaConfig } from '../operations/SetUserPoolMfaConfig.ts';
import { SetUserPoolSessionConfiguration } from '../operations/SetUserPoolSessionConfiguration.ts';
import { TagResource } from '../operations/TagResource.ts';
import { UntagResource } from '../operations/UntagResource.ts';
import { UpdateGroup } from '../operations/UpdateGroup.ts';
import { UpdateIdentityProvider } from '../operations/UpdateIdentityProvider.ts';
import { UpdateUserPool } from '../operations/UpdateUserPool.ts';
import { UpdateUserPoolClient } from '../operations/UpdateUserPoolClient.ts';

/** Operations that need AWS credentials: https://docs.aws.amazon.com/cognito/latest/developerguide/authentication-flows-public-server-side.html#user-pool-apis-auth-unauth */
export const signedOperations = {
  AdminAddUserToGroup,
  AddCustomAttributes,
  AdminConfirmSignUp,
  AdminCreateUser,
  AdminDeleteSoftwareToken,
  AdminDeleteUser,
  AdminDeleteUserAttributes,
  AdminDisableProviderForUser,
  AdminDisableUser,
  AdminEnableUser,
  AdminForgetDevice,
  AdminGetDevice,
  AdminGetUser,
  AdminGetUserAuthFactors,
  AdminInitiateAuth,
  AdminLinkProviderForUser,
  AdminListDevices,
  AdminListGroupsForUser,
  AdminListUserAuthEvents,
  AdminListUserSessions,
  AdminRemoveUserFromGroup,
  AdminResetUserPassword,
  AdminRespondToAuthChallenge,
  AdminRevokeUserSession,
  AdminSetUserMFAPreference,
  AdminSetUserPassword,
  AdminSetUserSettings,
  AdminUpdateAuthEventFeedback,
  AdminUpdateDeviceStatus,
  AdminUpdateUserAttributes,
  AdminUserGlobalSignOut,
  CreateGroup,
  CreateIdentityProvider,
  CreateUserPool,
  CreateUserPoolClient,
  CreateUserPoolDomain,
  DeleteGroup,
  DeleteIdentityProvider,
  DeleteUserPool,
  DeleteUserPoolClient,
  DeleteUserPoolDomain,
  DescribeIdentityProvider,
  DescribeUserPool,
  DescribeUserPoolClient,
  DescribeUserPoolDomain,
  GetGroup,
  GetUserPoolClientSessionConfiguration,
  GetUserPoolMfaConfig,
  GetUserPoolSessionConfiguration,
  ListGroups,
  ListIdentityProviders,
  ListTagsForResource,
  ListUserPoolClients,
  ListUserPools,
  ListUsers,
  ListUsersInGroup,
  SetUserPoolClientSessionConfiguration,
  SetUserPoolMfaConfig,
  SetUserPoolSessionConfiguration,
  UpdateGroup,
  TagResource,
  UntagResource,
  UpdateIdentityProvider,
  UpdateUserPool,
  UpdateUserPoolClient,
};
