/** The members of each interface and union of the schema, for caches. */
export const possibleTypes: Record<string, string[]> = {
  "AuthError": [
    "AlreadyConfirmedError",
    "CodeDeliveryFailedError",
    "CodeExpiredError",
    "CodeMismatchError",
    "FederatedSignInError",
    "FederatedUserError",
    "IdentityInUseError",
    "IdentityNotFoundError",
    "IncorrectCredentialsError",
    "InvalidInputError",
    "InvalidPasswordError",
    "InvalidRefreshTokenError",
    "MfaMethodNotFoundError",
    "NotSignedInError",
    "PasskeyNotFoundError",
    "PasskeyRegistrationError",
    "PasswordPolicyUnavailableError",
    "PasswordResetRequiredError",
    "SessionExpiredError",
    "SessionNotFoundError",
    "SessionTrackingUnavailableError",
    "SignInMethodUnavailableError",
    "SignInMethodsUnknownError",
    "SignUpRefusedError",
    "TooManyAttemptsError",
    "UserNotConfirmedError",
    "UsernameTakenError"
  ],
  "ChangePasswordResult": [
    "ChangePasswordPayload",
    "FederatedUserError",
    "IncorrectCredentialsError",
    "InvalidInputError",
    "InvalidPasswordError",
    "NotSignedInError",
    "TooManyAttemptsError"
  ],
  "DeleteAccountResult": [
    "DeleteAccountPayload",
    "NotSignedInError",
    "TooManyAttemptsError"
  ],
  "DeletePasskeyResult": [
    "DeletePasskeyPayload",
    "InvalidInputError",
    "NotSignedInError",
    "PasskeyNotFoundError",
    "TooManyAttemptsError"
  ],
  "FinishFederatedSignInResult": [
    "FederatedSignInError",
    "InvalidInputError",
    "SignInPayload",
    "TooManyAttemptsError"
  ],
  "FinishPasskeyRegistrationResult": [
    "FinishPasskeyRegistrationPayload",
    "InvalidInputError",
    "NotSignedInError",
    "PasskeyRegistrationError",
    "TooManyAttemptsError"
  ],
  "FinishTotpSetupResult": [
    "CodeMismatchError",
    "FinishTotpSetupPayload",
    "InvalidInputError",
    "MfaMethodNotFoundError",
    "NotSignedInError",
    "SessionExpiredError",
    "SignInPayload",
    "TooManyAttemptsError"
  ],
  "ForgotPasswordResult": [
    "CodeDeliveryFailedError",
    "ForgotPasswordPayload",
    "InvalidInputError",
    "TooManyAttemptsError"
  ],
  "LinkProviderResult": [
    "FederatedSignInError",
    "IdentityInUseError",
    "InvalidInputError",
    "LinkProviderPayload",
    "NotSignedInError",
    "SignInMethodUnavailableError",
    "TooManyAttemptsError"
  ],
  "MeResult": [
    "NotSignedInError",
    "TooManyAttemptsError",
    "User"
  ],
  "PasswordPolicyResult": [
    "PasswordPolicy",
    "PasswordPolicyUnavailableError"
  ],
  "RefreshTokensResult": [
    "InvalidInputError",
    "InvalidRefreshTokenError",
    "RefreshTokensPayload",
    "TooManyAttemptsError"
  ],
  "ResendCodeResult": [
    "AlreadyConfirmedError",
    "CodeDeliveryFailedError",
    "InvalidInputError",
    "ResendCodePayload",
    "TooManyAttemptsError"
  ],
  "ResetPasswordResult": [
    "CodeExpiredError",
    "CodeMismatchError",
    "InvalidInputError",
    "InvalidPasswordError",
    "ResetPasswordPayload",
    "TooManyAttemptsError",
    "UserNotConfirmedError"
  ],
  "RevokeSessionResult": [
    "InvalidInputError",
    "NotSignedInError",
    "RevokeSessionPayload",
    "SessionNotFoundError",
    "SessionTrackingUnavailableError",
    "TooManyAttemptsError"
  ],
  "SendAttributeCodeResult": [
    "CodeDeliveryFailedError",
    "FederatedUserError",
    "InvalidInputError",
    "NotSignedInError",
    "SendAttributeCodePayload",
    "TooManyAttemptsError"
  ],
  "SetMfaPreferenceResult": [
    "FederatedUserError",
    "InvalidInputError",
    "MfaMethodNotFoundError",
    "NotSignedInError",
    "SetMfaPreferencePayload",
    "TooManyAttemptsError"
  ],
  "SignInChallenge": [
    "CodeChallenge",
    "MfaSelectionChallenge",
    "MfaSetupChallenge",
    "NewPasswordChallenge",
    "PasskeyChallenge",
    "SignInMethodChallenge"
  ],
  "SignInMethodsResult": [
    "SignInMethods",
    "SignInMethodsUnknownError"
  ],
  "SignInResult": [
    "CodeChallenge",
    "IncorrectCredentialsError",
    "InvalidInputError",
    "InvalidPasswordError",
    "MfaMethodNotFoundError",
    "MfaSelectionChallenge",
    "MfaSetupChallenge",
    "NewPasswordChallenge",
    "PasskeyChallenge",
    "PasswordResetRequiredError",
    "SessionExpiredError",
    "SignInMethodChallenge",
    "SignInMethodUnavailableError",
    "SignInPayload",
    "TooManyAttemptsError",
    "UserNotConfirmedError"
  ],
  "SignOutEverywhereResult": [
    "NotSignedInError",
    "SignOutPayload",
    "TooManyAttemptsError"
  ],
  "SignOutResult": [
    "InvalidInputError",
    "InvalidRefreshTokenError",
    "SignOutPayload",
    "TooManyAttemptsError"
  ],
  "SignUpResult": [
    "CodeDeliveryFailedError",
    "InvalidInputError",
    "InvalidPasswordError",
    "SignUpPayload",
    "SignUpRefusedError",
    "TooManyAttemptsError",
    "UsernameTakenError"
  ],
  "StartFederatedSignInResult": [
    "InvalidInputError",
    "SignInMethodUnavailableError",
    "StartFederatedSignInPayload"
  ],
  "StartPasskeyRegistrationResult": [
    "NotSignedInError",
    "PasskeyRegistrationError",
    "StartPasskeyRegistrationPayload",
    "TooManyAttemptsError"
  ],
  "StartTotpSetupResult": [
    "FederatedUserError",
    "InvalidInputError",
    "MfaMethodNotFoundError",
    "NotSignedInError",
    "SessionExpiredError",
    "StartTotpSetupPayload",
    "TooManyAttemptsError"
  ],
  "UnlinkProviderResult": [
    "IdentityNotFoundError",
    "InvalidInputError",
    "NotSignedInError",
    "SignInMethodUnavailableError",
    "TooManyAttemptsError",
    "UnlinkProviderPayload"
  ],
  "UpdateProfileResult": [
    "CodeDeliveryFailedError",
    "FederatedUserError",
    "InvalidInputError",
    "NotSignedInError",
    "TooManyAttemptsError",
    "UpdateProfilePayload",
    "UsernameTakenError"
  ],
  "VerifyAttributeResult": [
    "CodeExpiredError",
    "CodeMismatchError",
    "InvalidInputError",
    "NotSignedInError",
    "TooManyAttemptsError",
    "UsernameTakenError",
    "VerifyAttributePayload"
  ],
  "VerifyResult": [
    "AlreadyConfirmedError",
    "CodeChallenge",
    "CodeExpiredError",
    "CodeMismatchError",
    "IncorrectCredentialsError",
    "InvalidInputError",
    "MfaSelectionChallenge",
    "MfaSetupChallenge",
    "NewPasswordChallenge",
    "PasswordResetRequiredError",
    "SessionExpiredError",
    "SignInPayload",
    "SignUpRefusedError",
    "TooManyAttemptsError",
    "UsernameTakenError",
    "VerifyPayload"
  ]
};
