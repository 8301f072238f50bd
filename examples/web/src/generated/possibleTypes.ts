export const possibleTypes = {
  "AuthError": [
    "AlreadyConfirmedError",
    "CodeDeliveryFailedError",
    "CodeExpiredError",
    "CodeMismatchError",
    "IncorrectCredentialsError",
    "InvalidInputError",
    "InvalidPasswordError",
    "InvalidRefreshTokenError",
    "MfaMethodNotFoundError",
    "NotSignedInError",
    "PasswordPolicyUnavailableError",
    "PasswordResetRequiredError",
    "SessionExpiredError",
    "SignUpRefusedError",
    "TooManyAttemptsError",
    "UserNotConfirmedError",
    "UsernameTakenError"
  ],
  "ChangePasswordResult": [
    "ChangePasswordPayload",
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
  "SendAttributeCodeResult": [
    "CodeDeliveryFailedError",
    "InvalidInputError",
    "NotSignedInError",
    "SendAttributeCodePayload",
    "TooManyAttemptsError"
  ],
  "SetMfaPreferenceResult": [
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
    "NewPasswordChallenge"
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
    "PasswordResetRequiredError",
    "SessionExpiredError",
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
  "StartTotpSetupResult": [
    "InvalidInputError",
    "MfaMethodNotFoundError",
    "NotSignedInError",
    "SessionExpiredError",
    "StartTotpSetupPayload",
    "TooManyAttemptsError"
  ],
  "UpdateProfileResult": [
    "CodeDeliveryFailedError",
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
    "SessionExpiredError",
    "SignInPayload",
    "SignUpRefusedError",
    "TooManyAttemptsError",
    "UsernameTakenError",
    "VerifyPayload"
  ]
};
