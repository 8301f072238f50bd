import * as model from '@aws-sdk/client-cognito-identity-provider';
import type { StaticOperationSchema } from '@smithy/types';
import type { Cognito } from '../cognito.ts';
import { AdminConfirmSignUp } from '../operations/AdminConfirmSignUp.ts';
import { AdminCreateUser } from '../operations/AdminCreateUser.ts';
import { AdminDeleteUser } from '../operations/AdminDeleteUser.ts';
import { AdminDisableProviderForUser } from '../operations/AdminDisableProviderForUser.ts';
import { AdminDisableUser } from '../operations/AdminDisableUser.ts';
import { AdminEnableUser } from '../operations/AdminEnableUser.ts';
import { AdminGetUser } from '../operations/AdminGetUser.ts';
import { AdminLinkProviderForUser } from '../operations/AdminLinkProviderForUser.ts';
import { AdminResetUserPassword } from '../operations/AdminResetUserPassword.ts';
import { AdminSetUserMFAPreference } from '../operations/AdminSetUserMFAPreference.ts';
import { AdminSetUserPassword } from '../operations/AdminSetUserPassword.ts';
import { AdminUpdateUserAttributes } from '../operations/AdminUpdateUserAttributes.ts';
import { AssociateSoftwareToken } from '../operations/AssociateSoftwareToken.ts';
import { ChangePassword } from '../operations/ChangePassword.ts';
import { CompleteWebAuthnRegistration } from '../operations/CompleteWebAuthnRegistration.ts';
import { ConfirmForgotPassword } from '../operations/ConfirmForgotPassword.ts';
import { ConfirmSignUp } from '../operations/ConfirmSignUp.ts';
import { CreateIdentityProvider } from '../operations/CreateIdentityProvider.ts';
import { CreateUserPool } from '../operations/CreateUserPool.ts';
import { CreateUserPoolClient } from '../operations/CreateUserPoolClient.ts';
import { CreateUserPoolDomain } from '../operations/CreateUserPoolDomain.ts';
import { DeleteIdentityProvider } from '../operations/DeleteIdentityProvider.ts';
import { DeleteUser } from '../operations/DeleteUser.ts';
import { DeleteUserPoolDomain } from '../operations/DeleteUserPoolDomain.ts';
import { DeleteWebAuthnCredential } from '../operations/DeleteWebAuthnCredential.ts';
import { DescribeIdentityProvider } from '../operations/DescribeIdentityProvider.ts';
import { DescribeUserPool } from '../operations/DescribeUserPool.ts';
import { DescribeUserPoolClient } from '../operations/DescribeUserPoolClient.ts';
import { DescribeUserPoolDomain } from '../operations/DescribeUserPoolDomain.ts';
import { ForgotPassword } from '../operations/ForgotPassword.ts';
import { GetTokensFromRefreshToken } from '../operations/GetTokensFromRefreshToken.ts';
import { GetUser } from '../operations/GetUser.ts';
import { GetUserAttributeVerificationCode } from '../operations/GetUserAttributeVerificationCode.ts';
import { GetUserAuthFactors } from '../operations/GetUserAuthFactors.ts';
import { GetUserPoolMfaConfig } from '../operations/GetUserPoolMfaConfig.ts';
import { GlobalSignOut } from '../operations/GlobalSignOut.ts';
import { InitiateAuth } from '../operations/InitiateAuth.ts';
import { ListIdentityProviders } from '../operations/ListIdentityProviders.ts';
import { ListUsers } from '../operations/ListUsers.ts';
import { ListWebAuthnCredentials } from '../operations/ListWebAuthnCredentials.ts';
import { ResendConfirmationCode } from '../operations/ResendConfirmationCode.ts';
import { RespondToAuthChallenge } from '../operations/RespondToAuthChallenge.ts';
import { RevokeToken } from '../operations/RevokeToken.ts';
import { SetUserMFAPreference } from '../operations/SetUserMFAPreference.ts';
import { SetUserPoolMfaConfig } from '../operations/SetUserPoolMfaConfig.ts';
import { SignUp } from '../operations/SignUp.ts';
import { StartWebAuthnRegistration } from '../operations/StartWebAuthnRegistration.ts';
import { UpdateIdentityProvider } from '../operations/UpdateIdentityProvider.ts';
import { UpdateUserAttributes } from '../operations/UpdateUserAttributes.ts';
import { UpdateUserPool } from '../operations/UpdateUserPool.ts';
import { UpdateUserPoolClient } from '../operations/UpdateUserPoolClient.ts';
import { VerifySoftwareToken } from '../operations/VerifySoftwareToken.ts';
import { VerifyUserAttribute } from '../operations/VerifyUserAttribute.ts';

export interface RegisteredOperation {
  shape: StaticOperationSchema;
  // `never` because each operation has its own input type. The input is checked against `shape` before the call.
  run: (input: never, cognito: Cognito) => object | Promise<object>;
}

/**
 * Operations that are public or authorized by an access token: "Amazon Cognito doesn't evaluate IAM policies in requests"
 * (https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SignUp.html).
 */
export const publicOperations: Record<string, RegisteredOperation> = {
  AssociateSoftwareToken: { shape: model.AssociateSoftwareToken$, run: AssociateSoftwareToken },
  ChangePassword: { shape: model.ChangePassword$, run: ChangePassword },
  CompleteWebAuthnRegistration: {
    shape: model.CompleteWebAuthnRegistration$,
    run: CompleteWebAuthnRegistration,
  },
  ConfirmForgotPassword: { shape: model.ConfirmForgotPassword$, run: ConfirmForgotPassword },
  ConfirmSignUp: { shape: model.ConfirmSignUp$, run: ConfirmSignUp },
  DeleteUser: { shape: model.DeleteUser$, run: DeleteUser },
  DeleteWebAuthnCredential: {
    shape: model.DeleteWebAuthnCredential$,
    run: DeleteWebAuthnCredential,
  },
  ForgotPassword: { shape: model.ForgotPassword$, run: ForgotPassword },
  GetTokensFromRefreshToken: { shape: model.GetTokensFromRefreshToken$, run: GetTokensFromRefreshToken },
  GetUser: { shape: model.GetUser$, run: GetUser },
  GetUserAttributeVerificationCode: {
    shape: model.GetUserAttributeVerificationCode$,
    run: GetUserAttributeVerificationCode,
  },
  GetUserAuthFactors: { shape: model.GetUserAuthFactors$, run: GetUserAuthFactors },
  GlobalSignOut: { shape: model.GlobalSignOut$, run: GlobalSignOut },
  InitiateAuth: { shape: model.InitiateAuth$, run: InitiateAuth },
  ListWebAuthnCredentials: {
    shape: model.ListWebAuthnCredentials$,
    run: ListWebAuthnCredentials,
  },
  ResendConfirmationCode: { shape: model.ResendConfirmationCode$, run: ResendConfirmationCode },
  RespondToAuthChallenge: { shape: model.RespondToAuthChallenge$, run: RespondToAuthChallenge },
  RevokeToken: { shape: model.RevokeToken$, run: RevokeToken },
  SetUserMFAPreference: { shape: model.SetUserMFAPreference$, run: SetUserMFAPreference },
  SignUp: { shape: model.SignUp$, run: SignUp },
  StartWebAuthnRegistration: {
    shape: model.StartWebAuthnRegistration$,
    run: StartWebAuthnRegistration,
  },
  UpdateUserAttributes: { shape: model.UpdateUserAttributes$, run: UpdateUserAttributes },
  VerifySoftwareToken: { shape: model.VerifySoftwareToken$, run: VerifySoftwareToken },
  VerifyUserAttribute: { shape: model.VerifyUserAttribute$, run: VerifyUserAttribute },
};

/** Operations that need AWS credentials: https://docs.aws.amazon.com/cognito/latest/developerguide/authentication-flows-public-server-side.html#user-pool-apis-auth-unauth */
export const signedOperations: Record<string, RegisteredOperation> = {
  AdminConfirmSignUp: { shape: model.AdminConfirmSignUp$, run: AdminConfirmSignUp },
  AdminCreateUser: { shape: model.AdminCreateUser$, run: AdminCreateUser },
  AdminDeleteUser: { shape: model.AdminDeleteUser$, run: AdminDeleteUser },
  AdminDisableProviderForUser: { shape: model.AdminDisableProviderForUser$, run: AdminDisableProviderForUser },
  AdminDisableUser: { shape: model.AdminDisableUser$, run: AdminDisableUser },
  AdminEnableUser: { shape: model.AdminEnableUser$, run: AdminEnableUser },
  AdminGetUser: { shape: model.AdminGetUser$, run: AdminGetUser },
  AdminLinkProviderForUser: { shape: model.AdminLinkProviderForUser$, run: AdminLinkProviderForUser },
  AdminResetUserPassword: { shape: model.AdminResetUserPassword$, run: AdminResetUserPassword },
  AdminSetUserMFAPreference: { shape: model.AdminSetUserMFAPreference$, run: AdminSetUserMFAPreference },
  AdminSetUserPassword: { shape: model.AdminSetUserPassword$, run: AdminSetUserPassword },
  AdminUpdateUserAttributes: { shape: model.AdminUpdateUserAttributes$, run: AdminUpdateUserAttributes },
  CreateIdentityProvider: { shape: model.CreateIdentityProvider$, run: CreateIdentityProvider },
  CreateUserPool: { shape: model.CreateUserPool$, run: CreateUserPool },
  CreateUserPoolClient: { shape: model.CreateUserPoolClient$, run: CreateUserPoolClient },
  CreateUserPoolDomain: { shape: model.CreateUserPoolDomain$, run: CreateUserPoolDomain },
  DeleteIdentityProvider: { shape: model.DeleteIdentityProvider$, run: DeleteIdentityProvider },
  DeleteUserPoolDomain: { shape: model.DeleteUserPoolDomain$, run: DeleteUserPoolDomain },
  DescribeIdentityProvider: { shape: model.DescribeIdentityProvider$, run: DescribeIdentityProvider },
  DescribeUserPool: { shape: model.DescribeUserPool$, run: DescribeUserPool },
  DescribeUserPoolClient: { shape: model.DescribeUserPoolClient$, run: DescribeUserPoolClient },
  DescribeUserPoolDomain: { shape: model.DescribeUserPoolDomain$, run: DescribeUserPoolDomain },
  GetUserPoolMfaConfig: { shape: model.GetUserPoolMfaConfig$, run: GetUserPoolMfaConfig },
  ListIdentityProviders: { shape: model.ListIdentityProviders$, run: ListIdentityProviders },
  ListUsers: { shape: model.ListUsers$, run: ListUsers },
  SetUserPoolMfaConfig: { shape: model.SetUserPoolMfaConfig$, run: SetUserPoolMfaConfig },
  UpdateIdentityProvider: { shape: model.UpdateIdentityProvider$, run: UpdateIdentityProvider },
  UpdateUserPool: { shape: model.UpdateUserPool$, run: UpdateUserPool },
  UpdateUserPoolClient: { shape: model.UpdateUserPoolClient$, run: UpdateUserPoolClient },
};
