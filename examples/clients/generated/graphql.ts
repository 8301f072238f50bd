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

export type SignUpInput = {
  /** Other attributes that the user pool has, including custom ones. */
  attributes?: Array<AttributeInput> | null | undefined;
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

export type StartSignInInput = {
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


export const SignUpDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignUp"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SignUpInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signUp"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SignUpPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userConfirmed"}},{"kind":"Field","name":{"kind":"Name","value":"session"}},{"kind":"Field","name":{"kind":"Name","value":"codeDelivery"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"destination"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidPasswordError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requirements"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuthError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SignUpMutation, SignUpMutationVariables>;
export const VerifyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Verify"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"VerifyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verify"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SignInPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"refreshToken"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SignInChallenge"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"}},{"kind":"Field","name":{"kind":"Name","value":"username"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuthError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<VerifyMutation, VerifyMutationVariables>;
export const SignInDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SignInInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SignInPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"refreshToken"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SignInChallenge"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"}},{"kind":"Field","name":{"kind":"Name","value":"username"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuthError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SignInMutation, SignInMutationVariables>;
export const StartSignInDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartSignIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StartSignInInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startSignIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SignInPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"refreshToken"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SignInChallenge"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"}},{"kind":"Field","name":{"kind":"Name","value":"username"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SignInMethodChallenge"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signInMethods"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasskeyChallenge"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"options"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuthError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<StartSignInMutation, StartSignInMutationVariables>;
export const AnswerPasskeyChallengeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AnswerPasskeyChallenge"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AnswerPasskeyChallengeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answerPasskeyChallenge"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SignInPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"refreshToken"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SignInChallenge"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"}},{"kind":"Field","name":{"kind":"Name","value":"username"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuthError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AnswerPasskeyChallengeMutation, AnswerPasskeyChallengeMutationVariables>;
export const StartPasskeyRegistrationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartPasskeyRegistration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startPasskeyRegistration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StartPasskeyRegistrationPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"options"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuthError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<StartPasskeyRegistrationMutation, StartPasskeyRegistrationMutationVariables>;
export const FinishPasskeyRegistrationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"FinishPasskeyRegistration"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FinishPasskeyRegistrationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"finishPasskeyRegistration"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FinishPasskeyRegistrationPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuthError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<FinishPasskeyRegistrationMutation, FinishPasskeyRegistrationMutationVariables>;
export const MeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"emailVerified"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuthError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<MeQuery, MeQueryVariables>;
export const RefreshTokensDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RefreshTokens"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"RefreshTokensInput"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"refreshTokens"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RefreshTokensPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"refreshToken"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuthError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RefreshTokensMutation, RefreshTokensMutationVariables>;