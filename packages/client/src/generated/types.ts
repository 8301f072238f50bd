/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type AnswerPasskeyChallengeInput = {
  /** The result of `navigator.credentials.get`, by its `toJSON`. */
  readonly credential: AuthenticationResponseJSON;
  /** The challenge's `session`. */
  readonly session: string;
  /** The challenge's `username`. */
  readonly username: string;
};

/**
 * A user attribute by Cognito's name: a standard one such as `family_name`, or a custom one such as `custom:plan`.
 * `sub`, `email_verified`, `phone_number_verified` and names that begin with `cognito:` cannot be set.
 */
export type AttributeInput = {
  readonly name: string;
  /** Null, omitted or empty: the user has no such attribute. `updateProfile` removes it. */
  readonly value?: string | null | undefined;
};

/** One enum for all error types, because fields of different types cannot share the name `reason` in one selection. */
export type AuthErrorReason =
  /** A firewall rule blocked the request. */
  | 'BLOCKED'
  /** The password is right, but an administrator has disabled the account. */
  | 'DISABLED'
  /** The person canceled the sign-in at the provider. */
  | 'FEDERATION_CANCELED'
  /** The sign-in has timed out, or was already finished. */
  | 'FEDERATION_EXPIRED'
  /** The provider or the user pool refused the sign-in. */
  | 'FEDERATION_FAILED'
  /** The sign-in was linked to an existing account. Call `startFederatedSignIn` with the same provider once more. */
  | 'FEDERATION_LINKED'
  /** The callback does not belong to a sign-in that was started here. */
  | 'FEDERATION_STATE_MISMATCH'
  /** The username or the password is wrong. An unknown user gets the same answer. */
  | 'INCORRECT'
  /** Too many codes were requested or tried for this account. The limit lasts for minutes to hours. */
  | 'LIMIT_EXCEEDED'
  /** Too many wrong passwords or sign-in codes. The lock starts at one second and doubles with each failure, up to about 15 minutes. */
  | 'LOCKED_OUT'
  /** The user pool does not allow passkeys, or has no relying party. */
  | 'PASSKEYS_UNAVAILABLE'
  /** Cognito does not support this kind of passkey. Use another device. */
  | 'PASSKEY_NOT_SUPPORTED'
  /** The page's origin does not belong to the relying party. */
  | 'PASSKEY_ORIGIN_NOT_ALLOWED'
  /** The registration was not started, has expired, or was started by another app. Start again. */
  | 'PASSKEY_REGISTRATION_EXPIRED'
  /** The passkey was created for another relying party. */
  | 'PASSKEY_RELYING_PARTY_MISMATCH'
  /**
   * A Lambda trigger declined the sign-in. `message` is the trigger's text, except in `FederatedSignInError`: anyone can write the text of
   * a callback.
   */
  | 'REFUSED'
  /** An administrator has to send a new temporary password. */
  | 'TEMPORARY_PASSWORD_EXPIRED'
  /** The service receives too many requests. Retry after a few seconds. */
  | 'THROTTLED'
  /** The user has 20 passkeys. Delete one first. */
  | 'TOO_MANY_PASSKEYS';

export type ChangePasswordInput = {
  /** Omit it to set the first password of an account that has none. If the account has one, `InvalidInputError` has the code `REQUIRED`. */
  readonly currentPassword?: string | null | undefined;
  readonly newPassword: string;
  /** True to end all sessions of the user, this one included, after the change. The default is false. */
  readonly signOutOtherDevices?: boolean | null | undefined;
};

export type CodeMethod =
  /** A code sent by email. */
  | 'EMAIL'
  /** A code sent by text message. */
  | 'SMS'
  /** A code shown by an authenticator app. */
  | 'TOTP';

export type CompleteNewPasswordInput = {
  /** The challenge's `requiredAttributes`, and other attributes that the user does not have yet. `updateProfile` changes existing ones. */
  readonly attributes?: ReadonlyArray<AttributeInput> | null | undefined;
  readonly newPassword: string;
  /** The challenge's `session`. */
  readonly session: string;
  /** The challenge's `username`. */
  readonly username: string;
};

export type DeletePasskeyInput = {
  /** The passkey's `id`. */
  readonly id: string | number;
};

export type DeliveryMedium =
  | 'EMAIL'
  | 'SMS';

/** What the provider asks for although the user is signed in there. */
export type FederatedPrompt =
  /** The permission to pass on the user's data. */
  | 'CONSENT'
  /** A new sign-in. */
  | 'LOGIN'
  /** The choice of an account. */
  | 'SELECT_ACCOUNT';

export type FieldErrorCode =
  /** An authenticator app is already in use. Set `replace` to replace it. */
  | 'ALREADY_SET_UP'
  /** The value contains control characters, such as a line break. */
  | 'CONTROL_CHARACTERS'
  /** This is the session of the request itself. End it with `signOut`. */
  | 'CURRENT_SESSION'
  /** The attribute is given twice. */
  | 'DUPLICATE'
  /** The attribute has a field of its own in this input. */
  | 'HAS_OWN_FIELD'
  /** The attribute cannot be changed once it is set. */
  | 'IMMUTABLE'
  /** The value breaks another rule of the user pool. */
  | 'INVALID'
  /** The value is not an email address. */
  | 'INVALID_EMAIL'
  /** The value is not a phone number with `+` and a country code. */
  | 'INVALID_PHONE_NUMBER'
  /** The user could no longer sign in after the change. Set a password, add a passkey or link a provider first. */
  | 'LAST_SIGN_IN_METHOD'
  /** The user pool requires at least one MFA method. */
  | 'MFA_REQUIRED'
  /** A passkey counts as MFA only together with another MFA method. Add one to `enabled`. */
  | 'NEEDS_MFA_METHOD'
  /** The input has no field to change. */
  | 'NOTHING_TO_CHANGE'
  /** The email address or phone number is missing, or is verified already. */
  | 'NOTHING_TO_VERIFY'
  /** The app cannot set this attribute, or the deployment does not allow this address or phone number. */
  | 'NOT_ALLOWED'
  /** The service that checks `captchaToken` cannot be reached. Show the CAPTCHA again, and send its new token. */
  | 'NOT_CHECKED'
  /** The preferred method is not one of the enabled methods. */
  | 'NOT_ENABLED'
  /** The email address or phone number that this method uses is not verified. Verify it with `sendAttributeCode` and `verifyAttribute`. */
  | 'NOT_VERIFIED'
  /** With these methods, no verified address remains for resetting a forgotten password. */
  | 'NO_RECOVERY'
  /** The field is empty or missing. */
  | 'REQUIRED'
  /** The value contains spaces. */
  | 'SPACES'
  /** The value begins or ends with a space. */
  | 'SURROUNDING_SPACES'
  /** Another account uses this value. */
  | 'TAKEN'
  /** The value is too long. */
  | 'TOO_LONG'
  /** The list has too many entries. */
  | 'TOO_MANY'
  /** The user pool has no attribute of this name. */
  | 'UNKNOWN_ATTRIBUTE'
  /** Sign-in sends codes to this phone number. Turn SMS off with `setMfaPreference` first. */
  | 'USED_FOR_MFA';

export type FinishFederatedSignInInput = {
  /** The callback's parameter `code`. Required unless the callback has `error`. */
  readonly code?: string | null | undefined;
  /** The callback's parameter `error`. */
  readonly error?: string | null | undefined;
  /** The callback's parameter `error_description`. Do not show it to a person, because anyone can write it. */
  readonly errorDescription?: string | null | undefined;
  /** The `flow` of `startFederatedSignIn`. Omit it if it is in the HttpOnly cookie. */
  readonly flow?: string | null | undefined;
  /** The callback's parameter `state`. */
  readonly state: string;
};

export type FinishPasskeyRegistrationInput = {
  /** The result of `navigator.credentials.create`, by its `toJSON`. */
  readonly credential: RegistrationResponseJSON;
};

export type FinishTotpSetupInput = {
  /** The code that the authenticator app shows. */
  readonly code: string;
  /** A name for the device. */
  readonly deviceName?: string | null | undefined;
  /** The session that `startTotpSetup` returned, if it returned one. */
  readonly session?: string | null | undefined;
};

export type ForgotPasswordInput = {
  /**
   * The token of a CAPTCHA. It is valid once: after any error, send a new one. `InvalidInputError` has the code `REQUIRED`, `INVALID` or
   * `NOT_CHECKED`. Ignored if the deployment has no CAPTCHA.
   */
  readonly captchaToken?: string | null | undefined;
  /** The email address or username. */
  readonly username: string;
};

export type LinkProviderInput = {
  /** The callback's parameter `code`. Required unless the callback has `error`. */
  readonly code?: string | null | undefined;
  /** The callback's parameter `error`. */
  readonly error?: string | null | undefined;
  /** The callback's parameter `error_description`. Do not show it to a person, because anyone can write it. */
  readonly errorDescription?: string | null | undefined;
  /** The `flow` of `startFederatedSignIn`. Omit it if it is in the HttpOnly cookie. */
  readonly flow?: string | null | undefined;
  /** The callback's parameter `state`. */
  readonly state: string;
};

export type PasswordRequirement =
  /** The password is too short. */
  | 'LENGTH'
  /** The password needs a letter from a to z. */
  | 'LOWERCASE'
  /** The password was used before. */
  | 'NOT_REUSED'
  /** The password needs a digit from 0 to 9. */
  | 'NUMBER'
  /** The password needs a symbol: see `PasswordPolicy.requireSymbols`. */
  | 'SYMBOL'
  /** The password needs a letter from A to Z. */
  | 'UPPERCASE';

/** A way to begin a sign-in that needs no password. */
export type PasswordlessMethod =
  /** A code sent by email. */
  | 'EMAIL_CODE'
  /** A passkey of the user's device, password manager or security key. */
  | 'PASSKEY'
  /** A code sent by text message. */
  | 'SMS_CODE';

export type RefreshTokensInput = {
  /** Omit it if the refresh token is in the HttpOnly cookie. */
  readonly refreshToken?: string | null | undefined;
};

export type ResendCodeInput = {
  /**
   * The token of a CAPTCHA. It is valid once: after any error, send a new one. `InvalidInputError` has the code `REQUIRED`, `INVALID` or
   * `NOT_CHECKED`. Ignored if the deployment has no CAPTCHA.
   */
  readonly captchaToken?: string | null | undefined;
  /** The email address or username that was signed up. */
  readonly username: string;
};

export type ResetPasswordInput = {
  readonly code: string;
  readonly newPassword: string;
  /** The email address or username that was passed to `forgotPassword`. */
  readonly username: string;
};

export type RevokeSessionInput = {
  /** The session's `id`. */
  readonly id: string | number;
};

export type SelectMfaMethodInput = {
  readonly method: CodeMethod;
  /** The challenge's `session`. */
  readonly session: string;
  /** The challenge's `username`. */
  readonly username: string;
};

export type SelectSignInMethodInput = {
  /**
   * The token of a CAPTCHA, needed with the methods `EMAIL_CODE` and `SMS_CODE`. It is valid once: after any error, send a new one. `InvalidInputError` has the code `REQUIRED`, `INVALID` or
   * `NOT_CHECKED`. Ignored if the deployment has no CAPTCHA.
   */
  readonly captchaToken?: string | null | undefined;
  readonly method: SignInMethod;
  /** Required with `PASSWORD`. Ignored with any other method. */
  readonly password?: string | null | undefined;
  /** The challenge's `session`. */
  readonly session: string;
  /** The challenge's `username`. */
  readonly username: string;
};

export type SendAttributeCodeInput = {
  readonly attribute: VerifiableAttribute;
};

export type SessionKind =
  /** The browser's session at the user pool's domain, which can sign in to apps without asking. */
  | 'SSO'
  /** The tokens of one sign-in to one app. */
  | 'TOKEN';

export type SetMfaPreferenceInput = {
  /** True if the user accepts that a forgotten password can no longer be reset by `forgotPassword`. The default is false. */
  readonly allowNoRecovery?: boolean | null | undefined;
  /** The methods that sign-in can ask for. An empty list turns MFA off. */
  readonly enabled: ReadonlyArray<CodeMethod>;
  /**
   * True if a sign-in with a passkey that verifies the user counts as MFA. Needs another method in `enabled`, and a user pool that is
   * configured for it. If it is null or omitted, the setting stays as it is; an empty `enabled` turns it off.
   */
  readonly passkey?: boolean | null | undefined;
  /** One of `enabled`. If it is null and several are enabled, the user chooses at each sign-in. */
  readonly preferred?: CodeMethod | null | undefined;
};

export type SignInInput = {
  readonly password: string;
  /** The email address or username. */
  readonly username: string;
};

/** A way to begin a sign-in. */
export type SignInMethod =
  /** A code sent by email. */
  | 'EMAIL_CODE'
  /** A passkey of the user's device, password manager or security key. */
  | 'PASSKEY'
  /** The password. */
  | 'PASSWORD'
  /** A code sent by text message. */
  | 'SMS_CODE';

export type SignInProviderKind =
  /** Login with Amazon. */
  | 'AMAZON'
  /** Sign in with Apple. */
  | 'APPLE'
  /** Facebook Login. */
  | 'FACEBOOK'
  /** Sign in with Google. */
  | 'GOOGLE'
  /** A provider that speaks OpenID Connect. */
  | 'OIDC'
  /** A provider that speaks SAML 2.0, such as the one of a company. */
  | 'SAML';

export type SignOutInput = {
  /**
   * Where `logoutUrl` leads in the end, exactly as the deployment lists it. Otherwise `InvalidInputError` has the code `NOT_ALLOWED`. The
   * default is the first address of the list.
   */
  readonly logoutUri?: string | null | undefined;
  /** Omit it if the refresh token is in the HttpOnly cookie. */
  readonly refreshToken?: string | null | undefined;
};

export type SignUpInput = {
  /** Other attributes that the user pool has, including custom ones. */
  readonly attributes?: ReadonlyArray<AttributeInput> | null | undefined;
  /**
   * The token of a CAPTCHA. It is valid once: after any error, send a new one. `InvalidInputError` has the code `REQUIRED`, `INVALID` or
   * `NOT_CHECKED`. Ignored if the deployment has no CAPTCHA.
   */
  readonly captchaToken?: string | null | undefined;
  readonly email: string;
  readonly name?: string | null | undefined;
  /**
   * Must meet the user pool's policy. `InvalidPasswordError.requirements` lists the rules that it breaks. Can be omitted if the user
   * pool allows sign-in by code (`signInMethods`). Otherwise `InvalidInputError` has the code `REQUIRED`.
   */
  readonly password?: string | null | undefined;
  /** With `+` and country code, such as `+14155550123`. Spaces, dashes, dots and parentheses are removed. */
  readonly phoneNumber?: string | null | undefined;
};

export type StartFederatedSignInInput = {
  /** The email address that the provider's page starts with. Providers can ignore it. */
  readonly loginHint?: string | null | undefined;
  readonly prompt?: FederatedPrompt | null | undefined;
  /** The `name` of one of `signInProviders`. */
  readonly provider: string;
  /** The address of the app to which the browser returns, exactly as the deployment lists it. */
  readonly redirectUri: string;
};

export type StartSignInInput = {
  /**
   * The token of a CAPTCHA, not needed with the method `PASSKEY`. It is valid once: after any error, send a new one. `InvalidInputError` has the code `REQUIRED`, `INVALID` or
   * `NOT_CHECKED`. Ignored if the deployment has no CAPTCHA.
   */
  readonly captchaToken?: string | null | undefined;
  /**
   * The method to use if the user can. If it is null or omitted, the user pool offers the methods that the user can use. In a user pool with
   * passwords alone, every answer is `SignInMethodUnavailableError`: then show the password form.
   */
  readonly method?: PasswordlessMethod | null | undefined;
  /** The email address or username. */
  readonly username: string;
};

export type StartTotpSetupInput = {
  /** True to replace the authenticator app that is in use. Ignored with `session`. The default is false. */
  readonly replace?: boolean | null | undefined;
  /** The session of an `MfaSetupChallenge`. Omit it with an access token. */
  readonly session?: string | null | undefined;
};

export type UnlinkProviderInput = {
  /** The `provider` of one of `User.identities`. */
  readonly provider: string;
};

export type UpdateProfileInput = {
  /** Other attributes, including custom ones. Attributes that are not in the list stay as they are. */
  readonly attributes?: ReadonlyArray<AttributeInput> | null | undefined;
  /** Null returns `REQUIRED`. */
  readonly email?: string | null | undefined;
  readonly name?: string | null | undefined;
  /** With `+` and country code, such as `+14155550123`. Spaces, dashes, dots and parentheses are removed. */
  readonly phoneNumber?: string | null | undefined;
};

export type VerifiableAttribute =
  | 'EMAIL'
  | 'PHONE_NUMBER';

export type VerifyAttributeInput = {
  readonly attribute: VerifiableAttribute;
  readonly code: string;
};

export type VerifyInput = {
  readonly code: string;
  /** The `session` of a `CodeChallenge`, or of the `SignUpPayload`. Omit it to confirm a sign-up without signing in. */
  readonly session?: string | null | undefined;
  /** To confirm a sign-up: the email address or username that was signed up. To answer a challenge: the challenge's `username`. */
  readonly username: string;
};

type Error_AlreadyConfirmedError_Fragment = { readonly __typename: 'AlreadyConfirmedError', readonly message: string };

type Error_CodeDeliveryFailedError_Fragment = { readonly __typename: 'CodeDeliveryFailedError', readonly changedFields: ReadonlyArray<string>, readonly message: string };

type Error_CodeExpiredError_Fragment = { readonly __typename: 'CodeExpiredError', readonly message: string };

type Error_CodeMismatchError_Fragment = { readonly __typename: 'CodeMismatchError', readonly message: string };

type Error_FederatedSignInError_Fragment = { readonly __typename: 'FederatedSignInError', readonly reason: AuthErrorReason, readonly message: string };

type Error_FederatedUserError_Fragment = { readonly __typename: 'FederatedUserError', readonly message: string };

type Error_IdentityInUseError_Fragment = { readonly __typename: 'IdentityInUseError', readonly message: string };

type Error_IdentityNotFoundError_Fragment = { readonly __typename: 'IdentityNotFoundError', readonly message: string };

type Error_IncorrectCredentialsError_Fragment = { readonly __typename: 'IncorrectCredentialsError', readonly reason: AuthErrorReason, readonly message: string };

type Error_InvalidInputError_Fragment = { readonly __typename: 'InvalidInputError', readonly message: string, readonly fields: ReadonlyArray<{ readonly __typename: 'FieldError', readonly field: string, readonly code: FieldErrorCode, readonly message: string }> };

type Error_InvalidPasswordError_Fragment = { readonly __typename: 'InvalidPasswordError', readonly requirements: ReadonlyArray<PasswordRequirement>, readonly message: string };

type Error_InvalidRefreshTokenError_Fragment = { readonly __typename: 'InvalidRefreshTokenError', readonly message: string };

type Error_MfaMethodNotFoundError_Fragment = { readonly __typename: 'MfaMethodNotFoundError', readonly message: string };

type Error_NotSignedInError_Fragment = { readonly __typename: 'NotSignedInError', readonly message: string };

type Error_PasskeyNotFoundError_Fragment = { readonly __typename: 'PasskeyNotFoundError', readonly message: string };

type Error_PasskeyRegistrationError_Fragment = { readonly __typename: 'PasskeyRegistrationError', readonly reason: AuthErrorReason, readonly message: string };

type Error_PasswordPolicyUnavailableError_Fragment = { readonly __typename: 'PasswordPolicyUnavailableError', readonly message: string };

type Error_PasswordResetRequiredError_Fragment = { readonly __typename: 'PasswordResetRequiredError', readonly message: string };

type Error_SessionExpiredError_Fragment = { readonly __typename: 'SessionExpiredError', readonly message: string };

type Error_SessionNotFoundError_Fragment = { readonly __typename: 'SessionNotFoundError', readonly message: string };

type Error_SessionTrackingUnavailableError_Fragment = { readonly __typename: 'SessionTrackingUnavailableError', readonly message: string };

type Error_SignInMethodUnavailableError_Fragment = { readonly __typename: 'SignInMethodUnavailableError', readonly message: string };

type Error_SignInMethodsUnknownError_Fragment = { readonly __typename: 'SignInMethodsUnknownError', readonly message: string };

type Error_SignUpRefusedError_Fragment = { readonly __typename: 'SignUpRefusedError', readonly message: string };

type Error_TooManyAttemptsError_Fragment = { readonly __typename: 'TooManyAttemptsError', readonly reason: AuthErrorReason, readonly message: string };

type Error_UserNotConfirmedError_Fragment = { readonly __typename: 'UserNotConfirmedError', readonly message: string };

type Error_UsernameTakenError_Fragment = { readonly __typename: 'UsernameTakenError', readonly attribute: VerifiableAttribute | null, readonly message: string };

export type ErrorFragment =
  | Error_AlreadyConfirmedError_Fragment
  | Error_CodeDeliveryFailedError_Fragment
  | Error_CodeExpiredError_Fragment
  | Error_CodeMismatchError_Fragment
  | Error_FederatedSignInError_Fragment
  | Error_FederatedUserError_Fragment
  | Error_IdentityInUseError_Fragment
  | Error_IdentityNotFoundError_Fragment
  | Error_IncorrectCredentialsError_Fragment
  | Error_InvalidInputError_Fragment
  | Error_InvalidPasswordError_Fragment
  | Error_InvalidRefreshTokenError_Fragment
  | Error_MfaMethodNotFoundError_Fragment
  | Error_NotSignedInError_Fragment
  | Error_PasskeyNotFoundError_Fragment
  | Error_PasskeyRegistrationError_Fragment
  | Error_PasswordPolicyUnavailableError_Fragment
  | Error_PasswordResetRequiredError_Fragment
  | Error_SessionExpiredError_Fragment
  | Error_SessionNotFoundError_Fragment
  | Error_SessionTrackingUnavailableError_Fragment
  | Error_SignInMethodUnavailableError_Fragment
  | Error_SignInMethodsUnknownError_Fragment
  | Error_SignUpRefusedError_Fragment
  | Error_TooManyAttemptsError_Fragment
  | Error_UserNotConfirmedError_Fragment
  | Error_UsernameTakenError_Fragment
;

export type StartFederatedSignInMutationVariables = Exact<{
  input: StartFederatedSignInInput;
}>;


export type StartFederatedSignInMutation = { readonly __typename: 'Mutation', readonly startFederatedSignIn:
    | { readonly __typename: 'InvalidInputError', readonly message: string, readonly fields: ReadonlyArray<{ readonly __typename: 'FieldError', readonly field: string, readonly code: FieldErrorCode, readonly message: string }> }
    | { readonly __typename: 'SignInMethodUnavailableError', readonly message: string }
    | { readonly __typename: 'StartFederatedSignInPayload', readonly url: string, readonly flow: string | null }
   };

export type FinishFederatedSignInMutationVariables = Exact<{
  input: FinishFederatedSignInInput;
}>;


export type FinishFederatedSignInMutation = { readonly __typename: 'Mutation', readonly finishFederatedSignIn:
    | { readonly __typename: 'FederatedSignInError', readonly reason: AuthErrorReason, readonly message: string }
    | { readonly __typename: 'InvalidInputError', readonly message: string, readonly fields: ReadonlyArray<{ readonly __typename: 'FieldError', readonly field: string, readonly code: FieldErrorCode, readonly message: string }> }
    | { readonly __typename: 'SignInPayload', readonly message: string, readonly accessToken: string, readonly refreshToken: string | null, readonly expiresIn: number }
    | { readonly __typename: 'TooManyAttemptsError', readonly reason: AuthErrorReason, readonly message: string }
   };

export type LinkProviderMutationVariables = Exact<{
  input: LinkProviderInput;
}>;


export type LinkProviderMutation = { readonly __typename: 'Mutation', readonly linkProvider:
    | { readonly __typename: 'FederatedSignInError', readonly reason: AuthErrorReason, readonly message: string }
    | { readonly __typename: 'IdentityInUseError', readonly message: string }
    | { readonly __typename: 'InvalidInputError', readonly message: string, readonly fields: ReadonlyArray<{ readonly __typename: 'FieldError', readonly field: string, readonly code: FieldErrorCode, readonly message: string }> }
    | { readonly __typename: 'LinkProviderPayload', readonly message: string, readonly user: { readonly __typename: 'User', readonly id: string, readonly username: string, readonly email: string | null, readonly emailVerified: boolean, readonly phoneNumber: string | null, readonly phoneNumberVerified: boolean, readonly name: string | null, readonly groups: ReadonlyArray<string>, readonly attributes: ReadonlyArray<{ readonly __typename: 'UserAttribute', readonly name: string, readonly value: string }>, readonly identities: ReadonlyArray<{ readonly __typename: 'Identity', readonly provider: string, readonly linkedAt: string | null }>, readonly mfa: { readonly __typename: 'MfaSettings', readonly enabled: ReadonlyArray<CodeMethod>, readonly preferred: CodeMethod | null, readonly passkey: boolean } } }
    | { readonly __typename: 'NotSignedInError', readonly message: string }
    | { readonly __typename: 'SignInMethodUnavailableError', readonly message: string }
    | { readonly __typename: 'TooManyAttemptsError', readonly reason: AuthErrorReason, readonly message: string }
   };

export type UnlinkProviderMutationVariables = Exact<{
  input: UnlinkProviderInput;
}>;


export type UnlinkProviderMutation = { readonly __typename: 'Mutation', readonly unlinkProvider:
    | { readonly __typename: 'IdentityNotFoundError', readonly message: string }
    | { readonly __typename: 'InvalidInputError', readonly message: string, readonly fields: ReadonlyArray<{ readonly __typename: 'FieldError', readonly field: string, readonly code: FieldErrorCode, readonly message: string }> }
    | { readonly __typename: 'NotSignedInError', readonly message: string }
    | { readonly __typename: 'SignInMethodUnavailableError', readonly message: string }
    | { readonly __typename: 'TooManyAttemptsError', readonly reason: AuthErrorReason, readonly message: string }
    | { readonly __typename: 'UnlinkProviderPayload', readonly message: string, readonly user: { readonly __typename: 'User', readonly id: string, readonly username: string, readonly email: string | null, readonly emailVerified: boolean, readonly phoneNumber: string | null, readonly phoneNumberVerified: boolean, readonly name: string | null, readonly groups: ReadonlyArray<string>, readonly attributes: ReadonlyArray<{ readonly __typename: 'UserAttribute', readonly name: string, readonly value: string }>, readonly identities: ReadonlyArray<{ readonly __typename: 'Identity', readonly provider: string, readonly linkedAt: string | null }>, readonly mfa: { readonly __typename: 'MfaSettings', readonly enabled: ReadonlyArray<CodeMethod>, readonly preferred: CodeMethod | null, readonly passkey: boolean } } }
   };

export type StartTotpSetupMutationVariables = Exact<{
  input?: StartTotpSetupInput | null | undefined;
}>;


export type StartTotpSetupMutation = { readonly __typename: 'Mutation', readonly startTotpSetup:
    | { readonly __typename: 'FederatedUserError', readonly message: string }
    | { readonly __typename: 'InvalidInputError', readonly message: string, readonly fields: ReadonlyArray<{ readonly __typename: 'FieldError', readonly field: string, readonly code: FieldErrorCode, readonly message: string }> }
    | { readonly __typename: 'MfaMethodNotFoundError', readonly message: string }
    | { readonly __typename: 'NotSignedInError', readonly message: string }
    | { readonly __typename: 'SessionExpiredError', readonly message: string }
    | { readonly __typename: 'StartTotpSetupPayload', readonly secretCode: string, readonly otpauthUri: string, readonly session: string | null }
    | { readonly __typename: 'TooManyAttemptsError', readonly reason: AuthErrorReason, readonly message: string }
   };

export type FinishTotpSetupMutationVariables = Exact<{
  input: FinishTotpSetupInput;
}>;


export type FinishTotpSetupMutation = { readonly __typename: 'Mutation', readonly finishTotpSetup:
    | { readonly __typename: 'CodeMismatchError', readonly message: string }
    | { readonly __typename: 'FinishTotpSetupPayload', readonly message: string }
    | { readonly __typename: 'InvalidInputError', readonly message: string, readonly fields: ReadonlyArray<{ readonly __typename: 'FieldError', readonly field: string, readonly code: FieldErrorCode, readonly message: string }> }
    | { readonly __typename: 'MfaMethodNotFoundError', readonly message: string }
    | { readonly __typename: 'NotSignedInError', readonly message: string }
    | { readonly __typename: 'SessionExpiredError', readonly message: string }
    | { readonly __typename: 'SignInPayload', readonly message: string, readonly accessToken: string, readonly refreshToken: string | null, readonly expiresIn: number }
    | { readonly __typename: 'TooManyAttemptsError', readonly reason: AuthErrorReason, readonly message: string }
   };

export type SetMfaPreferenceMutationVariables = Exact<{
  input: SetMfaPreferenceInput;
}>;


export type SetMfaPreferenceMutation = { readonly __typename: 'Mutation', readonly setMfaPreference:
    | { readonly __typename: 'FederatedUserError', readonly message: string }
    | { readonly __typename: 'InvalidInputError', readonly message: string, readonly fields: ReadonlyArray<{ readonly __typename: 'FieldError', readonly field: string, readonly code: FieldErrorCode, readonly message: string }> }
    | { readonly __typename: 'MfaMethodNotFoundError', readonly message: string }
    | { readonly __typename: 'NotSignedInError', readonly message: string }
    | { readonly __typename: 'SetMfaPreferencePayload', readonly mfa: { readonly __typename: 'MfaSettings', readonly enabled: ReadonlyArray<CodeMethod>, readonly preferred: CodeMethod | null, readonly passkey: boolean } }
    | { readonly __typename: 'TooManyAttemptsError', readonly reason: AuthErrorReason, readonly message: string }
   };

export type PasskeysQueryVariables = Exact<{ [key: string]: never; }>;


export type PasskeysQuery = { readonly __typename: 'Query', readonly me:
    | { readonly __typename: 'NotSignedInError', readonly message: string }
    | { readonly __typename: 'TooManyAttemptsError', readonly reason: AuthErrorReason, readonly message: string }
    | { readonly __typename: 'User', readonly id: string, readonly signInMethods: ReadonlyArray<SignInMethod>, readonly passkeys: ReadonlyArray<{ readonly __typename: 'Passkey', readonly id: string, readonly name: string, readonly createdAt: string, readonly transports: ReadonlyArray<string> }> }
   };

export type StartPasskeyRegistrationMutationVariables = Exact<{ [key: string]: never; }>;


export type StartPasskeyRegistrationMutation = { readonly __typename: 'Mutation', readonly startPasskeyRegistration:
    | { readonly __typename: 'NotSignedInError', readonly message: string }
    | { readonly __typename: 'PasskeyRegistrationError', readonly reason: AuthErrorReason, readonly message: string }
    | { readonly __typename: 'StartPasskeyRegistrationPayload', readonly options: PublicKeyCredentialCreationOptionsJSON }
    | { readonly __typename: 'TooManyAttemptsError', readonly reason: AuthErrorReason, readonly message: string }
   };

export type FinishPasskeyRegistrationMutationVariables = Exact<{
  input: FinishPasskeyRegistrationInput;
}>;


export type FinishPasskeyRegistrationMutation = { readonly __typename: 'Mutation', readonly finishPasskeyRegistration:
    | { readonly __typename: 'FinishPasskeyRegistrationPayload', readonly message: string }
    | { readonly __typename: 'InvalidInputError', readonly message: string, readonly fields: ReadonlyArray<{ readonly __typename: 'FieldError', readonly field: string, readonly code: FieldErrorCode, readonly message: string }> }
    | { readonly __typename: 'NotSignedInError', readonly message: string }
    | { readonly __typename: 'PasskeyRegistrationError', readonly reason: AuthErrorReason, readonly message: string }
    | { readonly __typename: 'TooManyAttemptsError', readonly reason: AuthErrorReason, readonly message: string }
   };

export type DeletePasskeyMutationVariables = Exact<{
  input: DeletePasskeyInput;
}>;


export type DeletePasskeyMutation = { readonly __typename: 'Mutation', readonly deletePasskey:
    | { readonly __typename: 'DeletePasskeyPayload', readonly message: string }
    | { readonly __typename: 'InvalidInputError', readonly message: string, readonly fields: ReadonlyArray<{ readonly __typename: 'FieldError', readonly field: string, readonly code: FieldErrorCode, readonly message: string }> }
    | { readonly __typename: 'NotSignedInError', readonly message: string }
    | { readonly __typename: 'PasskeyNotFoundError', readonly message: string }
    | { readonly __typename: 'TooManyAttemptsError', readonly reason: AuthErrorReason, readonly message: string }
   };

export type PasswordPolicyQueryVariables = Exact<{ [key: string]: never; }>;


export type PasswordPolicyQuery = { readonly __typename: 'Query', readonly passwordPolicy:
    | { readonly __typename: 'PasswordPolicy', readonly minimumLength: number, readonly requireLowercase: boolean, readonly requireUppercase: boolean, readonly requireNumbers: boolean, readonly requireSymbols: boolean, readonly passwordHistorySize: number }
    | { readonly __typename: 'PasswordPolicyUnavailableError', readonly message: string }
   };

export type ForgotPasswordMutationVariables = Exact<{
  input: ForgotPasswordInput;
}>;


export type ForgotPasswordMutation = { readonly __typename: 'Mutation', readonly forgotPassword:
    | { readonly __typename: 'CodeDeliveryFailedError', readonly changedFields: ReadonlyArray<string>, readonly message: string }
    | { readonly __typename: 'ForgotPasswordPayload', readonly message: string, readonly codeDelivery: { readonly __typename: 'CodeDelivery', readonly destination: string, readonly medium: DeliveryMedium, readonly attribute: VerifiableAttribute | null } }
    | { readonly __typename: 'InvalidInputError', readonly message: string, readonly fields: ReadonlyArray<{ readonly __typename: 'FieldError', readonly field: string, readonly code: FieldErrorCode, readonly message: string }> }
    | { readonly __typename: 'TooManyAttemptsError', readonly reason: AuthErrorReason, readonly message: string }
   };

export type ResetPasswordMutationVariables = Exact<{
  input: ResetPasswordInput;
}>;


export type ResetPasswordMutation = { readonly __typename: 'Mutation', readonly resetPassword:
    | { readonly __typename: 'CodeExpiredError', readonly message: string }
    | { readonly __typename: 'CodeMismatchError', readonly message: string }
    | { readonly __typename: 'InvalidInputError', readonly message: string, readonly fields: ReadonlyArray<{ readonly __typename: 'FieldError', readonly field: string, readonly code: FieldErrorCode, readonly message: string }> }
    | { readonly __typename: 'InvalidPasswordError', readonly requirements: ReadonlyArray<PasswordRequirement>, readonly message: string }
    | { readonly __typename: 'ResetPasswordPayload', readonly message: string }
    | { readonly __typename: 'TooManyAttemptsError', readonly reason: AuthErrorReason, readonly message: string }
    | { readonly __typename: 'UserNotConfirmedError', readonly message: string }
   };

export type ChangePasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;


export type ChangePasswordMutation = { readonly __typename: 'Mutation', readonly changePassword:
    | { readonly __typename: 'ChangePasswordPayload', readonly message: string, readonly signedOut: boolean }
    | { readonly __typename: 'FederatedUserError', readonly message: string }
    | { readonly __typename: 'IncorrectCredentialsError', readonly reason: AuthErrorReason, readonly message: string }
    | { readonly __typename: 'InvalidInputError', readonly message: string, readonly fields: ReadonlyArray<{ readonly __typename: 'FieldError', readonly field: string, readonly code: FieldErrorCode, readonly message: string }> }
    | { readonly __typename: 'InvalidPasswordError', readonly requirements: ReadonlyArray<PasswordRequirement>, readonly message: string }
    | { readonly __typename: 'NotSignedInError', readonly message: string }
    | { readonly __typename: 'TooManyAttemptsError', readonly reason: AuthErrorReason, readonly message: string }
   };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { readonly __typename: 'Query', readonly me:
    | { readonly __typename: 'NotSignedInError', readonly message: string }
    | { readonly __typename: 'TooManyAttemptsError', readonly reason: AuthErrorReason, readonly message: string }
    | { readonly __typename: 'User', readonly id: string, readonly username: string, readonly email: string | null, readonly emailVerified: boolean, readonly phoneNumber: string | null, readonly phoneNumberVerified: boolean, readonly name: string | null, readonly groups: ReadonlyArray<string>, readonly attributes: ReadonlyArray<{ readonly __typename: 'UserAttribute', readonly name: string, readonly value: string }>, readonly identities: ReadonlyArray<{ readonly __typename: 'Identity', readonly provider: string, readonly linkedAt: string | null }>, readonly mfa: { readonly __typename: 'MfaSettings', readonly enabled: ReadonlyArray<CodeMethod>, readonly preferred: CodeMethod | null, readonly passkey: boolean } }
   };

export type UpdateProfileMutationVariables = Exact<{
  input: UpdateProfileInput;
}>;


export type UpdateProfileMutation = { readonly __typename: 'Mutation', readonly updateProfile:
    | { readonly __typename: 'CodeDeliveryFailedError', readonly changedFields: ReadonlyArray<string>, readonly message: string }
    | { readonly __typename: 'FederatedUserError', readonly message: string }
    | { readonly __typename: 'InvalidInputError', readonly message: string, readonly fields: ReadonlyArray<{ readonly __typename: 'FieldError', readonly field: string, readonly code: FieldErrorCode, readonly message: string }> }
    | { readonly __typename: 'NotSignedInError', readonly message: string }
    | { readonly __typename: 'TooManyAttemptsError', readonly reason: AuthErrorReason, readonly message: string }
    | { readonly __typename: 'UpdateProfilePayload', readonly user: { readonly __typename: 'User', readonly id: string, readonly username: string, readonly email: string | null, readonly emailVerified: boolean, readonly phoneNumber: string | null, readonly phoneNumberVerified: boolean, readonly name: string | null, readonly groups: ReadonlyArray<string>, readonly attributes: ReadonlyArray<{ readonly __typename: 'UserAttribute', readonly name: string, readonly value: string }>, readonly identities: ReadonlyArray<{ readonly __typename: 'Identity', readonly provider: string, readonly linkedAt: string | null }>, readonly mfa: { readonly __typename: 'MfaSettings', readonly enabled: ReadonlyArray<CodeMethod>, readonly preferred: CodeMethod | null, readonly passkey: boolean } }, readonly codeDeliveries: ReadonlyArray<{ readonly __typename: 'CodeDelivery', readonly destination: string, readonly medium: DeliveryMedium, readonly attribute: VerifiableAttribute | null }> }
    | { readonly __typename: 'UsernameTakenError', readonly attribute: VerifiableAttribute | null, readonly message: string }
   };

export type SendAttributeCodeMutationVariables = Exact<{
  input: SendAttributeCodeInput;
}>;


export type SendAttributeCodeMutation = { readonly __typename: 'Mutation', readonly sendAttributeCode:
    | { readonly __typename: 'CodeDeliveryFailedError', readonly changedFields: ReadonlyArray<string>, readonly message: string }
    | { readonly __typename: 'FederatedUserError', readonly message: string }
    | { readonly __typename: 'InvalidInputError', readonly message: string, readonly fields: ReadonlyArray<{ readonly __typename: 'FieldError', readonly field: string, readonly code: FieldErrorCode, readonly message: string }> }
    | { readonly __typename: 'NotSignedInError', readonly message: string }
    | { readonly __typename: 'SendAttributeCodePayload', readonly message: string, readonly codeDelivery: { readonly __typename: 'CodeDelivery', readonly destination: string, readonly medium: DeliveryMedium, readonly attribute: VerifiableAttribute | null } }
    | { readonly __typename: 'TooManyAttemptsError', readonly reason: AuthErrorReason, readonly message: string }
   };

export type VerifyAttributeMutationVariables = Exact<{
  input: VerifyAttributeInput;
}>;


export type VerifyAttributeMutation = { readonly __typename: 'Mutation', readonly verifyAttribute:
    | { readonly __typename: 'CodeExpiredError', readonly message: string }
    | { readonly __typename: 'CodeMismatchError', readonly message: string }
    | { readonly __typename: 'InvalidInputError', readonly message: string, readonly fields: ReadonlyArray<{ readonly __typename: 'FieldError', readonly field: string, readonly code: FieldErrorCode, readonly message: string }> }
    | { readonly __typename: 'NotSignedInError', readonly message: string }
    | { readonly __typename: 'TooManyAttemptsError', readonly reason: AuthErrorReason, readonly message: string }
    | { readonly __typename: 'UsernameTakenError', readonly attribute: VerifiableAttribute | null, readonly message: string }
    | { readonly __typename: 'VerifyAttributePayload', readonly message: string }
   };

export type DeleteAccountMutationVariables = Exact<{ [key: string]: never; }>;


export type DeleteAccountMutation = { readonly __typename: 'Mutation', readonly deleteAccount:
    | { readonly __typename: 'DeleteAccountPayload', readonly message: string }
    | { readonly __typename: 'NotSignedInError', readonly message: string }
    | { readonly __typename: 'TooManyAttemptsError', readonly reason: AuthErrorReason, readonly message: string }
   };

export type ProfileFragment = { readonly __typename: 'User', readonly id: string, readonly username: string, readonly email: string | null, readonly emailVerified: boolean, readonly phoneNumber: string | null, readonly phoneNumberVerified: boolean, readonly name: string | null, readonly groups: ReadonlyArray<string>, readonly attributes: ReadonlyArray<{ readonly __typename: 'UserAttribute', readonly name: string, readonly value: string }>, readonly identities: ReadonlyArray<{ readonly __typename: 'Identity', readonly provider: string, readonly linkedAt: string | null }>, readonly mfa: { readonly __typename: 'MfaSettings', readonly enabled: ReadonlyArray<CodeMethod>, readonly preferred: CodeMethod | null, readonly passkey: boolean } };

export type MfaFragment = { readonly __typename: 'MfaSettings', readonly enabled: ReadonlyArray<CodeMethod>, readonly preferred: CodeMethod | null, readonly passkey: boolean };

export type SessionsQueryVariables = Exact<{ [key: string]: never; }>;


export type SessionsQuery = { readonly __typename: 'Query', readonly me:
    | { readonly __typename: 'NotSignedInError', readonly message: string }
    | { readonly __typename: 'TooManyAttemptsError', readonly reason: AuthErrorReason, readonly message: string }
    | { readonly __typename: 'User', readonly id: string, readonly sessions: ReadonlyArray<{ readonly __typename: 'Session', readonly id: string, readonly kind: SessionKind, readonly device: string | null, readonly createdAt: string, readonly lastActiveAt: string, readonly ipAddress: string | null, readonly city: string | null, readonly country: string | null, readonly current: boolean }> | null }
   };

export type RefreshTokensMutationVariables = Exact<{
  input?: RefreshTokensInput | null | undefined;
}>;


export type RefreshTokensMutation = { readonly __typename: 'Mutation', readonly refreshTokens:
    | { readonly __typename: 'InvalidInputError', readonly message: string, readonly fields: ReadonlyArray<{ readonly __typename: 'FieldError', readonly field: string, readonly code: FieldErrorCode, readonly message: string }> }
    | { readonly __typename: 'InvalidRefreshTokenError', readonly message: string }
    | { readonly __typename: 'RefreshTokensPayload', readonly message: string, readonly accessToken: string, readonly refreshToken: string | null, readonly expiresIn: number }
    | { readonly __typename: 'TooManyAttemptsError', readonly reason: AuthErrorReason, readonly message: string }
   };

export type SignOutMutationVariables = Exact<{
  input?: SignOutInput | null | undefined;
}>;


export type SignOutMutation = { readonly __typename: 'Mutation', readonly signOut:
    | { readonly __typename: 'InvalidInputError', readonly message: string, readonly fields: ReadonlyArray<{ readonly __typename: 'FieldError', readonly field: string, readonly code: FieldErrorCode, readonly message: string }> }
    | { readonly __typename: 'InvalidRefreshTokenError', readonly message: string }
    | { readonly __typename: 'SignOutPayload', readonly message: string, readonly logoutUrl: string | null }
    | { readonly __typename: 'TooManyAttemptsError', readonly reason: AuthErrorReason, readonly message: string }
   };

export type SignOutEverywhereMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutEverywhereMutation = { readonly __typename: 'Mutation', readonly signOutEverywhere:
    | { readonly __typename: 'NotSignedInError', readonly message: string }
    | { readonly __typename: 'SignOutPayload', readonly message: string, readonly logoutUrl: string | null }
    | { readonly __typename: 'TooManyAttemptsError', readonly reason: AuthErrorReason, readonly message: string }
   };

export type RevokeSessionMutationVariables = Exact<{
  input: RevokeSessionInput;
}>;


export type RevokeSessionMutation = { readonly __typename: 'Mutation', readonly revokeSession:
    | { readonly __typename: 'InvalidInputError', readonly message: string, readonly fields: ReadonlyArray<{ readonly __typename: 'FieldError', readonly field: string, readonly code: FieldErrorCode, readonly message: string }> }
    | { readonly __typename: 'NotSignedInError', readonly message: string }
    | { readonly __typename: 'RevokeSessionPayload', readonly message: string }
    | { readonly __typename: 'SessionNotFoundError', readonly message: string }
    | { readonly __typename: 'SessionTrackingUnavailableError', readonly message: string }
    | { readonly __typename: 'TooManyAttemptsError', readonly reason: AuthErrorReason, readonly message: string }
   };

export type SignInProvidersQueryVariables = Exact<{ [key: string]: never; }>;


export type SignInProvidersQuery = { readonly __typename: 'Query', readonly signInProviders: ReadonlyArray<{ readonly __typename: 'SignInProvider', readonly name: string, readonly kind: SignInProviderKind, readonly label: string }> };

export type SignInMethodsQueryVariables = Exact<{ [key: string]: never; }>;


export type SignInMethodsQuery = { readonly __typename: 'Query', readonly signInMethods:
    | { readonly __typename: 'SignInMethods', readonly methods: ReadonlyArray<SignInMethod> }
    | { readonly __typename: 'SignInMethodsUnknownError', readonly message: string }
   };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { readonly __typename: 'Mutation', readonly signIn:
    | { readonly __typename: 'CodeChallenge', readonly method: CodeMethod, readonly session: string, readonly username: string, readonly delivery: { readonly __typename: 'CodeDelivery', readonly destination: string, readonly medium: DeliveryMedium, readonly attribute: VerifiableAttribute | null } | null }
    | { readonly __typename: 'IncorrectCredentialsError', readonly reason: AuthErrorReason, readonly message: string }
    | { readonly __typename: 'InvalidInputError', readonly message: string, readonly fields: ReadonlyArray<{ readonly __typename: 'FieldError', readonly field: string, readonly code: FieldErrorCode, readonly message: string }> }
    | { readonly __typename: 'InvalidPasswordError', readonly requirements: ReadonlyArray<PasswordRequirement>, readonly message: string }
    | { readonly __typename: 'MfaMethodNotFoundError', readonly message: string }
    | { readonly __typename: 'MfaSelectionChallenge', readonly methods: ReadonlyArray<CodeMethod>, readonly session: string, readonly username: string }
    | { readonly __typename: 'MfaSetupChallenge', readonly methods: ReadonlyArray<CodeMethod>, readonly session: string, readonly username: string }
    | { readonly __typename: 'NewPasswordChallenge', readonly requiredAttributes: ReadonlyArray<string>, readonly session: string, readonly username: string }
    | { readonly __typename: 'PasskeyChallenge', readonly options: PublicKeyCredentialRequestOptionsJSON, readonly session: string, readonly username: string }
    | { readonly __typename: 'PasswordResetRequiredError', readonly message: string }
    | { readonly __typename: 'SessionExpiredError', readonly message: string }
    | { readonly __typename: 'SignInMethodChallenge', readonly signInMethods: ReadonlyArray<SignInMethod>, readonly session: string, readonly username: string }
    | { readonly __typename: 'SignInMethodUnavailableError', readonly message: string }
    | { readonly __typename: 'SignInPayload', readonly message: string, readonly accessToken: string, readonly refreshToken: string | null, readonly expiresIn: number }
    | { readonly __typename: 'TooManyAttemptsError', readonly reason: AuthErrorReason, readonly message: string }
    | { readonly __typename: 'UserNotConfirmedError', readonly message: string }
   };

export type StartSignInMutationVariables = Exact<{
  input: StartSignInInput;
}>;


export type StartSignInMutation = { readonly __typename: 'Mutation', readonly startSignIn:
    | { readonly __typename: 'CodeChallenge', readonly method: CodeMethod, readonly session: string, readonly username: string, readonly delivery: { readonly __typename: 'CodeDelivery', readonly destination: string, readonly medium: DeliveryMedium, readonly attribute: VerifiableAttribute | null } | null }
    | { readonly __typename: 'IncorrectCredentialsError', readonly reason: AuthErrorReason, readonly message: string }
    | { readonly __typename: 'InvalidInputError', readonly message: string, readonly fields: ReadonlyArray<{ readonly __typename: 'FieldError', readonly field: string, readonly code: FieldErrorCode, readonly message: string }> }
    | { readonly __typename: 'InvalidPasswordError', readonly requirements: ReadonlyArray<PasswordRequirement>, readonly message: string }
    | { readonly __typename: 'MfaMethodNotFoundError', readonly message: string }
    | { readonly __typename: 'MfaSelectionChallenge', readonly methods: ReadonlyArray<CodeMethod>, readonly session: string, readonly username: string }
    | { readonly __typename: 'MfaSetupChallenge', readonly methods: ReadonlyArray<CodeMethod>, readonly session: string, readonly username: string }
    | { readonly __typename: 'NewPasswordChallenge', readonly requiredAttributes: ReadonlyArray<string>, readonly session: string, readonly username: string }
    | { readonly __typename: 'PasskeyChallenge', readonly options: PublicKeyCredentialRequestOptionsJSON, readonly session: string, readonly username: string }
    | { readonly __typename: 'PasswordResetRequiredError', readonly message: string }
    | { readonly __typename: 'SessionExpiredError', readonly message: string }
    | { readonly __typename: 'SignInMethodChallenge', readonly signInMethods: ReadonlyArray<SignInMethod>, readonly session: string, readonly username: string }
    | { readonly __typename: 'SignInMethodUnavailableError', readonly message: string }
    | { readonly __typename: 'SignInPayload', readonly message: string, readonly accessToken: string, readonly refreshToken: string | null, readonly expiresIn: number }
    | { readonly __typename: 'TooManyAttemptsError', readonly reason: AuthErrorReason, readonly message: string }
    | { readonly __typename: 'UserNotConfirmedError', readonly message: string }
   };

export type SelectSignInMethodMutationVariables = Exact<{
  input: SelectSignInMethodInput;
}>;


export type SelectSignInMethodMutation = { readonly __typename: 'Mutation', readonly selectSignInMethod:
    | { readonly __typename: 'CodeChallenge', readonly method: CodeMethod, readonly session: string, readonly username: string, readonly delivery: { readonly __typename: 'CodeDelivery', readonly destination: string, readonly medium: DeliveryMedium, readonly attribute: VerifiableAttribute | null } | null }
    | { readonly __typename: 'IncorrectCredentialsError', readonly reason: AuthErrorReason, readonly message: string }
    | { readonly __typename: 'InvalidInputError', readonly message: string, readonly fields: ReadonlyArray<{ readonly __typename: 'FieldError', readonly field: string, readonly code: FieldErrorCode, readonly message: string }> }
    | { readonly __typename: 'InvalidPasswordError', readonly requirements: ReadonlyArray<PasswordRequirement>, readonly message: string }
    | { readonly __typename: 'MfaMethodNotFoundError', readonly message: string }
    | { readonly __typename: 'MfaSelectionChallenge', readonly methods: ReadonlyArray<CodeMethod>, readonly session: string, readonly username: string }
    | { readonly __typename: 'MfaSetupChallenge', readonly methods: ReadonlyArray<CodeMethod>, readonly session: string, readonly username: string }
    | { readonly __typename: 'NewPasswordChallenge', readonly requiredAttributes: ReadonlyArray<string>, readonly session: string, readonly username: string }
    | { readonly __typename: 'PasskeyChallenge', readonly options: PublicKeyCredentialRequestOptionsJSON, readonly session: string, readonly username: string }
    | { readonly __typename: 'PasswordResetRequiredError', readonly message: string }
    | { readonly __typename: 'SessionExpiredError', readonly message: string }
    | { readonly __typename: 'SignInMethodChallenge', readonly signInMethods: ReadonlyArray<SignInMethod>, readonly session: string, readonly username: string }
    | { readonly __typename: 'SignInMethodUnavailableError', readonly message: string }
    | { readonly __typename: 'SignInPayload', readonly message: string, readonly accessToken: string, readonly refreshToken: string | null, readonly expiresIn: number }
    | { readonly __typename: 'TooManyAttemptsError', readonly reason: AuthErrorReason, readonly message: string }
    | { readonly __typename: 'UserNotConfirmedError', readonly message: string }
   };

export type AnswerPasskeyChallengeMutationVariables = Exact<{
  input: AnswerPasskeyChallengeInput;
}>;


export type AnswerPasskeyChallengeMutation = { readonly __typename: 'Mutation', readonly answerPasskeyChallenge:
    | { readonly __typename: 'CodeChallenge', readonly method: CodeMethod, readonly session: string, readonly username: string, readonly delivery: { readonly __typename: 'CodeDelivery', readonly destination: string, readonly medium: DeliveryMedium, readonly attribute: VerifiableAttribute | null } | null }
    | { readonly __typename: 'IncorrectCredentialsError', readonly reason: AuthErrorReason, readonly message: string }
    | { readonly __typename: 'InvalidInputError', readonly message: string, readonly fields: ReadonlyArray<{ readonly __typename: 'FieldError', readonly field: string, readonly code: FieldErrorCode, readonly message: string }> }
    | { readonly __typename: 'InvalidPasswordError', readonly requirements: ReadonlyArray<PasswordRequirement>, readonly message: string }
    | { readonly __typename: 'MfaMethodNotFoundError', readonly message: string }
    | { readonly __typename: 'MfaSelectionChallenge', readonly methods: ReadonlyArray<CodeMethod>, readonly session: string, readonly username: string }
    | { readonly __typename: 'MfaSetupChallenge', readonly methods: ReadonlyArray<CodeMethod>, readonly session: string, readonly username: string }
    | { readonly __typename: 'NewPasswordChallenge', readonly requiredAttributes: ReadonlyArray<string>, readonly session: string, readonly username: string }
    | { readonly __typename: 'PasskeyChallenge', readonly options: PublicKeyCredentialRequestOptionsJSON, readonly session: string, readonly username: string }
    | { readonly __typename: 'PasswordResetRequiredError', readonly message: string }
    | { readonly __typename: 'SessionExpiredError', readonly message: string }
    | { readonly __typename: 'SignInMethodChallenge', readonly signInMethods: ReadonlyArray<SignInMethod>, readonly session: string, readonly username: string }
    | { readonly __typename: 'SignInMethodUnavailableError', readonly message: string }
    | { readonly __typename: 'SignInPayload', readonly message: string, readonly accessToken: string, readonly refreshToken: string | null, readonly expiresIn: number }
    | { readonly __typename: 'TooManyAttemptsError', readonly reason: AuthErrorReason, readonly message: string }
    | { readonly __typename: 'UserNotConfirmedError', readonly message: string }
   };

export type SelectMfaMethodMutationVariables = Exact<{
  input: SelectMfaMethodInput;
}>;


export type SelectMfaMethodMutation = { readonly __typename: 'Mutation', readonly selectMfaMethod:
    | { readonly __typename: 'CodeChallenge', readonly method: CodeMethod, readonly session: string, readonly username: string, readonly delivery: { readonly __typename: 'CodeDelivery', readonly destination: string, readonly medium: DeliveryMedium, readonly attribute: VerifiableAttribute | null } | null }
    | { readonly __typename: 'IncorrectCredentialsError', readonly reason: AuthErrorReason, readonly message: string }
    | { readonly __typename: 'InvalidInputError', readonly message: string, readonly fields: ReadonlyArray<{ readonly __typename: 'FieldError', readonly field: string, readonly code: FieldErrorCode, readonly message: string }> }
    | { readonly __typename: 'InvalidPasswordError', readonly requirements: ReadonlyArray<PasswordRequirement>, readonly message: string }
    | { readonly __typename: 'MfaMethodNotFoundError', readonly message: string }
    | { readonly __typename: 'MfaSelectionChallenge', readonly methods: ReadonlyArray<CodeMethod>, readonly session: string, readonly username: string }
    | { readonly __typename: 'MfaSetupChallenge', readonly methods: ReadonlyArray<CodeMethod>, readonly session: string, readonly username: string }
    | { readonly __typename: 'NewPasswordChallenge', readonly requiredAttributes: ReadonlyArray<string>, readonly session: string, readonly username: string }
    | { readonly __typename: 'PasskeyChallenge', readonly options: PublicKeyCredentialRequestOptionsJSON, readonly session: string, readonly username: string }
    | { readonly __typename: 'PasswordResetRequiredError', readonly message: string }
    | { readonly __typename: 'SessionExpiredError', readonly message: string }
    | { readonly __typename: 'SignInMethodChallenge', readonly signInMethods: ReadonlyArray<SignInMethod>, readonly session: string, readonly username: string }
    | { readonly __typename: 'SignInMethodUnavailableError', readonly message: string }
    | { readonly __typename: 'SignInPayload', readonly message: string, readonly accessToken: string, readonly refreshToken: string | null, readonly expiresIn: number }
    | { readonly __typename: 'TooManyAttemptsError', readonly reason: AuthErrorReason, readonly message: string }
    | { readonly __typename: 'UserNotConfirmedError', readonly message: string }
   };

export type CompleteNewPasswordMutationVariables = Exact<{
  input: CompleteNewPasswordInput;
}>;


export type CompleteNewPasswordMutation = { readonly __typename: 'Mutation', readonly completeNewPassword:
    | { readonly __typename: 'CodeChallenge', readonly method: CodeMethod, readonly session: string, readonly username: string, readonly delivery: { readonly __typename: 'CodeDelivery', readonly destination: string, readonly medium: DeliveryMedium, readonly attribute: VerifiableAttribute | null } | null }
    | { readonly __typename: 'IncorrectCredentialsError', readonly reason: AuthErrorReason, readonly message: string }
    | { readonly __typename: 'InvalidInputError', readonly message: string, readonly fields: ReadonlyArray<{ readonly __typename: 'FieldError', readonly field: string, readonly code: FieldErrorCode, readonly message: string }> }
    | { readonly __typename: 'InvalidPasswordError', readonly requirements: ReadonlyArray<PasswordRequirement>, readonly message: string }
    | { readonly __typename: 'MfaMethodNotFoundError', readonly message: string }
    | { readonly __typename: 'MfaSelectionChallenge', readonly methods: ReadonlyArray<CodeMethod>, readonly session: string, readonly username: string }
    | { readonly __typename: 'MfaSetupChallenge', readonly methods: ReadonlyArray<CodeMethod>, readonly session: string, readonly username: string }
    | { readonly __typename: 'NewPasswordChallenge', readonly requiredAttributes: ReadonlyArray<string>, readonly session: string, readonly username: string }
    | { readonly __typename: 'PasskeyChallenge', readonly options: PublicKeyCredentialRequestOptionsJSON, readonly session: string, readonly username: string }
    | { readonly __typename: 'PasswordResetRequiredError', readonly message: string }
    | { readonly __typename: 'SessionExpiredError', readonly message: string }
    | { readonly __typename: 'SignInMethodChallenge', readonly signInMethods: ReadonlyArray<SignInMethod>, readonly session: string, readonly username: string }
    | { readonly __typename: 'SignInMethodUnavailableError', readonly message: string }
    | { readonly __typename: 'SignInPayload', readonly message: string, readonly accessToken: string, readonly refreshToken: string | null, readonly expiresIn: number }
    | { readonly __typename: 'TooManyAttemptsError', readonly reason: AuthErrorReason, readonly message: string }
    | { readonly __typename: 'UserNotConfirmedError', readonly message: string }
   };

export type TokensFragment = { readonly __typename: 'SignInPayload', readonly message: string, readonly accessToken: string, readonly refreshToken: string | null, readonly expiresIn: number };

type Challenge_CodeChallenge_Fragment = { readonly __typename: 'CodeChallenge', readonly method: CodeMethod, readonly session: string, readonly username: string, readonly delivery: { readonly __typename: 'CodeDelivery', readonly destination: string, readonly medium: DeliveryMedium, readonly attribute: VerifiableAttribute | null } | null };

type Challenge_MfaSelectionChallenge_Fragment = { readonly __typename: 'MfaSelectionChallenge', readonly methods: ReadonlyArray<CodeMethod>, readonly session: string, readonly username: string };

type Challenge_MfaSetupChallenge_Fragment = { readonly __typename: 'MfaSetupChallenge', readonly methods: ReadonlyArray<CodeMethod>, readonly session: string, readonly username: string };

type Challenge_NewPasswordChallenge_Fragment = { readonly __typename: 'NewPasswordChallenge', readonly requiredAttributes: ReadonlyArray<string>, readonly session: string, readonly username: string };

type Challenge_PasskeyChallenge_Fragment = { readonly __typename: 'PasskeyChallenge', readonly options: PublicKeyCredentialRequestOptionsJSON, readonly session: string, readonly username: string };

type Challenge_SignInMethodChallenge_Fragment = { readonly __typename: 'SignInMethodChallenge', readonly signInMethods: ReadonlyArray<SignInMethod>, readonly session: string, readonly username: string };

export type ChallengeFragment =
  | Challenge_CodeChallenge_Fragment
  | Challenge_MfaSelectionChallenge_Fragment
  | Challenge_MfaSetupChallenge_Fragment
  | Challenge_NewPasswordChallenge_Fragment
  | Challenge_PasskeyChallenge_Fragment
  | Challenge_SignInMethodChallenge_Fragment
;

type SignInStep_CodeChallenge_Fragment = { readonly __typename: 'CodeChallenge', readonly method: CodeMethod, readonly session: string, readonly username: string, readonly delivery: { readonly __typename: 'CodeDelivery', readonly destination: string, readonly medium: DeliveryMedium, readonly attribute: VerifiableAttribute | null } | null };

type SignInStep_IncorrectCredentialsError_Fragment = { readonly __typename: 'IncorrectCredentialsError', readonly reason: AuthErrorReason, readonly message: string };

type SignInStep_InvalidInputError_Fragment = { readonly __typename: 'InvalidInputError', readonly message: string, readonly fields: ReadonlyArray<{ readonly __typename: 'FieldError', readonly field: string, readonly code: FieldErrorCode, readonly message: string }> };

type SignInStep_InvalidPasswordError_Fragment = { readonly __typename: 'InvalidPasswordError', readonly requirements: ReadonlyArray<PasswordRequirement>, readonly message: string };

type SignInStep_MfaMethodNotFoundError_Fragment = { readonly __typename: 'MfaMethodNotFoundError', readonly message: string };

type SignInStep_MfaSelectionChallenge_Fragment = { readonly __typename: 'MfaSelectionChallenge', readonly methods: ReadonlyArray<CodeMethod>, readonly session: string, readonly username: string };

type SignInStep_MfaSetupChallenge_Fragment = { readonly __typename: 'MfaSetupChallenge', readonly methods: ReadonlyArray<CodeMethod>, readonly session: string, readonly username: string };

type SignInStep_NewPasswordChallenge_Fragment = { readonly __typename: 'NewPasswordChallenge', readonly requiredAttributes: ReadonlyArray<string>, readonly session: string, readonly username: string };

type SignInStep_PasskeyChallenge_Fragment = { readonly __typename: 'PasskeyChallenge', readonly options: PublicKeyCredentialRequestOptionsJSON, readonly session: string, readonly username: string };

type SignInStep_PasswordResetRequiredError_Fragment = { readonly __typename: 'PasswordResetRequiredError', readonly message: string };

type SignInStep_SessionExpiredError_Fragment = { readonly __typename: 'SessionExpiredError', readonly message: string };

type SignInStep_SignInMethodChallenge_Fragment = { readonly __typename: 'SignInMethodChallenge', readonly signInMethods: ReadonlyArray<SignInMethod>, readonly session: string, readonly username: string };

type SignInStep_SignInMethodUnavailableError_Fragment = { readonly __typename: 'SignInMethodUnavailableError', readonly message: string };

type SignInStep_SignInPayload_Fragment = { readonly __typename: 'SignInPayload', readonly message: string, readonly accessToken: string, readonly refreshToken: string | null, readonly expiresIn: number };

type SignInStep_TooManyAttemptsError_Fragment = { readonly __typename: 'TooManyAttemptsError', readonly reason: AuthErrorReason, readonly message: string };

type SignInStep_UserNotConfirmedError_Fragment = { readonly __typename: 'UserNotConfirmedError', readonly message: string };

export type SignInStepFragment =
  | SignInStep_CodeChallenge_Fragment
  | SignInStep_IncorrectCredentialsError_Fragment
  | SignInStep_InvalidInputError_Fragment
  | SignInStep_InvalidPasswordError_Fragment
  | SignInStep_MfaMethodNotFoundError_Fragment
  | SignInStep_MfaSelectionChallenge_Fragment
  | SignInStep_MfaSetupChallenge_Fragment
  | SignInStep_NewPasswordChallenge_Fragment
  | SignInStep_PasskeyChallenge_Fragment
  | SignInStep_PasswordResetRequiredError_Fragment
  | SignInStep_SessionExpiredError_Fragment
  | SignInStep_SignInMethodChallenge_Fragment
  | SignInStep_SignInMethodUnavailableError_Fragment
  | SignInStep_SignInPayload_Fragment
  | SignInStep_TooManyAttemptsError_Fragment
  | SignInStep_UserNotConfirmedError_Fragment
;

export type DeliveryFragment = { readonly __typename: 'CodeDelivery', readonly destination: string, readonly medium: DeliveryMedium, readonly attribute: VerifiableAttribute | null };

export type SignUpMutationVariables = Exact<{
  input: SignUpInput;
}>;


export type SignUpMutation = { readonly __typename: 'Mutation', readonly signUp:
    | { readonly __typename: 'CodeDeliveryFailedError', readonly changedFields: ReadonlyArray<string>, readonly message: string }
    | { readonly __typename: 'InvalidInputError', readonly message: string, readonly fields: ReadonlyArray<{ readonly __typename: 'FieldError', readonly field: string, readonly code: FieldErrorCode, readonly message: string }> }
    | { readonly __typename: 'InvalidPasswordError', readonly requirements: ReadonlyArray<PasswordRequirement>, readonly message: string }
    | { readonly __typename: 'SignUpPayload', readonly message: string, readonly userSub: string, readonly userConfirmed: boolean, readonly session: string | null, readonly codeDelivery: { readonly __typename: 'CodeDelivery', readonly destination: string, readonly medium: DeliveryMedium, readonly attribute: VerifiableAttribute | null } | null }
    | { readonly __typename: 'SignUpRefusedError', readonly message: string }
    | { readonly __typename: 'TooManyAttemptsError', readonly reason: AuthErrorReason, readonly message: string }
    | { readonly __typename: 'UsernameTakenError', readonly attribute: VerifiableAttribute | null, readonly message: string }
   };

export type VerifyMutationVariables = Exact<{
  input: VerifyInput;
}>;


export type VerifyMutation = { readonly __typename: 'Mutation', readonly verify:
    | { readonly __typename: 'AlreadyConfirmedError', readonly message: string }
    | { readonly __typename: 'CodeChallenge', readonly method: CodeMethod, readonly session: string, readonly username: string, readonly delivery: { readonly __typename: 'CodeDelivery', readonly destination: string, readonly medium: DeliveryMedium, readonly attribute: VerifiableAttribute | null } | null }
    | { readonly __typename: 'CodeExpiredError', readonly message: string }
    | { readonly __typename: 'CodeMismatchError', readonly message: string }
    | { readonly __typename: 'IncorrectCredentialsError', readonly reason: AuthErrorReason, readonly message: string }
    | { readonly __typename: 'InvalidInputError', readonly message: string, readonly fields: ReadonlyArray<{ readonly __typename: 'FieldError', readonly field: string, readonly code: FieldErrorCode, readonly message: string }> }
    | { readonly __typename: 'MfaSelectionChallenge', readonly methods: ReadonlyArray<CodeMethod>, readonly session: string, readonly username: string }
    | { readonly __typename: 'MfaSetupChallenge', readonly methods: ReadonlyArray<CodeMethod>, readonly session: string, readonly username: string }
    | { readonly __typename: 'NewPasswordChallenge', readonly requiredAttributes: ReadonlyArray<string>, readonly session: string, readonly username: string }
    | { readonly __typename: 'PasswordResetRequiredError', readonly message: string }
    | { readonly __typename: 'SessionExpiredError', readonly message: string }
    | { readonly __typename: 'SignInPayload', readonly message: string, readonly accessToken: string, readonly refreshToken: string | null, readonly expiresIn: number }
    | { readonly __typename: 'SignUpRefusedError', readonly message: string }
    | { readonly __typename: 'TooManyAttemptsError', readonly reason: AuthErrorReason, readonly message: string }
    | { readonly __typename: 'UsernameTakenError', readonly attribute: VerifiableAttribute | null, readonly message: string }
    | { readonly __typename: 'VerifyPayload', readonly message: string }
   };

export type ResendCodeMutationVariables = Exact<{
  input: ResendCodeInput;
}>;


export type ResendCodeMutation = { readonly __typename: 'Mutation', readonly resendCode:
    | { readonly __typename: 'AlreadyConfirmedError', readonly message: string }
    | { readonly __typename: 'CodeDeliveryFailedError', readonly changedFields: ReadonlyArray<string>, readonly message: string }
    | { readonly __typename: 'InvalidInputError', readonly message: string, readonly fields: ReadonlyArray<{ readonly __typename: 'FieldError', readonly field: string, readonly code: FieldErrorCode, readonly message: string }> }
    | { readonly __typename: 'ResendCodePayload', readonly message: string, readonly codeDelivery: { readonly __typename: 'CodeDelivery', readonly destination: string, readonly medium: DeliveryMedium, readonly attribute: VerifiableAttribute | null } }
    | { readonly __typename: 'TooManyAttemptsError', readonly reason: AuthErrorReason, readonly message: string }
   };
