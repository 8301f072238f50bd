import { AssociateSoftwareToken } from '../operations/AssociateSoftwareToken.ts';
import { ChangePassword } from '../operations/ChangePassword.ts';
import { CompleteWebAuthnRegistration } from '../operations/CompleteWebAuthnRegistration.ts';
import { ConfirmDevice } from '../operations/ConfirmDevice.ts';
import { ConfirmForgotPassword } from '../operations/ConfirmForgotPassword.ts';
import { ConfirmSignUp } from '../operations/ConfirmSignUp.ts';
import { DeleteUser } from '../operations/DeleteUser.ts';
import { DeleteUserAttributes } from '../operations/DeleteUserAttributes.ts';
import { DeleteWebAuthnCredential } from '../operations/DeleteWebAuthnCredential.ts';
import { ForgetDevice } from '../operations/ForgetDevice.ts';
import { ForgotPassword } from '../operations/ForgotPassword.ts';
import { GetDevice } from '../operations/GetDevice.ts';
import { GetTokensFromRefreshToken } from '../operations/GetTokensFromRefreshToken.ts';
import { GetUser } from '../operations/GetUser.ts';
import { GetUserAttributeVerificationCode } from '../operations/GetUserAttributeVerificationCode.ts';
import { GetUserAuthFactors } from '../operations/GetUserAuthFactors.ts';
import { GlobalSignOut } from '../operations/GlobalSignOut.ts';
import { InitiateAuth } from '../operations/InitiateAuth.ts';
import { ListDevices } from '../operations/ListDevices.ts';
import { ListUserSessions } from '../operations/ListUserSessions.ts';
import { ListWebAuthnCredentials } from '../operations/ListWebAuthnCredentials.ts';
import { ResendConfirmationCode } from '../operations/ResendConfirmationCode.ts';
import { RespondToAuthChallenge } from '../operations/RespondToAuthChallenge.ts';
import { RevokeToken } from '../operations/RevokeToken.ts';
import { RevokeUserSession } from '../operations/RevokeUserSession.ts';
import { SetUserMFAPreference } from '../operations/SetUserMFAPreference.ts';
import { SetUserSettings } from '../operations/SetUserSettings.ts';
import { SignUp } from '../operations/SignUp.ts';
import { StartWebAuthnRegistration } from '../operations/StartWebAuthnRegistration.ts';
import { UpdateDeviceStatus } from '../operations/UpdateDeviceStatus.ts';
import { UpdateUserAttributes } from '../operations/UpdateUserAttributes.ts';
import { VerifySoftwareToken } from '../operations/VerifySoftwareToken.ts';
import { VerifyUserAttribute } from '../operations/VerifyUserAttribute.ts';

/**
 * Operations that are public or authorized by an access token: "Amazon Cognito doesn't evaluate IAM policies in requests"
 * (https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SignUp.html).
 */
export const publicOperations = {
  AssociateSoftwareToken,
  ChangePassword,
  CompleteWebAuthnRegistration,
  ConfirmDevice,
  ConfirmForgotPassword,
  ConfirmSignUp,
  DeleteUser,
  DeleteUserAttributes,
  DeleteWebAuthnCredential,
  ForgetDevice,
  ForgotPassword,
  GetDevice,
  GetTokensFromRefreshToken,
  GetUser,
  GetUserAttributeVerificationCode,
  GetUserAuthFactors,
  GlobalSignOut,
  InitiateAuth,
  ListDevices,
  ListUserSessions,
  ListWebAuthnCredentials,
  ResendConfirmationCode,
  RespondToAuthChallenge,
  RevokeToken,
  RevokeUserSession,
  SetUserMFAPreference,
  SetUserSettings,
  SignUp,
  StartWebAuthnRegistration,
  UpdateDeviceStatus,
  UpdateUserAttributes,
  VerifySoftwareToken,
  VerifyUserAttribute,
};
