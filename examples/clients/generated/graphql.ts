/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type AnswerPasskeyChallengeInput = {
  /** The result of `navigator.credentials.get`, by its `toJSON`. */
  credential: AuthenticationResponseJSON;
  /** The challenge's `session`. */
  session: string;
  /** The challenge's `username`. */
  username: string;
};

/**
 * A user attribute by Cognito's name: a standard one such as `family_name`, or a custom one such as `custom:plan`.
 * `sub`, `email_verified`, `phone_number_verified` and names that begin with `cognito:` cannot be set.
 */
export type AttributeInput = {
  name: string;
  /** Null, omitted or empty: the user has no such attribute. `updateProfile` removes it. */
  value?: string | null | undefined;
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

/** What the provider asks for although the user is signed in there. */
export type FederatedPrompt =
  /** The permission to pass on the user's data. */
  | 'CONSENT'
  /** A new sign-in. */
  | 'LOGIN'
  /** The choice of an account. */
  | 'SELECT_ACCOUNT';

export type FinishFederatedSignInInput = {
  /** The callback's parameter `code`. Required unless the callback has `error`. */
  code?: string | null | undefined;
  /** The callback's parameter `error`. */
  error?: string | null | undefined;
  /** The callback's parameter `error_description`. Do not show it to a person, because anyone can write it. */
  errorDescription?: string | null | undefined;
  /** The `flow` of `startFederatedSignIn`. Omit it if it is in the HttpOnly cookie. */
  flow?: string | null | undefined;
  /** The callback's parameter `state`. */
  state: string;
};

export type FinishPasskeyRegistrationInput = {
  /** The result of `navigator.credentials.create`, by its `toJSON`. */
  credential: RegistrationResponseJSON;
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
  refreshToken?: string | null | undefined;
};

export type SignInInput = {
  password: string;
  /** The email address or username. */
  username: string;
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

export type SignUpInput = {
  /** Other attributes that the user pool has, including custom ones. */
  attributes?: Array<AttributeInput> | null | undefined;
  /**
   * The token of a CAPTCHA. It is valid once: after any error, send a new one. `InvalidInputError` has the code `REQUIRED`, `INVALID` or
   * `NOT_CHECKED`. Ignored if the deployment has no CAPTCHA.
   */
  captchaToken?: string | null | undefined;
  email: string;
  name?: string | null | undefined;
  /**
   * Must meet the user pool's policy. `InvalidPasswordError.requirements` lists the rules that it breaks. Can be omitted if the user
   * pool allows sign-in by code (`signInMethods`). Otherwise `InvalidInputError` has the code `REQUIRED`.
   */
  password?: string | null | undefined;
  /** With `+` and country code, such as `+14155550123`. Spaces, dashes, dots and parentheses are removed. */
  phoneNumber?: string | null | undefined;
};

export type StartFederatedSignInInput = {
  /** The email address that the provider's page starts with. Providers can ignore it. */
  loginHint?: string | null | undefined;
  prompt?: FederatedPrompt | null | undefined;
  /** The `name` of one of `signInProviders`. */
  provider: string;
  /** The address of the app to which the browser returns, exactly as the deployment lists it. */
  redirectUri: string;
};

export type StartSignInInput = {
  /**
   * The token of a CAPTCHA, not needed with the method `PASSKEY`. It is valid once: after any error, send a new one. `InvalidInputError` has the code `REQUIRED`, `INVALID` or
   * `NOT_CHECKED`. Ignored if the deployment has no CAPTCHA.
   */
  captchaToken?: string | null | undefined;
  /**
   * The method to use if the user can. If it is null or omitted, the user pool offers the methods that the user can use. In a user pool with
   * passwords alone, every answer is `SignInMethodUnavailableError`: then show the password form.
   */
  method?: PasswordlessMethod | null | undefined;
  /** The email address or username. */
  username: string;
};

export type VerifyInput = {
  code: string;
  /** The `session` of a `CodeChallenge`, or of the `SignUpPayload`. Omit it to confirm a sign-up without signing in. */
  session?: string | null | undefined;
  /** To confirm a sign-up: the email address or username that was signed up. To answer a challenge: the challenge's `username`. */
  username: string;
};

export type SignUpMutationVariables = Exact<{
  input: SignUpInput;
}>;


export type SignUpMutation = { signUp:
    | { __typename: 'CodeDeliveryFailedError', message: string }
    | { __typename: 'InvalidInputError', message: string }
    | { __typename: 'InvalidPasswordError', requirements: Array<PasswordRequirement>, message: string }
    | { __typename: 'SignUpPayload', userConfirmed: boolean, session: string | null, codeDelivery: { destination: string } | null }
    | { __typename: 'SignUpRefusedError', message: string }
    | { __typename: 'TooManyAttemptsError', message: string }
    | { __typename: 'UsernameTakenError', message: string }
   };

export type VerifyMutationVariables = Exact<{
  input: VerifyInput;
}>;


export type VerifyMutation = { verify:
    | { __typename: 'AlreadyConfirmedError', message: string }
    | { __typename: 'CodeChallenge', session: string, username: string }
    | { __typename: 'CodeExpiredError', message: string }
    | { __typename: 'CodeMismatchError', message: string }
    | { __typename: 'IncorrectCredentialsError', message: string }
    | { __typename: 'InvalidInputError', message: string }
    | { __typename: 'MfaSelectionChallenge', session: string, username: string }
    | { __typename: 'MfaSetupChallenge', session: string, username: string }
    | { __typename: 'NewPasswordChallenge', session: string, username: string }
    | { __typename: 'PasswordResetRequiredError', message: string }
    | { __typename: 'SessionExpiredError', message: string }
    | { __typename: 'SignInPayload', accessToken: string, refreshToken: string | null }
    | { __typename: 'SignUpRefusedError', message: string }
    | { __typename: 'TooManyAttemptsError', message: string }
    | { __typename: 'UsernameTakenError', message: string }
    | { __typename: 'VerifyPayload' }
   };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn:
    | { __typename: 'CodeChallenge', session: string, username: string }
    | { __typename: 'IncorrectCredentialsError', message: string }
    | { __typename: 'InvalidInputError', message: string }
    | { __typename: 'InvalidPasswordError', message: string }
    | { __typename: 'MfaMethodNotFoundError', message: string }
    | { __typename: 'MfaSelectionChallenge', session: string, username: string }
    | { __typename: 'MfaSetupChallenge', session: string, username: string }
    | { __typename: 'NewPasswordChallenge', session: string, username: string }
    | { __typename: 'PasskeyChallenge', session: string, username: string }
    | { __typename: 'PasswordResetRequiredError', message: string }
    | { __typename: 'SessionExpiredError', message: string }
    | { __typename: 'SignInMethodChallenge', session: string, username: string }
    | { __typename: 'SignInMethodUnavailableError', message: string }
    | { __typename: 'SignInPayload', accessToken: string, refreshToken: string | null }
    | { __typename: 'TooManyAttemptsError', message: string }
    | { __typename: 'UserNotConfirmedError', message: string }
   };

export type StartSignInMutationVariables = Exact<{
  input: StartSignInInput;
}>;


export type StartSignInMutation = { startSignIn:
    | { __typename: 'CodeChallenge', session: string, username: string }
    | { __typename: 'IncorrectCredentialsError', message: string }
    | { __typename: 'InvalidInputError', message: string }
    | { __typename: 'InvalidPasswordError', message: string }
    | { __typename: 'MfaMethodNotFoundError', message: string }
    | { __typename: 'MfaSelectionChallenge', session: string, username: string }
    | { __typename: 'MfaSetupChallenge', session: string, username: string }
    | { __typename: 'NewPasswordChallenge', session: string, username: string }
    | { __typename: 'PasskeyChallenge', session: string, username: string, options: PublicKeyCredentialRequestOptionsJSON }
    | { __typename: 'PasswordResetRequiredError', message: string }
    | { __typename: 'SessionExpiredError', message: string }
    | { __typename: 'SignInMethodChallenge', session: string, username: string, signInMethods: Array<SignInMethod> }
    | { __typename: 'SignInMethodUnavailableError', message: string }
    | { __typename: 'SignInPayload', accessToken: string, refreshToken: string | null }
    | { __typename: 'TooManyAttemptsError', message: string }
    | { __typename: 'UserNotConfirmedError', message: string }
   };

export type AnswerPasskeyChallengeMutationVariables = Exact<{
  input: AnswerPasskeyChallengeInput;
}>;


export type AnswerPasskeyChallengeMutation = { answerPasskeyChallenge:
    | { __typename: 'CodeChallenge', session: string, username: string }
    | { __typename: 'IncorrectCredentialsError', message: string }
    | { __typename: 'InvalidInputError', message: string }
    | { __typename: 'InvalidPasswordError', message: string }
    | { __typename: 'MfaMethodNotFoundError', message: string }
    | { __typename: 'MfaSelectionChallenge', session: string, username: string }
    | { __typename: 'MfaSetupChallenge', session: string, username: string }
    | { __typename: 'NewPasswordChallenge', session: string, username: string }
    | { __typename: 'PasskeyChallenge', session: string, username: string }
    | { __typename: 'PasswordResetRequiredError', message: string }
    | { __typename: 'SessionExpiredError', message: string }
    | { __typename: 'SignInMethodChallenge', session: string, username: string }
    | { __typename: 'SignInMethodUnavailableError', message: string }
    | { __typename: 'SignInPayload', accessToken: string, refreshToken: string | null }
    | { __typename: 'TooManyAttemptsError', message: string }
    | { __typename: 'UserNotConfirmedError', message: string }
   };

export type StartPasskeyRegistrationMutationVariables = Exact<{ [key: string]: never; }>;


export type StartPasskeyRegistrationMutation = { startPasskeyRegistration:
    | { __typename: 'NotSignedInError', message: string }
    | { __typename: 'PasskeyRegistrationError', message: string }
    | { __typename: 'StartPasskeyRegistrationPayload', options: PublicKeyCredentialCreationOptionsJSON }
    | { __typename: 'TooManyAttemptsError', message: string }
   };

export type FinishPasskeyRegistrationMutationVariables = Exact<{
  input: FinishPasskeyRegistrationInput;
}>;


export type FinishPasskeyRegistrationMutation = { finishPasskeyRegistration:
    | { __typename: 'FinishPasskeyRegistrationPayload', message: string }
    | { __typename: 'InvalidInputError', message: string }
    | { __typename: 'NotSignedInError', message: string }
    | { __typename: 'PasskeyRegistrationError', message: string }
    | { __typename: 'TooManyAttemptsError', message: string }
   };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me:
    | { __typename: 'NotSignedInError', message: string }
    | { __typename: 'TooManyAttemptsError', message: string }
    | { __typename: 'User', id: string, email: string | null, emailVerified: boolean }
   };

export type RefreshTokensMutationVariables = Exact<{
  input?: RefreshTokensInput | null | undefined;
}>;


export type RefreshTokensMutation = { refreshTokens:
    | { __typename: 'InvalidInputError', message: string }
    | { __typename: 'InvalidRefreshTokenError', message: string }
    | { __typename: 'RefreshTokensPayload', accessToken: string, refreshToken: string | null }
    | { __typename: 'TooManyAttemptsError', message: string }
   };

export type SignInProvidersQueryVariables = Exact<{ [key: string]: never; }>;


export type SignInProvidersQuery = { signInProviders: Array<{ name: string, kind: SignInProviderKind, label: string }> };

export type StartFederatedSignInMutationVariables = Exact<{
  input: StartFederatedSignInInput;
}>;


export type StartFederatedSignInMutation = { startFederatedSignIn:
    | { __typename: 'InvalidInputError', message: string }
    | { __typename: 'SignInMethodUnavailableError', message: string }
    | { __typename: 'StartFederatedSignInPayload', url: string, flow: string | null }
   };

export type FinishFederatedSignInMutationVariables = Exact<{
  input: FinishFederatedSignInInput;
}>;


export type FinishFederatedSignInMutation = { finishFederatedSignIn:
    | { __typename: 'FederatedSignInError', reason: AuthErrorReason, message: string }
    | { __typename: 'InvalidInputError', message: string }
    | { __typename: 'SignInPayload', accessToken: string, refreshToken: string | null }
    | { __typename: 'TooManyAttemptsError', message: string }
   };


export const SignUpDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignUp"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SignUpInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signUp"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SignUpPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userConfirmed"}},{"kind":"Field","name":{"kind":"Name","value":"session"}},{"kind":"Field","name":{"kind":"Name","value":"codeDelivery"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"destination"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidPasswordError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requirements"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuthError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SignUpMutation, SignUpMutationVariables>;
export const VerifyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Verify"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"VerifyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verify"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SignInPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"refreshToken"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SignInChallenge"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"}},{"kind":"Field","name":{"kind":"Name","value":"username"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuthError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<VerifyMutation, VerifyMutationVariables>;
export const SignInDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SignInInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SignInPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"refreshToken"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SignInChallenge"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"}},{"kind":"Field","name":{"kind":"Name","value":"username"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuthError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SignInMutation, SignInMutationVariables>;
export const StartSignInDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartSignIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StartSignInInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startSignIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SignInPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"refreshToken"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SignInChallenge"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"}},{"kind":"Field","name":{"kind":"Name","value":"username"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SignInMethodChallenge"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signInMethods"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasskeyChallenge"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"options"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuthError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<StartSignInMutation, StartSignInMutationVariables>;
export const AnswerPasskeyChallengeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AnswerPasskeyChallenge"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AnswerPasskeyChallengeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answerPasskeyChallenge"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SignInPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"refreshToken"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SignInChallenge"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"}},{"kind":"Field","name":{"kind":"Name","value":"username"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuthError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AnswerPasskeyChallengeMutation, AnswerPasskeyChallengeMutationVariables>;
export const StartPasskeyRegistrationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartPasskeyRegistration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startPasskeyRegistration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StartPasskeyRegistrationPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"options"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuthError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<StartPasskeyRegistrationMutation, StartPasskeyRegistrationMutationVariables>;
export const FinishPasskeyRegistrationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"FinishPasskeyRegistration"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FinishPasskeyRegistrationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"finishPasskeyRegistration"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FinishPasskeyRegistrationPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuthError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<FinishPasskeyRegistrationMutation, FinishPasskeyRegistrationMutationVariables>;
export const MeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"emailVerified"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuthError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<MeQuery, MeQueryVariables>;
export const RefreshTokensDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RefreshTokens"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"RefreshTokensInput"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"refreshTokens"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RefreshTokensPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"refreshToken"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuthError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RefreshTokensMutation, RefreshTokensMutationVariables>;
export const SignInProvidersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SignInProviders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signInProviders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}}]} as unknown as DocumentNode<SignInProvidersQuery, SignInProvidersQueryVariables>;
export const StartFederatedSignInDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartFederatedSignIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StartFederatedSignInInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startFederatedSignIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StartFederatedSignInPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"flow"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuthError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<StartFederatedSignInMutation, StartFederatedSignInMutationVariables>;
export const FinishFederatedSignInDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"FinishFederatedSignIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FinishFederatedSignInInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"finishFederatedSignIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SignInPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"refreshToken"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FederatedSignInError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuthError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<FinishFederatedSignInMutation, FinishFederatedSignInMutationVariables>;