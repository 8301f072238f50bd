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
    "PasskeyNotFoundError",
    "PasskeyRegistrationError",
    "PasswordPolicyUnavailableError",
    "PasswordResetRequiredError",
    "SessionExpiredError",
    "SignInMethodUnavailableError",
    "SignInMethodsUnknownError",
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
  "DeletePasskeyResult": [
    "DeletePasskeyPayload",
    "InvalidInputError",
    "NotSignedInError",
    "PasskeyNotFoundError",
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
  "StartPasskeyRegistrationResult": [
    "NotSignedInError",
    "PasskeyRegistrationError",
    "StartPasskeyRegistrationPayload",
    "TooManyAttemptsError"
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
    "PasswordResetRequiredError",
    "SessionExpiredError",
    "SignInPayload",
    "SignUpRefusedError",
    "TooManyAttemptsError",
    "UsernameTakenError",
    "VerifyPayload"
  ]
};
