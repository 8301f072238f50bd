/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
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

export type CodeMethod =
  /** A code sent by email. */
  | 'EMAIL'
  /** A code sent by text message. */
  | 'SMS'
  /** A code shown by an authenticator app. */
  | 'TOTP';

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

export type SessionKind =
  /** The browser's session at the user pool's domain, which can sign in to apps without asking. */
  | 'SSO'
  /** The tokens of one sign-in to one app. */
  | 'TOKEN';

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

export type SignInProvidersQueryVariables = Exact<{ [key: string]: never; }>;


export type SignInProvidersQuery = { readonly __typename: 'Query', readonly signInProviders: ReadonlyArray<{ readonly __typename: 'SignInProvider', readonly name: string, readonly label: string }> };

export type PasswordPolicyQueryVariables = Exact<{ [key: string]: never; }>;


export type PasswordPolicyQuery = { readonly __typename: 'Query', readonly passwordPolicy:
    | { readonly __typename: 'PasswordPolicy', readonly minimumLength: number, readonly requireLowercase: boolean, readonly requireUppercase: boolean, readonly requireNumbers: boolean, readonly requireSymbols: boolean }
    | { readonly __typename: 'PasswordPolicyUnavailableError', readonly message: string }
   };

type Problem_AlreadyConfirmedError_Fragment = { readonly __typename: 'AlreadyConfirmedError', readonly message: string };

type Problem_CodeDeliveryFailedError_Fragment = { readonly __typename: 'CodeDeliveryFailedError', readonly message: string };

type Problem_CodeExpiredError_Fragment = { readonly __typename: 'CodeExpiredError', readonly message: string };

type Problem_CodeMismatchError_Fragment = { readonly __typename: 'CodeMismatchError', readonly message: string };

type Problem_FederatedSignInError_Fragment = { readonly __typename: 'FederatedSignInError', readonly reason: AuthErrorReason, readonly message: string };

type Problem_FederatedUserError_Fragment = { readonly __typename: 'FederatedUserError', readonly message: string };

type Problem_IdentityInUseError_Fragment = { readonly __typename: 'IdentityInUseError', readonly message: string };

type Problem_IdentityNotFoundError_Fragment = { readonly __typename: 'IdentityNotFoundError', readonly message: string };

type Problem_IncorrectCredentialsError_Fragment = { readonly __typename: 'IncorrectCredentialsError', readonly reason: AuthErrorReason, readonly message: string };

type Problem_InvalidInputError_Fragment = { readonly __typename: 'InvalidInputError', readonly message: string, readonly fields: ReadonlyArray<{ readonly __typename: 'FieldError', readonly field: string, readonly code: FieldErrorCode, readonly message: string }> };

type Problem_InvalidPasswordError_Fragment = { readonly __typename: 'InvalidPasswordError', readonly requirements: ReadonlyArray<PasswordRequirement>, readonly message: string };

type Problem_InvalidRefreshTokenError_Fragment = { readonly __typename: 'InvalidRefreshTokenError', readonly message: string };

type Problem_MfaMethodNotFoundError_Fragment = { readonly __typename: 'MfaMethodNotFoundError', readonly message: string };

type Problem_NotSignedInError_Fragment = { readonly __typename: 'NotSignedInError', readonly message: string };

type Problem_PasskeyNotFoundError_Fragment = { readonly __typename: 'PasskeyNotFoundError', readonly message: string };

type Problem_PasskeyRegistrationError_Fragment = { readonly __typename: 'PasskeyRegistrationError', readonly reason: AuthErrorReason, readonly message: string };

type Problem_PasswordPolicyUnavailableError_Fragment = { readonly __typename: 'PasswordPolicyUnavailableError', readonly message: string };

type Problem_PasswordResetRequiredError_Fragment = { readonly __typename: 'PasswordResetRequiredError', readonly message: string };

type Problem_SessionExpiredError_Fragment = { readonly __typename: 'SessionExpiredError', readonly message: string };

type Problem_SessionNotFoundError_Fragment = { readonly __typename: 'SessionNotFoundError', readonly message: string };

type Problem_SessionTrackingUnavailableError_Fragment = { readonly __typename: 'SessionTrackingUnavailableError', readonly message: string };

type Problem_SignInMethodUnavailableError_Fragment = { readonly __typename: 'SignInMethodUnavailableError', readonly message: string };

type Problem_SignInMethodsUnknownError_Fragment = { readonly __typename: 'SignInMethodsUnknownError', readonly message: string };

type Problem_SignUpRefusedError_Fragment = { readonly __typename: 'SignUpRefusedError', readonly message: string };

type Problem_TooManyAttemptsError_Fragment = { readonly __typename: 'TooManyAttemptsError', readonly reason: AuthErrorReason, readonly message: string };

type Problem_UserNotConfirmedError_Fragment = { readonly __typename: 'UserNotConfirmedError', readonly message: string };

type Problem_UsernameTakenError_Fragment = { readonly __typename: 'UsernameTakenError', readonly message: string };

export type ProblemFragment =
  | Problem_AlreadyConfirmedError_Fragment
  | Problem_CodeDeliveryFailedError_Fragment
  | Problem_CodeExpiredError_Fragment
  | Problem_CodeMismatchError_Fragment
  | Problem_FederatedSignInError_Fragment
  | Problem_FederatedUserError_Fragment
  | Problem_IdentityInUseError_Fragment
  | Problem_IdentityNotFoundError_Fragment
  | Problem_IncorrectCredentialsError_Fragment
  | Problem_InvalidInputError_Fragment
  | Problem_InvalidPasswordError_Fragment
  | Problem_InvalidRefreshTokenError_Fragment
  | Problem_MfaMethodNotFoundError_Fragment
  | Problem_NotSignedInError_Fragment
  | Problem_PasskeyNotFoundError_Fragment
  | Problem_PasskeyRegistrationError_Fragment
  | Problem_PasswordPolicyUnavailableError_Fragment
  | Problem_PasswordResetRequiredError_Fragment
  | Problem_SessionExpiredError_Fragment
  | Problem_SessionNotFoundError_Fragment
  | Problem_SessionTrackingUnavailableError_Fragment
  | Problem_SignInMethodUnavailableError_Fragment
  | Problem_SignInMethodsUnknownError_Fragment
  | Problem_SignUpRefusedError_Fragment
  | Problem_TooManyAttemptsError_Fragment
  | Problem_UserNotConfirmedError_Fragment
  | Problem_UsernameTakenError_Fragment
;

export type ProfileFragment = { readonly __typename: 'User', readonly id: string, readonly email: string | null, readonly emailVerified: boolean, readonly phoneNumber: string | null, readonly phoneNumberVerified: boolean, readonly name: string | null, readonly identities: ReadonlyArray<{ readonly __typename: 'Identity', readonly provider: string, readonly linkedAt: string | null }>, readonly mfa: { readonly __typename: 'MfaSettings', readonly enabled: ReadonlyArray<CodeMethod>, readonly preferred: CodeMethod | null, readonly passkey: boolean } };

export type MfaFragment = { readonly __typename: 'MfaSettings', readonly enabled: ReadonlyArray<CodeMethod>, readonly preferred: CodeMethod | null, readonly passkey: boolean };

export type SignInSettingsFragment = { readonly __typename: 'User', readonly signInMethods: ReadonlyArray<SignInMethod>, readonly passkeys: ReadonlyArray<{ readonly __typename: 'Passkey', readonly id: string, readonly name: string, readonly createdAt: string }> };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { readonly __typename: 'Query', readonly me:
    | { readonly __typename: 'NotSignedInError', readonly message: string }
    | { readonly __typename: 'TooManyAttemptsError', readonly reason: AuthErrorReason, readonly message: string }
    | { readonly __typename: 'User', readonly id: string, readonly email: string | null, readonly emailVerified: boolean, readonly phoneNumber: string | null, readonly phoneNumberVerified: boolean, readonly name: string | null, readonly signInMethods: ReadonlyArray<SignInMethod>, readonly identities: ReadonlyArray<{ readonly __typename: 'Identity', readonly provider: string, readonly linkedAt: string | null }>, readonly mfa: { readonly __typename: 'MfaSettings', readonly enabled: ReadonlyArray<CodeMethod>, readonly preferred: CodeMethod | null, readonly passkey: boolean }, readonly passkeys: ReadonlyArray<{ readonly __typename: 'Passkey', readonly id: string, readonly name: string, readonly createdAt: string }> }
   };

export type SessionsQueryVariables = Exact<{ [key: string]: never; }>;


export type SessionsQuery = { readonly __typename: 'Query', readonly me:
    | { readonly __typename: 'NotSignedInError', readonly message: string }
    | { readonly __typename: 'TooManyAttemptsError', readonly reason: AuthErrorReason, readonly message: string }
    | { readonly __typename: 'User', readonly id: string, readonly sessions: ReadonlyArray<{ readonly __typename: 'Session', readonly id: string, readonly kind: SessionKind, readonly device: string | null, readonly createdAt: string, readonly lastActiveAt: string, readonly ipAddress: string | null, readonly city: string | null, readonly country: string | null, readonly current: boolean }> | null }
   };

export type SignInMethodsQueryVariables = Exact<{ [key: string]: never; }>;


export type SignInMethodsQuery = { readonly __typename: 'Query', readonly signInMethods:
    | { readonly __typename: 'SignInMethods', readonly methods: ReadonlyArray<SignInMethod> }
    | { readonly __typename: 'SignInMethodsUnknownError', readonly message: string }
   };

export const ProblemFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuthError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncorrectCredentialsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FederatedSignInError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasskeyRegistrationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyAttemptsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidPasswordError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requirements"}}]}}]}}]} as unknown as DocumentNode<ProblemFragment, unknown>;
export const MfaFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Mfa"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MfaSettings"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enabled"}},{"kind":"Field","name":{"kind":"Name","value":"preferred"}},{"kind":"Field","name":{"kind":"Name","value":"passkey"}}]}}]} as unknown as DocumentNode<MfaFragment, unknown>;
export const ProfileFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Profile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"emailVerified"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumberVerified"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"identities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"linkedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mfa"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Mfa"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Mfa"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MfaSettings"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enabled"}},{"kind":"Field","name":{"kind":"Name","value":"preferred"}},{"kind":"Field","name":{"kind":"Name","value":"passkey"}}]}}]} as unknown as DocumentNode<ProfileFragment, unknown>;
export const SignInSettingsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SignInSettings"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signInMethods"}},{"kind":"Field","name":{"kind":"Name","value":"passkeys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}}]} as unknown as DocumentNode<SignInSettingsFragment, unknown>;
export const SignInProvidersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SignInProviders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signInProviders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}}]} as unknown as DocumentNode<SignInProvidersQuery, SignInProvidersQueryVariables>;
export const PasswordPolicyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PasswordPolicy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"passwordPolicy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordPolicy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}},{"kind":"Field","name":{"kind":"Name","value":"requireLowercase"}},{"kind":"Field","name":{"kind":"Name","value":"requireUppercase"}},{"kind":"Field","name":{"kind":"Name","value":"requireNumbers"}},{"kind":"Field","name":{"kind":"Name","value":"requireSymbols"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuthError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncorrectCredentialsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FederatedSignInError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasskeyRegistrationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyAttemptsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidPasswordError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requirements"}}]}}]}}]} as unknown as DocumentNode<PasswordPolicyQuery, PasswordPolicyQueryVariables>;
export const MeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Profile"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"SignInSettings"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Mfa"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MfaSettings"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enabled"}},{"kind":"Field","name":{"kind":"Name","value":"preferred"}},{"kind":"Field","name":{"kind":"Name","value":"passkey"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Profile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"emailVerified"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumberVerified"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"identities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"linkedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mfa"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Mfa"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SignInSettings"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signInMethods"}},{"kind":"Field","name":{"kind":"Name","value":"passkeys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuthError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncorrectCredentialsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FederatedSignInError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasskeyRegistrationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyAttemptsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidPasswordError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requirements"}}]}}]}}]} as unknown as DocumentNode<MeQuery, MeQueryVariables>;
export const SessionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Sessions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sessions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"device"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastActiveAt"}},{"kind":"Field","name":{"kind":"Name","value":"ipAddress"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"current"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuthError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncorrectCredentialsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FederatedSignInError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasskeyRegistrationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyAttemptsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidPasswordError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requirements"}}]}}]}}]} as unknown as DocumentNode<SessionsQuery, SessionsQueryVariables>;
export const SignInMethodsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SignInMethods"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signInMethods"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SignInMethods"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"methods"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuthError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncorrectCredentialsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FederatedSignInError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasskeyRegistrationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyAttemptsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidPasswordError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requirements"}}]}}]}}]} as unknown as DocumentNode<SignInMethodsQuery, SignInMethodsQueryVariables>;