import { AdminConfirmSignUp } from '../operations/AdminConfirmSignUp.ts';
import { AdminCreateUser } from '../operations/AdminCreateUser.ts';
import { AdminDeleteUser } from '../operations/AdminDeleteUser.ts';
import { AdminDisableProviderForUser } from '../operations/AdminDisableProviderForUser.ts';
import { AdminDisableUser } from '../operations/AdminDisableUser.ts';
import { AdminEnableUser } from '../operations/AdminEnableUser.ts';
import { AdminGetUser } from '../operations/AdminGetUser.ts';
import { AdminLinkProviderForUser } from '../operations/AdminLinkProviderForUser.ts';
import { AdminListUserSessions } from '../operations/AdminListUserSessions.ts';
import { AdminResetUserPassword } from '../operations/AdminResetUserPassword.ts';
import { AdminRevokeUserSession } from '../operations/AdminRevokeUserSession.ts';
import { AdminSetUserMFAPreference } from '../operations/AdminSetUserMFAPreference.ts';
import { AdminSetUserPassword } from '../operations/AdminSetUserPassword.ts';
import { AdminUpdateUserAttributes } from '../operations/AdminUpdateUserAttributes.ts';
import { CreateIdentityProvider } from '../operations/CreateIdentityProvider.ts';
import { CreateUserPool } from '../operations/CreateUserPool.ts';
import { CreateUserPoolClient } from '../operations/CreateUserPoolClient.ts';
import { CreateUserPoolDomain } from '../operations/CreateUserPoolDomain.ts';
import { DeleteIdentityProvider } from '../operations/DeleteIdentityProvider.ts';
import { DeleteUserPoolDomain } from '../operations/DeleteUserPoolDomain.ts';
import { DescribeIdentityProvider } from '../operations/DescribeIdentityProvider.ts';
import { DescribeUserPool } from '../operations/DescribeUserPool.ts';
import { DescribeUserPoolClient } from '../operations/DescribeUserPoolClient.ts';
import { DescribeUserPoolDomain } from '../operations/DescribeUserPoolDomain.ts';
import { GetUserPoolClientSessionConfiguration } from '../operations/GetUserPoolClientSessionConfiguration.ts';
import { GetUserPoolMfaConfig } from '../operations/GetUserPoolMfaConfig.ts';
import { GetUserPoolSessionConfiguration } from '../operations/GetUserPoolSessionConfiguration.ts';
import { ListIdentityProviders } from '../operations/ListIdentityProviders.ts';
import { ListUsers } from '../operations/ListUsers.ts';
import { SetUserPoolClientSessionConfiguration } from '../operations/SetUserPoolClientSessionConfiguration.ts';
import { SetUserPoolMfaConfig } from '../operations/SetUserPoolMfaConfig.ts';
import { SetUserPoolSessionConfiguration } from '../operations/SetUserPoolSessionConfiguration.ts';
import { UpdateIdentityProvider } from '../operations/UpdateIdentityProvider.ts';
import { UpdateUserPool } from '../operations/UpdateUserPool.ts';
import { UpdateUserPoolClient } from '../operations/UpdateUserPoolClient.ts';

/** Operations that need AWS credentials: https://docs.aws.amazon.com/cognito/latest/developerguide/authentication-flows-public-server-side.html#user-pool-apis-auth-unauth */
export const signedOperations = {
  AdminConfirmSignUp,
  AdminCreateUser,
  AdminDeleteUser,
  AdminDisableProviderForUser,
  AdminDisableUser,
  AdminEnableUser,
  AdminGetUser,
  AdminLinkProviderForUser,
  AdminListUserSessions,
  AdminResetUserPassword,
  AdminRevokeUserSession,
  AdminSetUserMFAPreference,
  AdminSetUserPassword,
  AdminUpdateUserAttributes,
  CreateIdentityProvider,
  CreateUserPool,
  CreateUserPoolClient,
  CreateUserPoolDomain,
  DeleteIdentityProvider,
  DeleteUserPoolDomain,
  DescribeIdentityProvider,
  DescribeUserPool,
  DescribeUserPoolClient,
  DescribeUserPoolDomain,
  GetUserPoolClientSessionConfiguration,
  GetUserPoolMfaConfig,
  GetUserPoolSessionConfiguration,
  ListIdentityProviders,
  ListUsers,
  SetUserPoolClientSessionConfiguration,
  SetUserPoolMfaConfig,
  SetUserPoolSessionConfiguration,
  UpdateIdentityProvider,
  UpdateUserPool,
  UpdateUserPoolClient,
};
